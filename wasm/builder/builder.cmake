# The builder of knowledge bases: sources to .kb. Portable, like the core it stands on; linked by the command, by the WebAssembly
# module that takes JSON, by the tests and by the fuzzers.
file(GLOB builder_sources CONFIGURE_DEPENDS wasm/builder/*.cpp wasm/builder/names/*.cpp wasm/builder/source/*.cpp)
add_library(builder STATIC ${builder_sources})
target_link_libraries(builder PUBLIC core)

if(EMSCRIPTEN)
  # /usr/include itself would hide Emscripten's own headers.
  set(NEWSGLOSS_NLOHMANN /usr/include/nlohmann CACHE PATH "The headers of JSON for Modern C++")
  file(MAKE_DIRECTORY ${CMAKE_BINARY_DIR}/include)
  file(CREATE_LINK ${NEWSGLOSS_NLOHMANN} ${CMAKE_BINARY_DIR}/include/nlohmann SYMBOLIC)
  target_include_directories(builder SYSTEM PUBLIC ${CMAKE_BINARY_DIR}/include)
  target_compile_definitions(builder PUBLIC JSON_NOEXCEPTION)
else()
  find_package(nlohmann_json 3 REQUIRED)
  target_link_libraries(builder PUBLIC nlohmann_json::nlohmann_json)
endif()
