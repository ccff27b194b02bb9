// MappedFile: a file's bytes in memory, read by the system when they are touched.
//
//   const MappedFile file("world.kb");
//   Kb::open(file.bytes(), kb);          // the file must outlive the Kb
//
// Pages are shared between processes and cost nothing until read. Whoever shortens a file while it is mapped ends the
// process; newsgloss itself never does: `write_file` puts a new file in the old one's place.
#pragma once

#include <string>
#include <string_view>

namespace newsgloss {

class MappedFile {
 public:
  // Throws BadData where the file cannot be opened or mapped. An empty file gives empty bytes.
  explicit MappedFile(const std::string& path);
  ~MappedFile();
  MappedFile(MappedFile&& other) noexcept;
  MappedFile& operator=(MappedFile&&) = delete;

  // Aligned to a page.
  [[nodiscard]] std::string_view bytes() const { return bytes_; }

 private:
  std::string_view bytes_;
};

}  // namespace newsgloss
