# The fuzzers: clang's libFuzzer over the core and the builder. tests/fuzz/run builds and runs them.
add_library(fuzzed STATIC tests/core/property.cpp tests/builder/source_property.cpp)
target_compile_definitions(fuzzed PUBLIC NEWSGLOSS_ROOT="${CMAKE_SOURCE_DIR}")
target_link_libraries(fuzzed PUBLIC builder)

add_executable(seed_kb tests/fuzz/seed_kb.cpp)
target_link_libraries(seed_kb PRIVATE fuzzed -fsanitize=address,undefined)
foreach(name annotate kb source)
  add_executable(${name}_fuzzer tests/fuzz/${name}_fuzzer.cpp)
  target_link_libraries(${name}_fuzzer PRIVATE fuzzed -fsanitize=fuzzer,address,undefined)
endforeach()
