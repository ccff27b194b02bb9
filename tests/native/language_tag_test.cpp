// Which language tags are known.
#include "native/lint/language_tag.h"

#include <catch2/catch.hpp>

#include "builder/source/schema.h"

using namespace newsgloss;

TEST_CASE("language tags: known and unknown ones") {
  struct Row {
    std::string tag, problem;
  };
  const Row rows[] = {
      {"en", ""},
      {"zu", ""},
      {"EN", ""},
      {"pt-BR", ""},
      {"zh-Hant", ""},
      {"zh-hant-TW", ""},
      {"zh-yue", ""},
      {"es-419", ""},
      {"sr-Latn-XK", ""},
      {"de-CH-1996", ""},
      {"be-tarask", ""},
      {"en-x-desk", ""},
      {"ceb", ""},
      {"mul", ""},
      {"xx", "no language has the code xx"},
      {"jp", "no language has the code jp"},
      {"eng", "eng is written en"},
      {"GER", "ger is written de"},
      {"deu", "deu is written de"},
      {"english", "no language has the code english"},
      {"en-UK", "the United Kingdom is written GB"},
      {"en-XX", "no region has the code xx"},
      {"en-GB-Latn", "latn is neither a script, a region nor a variant that may stand there"},
      {"en-us-gb", "gb is neither a script, a region nor a variant that may stand there"},
      {"zh-1", ""},
  };
  for (const Row& row : rows) {
    CAPTURE(row.tag);
    REQUIRE(is_language_tag(row.tag));
    CHECK(language_tag_problem(row.tag) == row.problem);
  }
}
