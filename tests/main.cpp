// Catch2's main. The tests themselves are in core/ and native/.
#define CATCH_CONFIG_MAIN
#include <catch2/catch.hpp>
