// Encodings of the command line: what a label means, what becomes of bytes that are no character, and what is guessed.
#include "native/io/encoding.h"

#include <catch2/catch.hpp>
#include <string>
#include <string_view>

#include "base/utf8.h"

using namespace newsgloss;

namespace {

struct Row {
  std::string_view name, label, bytes, text;
};

constexpr Row rows[] = {
    {"windows-1251", "windows-1251", "\xCC\xEE\xF1\xEA\xE2\xE0", "Москва"},
    {"cp1251", "cp1251", "\xCC\xEE\xF1\xEA\xE2\xE0", "Москва"},
    {"ISO-8859-5", "iso-8859-5", "\xBC\xDE\xE1\xDA\xD2\xD0", "Москва"},
    {"KOI8-R", "koi8-r", "\xED\xCF\xD3\xCB\xD7\xC1", "Москва"},
    {"KOI8-U", "koi8-u", "\xEB\xC9\xA7\xD7", "Київ"},
    {"IBM866", "cp866", "\x8C\xAE\xE1\xAA\xA2\xA0", "Москва"},
    {"Macintosh, Cyrillic", "x-mac-cyrillic", "\x8C\xEE\xF1\xEA\xE2\xE0", "Москва"},
    {"windows-1250", "windows-1250", "\xA3\xF3\x64\x9F", "Łódź"},
    {"ISO-8859-2", "latin2", "\xA3\xF3\x64\xBC", "Łódź"},
    {"ISO-8859-9 is windows-1254", "iso-8859-9", "\xDD\x9Fstanbul", "İŸstanbul"},
    {"latin5 is windows-1254", "latin5", "\xDDstanbul", "İstanbul"},
    {"ISO-8859-15", "iso-8859-15", "\xA4", "€"},
    {"ISO-8859-11 is windows-874", "tis-620", "\xE4\xB7\xC2", "ไทย"},
    {"windows-1253", "windows-1253", "\xC1\xE8\xDE\xED\xE1", "Αθήνα"},
    {"ISO-8859-7", "greek", "\xC1\xE8\xDE\xED\xE1", "Αθήνα"},
    {"windows-1255", "windows-1255", "\xF9\xEC\xE5\xED", "שלום"},
    {"Hebrew in the order of reading", "logical", "\xF9\xEC\xE5\xED", "שלום"},
    {"windows-1256", "windows-1256", "\xC7\xE1\xDE\xC7\xE5\xD1\xC9", "القاهرة"},
    {"windows-1257", "windows-1257", "R\xEEga", "Rīga"},
    {"windows-1258 keeps its accents apart", "windows-1258", "Vi\xEA\xF2t", "Vi\u00EA\u0323t"},
    {"GBK", "gbk", "\xB1\xB1\xBE\xA9", "北京"},
    {"GB 2312 is GBK", "gb2312", "\x82\xE4", "備"},
    {"GB18030, four bytes", "gb18030", "\x81\x30\x84\x36", "¥"},
    {"GBK, euro", "gbk", "\x80", "€"},
    {"Big5", "big5", "\xA5\x5F\xA8\xCA", "北京"},
    {"Shift_JIS", "shift_jis", "\x93\x8C\x8B\x9E", "東京"},
    {"Shift_JIS is Windows's", "sjis", "\x87\x40", "①"},
    {"Shift_JIS, half-width", "x-sjis", "\xB1", "ｱ"},
    {"EUC-JP", "euc-jp", "\xC5\xEC\xB5\xFE", "東京"},
    {"ISO-2022-JP", "iso-2022-jp", "a\x1B$B\x45\x6C\x35\x7E\x1B(Bb", "a東京b"},
    {"EUC-KR", "euc-kr", "\xBC\xAD\xBF\xEF", "서울"},
    {"EUC-KR is windows-949", "ks_c_5601-1987", "\x8C\x63", "똠"},
    {"unassigned in windows-1251", "windows-1251", "\x98", "\u0098"},
    {"a byte that begins nothing", "gbk", "\xFFx", "\uFFFDx"},
    {"an ASCII character is not lost", "gbk", "\xB1<p>", "\uFFFD<p>"},
    {"cut in a character", "gbk", "\xB1", "\uFFFD"},
};

struct Guess {
  std::string_view name, bytes, text;
};

constexpr Guess guesses[] = {
    {"Russian, windows-1251", "\xCC\xEE\xF1\xEA\xE2\xE0 \xF1\xEE\xEE\xE1\xF9\xE8\xEB\xE0 \xEE \xEF\xE5\xF0\xE5\xE3\xEE\xE2\xEE\xF0\xE0\xF5",
     "Москва сообщила о переговорах"},
    {"Russian, KOI8-R", "\xED\xCF\xD3\xCB\xD7\xC1 \xD3\xCF\xCF\xC2\xDD\xC9\xCC\xC1 \xCF \xD0\xC5\xD2\xC5\xC7\xCF\xD7\xCF\xD2\xC1\xC8",
     "Москва сообщила о переговорах"},
    {"French",
     "La r\xE9union de l'ann\xE9"
     "e",
     "La réunion de l'année"},
    {"Polish, by its language",
     "<html lang=pl>\xA3\xF3"
     "d\x9F",
     "<html lang=pl>Łódź"},
    {"Turkish, by its language", "<html lang='tr'>\xDEi\xFEli", "<html lang='tr'>Şişli"},
    {"Japanese, EUC-JP", "\xC5\xEC\xB5\xFE\xA4\xC7\xB2\xF1\xB5\xC4\xA4\xAC\xB3\xAB\xA4\xAB\xA4\xEC\xA4\xBF", "東京で会議が開かれた"},
    {"Japanese, Shift_JIS", "\x93\x8C\x8B\x9E\x82\xC5\x89\xEF\x8B\x63\x82\xAA\x8A\x4A\x82\xA9\x82\xEA\x82\xBD", "東京で会議が開かれた"},
    {"Korean", "\xBC\xAD\xBF\xEF\xBF\xA1\xBC\xAD \xC8\xB8\xC0\xC7\xB0\xA1 \xBF\xAD\xB7\xC8\xB4\xD9", "서울에서 회의가 열렸다"},
    {"Chinese, GBK", "\xB1\xB1\xBE\xA9\xBE\xD9\xD0\xD0\xC1\xCB\xBB\xE1\xD2\xE9", "北京举行了会议"},
};

}  // namespace

TEST_CASE("labels mean what the Encoding Standard says") {
  for (const Row& row : rows) {
    INFO(row.name);
    Input input;
    REQUIRE(decode(row.label, row.bytes, input));
    CHECK(input.text == row.text);
    std::size_t bytes = 0;
    for (const char length : input.lengths) bytes += static_cast<unsigned char>(length);
    CHECK(bytes == row.bytes.size());
    CHECK(input.lengths.size() == utf8::count_code_points(input.text));
  }
  CHECK(encoding_of("nonsense").empty());
  CHECK(encoding_of("").empty());
  CHECK(encoding_of("l1 l2").empty());
  Input input;
  CHECK_FALSE(decode("nonsense", "\xE9", input));
}

TEST_CASE("bytes that no label explains are read by what they would be") {
  for (const Guess& row : guesses) {
    INFO(row.name);
    Input input;
    REQUIRE(decode("", row.bytes, input));
    CHECK(input.text == row.text);
  }
}
