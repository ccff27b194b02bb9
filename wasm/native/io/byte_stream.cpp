#include "native/io/byte_stream.h"

#include <algorithm>
#include <array>
#include <cstring>
#include <string_view>

#include "native/io/bzip2_stream.h"
#include "native/io/gzip_stream.h"
#include "native/io/input_file.h"

namespace newsgloss {

namespace {

constexpr std::size_t longest_mark_bytes = 4;

class PlainSource : public ByteStream {
 public:
  PlainSource(std::unique_ptr<InputFile> file, std::string begun, std::uint64_t offset)
      : file_(std::move(file)), begun_(std::move(begun)), offset_(offset) {}

  std::size_t read(char* bytes, std::size_t size, const std::atomic<bool>& stop) override {
    std::size_t count = std::min(size, begun_.size());
    if (count > 0) {
      std::memcpy(bytes, begun_.data(), count);
      begun_.erase(0, count);
    } else {
      count = file_->read(bytes, size, stop);
    }
    offset_ += count;
    return count;
  }
  SourcePoint point() const override { return {8 * offset_, offset_, 0}; }
  std::uint64_t file_position() const override { return file_->position(); }

 private:
  std::unique_ptr<InputFile> file_;
  std::string begun_;  // read to tell what it is
  std::uint64_t offset_;
};

}  // namespace

std::unique_ptr<ByteStream> open_source(const std::string& path, unsigned jobs, SourcePoint from) {
  auto file = std::make_unique<InputFile>(path);
  const std::atomic<bool> never = false;
  std::array<char, longest_mark_bytes> bytes;
  std::string begun;
  while (begun.size() < longest_mark_bytes) {
    const std::size_t count = file->read(bytes.data(), longest_mark_bytes - begun.size(), never);
    if (count == 0) break;
    begun.append(bytes.data(), count);
  }
  const std::string_view mark = begun;
  const bool bzip2 = mark.size() == 4 && mark.substr(0, 3) == "BZh" && mark[3] >= '1' && mark[3] <= '9';
  const bool gzip = mark.substr(0, 3) == "\x1F\x8B\x08";
  if (from.file_bit > 0) {
    file->seek(from.file_bit / 8);
    begun.clear();
  }
  if (bzip2) return std::make_unique<Bzip2Stream>(std::move(file), std::move(begun), jobs, from);
  if (gzip) return std::make_unique<GzipStream>(std::move(file), std::move(begun));
  return std::make_unique<PlainSource>(std::move(file), std::move(begun), from.offset);
}

std::unique_ptr<ByteStream> open_plain_source(const std::string& path) {
  return std::make_unique<PlainSource>(std::make_unique<InputFile>(path), "", 0);
}

}  // namespace newsgloss
