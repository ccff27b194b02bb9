// Bytes out of plain, gzip and bzip2 files.
#include "native/io/byte_stream.h"

#include <bzlib.h>
#include <zlib.h>

#include <catch2/catch.hpp>
#include <memory>
#include <random>
#include <string>
#include <vector>

#include "native/io/bzip2_block.h"
#include "native/io/failure.h"
#include "native/io/file.h"
#include "temporary_folder.h"

using namespace newsgloss;

namespace {

// Text that compresses, but not to nothing.
std::string words(std::size_t size) {
  std::minstd_rand random(7);
  std::string text;
  while (text.size() < size) text += "word " + std::to_string(random() % 1000) + (random() % 9 == 0 ? "\n" : " ");
  text.resize(size);
  return text;
}

std::string bzip2(std::string bytes, int hundred_kilobytes = 9) {
  std::string out(bytes.size() + bytes.size() / 50 + 1000, '\0');
  auto size = static_cast<unsigned>(out.size());
  REQUIRE(BZ2_bzBuffToBuffCompress(out.data(), &size, bytes.data(), static_cast<unsigned>(bytes.size()), hundred_kilobytes, 0, 0) == BZ_OK);
  out.resize(size);
  return out;
}

std::string gzip(std::string bytes) {
  z_stream stream{};
  REQUIRE(deflateInit2(&stream, Z_DEFAULT_COMPRESSION, Z_DEFLATED, 15 + 16, 8, Z_DEFAULT_STRATEGY) == Z_OK);
  std::string out(deflateBound(&stream, bytes.size()), '\0');
  stream.next_in = reinterpret_cast<Bytef*>(bytes.data());
  stream.avail_in = static_cast<uInt>(bytes.size());
  stream.next_out = reinterpret_cast<Bytef*>(out.data());
  stream.avail_out = static_cast<uInt>(out.size());
  REQUIRE(deflate(&stream, Z_FINISH) == Z_STREAM_END);
  out.resize(out.size() - stream.avail_out);
  deflateEnd(&stream);
  return out;
}

struct Piece {
  SourcePoint point;  // before it
  std::string bytes;
};

std::vector<Piece> pieces_of(const std::string& file, unsigned jobs, SourcePoint from = {}, std::size_t step = 50'000) {
  const std::unique_ptr<ByteStream> source = open_source(file, jobs, from);
  const std::atomic<bool> never = false;
  std::vector<Piece> pieces;
  std::string buffer(step, '\0');
  for (;;) {
    const SourcePoint point = source->point();
    const std::size_t count = source->read(buffer.data(), buffer.size(), never);
    if (count == 0) return pieces;
    pieces.push_back({point, buffer.substr(0, count)});
  }
}

std::string read_all(const std::string& file, unsigned jobs = 2, SourcePoint from = {}) {
  std::string all;
  for (const Piece& piece : pieces_of(file, jobs, from)) all += piece.bytes;
  return all;
}

std::string to_bits(const std::string& bytes) {
  std::string bits;
  for (const char c : bytes) {
    for (int i = 7; i >= 0; --i) bits += (static_cast<unsigned char>(c) >> i & 1) != 0 ? '1' : '0';
  }
  return bits;
}

std::string to_bytes(std::string bits) {
  while (bits.size() % 8 != 0) bits += '0';
  std::string bytes;
  for (std::size_t at = 0; at < bits.size(); at += 8) bytes += static_cast<char>(std::stoi(bits.substr(at, 8), nullptr, 2));
  return bytes;
}

std::string in_bits(std::uint64_t number, std::size_t count) {
  std::string bits;
  while (count-- > 0) bits += (number >> count & 1) != 0 ? '1' : '0';
  return bits;
}

// The same file with a mark of a block, or of the end of a stream, in the middle of its only block: among the
// selectors, numbers in unary that say which code table comes next. A decoder takes as many as it needs.
std::string with_false_mark(const std::string& file, std::uint64_t mark) {
  std::string bits = to_bits(file);
  std::size_t at = 32 + 48 + 32 + 1 + 24;  // header, mark, checksum, randomised, origin
  std::size_t maps = 0;
  for (std::size_t i = 0; i < 16; ++i) maps += bits[at + i] == '1' ? 1 : 0;
  at += 16 + 16 * maps;
  REQUIRE(std::stoi(bits.substr(at, 3), nullptr, 2) == 6);  // tables: enough for the runs of ones below
  const std::size_t count_at = at + 3;
  const int count = std::stoi(bits.substr(count_at, 15), nullptr, 2);
  at = count_at + 15;
  for (int i = 0; i < count; ++i) at = bits.find('0', at) + 1;
  const std::string more = in_bits(mark, 48) + "0";
  const auto numbers = static_cast<std::size_t>(std::count(more.begin(), more.end(), '0'));
  bits.replace(count_at, 15, in_bits(static_cast<std::size_t>(count) + numbers, 15));
  bits.insert(at, more);
  return to_bytes(bits.substr(0, bits.rfind('1') + 1));
}

}  // namespace

