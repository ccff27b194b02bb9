# What is built natively only: the newsgloss command with the starter knowledge base inside, and the tests.
option(NEWSGLOSS_TESTS "Build the Catch2 tests (NEWSGLOSS_SANITIZE builds them too)" OFF)

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
file(GLOB native_sources CONFIGURE_DEPENDS wasm/native/*/*.cpp)
set(executables main.cpp make_world.cpp world.cpp)
list(TRANSFORM executables PREPEND ${CMAKE_SOURCE_DIR}/wasm/native/command/)
list(REMOVE_ITEM native_sources ${executables})
add_library(native STATIC ${native_sources})
target_link_libraries(native PUBLIC builder Threads::Threads ZLIB::ZLIB BZip2::BZip2 ${NEWSGLOSS_SIMDJSON})
target_include_directories(native SYSTEM PUBLIC ${NEWSGLOSS_SIMDJSON_INCLUDE})
target_compile_options(native PRIVATE ${native_options})
target_compile_options(builder PRIVATE ${native_options})
target_compile_definitions(native PRIVATE NEWSGLOSS_VERSION="${PROJECT_VERSION}")

# world.kb: the starter knowledge base, compiled by the builder that is also the command's; world-LANGUAGE.kb: what its entities
# are called in another language, which is opened over it.
add_executable(make_world wasm/native/command/make_world.cpp)
target_link_libraries(make_world PRIVATE native)
target_compile_options(make_world PRIVATE ${native_options})
file(GLOB knowledge_sources CONFIGURE_DEPENDS wasm/knowledge/*.json)
file(GLOB name_sources CONFIGURE_DEPENDS wasm/knowledge/names/*.json)
set(world_kb ${CMAKE_BINARY_DIR}/world.kb)
set(world_kbs ${world_kb})
add_custom_command(OUTPUT ${world_kb} COMMAND make_world ${world_kb} ${knowledge_sources}
  DEPENDS make_world ${knowledge_sources} VERBATIM)
foreach(source ${name_sources})
  get_filename_component(language ${source} NAME_WE)
  add_custom_command(OUTPUT ${CMAKE_BINARY_DIR}/world-${language}.kb
    COMMAND make_world ${CMAKE_BINARY_DIR}/world-${language}.kb ${source} DEPENDS make_world ${source} VERBATIM)
  list(APPEND world_kbs ${CMAKE_BINARY_DIR}/world-${language}.kb)
  string(APPEND world_languages "LANGUAGE(${language})\n")
endforeach()
file(CONFIGURE OUTPUT ${tables}/world_languages.inc CONTENT "${world_languages}")
add_custom_target(world_kb ALL DEPENDS ${world_kbs})

# world.cpp takes them in by the assembler's .incbin.
add_library(world STATIC wasm/native/command/world.cpp)
target_include_directories(world PRIVATE wasm ${tables})
target_compile_options(world PRIVATE ${native_options})
target_compile_definitions(world PRIVATE NEWSGLOSS_WORLD="${CMAKE_BINARY_DIR}/world")
set_source_files_properties(wasm/native/command/world.cpp PROPERTIES OBJECT_DEPENDS "${world_kbs}")
add_dependencies(world world_kb)

add_executable(newsgloss wasm/native/command/main.cpp)
target_link_libraries(newsgloss PRIVATE native world)
target_compile_options(newsgloss PRIVATE ${native_options})

if(NEWSGLOSS_TESTS OR NEWSGLOSS_SANITIZE)
  find_package(Catch2 2 REQUIRED)
  file(GLOB test_sources CONFIGURE_DEPENDS tests/main.cpp tests/core/*.cpp tests/builder/*.cpp tests/native/*.cpp)
  add_executable(newsgloss_tests EXCLUDE_FROM_ALL ${test_sources} wasm/api.cpp)
  set_source_files_properties(wasm/api.cpp PROPERTIES COMPILE_DEFINITIONS NEWSGLOSS_COMPILES_SOURCES)
  set_source_files_properties(tests/main.cpp PROPERTIES COMPILE_OPTIONS -w)  # it is all Catch2
  target_link_libraries(newsgloss_tests PRIVATE native Catch2::Catch2)
  target_compile_options(newsgloss_tests PRIVATE ${native_options})
  target_compile_definitions(newsgloss_tests PRIVATE NEWSGLOSS_ROOT="${CMAKE_SOURCE_DIR}" NEWSGLOSS_REFERENCES="${references}"
    NEWSGLOSS_UNICODE="${NEWSGLOSS_UNICODE}")
endif()

# cmake --install build/native: the command with its man page, what completes it in the shells, and its licences.
include(GNUInstallDirs)
install(TARGETS newsgloss)
set(share ${CMAKE_INSTALL_DATADIR})
install(FILES wasm/native/install/newsgloss.1 DESTINATION ${CMAKE_INSTALL_MANDIR}/man1)
install(FILES wasm/native/install/newsgloss.bash DESTINATION ${share}/bash-completion/completions RENAME newsgloss)
install(FILES wasm/native/install/newsgloss.fish DESTINATION ${share}/fish/vendor_completions.d)
install(FILES wasm/native/install/_newsgloss DESTINATION ${share}/zsh/site-functions)
install(FILES js/LICENSE js/NOTICE DESTINATION ${CMAKE_INSTALL_DOCDIR})
install(FILES wasm/knowledge/LICENSE DESTINATION ${CMAKE_INSTALL_DOCDIR} RENAME LICENSE-knowledge)
