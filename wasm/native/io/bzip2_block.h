// Bzip2 blocks: a bzip2 file cut into its blocks, and one block decompressed.
//
// A stream, as the bits of the file:
//
//   "BZh" '1'…'9'                     at the beginning of a byte
//   0x314159265359, checksum          a block: 48 and 32 bits, then the compressed bytes; any number of them
//   0x177245385090, checksum          the end: 48 bits, and 32 that are made from those of all blocks
//   0 … 7 bits, to the end of the byte
#pragma once

#include <atomic>
#include <cstdint>
#include <string>

#include "native/io/input_file.h"

namespace newsgloss {

struct Bzip2Block {
  std::string bits;             // the bytes in which it stands
  unsigned first_bit = 0;       // of the first of them, 0 to 7
  std::uint64_t bit_count = 0;  // from its mark on
  std::uint64_t file_bit = 0;   // where it begins in the file
  std::uint32_t checksum = 0;
  bool ends_stream = false;
  std::uint32_t stream_checksum = 0;  // where it ends one: what the stream says
};

// Cuts a file into blocks, or what looks like one.
class Bzip2Blocks {
 public:
  // Reading begins at `file_bit`: the beginning of the file, or of a block. `begun`: what was already read from the
  // byte that holds it.
  Bzip2Blocks(InputFile& file, std::string begun, std::uint64_t file_bit);

  // False at the end of the file, or a moment after `stop` was set. Throws BadData.
  [[nodiscard]] bool next(Bzip2Block& block, const std::atomic<bool>& stop);

 private:
  [[nodiscard]] bool has(std::uint64_t bits, const std::atomic<bool>& stop);  // reads on until they are there
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

// The block's bytes. False where it is none.
[[nodiscard]] bool decompress_block(const Bzip2Block& block, std::string& bytes);

// Both as one: the mark between them was none.
[[nodiscard]] Bzip2Block join(const Bzip2Block& first, const Bzip2Block& second);

}  // namespace newsgloss