TEST_CASE("files of all kinds give the bytes that are in them") {
  const TemporaryFolder folder;
  const std::string large = words(700'000), small = "[\nsmall\n]\n";
  struct Row {
    const char* name;
    std::string file, expected;
  };
  const Row rows[] = {
      {"nothing", "", ""},
      {"a byte", "x", "x"},
      {"plain", large, large},
      {"plain that begins nearly as bzip2", "BZh0 is no bzip2", "BZh0 is no bzip2"},
      {"gzip", gzip(large), large},
      {"gzip of nothing", gzip(""), ""},
      {"gzip of several members", gzip(large) + gzip("") + gzip(small), large + small},
      {"gzip with zeros after", gzip(small) + std::string(1000, '\0'), small},
      {"bzip2 of one block", bzip2(small), small},
      {"bzip2 of many blocks", bzip2(large, 1), large},
      {"bzip2 of nothing", bzip2(""), ""},
      {"bzip2 of several streams", bzip2(large, 1) + bzip2("") + bzip2(small) + bzip2(large), large + small + large},
      {"bzip2 with zeros after", bzip2(small) + std::string(3, '\0'), small},
      {"bzip2 with many zeros after", bzip2(small) + std::string(1000, '\0'), small},
      {"bzip2 of zeros", bzip2(std::string(5'000'000, '\0')), std::string(5'000'000, '\0')},
  };
  for (const Row& row : rows) {
    CAPTURE(row.name);
    write_file(folder / "file", row.file);
    for (const unsigned jobs : {1u, 3u}) CHECK(read_all(folder / "file", jobs) == row.expected);
  }
}

TEST_CASE("reading goes on at any point") {
  const TemporaryFolder folder;
  const std::string text = words(900'000);
  for (const std::string& file : {text, gzip(text), bzip2(text, 1) + bzip2(text, 2)}) {
    write_file(folder / "file", file);
    const std::vector<Piece> pieces = pieces_of(folder / "file", 2);
    std::string all, before;
    for (const Piece& piece : pieces) all += piece.bytes;
    for (const Piece& piece : pieces) {
      REQUIRE(piece.point.offset <= before.size());
      CHECK(before.size() - piece.point.offset < 1'000'000);
      CHECK(read_all(folder / "file", 2, piece.point) == all.substr(piece.point.offset));
      before += piece.bytes;
    }
  }
}

TEST_CASE("a block in which the mark of a block stands by chance") {
  const TemporaryFolder folder;
  const std::string text = words(60'000);
  for (const std::uint64_t mark : {0x314159265359, 0x177245385090}) {
    const std::string file = with_false_mark(bzip2(text), mark);
    REQUIRE(file != bzip2(text));
    write_file(folder / "file", file);
    CHECK(read_all(folder / "file") == text);
    write_file(folder / "file", bzip2("before ") + file + file + bzip2(" after"));
    CHECK(read_all(folder / "file") == "before " + text + text + " after");
  }
}

TEST_CASE("files that end in the middle are refused") {
  const TemporaryFolder folder;
  const std::string text = words(3'000);
  for (const std::string& whole : {gzip(text), bzip2(text), bzip2(text) + bzip2(text)}) {
    for (std::size_t size = 4; size < whole.size(); ++size) {
      if (size == bzip2(text).size() && whole.size() == 2 * size) continue;  // one whole stream
      write_file(folder / "file", whole.substr(0, size));
      CAPTURE(size, whole.size());
      CHECK_THROWS_WITH(read_all(folder / "file"), Catch::Contains("cut short") || Catch::Contains("damaged"));
    }
  }
}

TEST_CASE("damaged files are refused, or their bytes are right") {
  const TemporaryFolder folder;
  const std::string text = words(2'000);
  for (const std::string& whole : {gzip(text), bzip2(text)}) {
    std::size_t refused = 0;
    for (std::size_t at = 3; at < whole.size(); ++at) {
      std::string damaged = whole;
      damaged[at] = static_cast<char>(damaged[at] ^ 0x11);
      write_file(folder / "file", damaged);
      CAPTURE(at);
      try {
        const std::string read = read_all(folder / "file");
        if (at > 3 && at != 8 && at != 9) CHECK(read == text);  // 3: then it is not bzip2; 8 and 9: gzip's remarks
      } catch (const BadData&) {
        ++refused;
      }
    }
    CHECK(refused > whole.size() * 9 / 10);
  }
}

TEST_CASE("something else after a stream is refused") {
  const TemporaryFolder folder;
  for (const std::string& begin : {gzip("text"), bzip2("text")}) {
    write_file(folder / "file", begin + "something else, and long enough");
    CHECK_THROWS_AS(read_all(folder / "file"), BadData);
  }
}

TEST_CASE("a source that nobody reads to its end can be closed") {
  const TemporaryFolder folder;
  write_file(folder / "file", bzip2(words(2'000'000), 1));
  const std::atomic<bool> never = false;
  for (int i = 0; i < 20; ++i) {
    const std::unique_ptr<ByteStream> source = open_source(folder / "file", 3);
    char byte;
    if (i % 2 == 0) CHECK(source->read(&byte, 1, never) == 1);
  }
}

TEST_CASE("what cannot be opened is told") {
  const TemporaryFolder folder;
  CHECK_THROWS_WITH(open_source(folder / "none", 1), (folder / "none") + ": No such file or directory");
  CHECK_THROWS_WITH(open_source(folder.path.string(), 1), folder.path.string() + ": Is a directory");
}
