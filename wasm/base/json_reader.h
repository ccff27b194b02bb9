// Reading JSON as a stream of events, for the little the page build reads of it (JSON-LD in pages).
//
//   json::Reader reader(text);
//   for (json::Event event = reader.next(); event != json::Event::end; event = reader.next())
//     if (event == json::Event::key && reader.text() == "headline") …
//
// Forgiving where that is safe (commas are not checked), never recursive. Text that is no JSON, or nests deeper than
// `deepest`, ends the stream early with Event::end. Linear; allocates only for strings.
#pragma once

#include <cstddef>
#include <cstdint>
#include <string>
#include <string_view>

namespace newsgloss::json {

enum class Event : std::uint8_t { end, object_begin, object_end, array_begin, array_end, key, string, literal };

class Reader {
 public:
  static constexpr std::uint32_t deepest = 32;

  explicit Reader(std::string_view text) : rest_(text) {}

  [[nodiscard]] Event next();

  // The decoded text of the key or string, or the bytes of the literal (number, true, false, null), of the last event.
  [[nodiscard]] const std::string& text() const { return text_; }

 private:
  void skip_space();
  [[nodiscard]] bool read_string();
  [[nodiscard]] bool read_escape();
  [[nodiscard]] std::uint32_t read_hex();

  std::string_view rest_;
  std::string text_;
  std::uint32_t depth_ = 0;
  std::uint32_t objects_ = 0;  // bit d: the container at depth d is an object
};

}  // namespace newsgloss::json
