# newsgloss.wasm: the core behind the C ABI of api.h, without any JavaScript of Emscripten's.

# Every reader downloads it, so it is built for size, but for what looks at every byte or word of a page: there, speed costs
# 2 KB brotli and is worth half as much again. The instructions beyond WebAssembly 1.0 are those all browsers have had since 2021.
set(newsgloss_features -mbulk-memory -msign-ext -mnontrapping-fptoint)
target_compile_options(gumbo PRIVATE -O2 ${newsgloss_features})
target_compile_definitions(core PRIVATE NEWSGLOSS_REFERENCES_APART)
target_compile_options(core PRIVATE -Os -fno-threadsafe-statics ${newsgloss_features})
set(newsgloss_hot base/keys base/list base/utf8 token/token page/bound page/text article/outline article/vocabulary
  match/match kb/layers kb/record link/surroundings link/evidence link/link kb/kb annotation/annotation base/json_writer)
list(TRANSFORM newsgloss_hot REPLACE "(.+)" "wasm/\\1.cpp")
set_source_files_properties(${newsgloss_hot} PROPERTIES COMPILE_OPTIONS -O2)
set_property(SOURCE ${NEWSGLOSS_GUMBO}/parser.c APPEND PROPERTY COMPILE_OPTIONS -Os)

file(WRITE ${CMAKE_BINARY_DIR}/empty.cpp "")
add_executable(newsgloss_wasm ${CMAKE_BINARY_DIR}/empty.cpp)
set_target_properties(newsgloss_wasm PROPERTIES OUTPUT_NAME newsgloss SUFFIX .wasm)
target_link_libraries(newsgloss_wasm PRIVATE -Wl,--whole-archive core -Wl,--no-whole-archive)
set(newsgloss_wasm_link_options --no-entry -sSTANDALONE_WASM -sALLOW_MEMORY_GROWTH -sINITIAL_MEMORY=1048576 -sTOTAL_STACK=131072
  -sMALLOC=emmalloc -Oz ${newsgloss_features} -sBINARYEN_EXTRA_PASSES=--converge,--strip-producers)
target_link_options(newsgloss_wasm PRIVATE ${newsgloss_wasm_link_options})

# newsgloss-json.wasm: the same with the builder of knowledge bases, for pages that give theirs as JSON.
set(nlohmann /usr/include/nlohmann CACHE PATH "The headers of JSON for Modern C++") # /usr/include itself would hide Emscripten's
file(MAKE_DIRECTORY ${CMAKE_BINARY_DIR}/include)
file(CREATE_LINK ${nlohmann} ${CMAKE_BINARY_DIR}/include/nlohmann SYMBOLIC)
file(GLOB builder_sources CONFIGURE_DEPENDS wasm/builder/*.cpp wasm/builder/names/*.cpp wasm/builder/source/*.cpp)
# The builder counts in 64 bits what here fits in 32, or memory would have run out before.
set_source_files_properties(${builder_sources} PROPERTIES COMPILE_OPTIONS -Wno-shorten-64-to-32)
add_executable(newsgloss_json_wasm wasm/api.cpp ${builder_sources})
set_target_properties(newsgloss_json_wasm PROPERTIES OUTPUT_NAME newsgloss-json SUFFIX .wasm)
target_compile_definitions(newsgloss_json_wasm PRIVATE NEWSGLOSS_COMPILES_SOURCES JSON_NOEXCEPTION)
target_compile_options(newsgloss_json_wasm PRIVATE -Os -fignore-exceptions -fno-threadsafe-statics ${newsgloss_features})
target_include_directories(newsgloss_json_wasm SYSTEM PRIVATE ${CMAKE_BINARY_DIR}/include)
target_link_libraries(newsgloss_json_wasm PRIVATE core)
target_link_options(newsgloss_json_wasm PRIVATE ${newsgloss_wasm_link_options})
