#include "native/io/gzip_stream.h"

#include <algorithm>
#include <limits>
#include <new>

#include "native/io/failure.h"

namespace newsgloss {

namespace {

constexpr std::size_t buffer_bytes = std::size_t{1} << 18;
constexpr int gzip_window = 15 + 16;  // the largest window; 16: in gzip's wrapping

}  // namespace

GzipStream::GzipStream(std::unique_ptr<InputFile> file, std::string begun) : file_(std::move(file)), buffer_(std::move(begun)) {
  stream_.avail_in = static_cast<uInt>(buffer_.size());
  buffer_.resize(std::max(buffer_.size(), buffer_bytes));
  stream_.next_in = reinterpret_cast<Bytef*>(buffer_.data());
  if (inflateInit2(&stream_, gzip_window) != Z_OK) throw std::bad_alloc();
}

GzipStream::~GzipStream() { inflateEnd(&stream_); }

bool GzipStream::fill(const std::atomic<bool>& stop) {
  stream_.next_in = reinterpret_cast<Bytef*>(buffer_.data());
  stream_.avail_in = static_cast<uInt>(file_->read(buffer_.data(), buffer_.size(), stop));
  return stream_.avail_in > 0;
}

std::size_t GzipStream::read(char* bytes, std::size_t size, const std::atomic<bool>& stop) {
  const std::size_t wanted = std::min<std::size_t>(size, std::numeric_limits<uInt>::max());
  stream_.next_out = reinterpret_cast<Bytef*>(bytes);
  stream_.avail_out = static_cast<uInt>(wanted);
  const auto where = [&] { return " near byte " + std::to_string(file_->position() - stream_.avail_in); };
  while (stream_.avail_out == wanted) {
    if (stream_.avail_in == 0 && !fill(stop)) {
      if (in_member_ && !stop) {
        throw BadData(file_->name() + ": cut short: the gzip data ends in the middle, at byte " + std::to_string(file_->position()));
      }
      break;
    }
    if (!in_member_) {
      if (*stream_.next_in == 0) {  // padding
        ++stream_.next_in;
        --stream_.avail_in;
        continue;
      }
      inflateReset(&stream_);
      in_member_ = true;
    }
    const int result = inflate(&stream_, Z_NO_FLUSH);
    if (result == Z_STREAM_END) {
      in_member_ = false;
    } else if (result == Z_MEM_ERROR) {
      throw std::bad_alloc();
    } else if (result != Z_OK && result != Z_BUF_ERROR) {
      throw BadData(file_->name() + ": damaged: no gzip data" + where() +
                    (stream_.msg != nullptr ? " (" + std::string(stream_.msg) + ")" : ""));
    }
  }
  return wanted - stream_.avail_out;
}

}  // namespace newsgloss
