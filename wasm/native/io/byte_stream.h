// ByteStream: the bytes of a file or of standard input, in bounded memory. Input may be plain, gzip or bzip2.
//
// The first bytes decide which of the three it is; the name does not matter. Parallel compressors write several gzip members or bzip2
// streams one after the other; all of them are read. Zeros at the end are skipped.
//
//   const std::unique_ptr<ByteStream> source = open_source("latest-all.json.bz2", jobs);
//   while (const std::size_t count = source->read(buffer, sizeof buffer, stop)) …
//
// bzip2 is decompressed block by block on `jobs` threads, whichever program compressed it (bzip2_stream.h). gzip can only be read from its
// beginning and on one thread.
#pragma once

#include <atomic>
#include <cstddef>
#include <cstdint>
#include <memory>
#include <string>

namespace newsgloss {

// A place where reading can be taken up again, in a later run too. All zero is the beginning.
struct SourcePoint {
  std::uint64_t file_bit = 0;  // where in the file
  std::uint64_t offset = 0;    // how many bytes read() had given before it
  std::uint32_t checksum = 0;  // bzip2: of the blocks of its stream so far
};

class ByteStream {
 public:
  ByteStream() = default;
  ByteStream(const ByteStream&) = delete;
  ByteStream& operator=(const ByteStream&) = delete;
  virtual ~ByteStream() = default;

  // At most `size` bytes; 0 at the end, or a moment after `stop` was set. Throws BadData: the file cannot be read, is
  // damaged, or ends in the middle.
  [[nodiscard]] virtual std::size_t read(char* bytes, std::size_t size, const std::atomic<bool>& stop) = 0;

  // The last point not after the next byte that read() gives: of plain bytes that byte, of bzip2 the beginning of a
  // block a megabyte before it, of gzip the file's.
  [[nodiscard]] virtual SourcePoint point() const = 0;

  // How many bytes of the file itself were read: how far it has come. Any thread may ask.
  [[nodiscard]] virtual std::uint64_t file_position() const = 0;
};

// "-" is standard input, for which `from` must be the beginning. Throws BadData.
[[nodiscard]] std::unique_ptr<ByteStream> open_source(const std::string& path, unsigned jobs, SourcePoint from = {});

// The bytes as they are, whatever they are. Throws BadData.
[[nodiscard]] std::unique_ptr<ByteStream> open_plain_source(const std::string& path);

}  // namespace newsgloss
