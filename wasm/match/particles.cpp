#include "match/particles.h"

namespace newsgloss {

std::size_t particle_bytes(std::string_view word, unsigned& place) {
  // Two bytes of letter, then its place.
  static constexpr char rows[] =
      "\xD7\x95"
      "1"
      "\xD9\x88"
      "1"
      "\xD9\x81"
      "1"  // ו   و ف
      "\xD7\x9B"
      "2"
      "\xD7\xA9"
      "3"  // כ ש
      "\xD7\x91"
      "4"
      "\xD7\x9C"
      "4"
      "\xD7\x9E"
      "4"  // ב ל מ
      "\xD8\xA8"
      "4"
      "\xD9\x84"
      "4"
      "\xD9\x83"
      "4"  // ب ل ك
      "\xD7\x94"
      "5"
      "\xD8\xA7"
      "5";  // ה   ا, of ال
  for (const char* row = rows; *row != 0; row += 3) {
    if (row[0] != word[0] || row[1] != word[1]) continue;
    const auto found = static_cast<unsigned>(row[2] - '0');
    if (found <= place) return 0;
    place = found;
    if (row[0] != '\xD8' || found != 5) return 2;
    return word.substr(2, 2) == "\xD9\x84" ? 4 : 0;
  }
  return 0;
}

}  // namespace newsgloss
