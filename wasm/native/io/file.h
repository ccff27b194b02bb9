// Whole files: read at once, and written whole or not at all.
//
// All functions throw BadData with "FILE: what the system says".
#pragma once

#include <cstddef>
#include <string>
#include <string_view>

namespace newsgloss {

// What messages call standard input and output.
inline constexpr std::string_view standard_input = "standard input";
inline constexpr std::string_view standard_output = "standard output";

// The bytes of a file; "-" is standard input. A file of more than `limit_bytes` is read to one byte beyond, so that the
// caller can tell that it is too long.
[[nodiscard]] std::string read_file(const std::string& path, std::size_t limit_bytes = ~std::size_t{0} - 1);

// What messages call a path.
[[nodiscard]] std::string display_name(const std::string& path);

// Replaces a file by these bytes. They are written to a file beside it, flushed to disk, and renamed in one step. A link is
// followed; a device or a pipe is written to directly. If that fails, the old file is as it was and nothing else is left.
// A process that is killed leaves PATH.newsgloss-part, which the next one that writes the file takes over.
void write_file(const std::string& path, std::string_view bytes);

// Renames a file that is complete on disk over another, in one step; it takes over the other's mode.
// Precondition: both are on one file system.
void move_file(const std::string& from, const std::string& to);

// Whether two paths lead to one regular file, by links too. False where one of them is not there yet.
[[nodiscard]] bool is_same_file(const std::string& a, const std::string& b);

// Takes the numbers of standard input, output and error, where one is closed, so that no file gets them that is opened later.
// Reading and writing them fails as before.
void hold_standard_files();

// Where a link leads, however long the chain; the path itself if it is not a link or leads nowhere.
[[nodiscard]] std::string real_path(const std::string& path);

// Writes to standard output, unbuffered.
void write_output(std::string_view bytes);

}  // namespace newsgloss
