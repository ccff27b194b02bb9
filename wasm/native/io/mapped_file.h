// MappedFile: a file's bytes in memory, which the system reads when they are touched.
//
//   const MappedFile file("world.kb");
//   Kb::open(file.bytes(), kb);          // the file must outlive the Kb
//
// Memory pages are shared between processes and cost nothing until they are read. Shortening the file while it is mapped
// ends the process. newsgloss itself never does that: `write_file` replaces the file by a new one.
#pragma once

#include <string>
#include <string_view>

namespace newsgloss {

class MappedFile {
 public:
  // Throws BadData if the file cannot be opened or mapped. An empty file gives empty bytes.
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
