# What is built natively only: the newsgloss command with the starter knowledge base inside, and the tests.
option(NEWSGLOSS_TESTS "Build the Catch2 tests (NEWSGLOSS_SANITIZE builds them too)" OFF)

find_package(nlohmann_json 3 REQUIRED)
find_package(Threads REQUIRED)
find_package(ZLIB REQUIRED)
find_package(BZip2 REQUIRED)
find_library(NEWSGLOSS_SIMDJSON simdjson REQUIRED)
find_path(NEWSGLOSS_SIMDJSON_INCLUDE simdjson.h REQUIRED)

set(native_options -Wall -Wextra -Wshadow -Wpedantic -Wconversion -Werror)
if(NEWSGLOSS_SANITIZE)
  # nlohmann_json under both sanitizers takes the compiler three times as long with all of -g and -O1; this tells as much.
  list(APPEND native_options -Og -g1)
endif()

# Everything but the executables' own files.
file(GLOB native_sources CONFIGURE_DEPENDS wasm/native/*.cpp wasm/native/wikidata/*.cpp)
list(REMOVE_ITEM native_sources ${CMAKE_SOURCE_DIR}/wasm/native/main.cpp ${CMAKE_SOURCE_DIR}/wasm/native/make_world.cpp
  ${CMAKE_SOURCE_DIR}/wasm/native/world.cpp)
add_library(native STATIC ${native_sources})
target_link_libraries(native PUBLIC core nlohmann_json::nlohmann_json Threads::Threads ZLIB::ZLIB BZip2::BZip2
  ${NEWSGLOSS_SIMDJSON})
target_include_directories(native SYSTEM PUBLIC ${NEWSGLOSS_SIMDJSON_INCLUDE})
target_compile_options(native PRIVATE ${native_options})
target_compile_definitions(native PRIVATE NEWSGLOSS_VERSION="${PROJECT_VERSION}")

# world.kb: the starter knowledge base, compiled by the builder that is also the command's.
add_executable(make_world wasm/native/make_world.cpp)
target_link_libraries(make_world PRIVATE native)
target_compile_options(make_world PRIVATE ${native_options})
file(GLOB knowledge_sources CONFIGURE_DEPENDS wasm/knowledge/*.json)
set(world_kb ${CMAKE_BINARY_DIR}/world.kb)
add_custom_command(OUTPUT ${world_kb} COMMAND make_world ${world_kb} ${knowledge_sources}
  DEPENDS make_world ${knowledge_sources} VERBATIM)
add_custom_target(world_kb ALL DEPENDS ${world_kb})

# world.cpp takes world.kb in by the assembler's .incbin.
add_library(world STATIC wasm/native/world.cpp)
target_include_directories(world PRIVATE wasm)
target_compile_options(world PRIVATE ${native_options})
target_compile_definitions(world PRIVATE NEWSGLOSS_WORLD_KB="${world_kb}")
set_source_files_properties(wasm/native/world.cpp PROPERTIES OBJECT_DEPENDS ${world_kb})
add_dependencies(world world_kb)

add_executable(newsgloss wasm/native/main.cpp)
target_link_libraries(newsgloss PRIVATE native world)
target_compile_options(newsgloss PRIVATE ${native_options})

if(NEWSGLOSS_TESTS OR NEWSGLOSS_SANITIZE)
  find_package(Catch2 2 REQUIRED)
  file(GLOB test_sources CONFIGURE_DEPENDS tests/main.cpp tests/core/*.cpp tests/native/*.cpp)
  add_executable(newsgloss_tests ${test_sources})
  set_source_files_properties(tests/main.cpp PROPERTIES COMPILE_OPTIONS -w)  # it is all Catch2
  target_link_libraries(newsgloss_tests PRIVATE native Catch2::Catch2)
  target_compile_options(newsgloss_tests PRIVATE ${native_options})
  target_compile_definitions(newsgloss_tests PRIVATE NEWSGLOSS_ROOT="${CMAKE_SOURCE_DIR}")
endif()
