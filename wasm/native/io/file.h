// Files, whole: read at once, written at once or not at all.
//
// All functions throw BadData with "FILE: what the system says".
#pragma once

#include <cstddef>
#include <string>
#include <string_view>

namespace newsgloss {

// What is read from standard input is called this in messages.
inline constexpr std::string_view standard_input = "standard input";
inline constexpr std::string_view standard_output = "standard output";

// The bytes of a file; "-" is standard input. A file of more than `limit_bytes` is read to one byte beyond, so that the
// reader can tell.
[[nodiscard]] std::string read_file(const std::string& path, std::size_t limit_bytes = ~std::size_t{0} - 1);

// How a path is called in messages.
[[nodiscard]] std::string display_name(const std::string& path);

// Replaces a file by these bytes: they are written beside it, brought to the disk, and then take its name in one step.
// A link is followed; a device or a pipe is written to as it is. After a failure the old file is as it was and nothing
// is left.
void write_file(const std::string& path, std::string_view bytes);

// Gives a whole file, which is on the disk, the name of another in one step; it keeps the mode of the file that had
// that name. Both are on one file system.
void move_file(const std::string& from, const std::string& to);

// Where a link leads, however long the chain; the path itself where it is no link, or leads nowhere.
[[nodiscard]] std::string real_path(const std::string& path);

// To standard output, past all buffers.
void write_output(std::string_view bytes);

}  // namespace newsgloss
