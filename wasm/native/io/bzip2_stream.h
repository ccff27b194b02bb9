// Bzip2Stream: the bytes in a bzip2 file, decompressed on several threads. See byte_stream.h.
//
// The blocks of a bzip2 file do not depend on each other. Each begins with the same 48 bits, anywhere in a byte, so
// they are found by looking for those, and each is decompressed by itself, as a file of one block; then they are put
// together in their order and the checksum of the whole stream is computed from theirs. That works for the files of any
// compressor: one stream (bzip2, lbzip2) or many (pbzip2).
//
// The 48 bits can also stand in the middle of a block by chance, in one of 300 files of 100 GB. Then neither part of
// the block can be read, and the two together can.
//
// Cost: `jobs` threads and a few blocks of up to 900 KB a thread; a block of a file made to be one may hold 46 MB.
// Failure: read() throws BadData, naming the byte, where a block or a stream does not have its checksum, and where the
// file ends in a stream.
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
  // `begun`: what was already read of the file, from the byte in which `from` lies.
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
  void hand_over(Piece piece);  // to read(), waiting where it has not kept up

  std::unique_ptr<InputFile> file_;
  std::mutex mutex_;
  std::condition_variable changed_;
  std::deque<Piece> pieces_;
  bool ended_ = false, closed_ = false;
  std::exception_ptr failure_;
  Piece current_;
  std::size_t given_ = 0;  // bytes of the current piece
  std::thread thread_;     // last: it uses all the others
};

}  // namespace newsgloss
