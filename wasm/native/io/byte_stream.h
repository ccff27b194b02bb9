// ByteStream: the bytes of a file or of standard input, in bounded memory. Input may be plain, gzip or bzip2.
//
// The first bytes decide which of the three it is; the name does not matter. Parallel compressors write several gzip members or
// bzip2 streams one after the other: all of them are read. Zeros at the end are skipped.
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

// A place where reading can resume, even in a later run. All zero is the beginning.
struct SourcePoint {
  std::uint64_t file_bit = 0;  // where it is in the file
  std::uint64_t offset = 0;    // how many bytes read() had given before it
  std::uint32_t checksum = 0;  // of bzip2: of the stream's blocks so far
};

class ByteStream {
 public:
  ByteStream() = default;
  ByteStream(const ByteStream&) = delete;
  ByteStream& operator=(const ByteStream&) = delete;
  virtual ~ByteStream() = default;

  // Reads at most `size` bytes; 0 at the end, or soon after `stop` is set. Throws BadData if the file cannot be read, is
  // damaged or incomplete.
  [[nodiscard]] virtual std::size_t read(char* bytes, std::size_t size, const std::atomic<bool>& stop) = 0;

  // The last place to resume from that is not after the next byte of read(). In a plain file it is that byte; in bzip2 the
  // beginning of a block, up to a megabyte before it; in gzip the beginning of the file.
  [[nodiscard]] virtual SourcePoint point() const = 0;

  // How many bytes of the file itself have been read, for showing progress. Any thread may call it.
  [[nodiscard]] virtual std::uint64_t file_position() const = 0;
};

// "-" is standard input, for which `from` must be the beginning. Throws BadData.
[[nodiscard]] std::unique_ptr<ByteStream> open_source(const std::string& path, unsigned jobs, SourcePoint from = {});

// The same without decompressing anything. Throws BadData.
[[nodiscard]] std::unique_ptr<ByteStream> open_plain_source(const std::string& path);

}  // namespace newsgloss
