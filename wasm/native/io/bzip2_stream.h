// Bzip2Stream: the bytes in a bzip2 file, decompressed on several threads. See byte_stream.h.
//
// The blocks of a bzip2 file do not depend on each other. Each begins with the same 48 bits, at any bit of a byte. They are
// found by searching for these, and each is decompressed on its own, as a file of one block. The results are joined in order,
// and the checksum of the whole stream is computed from theirs. This works for one stream (bzip2, lbzip2) and for many (pbzip2).
//
// The 48 bits can also occur inside a block by chance, in one of 300 files of 100 GB. Then neither part can be decompressed,
// but the two together can.
//
// Cost: `jobs` threads, and for each a few blocks of up to 900 KB. In a file made to harm, a block may hold 46 MB.
// Failure: read() throws BadData, which names the byte, if a block or a stream does not match its checksum, or if the file ends
// inside a stream.
#pragma once

#include <condition_variable>
#include <deque>
#include <exception>
#include <memory>
#include <mutex>
#include <string>
#include <thread>

#include "native/io/byte_stream.h"
#include "native/io/input_file.h"

namespace newsgloss {

class Bzip2Stream : public ByteStream {
 public:
  // `begun`: what has been read of the file already, from the byte that holds `from`.
  Bzip2Stream(std::unique_ptr<InputFile> file, std::string begun, unsigned jobs, SourcePoint from);
  ~Bzip2Stream() override;

  std::size_t read(char* bytes, std::size_t size, const std::atomic<bool>& stop) override;
  SourcePoint point() const override { return current_.point; }
  std::uint64_t file_position() const override { return file_->position(); }

 private:
  struct Piece {
    std::string bytes;
    SourcePoint point;  // of its first byte
  };

  void decompress(std::string begun, unsigned jobs, SourcePoint from);
  void hand_over(Piece piece);  // to read(); waits until it keeps up

  std::unique_ptr<InputFile> file_;
  std::mutex mutex_;
  std::condition_variable changed_;
  std::deque<Piece> pieces_;
  bool ended_ = false, closed_ = false;
  std::exception_ptr failure_;
  Piece current_;
  std::size_t given_ = 0;  // bytes of the current piece that read() has given
  std::thread thread_;     // last: it uses all the others
};

}  // namespace newsgloss
