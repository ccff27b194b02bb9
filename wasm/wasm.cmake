# newsgloss.wasm: the core behind the C ABI of api.h, without any JavaScript of Emscripten's.
# Every reader downloads it: small first, fast where the time goes.
target_compile_options(gumbo PRIVATE -Os)
target_compile_options(core PRIVATE -Oz -fno-threadsafe-statics)
set_source_files_properties(wasm/token/token.cpp wasm/match/match.cpp wasm/kb/kb.cpp wasm/base/utf8.cpp wasm/page/text.cpp
  PROPERTIES COMPILE_OPTIONS -O2)
file(WRITE ${CMAKE_BINARY_DIR}/empty.cpp "")
add_executable(newsgloss_wasm ${CMAKE_BINARY_DIR}/empty.cpp)
set_target_properties(newsgloss_wasm PROPERTIES OUTPUT_NAME newsgloss SUFFIX .wasm)
target_link_libraries(newsgloss_wasm PRIVATE -Wl,--whole-archive core -Wl,--no-whole-archive)
target_link_options(newsgloss_wasm PRIVATE --no-entry -sSTANDALONE_WASM -sALLOW_MEMORY_GROWTH -sINITIAL_MEMORY=1048576
  -sTOTAL_STACK=131072 -sMALLOC=emmalloc -Oz)
