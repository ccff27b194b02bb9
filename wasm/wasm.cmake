# newsgloss.wasm: the core behind the C ABI of api.h, without any JavaScript of Emscripten's.
target_compile_options(gumbo PRIVATE -O2)
target_compile_options(core PRIVATE -O2 -fno-threadsafe-statics)
file(WRITE ${CMAKE_BINARY_DIR}/empty.cpp "")
add_executable(newsgloss_wasm ${CMAKE_BINARY_DIR}/empty.cpp)
set_target_properties(newsgloss_wasm PROPERTIES OUTPUT_NAME newsgloss SUFFIX .wasm)
target_link_libraries(newsgloss_wasm PRIVATE -Wl,--whole-archive core -Wl,--no-whole-archive)
target_link_options(newsgloss_wasm PRIVATE --no-entry -sSTANDALONE_WASM -sALLOW_MEMORY_GROWTH -sINITIAL_MEMORY=1048576
  -sTOTAL_STACK=131072 -sMALLOC=emmalloc -O2)
