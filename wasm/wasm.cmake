# newsgloss.wasm: the core behind the C ABI of api.h, without any JavaScript of Emscripten's.

# Every reader downloads it. Only gumbo's tree builder is worth building for size: 3 KB brotli, for a sixth of the speed.
target_compile_options(gumbo PRIVATE -O2)
target_compile_options(core PRIVATE -O2 -fno-threadsafe-statics)
set_source_files_properties(${NEWSGLOSS_GUMBO}/parser.c PROPERTIES COMPILE_OPTIONS -Os)

file(WRITE ${CMAKE_BINARY_DIR}/empty.cpp "")
add_executable(newsgloss_wasm ${CMAKE_BINARY_DIR}/empty.cpp)
set_target_properties(newsgloss_wasm PROPERTIES OUTPUT_NAME newsgloss SUFFIX .wasm)
target_link_libraries(newsgloss_wasm PRIVATE -Wl,--whole-archive core -Wl,--no-whole-archive)
set(newsgloss_wasm_link_options --no-entry -sSTANDALONE_WASM -sALLOW_MEMORY_GROWTH -sINITIAL_MEMORY=1048576 -sTOTAL_STACK=131072
  -sMALLOC=emmalloc -Oz)
target_link_options(newsgloss_wasm PRIVATE ${newsgloss_wasm_link_options})
