#include "native/io/bzip2_block.h"

#include <bzlib.h>

#include <algorithm>
#include <new>

#include "native/io/failure.h"

namespace newsgloss {

namespace {

constexpr std::uint64_t block_mark = 0x314159265359, end_mark = 0x177245385090;
constexpr unsigned mark_bits = 48, checksum_bits = 32;
constexpr std::uint64_t mark_mask = (std::uint64_t{1} << mark_bits) - 1;
constexpr std::size_t read_bytes = std::size_t{1} << 18;
// 900,000 symbols of at most 20 bits, and the tables.
constexpr std::uint64_t longest_block_bits = std::uint64_t{900'000} * 20 + 8 * 65'536;

std::uint64_t end_of_byte(std::uint64_t bit) { return (bit + 7) / 8 * 8; }

// Bits written one after the other.
class BitWriter {
 public:
  void add(std::uint64_t bits, unsigned count) {
    for (unsigned left = count; left > 0;) {
      const unsigned fits = std::min(left, 8 - used_);
      left -= fits;
      last_ = static_cast<std::uint8_t>(last_ << fits | ((bits >> left) & ((1u << fits) - 1)));
      used_ += fits;
      if (used_ == 8) flush();
    }
  }
  [[nodiscard]] std::string finish() {
    if (used_ > 0) add(0, 8 - used_);
    return std::move(bytes_);
  }

 private:
  void flush() {
    bytes_ += static_cast<char>(last_);
    last_ = 0;
    used_ = 0;
  }
  std::string bytes_;
  std::uint8_t last_ = 0;
  unsigned used_ = 0;
};

unsigned byte_at(const std::string& bytes, std::size_t at) { return static_cast<unsigned char>(bytes[at]); }

void add_bits(BitWriter& writer, const Bzip2Block& block) {
  std::uint64_t left = block.bit_count;
  std::size_t at = 0;
  const unsigned first = std::min<unsigned>(8 - block.first_bit, static_cast<unsigned>(std::min<std::uint64_t>(left, 8)));
  writer.add(byte_at(block.bits, at++) >> (8 - block.first_bit - first), first);
  for (left -= first; left >= 8; left -= 8) writer.add(byte_at(block.bits, at++), 8);
  if (left > 0) writer.add(byte_at(block.bits, at) >> (8 - left), static_cast<unsigned>(left));
}

// A decompressor that is given back.
struct Decompressor {
  Decompressor() {
    if (BZ2_bzDecompressInit(&stream, 0, 0) != BZ_OK) throw std::bad_alloc();
  }
  ~Decompressor() { BZ2_bzDecompressEnd(&stream); }
  Decompressor(const Decompressor&) = delete;
  Decompressor& operator=(const Decompressor&) = delete;
  bz_stream stream{};
};

}  // namespace

Bzip2Blocks::Bzip2Blocks(InputFile& file, std::string begun, std::uint64_t file_bit)
    : file_(file), buffer_(std::move(begun)), buffer_begin_(file_bit / 8), at_(file_bit), in_stream_(file_bit > 0) {}

void Bzip2Blocks::fail(std::uint64_t bit, const std::string& text) const {
  throw BadData(file_.name() + ": " + text + ", at byte " + std::to_string(bit / 8));
}

bool Bzip2Blocks::has(std::uint64_t bits, const std::atomic<bool>& stop) {
  while (at_ + bits > 8 * (buffer_begin_ + buffer_.size())) {
    const std::size_t before = buffer_.size();
    buffer_.resize(before + read_bytes);
    const std::size_t count = file_.read(buffer_.data() + before, read_bytes, stop);
    buffer_.resize(before + count);
    if (count == 0) return false;
  }
  return true;
}

std::uint64_t Bzip2Blocks::bits_at(std::uint64_t bit, unsigned count) const {
  std::uint64_t value = 0;
  for (unsigned i = 0; i < count; ++i, ++bit) {
    const unsigned byte = byte_at(buffer_, static_cast<std::size_t>(bit / 8 - buffer_begin_));
    value = value << 1 | ((byte >> (7 - bit % 8)) & 1);
  }
  return value;
}

void Bzip2Blocks::drop_to(std::uint64_t bit) {
  at_ = bit;
  const std::uint64_t bytes = bit / 8 - buffer_begin_;
  if (bytes < read_bytes && bytes < buffer_.size()) return;  // not each time: it moves what is left
  buffer_.erase(0, static_cast<std::size_t>(bytes));
  buffer_begin_ += bytes;
}

// At the beginning of a stream: passes its header, and all of it where it has no block. False at the end of the file.
bool Bzip2Blocks::begin_stream(const std::atomic<bool>& stop) {
  for (;;) {
    while (has(8, stop) && bits_at(at_, 8) == 0) drop_to(at_ + 8);  // padding
    if (!has(8, stop)) return false;
    constexpr unsigned header_bits = 32;
    if (!has(header_bits + mark_bits + checksum_bits, stop)) {
      if (stop) return false;
      fail(file_.position() * 8, "cut short: the bzip2 data ends in the middle");
    }
    const std::uint64_t header = bits_at(at_, header_bits);
    if (header < 0x425A6831 || header > 0x425A6839) fail(at_, "damaged: no bzip2 stream where one was expected");
    const std::uint64_t mark = bits_at(at_ + header_bits, mark_bits);
    if (mark == block_mark) {
      drop_to(at_ + header_bits);
      in_stream_ = true;
      return true;
    }
    if (mark != end_mark) fail(at_ + header_bits, "damaged: no bzip2 block where one was expected");
    drop_to(at_ + header_bits + mark_bits + checksum_bits);  // a stream of nothing ends at the end of a byte
  }
}

// After what looks like the end of a stream.
Bzip2Blocks::After Bzip2Blocks::what_follows(std::uint64_t stream_end, const std::atomic<bool>& stop) {
  const std::uint64_t at = end_of_byte(stream_end);
  if (!has(at - at_, stop)) return stop ? After::stopped : After::neither;
  if (!has(at + 32 - at_, stop)) {
    if (stop) return After::stopped;
    for (std::uint64_t bit = at; has(bit + 8 - at_, stop); bit += 8) {
      if (bits_at(bit, 8) != 0) return After::neither;
    }
    return After::file_end;
  }
  const std::uint64_t header = bits_at(at, 32);
  return header == 0 || (header >= 0x425A6831 && header <= 0x425A6839) ? After::stream : After::neither;
}

bool Bzip2Blocks::next(Bzip2Block& block, const std::atomic<bool>& stop) {
  if (!in_stream_ && !begin_stream(stop)) return false;
  if (!has(mark_bits + checksum_bits, stop) || bits_at(at_, mark_bits) != block_mark) {
    if (stop) return false;
    fail(at_, "damaged or cut short: no bzip2 block where one was expected");
  }
  block.file_bit = at_;
  block.first_bit = static_cast<unsigned>(at_ % 8);
  block.checksum = static_cast<std::uint32_t>(bits_at(at_ + mark_bits, checksum_bits));
  block.ends_stream = false;
  // The next mark at any bit after that: `window` holds the last 64 bits up to and with byte number `byte`.
  std::uint64_t window = 0;
  const std::uint64_t earliest = at_ + mark_bits + checksum_bits;
  std::uint64_t end = 0;
  for (std::uint64_t byte = earliest / 8; end == 0; ++byte) {
    if (8 * byte > at_ + longest_block_bits) fail(at_, "damaged: a bzip2 block without an end");
    if (!has(8 * (byte + 1) - at_, stop)) {
      if (stop) return false;
      fail(file_.position() * 8, "cut short: the bzip2 data ends in the middle");
    }
    window = window << 8 | byte_at(buffer_, static_cast<std::size_t>(byte - buffer_begin_));
    for (unsigned shift = 8; shift-- > 0;) {  // the earliest first
      const std::uint64_t mark = (window >> shift) & mark_mask;
      if (mark != block_mark && mark != end_mark) continue;
      const std::uint64_t begin = 8 * (byte + 1) - shift - mark_bits;
      if (begin < earliest) continue;
      if (mark == end_mark) {
        const After after = what_follows(begin + mark_bits + checksum_bits, stop);
        if (after == After::stopped) return false;
        if (after == After::neither) continue;
        block.ends_stream = true;
        block.stream_checksum = static_cast<std::uint32_t>(bits_at(begin + mark_bits, checksum_bits));
      }
      end = begin;
      break;
    }
  }
  block.bit_count = end - at_;
  block.bits = buffer_.substr(static_cast<std::size_t>(at_ / 8 - buffer_begin_), static_cast<std::size_t>((end + 7) / 8 - at_ / 8));
  in_stream_ = !block.ends_stream;
  drop_to(block.ends_stream ? end_of_byte(end + mark_bits + checksum_bits) : end);
  return true;
}

bool decompress_block(const Bzip2Block& block, std::string& bytes) {
  BitWriter writer;
  for (const char c : std::string_view("BZh9")) writer.add(static_cast<unsigned char>(c), 8);
  add_bits(writer, block);
  writer.add(end_mark, mark_bits);
  writer.add(block.checksum, checksum_bits);  // of all blocks, which is this one
  std::string file = writer.finish();

  Decompressor decompressor;
  bz_stream& stream = decompressor.stream;
  stream.next_in = file.data();
  stream.avail_in = static_cast<unsigned>(file.size());
  constexpr std::size_t usual_bytes = std::size_t{1} << 20;
  bytes.clear();
  for (int result = BZ_OK; result != BZ_STREAM_END;) {
    const std::size_t before = bytes.size();
    bytes.resize(before + usual_bytes);
    stream.next_out = bytes.data() + before;
    stream.avail_out = usual_bytes;
    result = BZ2_bzDecompress(&stream);
    bytes.resize(bytes.size() - stream.avail_out);
    if (result == BZ_MEM_ERROR) throw std::bad_alloc();
    const bool at_end = result == BZ_OK && stream.avail_in == 0 && bytes.size() == before;
    if (at_end || (result != BZ_OK && result != BZ_STREAM_END)) return false;
  }
  return stream.avail_in == 0;
}

Bzip2Block join(const Bzip2Block& first, const Bzip2Block& second) {
  BitWriter writer;
  add_bits(writer, first);
  add_bits(writer, second);
  Bzip2Block joined = first;
  joined.bits = writer.finish();
  joined.first_bit = 0;
  joined.bit_count += second.bit_count;
  joined.ends_stream = second.ends_stream;
  joined.stream_checksum = second.stream_checksum;
  return joined;
}

}  // namespace newsgloss
