// GzipStream: the bytes in a gzip file of one member or several. See byte_stream.h.
#pragma once

#include <zlib.h>

#include <memory>
#include <string>

#include "native/io/byte_stream.h"
#include "native/io/input_file.h"

namespace newsgloss {

class GzipStream : public ByteStream {
 public:
  // `begun`: what has been read of the file already.
  GzipStream(std::unique_ptr<InputFile> file, std::string begun);
  ~GzipStream() override;

  std::size_t read(char* bytes, std::size_t size, const std::atomic<bool>& stop) override;
  SourcePoint point() const override { return {}; }
  std::uint64_t file_position() const override { return file_->position(); }

 private:
  // Reads more of the file. False at its end, or soon after `stop` is set.
  [[nodiscard]] bool fill(const std::atomic<bool>& stop);

  std::unique_ptr<InputFile> file_;
  std::string buffer_;
  z_stream stream_{};
  bool in_member_ = true;
};

}  // namespace newsgloss
