#include "native/io/bzip2_stream.h"

#include <algorithm>
#include <chrono>
#include <cstring>
#include <optional>

#include "native/io/bzip2_block.h"
#include "native/io/failure.h"
#include "native/io/ordered_work.h"

namespace newsgloss {

namespace {

constexpr std::size_t most_pieces = 4;  // that read() has not come to
constexpr std::chrono::milliseconds moment(100);

struct Closed {};  // nobody reads any more

struct Decompressed {
  Bzip2Block block;
  std::string bytes;
  bool whole = false;
};

}  // namespace

Bzip2Stream::Bzip2Stream(std::unique_ptr<InputFile> file, std::string begun, unsigned jobs, SourcePoint from) : file_(std::move(file)) {
  current_.point = from;
  thread_ = std::thread([this, begun = std::move(begun), jobs, from]() mutable {
    try {
      decompress(std::move(begun), jobs, from);
    } catch (const Closed&) {
    } catch (...) {
      const std::lock_guard lock(mutex_);
      failure_ = std::current_exception();
    }
    const std::lock_guard lock(mutex_);
    ended_ = true;
    changed_.notify_all();
  });
}

Bzip2Stream::~Bzip2Stream() {
  {
    const std::lock_guard lock(mutex_);
    closed_ = true;
    changed_.notify_all();
  }
  thread_.join();
}

void Bzip2Stream::hand_over(Piece piece) {
  std::unique_lock lock(mutex_);
  changed_.wait(lock, [&] { return closed_ || pieces_.size() < most_pieces; });
  if (closed_) throw Closed();
  pieces_.push_back(std::move(piece));
  changed_.notify_all();
}

void Bzip2Stream::decompress(std::string begun, unsigned jobs, SourcePoint from) {
  Bzip2Blocks blocks(*file_, std::move(begun), from.file_bit);
  SourcePoint point = from;
  std::optional<Bzip2Block> begun_block;  // that could not be read by itself
  const auto fail = [&](const Bzip2Block& block, const char* what) {
    throw BadData(file_->name() + ": damaged: " + what + ", at byte " + std::to_string(block.file_bit / 8));
  };
  const auto read = [&](Bzip2Block& block, const std::atomic<bool>& stop) {
    {
      const std::lock_guard lock(mutex_);
      if (closed_) throw Closed();
    }
    return blocks.next(block, stop);
  };
  const auto work = [](Bzip2Block& block) {
    Decompressed done;
    done.whole = decompress_block(block, done.bytes);
    done.block = std::move(block);
    if (done.whole) done.block.bits.clear();
    return done;
  };
  const auto write = [&](Decompressed& done) {
    if (begun_block) {
      // The block's own bits are gone where it could be read; then the one before it is damaged.
      if (done.whole) fail(*begun_block, "a bzip2 block cannot be read");
      done.block = join(*begun_block, done.block);
      if (!decompress_block(done.block, done.bytes)) fail(*begun_block, "a bzip2 block cannot be read");
      begun_block.reset();
    } else if (!done.whole) {
      if (done.block.ends_stream) fail(done.block, "a bzip2 block cannot be read");
      begun_block = std::move(done.block);
      return;
    }
    point.file_bit = done.block.file_bit;
    const std::size_t size = done.bytes.size();
    hand_over({std::move(done.bytes), point});
    point.offset += size;
    point.checksum = (point.checksum << 1 | point.checksum >> 31) ^ done.block.checksum;
    if (!done.block.ends_stream) return;
    if (point.checksum != done.block.stream_checksum) fail(done.block, "a bzip2 stream does not have its checksum");
    point.checksum = 0;
  };
  run_in_order<Bzip2Block>(jobs, read, work, write);
  if (begun_block) fail(*begun_block, "a bzip2 block cannot be read");
}

std::size_t Bzip2Stream::read(char* bytes, std::size_t size, const std::atomic<bool>& stop) {
  while (given_ == current_.bytes.size()) {
    std::unique_lock lock(mutex_);
    if (!changed_.wait_for(lock, moment, [&] { return !pieces_.empty() || ended_; })) {
      if (stop) return 0;
      continue;
    }
    if (pieces_.empty()) {
      if (failure_) std::rethrow_exception(failure_);
      return 0;
    }
    current_ = std::move(pieces_.front());
    pieces_.pop_front();
    given_ = 0;
    changed_.notify_all();
  }
  const std::size_t count = std::min(size, current_.bytes.size() - given_);
  std::memcpy(bytes, current_.bytes.data() + given_, count);
  given_ += count;
  return count;
}

}  // namespace newsgloss
