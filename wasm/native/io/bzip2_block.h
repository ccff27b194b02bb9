// Bzip2 blocks: cuts a bzip2 file into its blocks, and decompresses one block.
//
// A bzip2 stream, bit by bit:
//
//   "BZh" '1'…'9'                     at the beginning of a byte
//   0x314159265359, checksum          a block: 48 and 32 bits, then the compressed bytes; any number of them
//   0x177245385090, checksum          the end: 48 bits, and 32 that combine the checksums of all blocks
//   0 … 7 bits, to the end of the byte
#pragma once

#include <atomic>
#include <cstdint>
#include <string>

#include "native/io/input_file.h"

namespace newsgloss {

struct Bzip2Block {
  std::string bits;             // the bytes that hold it
  unsigned first_bit = 0;       // where it begins in the first of them, 0 to 7
  std::uint64_t bit_count = 0;  // including its 48-bit mark
  std::uint64_t file_bit = 0;   // where it begins in the file
  std::uint32_t checksum = 0;
  bool ends_stream = false;
  std::uint32_t stream_checksum = 0;  // as the stream states it; only if the block ends a stream
};

// Cuts a file at the marks of blocks. Rarely one is a mark by chance: see join().
class Bzip2Blocks {
 public:
  // Begins at `file_bit`: the beginning of the file or of a block. `begun`: what has been read already, from the byte that
  // holds that bit.
  Bzip2Blocks(InputFile& file, std::string begun, std::uint64_t file_bit);

  // False at the end of the file, or soon after `stop` is set. Throws BadData.
  [[nodiscard]] bool next(Bzip2Block& block, const std::atomic<bool>& stop);

 private:
  [[nodiscard]] bool has(std::uint64_t bits, const std::atomic<bool>& stop);  // reads until there are so many
  [[nodiscard]] std::uint64_t bits_at(std::uint64_t bit, unsigned count) const;
  [[nodiscard]] bool begin_stream(const std::atomic<bool>& stop);
  enum class After { stream, file_end, neither, stopped };
  [[nodiscard]] After what_follows(std::uint64_t stream_end, const std::atomic<bool>& stop);
  void drop_to(std::uint64_t bit);
  [[noreturn]] void fail(std::uint64_t bit, const std::string& text) const;

  InputFile& file_;
  std::string buffer_;
  std::uint64_t buffer_begin_;  // in the file
  std::uint64_t at_;            // bit of the file: a block's mark, or a stream's "BZh"
  bool in_stream_;
};

// The block's bytes. False if it is not a block.
[[nodiscard]] bool decompress_block(const Bzip2Block& block, std::string& bytes);

// The two as one block: the mark between them was there by chance.
[[nodiscard]] Bzip2Block join(const Bzip2Block& first, const Bzip2Block& second);

}  // namespace newsgloss
