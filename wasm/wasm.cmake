# newsgloss.wasm: the core behind the C ABI of api.h, without any JavaScript of Emscripten's.

# Every reader downloads it, so it is built for size, but for what looks at every byte or word of a page: there, speed costs
# few bytes and is worth much. The instructions beyond WebAssembly 1.0 are those all browsers have had since 2021.
# All objects are optimised together, which makes 2 % less of them; and Binaryen, given the code flat and its loops anew, 1 % less.
set(newsgloss_features -flto -mbulk-memory -msign-ext -mnontrapping-fptoint)
target_compile_options(gumbo PRIVATE -Oz ${newsgloss_features})
target_compile_definitions(core PRIVATE NEWSGLOSS_REFERENCES_APART)
target_compile_options(core PRIVATE -fno-threadsafe-statics ${newsgloss_features})
set(newsgloss_hot base/utf8 article/vocabulary page/bound)
list(TRANSFORM newsgloss_hot REPLACE "(.+)" "wasm/\\1.cpp")
# A file is given one level alone: em++ 3.1.6 shrinks on -O2 after -Oz, too.
set_source_files_properties(${core_sources} PROPERTIES COMPILE_OPTIONS -Oz)
set_source_files_properties(${newsgloss_hot} PROPERTIES COMPILE_OPTIONS -O2)

add_executable(newsgloss_wasm wasm/api.cpp)
set_target_properties(newsgloss_wasm PROPERTIES OUTPUT_NAME newsgloss SUFFIX .wasm)
target_compile_options(newsgloss_wasm PRIVATE -Oz -fno-exceptions -fno-rtti -fno-threadsafe-statics ${newsgloss_features})
target_link_libraries(newsgloss_wasm PRIVATE core)
set(newsgloss_wasm_link_options --no-entry -sSTANDALONE_WASM -sALLOW_MEMORY_GROWTH -sINITIAL_MEMORY=1048576 -sTOTAL_STACK=131072
  -sMALLOC=emmalloc -Oz ${newsgloss_features} -sBINARYEN_EXTRA_PASSES=--flatten,--rereloop,-Oz,-Oz,--strip-producers)
target_link_options(newsgloss_wasm PRIVATE ${newsgloss_wasm_link_options})

# newsgloss-json.wasm: the same with the builder of knowledge bases, for pages that give theirs as JSON. The builder counts in
# 64 bits what here fits in 32, or memory would have run out before.
target_compile_options(builder PRIVATE -Os -fignore-exceptions -fno-threadsafe-statics ${newsgloss_features})
set_source_files_properties(${builder_sources} PROPERTIES COMPILE_OPTIONS -Wno-shorten-64-to-32)
add_executable(newsgloss_json_wasm wasm/api.cpp)
set_target_properties(newsgloss_json_wasm PROPERTIES OUTPUT_NAME newsgloss-json SUFFIX .wasm)
target_compile_definitions(newsgloss_json_wasm PRIVATE NEWSGLOSS_COMPILES_SOURCES)
target_compile_options(newsgloss_json_wasm PRIVATE -Os -fignore-exceptions -fno-threadsafe-statics ${newsgloss_features})
target_link_libraries(newsgloss_json_wasm PRIVATE builder)
target_link_options(newsgloss_json_wasm PRIVATE ${newsgloss_wasm_link_options})
