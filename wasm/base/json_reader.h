// Reads JSON as a stream of events: enough for the JSON-LD in pages, at a fraction of a JSON library's size.
//
//   json::Reader reader(text);
//   for (json::Event event = reader.next(); event != json::Event::end; event = reader.next())
//     if (event == json::Event::key && reader.text() == "headline") …
//
// Forgiving where that is safe (commas are not checked), and never recursive. Text that is not JSON, or that nests deeper
// than `deepest`, ends the stream early with Event::end. Linear; allocates only for strings.
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

  // Of the last event: the decoded text of a key or string, or the bytes of a literal (number, true, false, null).
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
