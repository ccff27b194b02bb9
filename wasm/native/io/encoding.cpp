#include "native/io/encoding.h"

#include <iconv.h>

#include <array>
#include <string>

#include "base/utf8.h"

namespace newsgloss {

namespace {

struct Labels {
  std::string_view encoding;  // as iconv calls it
  std::string_view labels;    // with a space around each
};

// The standard's table, but for UTF-8, UTF-16 and windows-1252, which base/input.h reads.
constexpr Labels table[] = {
    {"IBM866", " 866 cp866 csibm866 ibm866 "},
    {"ISO-8859-2", " csisolatin2 iso-8859-2 iso-ir-101 iso8859-2 iso88592 iso_8859-2 iso_8859-2:1987 l2 latin2 "},
    {"ISO-8859-3", " csisolatin3 iso-8859-3 iso-ir-109 iso8859-3 iso88593 iso_8859-3 iso_8859-3:1988 l3 latin3 "},
    {"ISO-8859-4", " csisolatin4 iso-8859-4 iso-ir-110 iso8859-4 iso88594 iso_8859-4 iso_8859-4:1988 l4 latin4 "},
    {"ISO-8859-5", " csisolatincyrillic cyrillic iso-8859-5 iso-ir-144 iso8859-5 iso88595 iso_8859-5 iso_8859-5:1988 "},
    {"ISO-8859-6",
     " arabic asmo-708 csiso88596e csiso88596i csisolatinarabic ecma-114 iso-8859-6 iso-8859-6-e iso-8859-6-i iso-ir-127 iso8859-6 "
     "iso88596 iso_8859-6 iso_8859-6:1987 "},
    {"ISO-8859-7",
     " csisolatingreek ecma-118 elot_928 greek greek8 iso-8859-7 iso-ir-126 iso8859-7 iso88597 iso_8859-7 iso_8859-7:1987 sun_eu_greek "},
    {"ISO-8859-8",
     " csiso88598e csisolatinhebrew hebrew iso-8859-8 iso-8859-8-e iso-ir-138 iso8859-8 iso88598 iso_8859-8 iso_8859-8:1988 visual "
     "csiso88598i iso-8859-8-i logical "},
    {"ISO-8859-10", " csisolatin6 iso-8859-10 iso-ir-157 iso8859-10 iso885910 l6 latin6 "},
    {"ISO-8859-13", " iso-8859-13 iso8859-13 iso885913 "},
    {"ISO-8859-14", " iso-8859-14 iso8859-14 iso885914 "},
    {"ISO-8859-15", " csisolatin9 iso-8859-15 iso8859-15 iso885915 iso_8859-15 l9 "},
    {"ISO-8859-16", " iso-8859-16 "},
    {"KOI8-R", " cskoi8r koi koi8 koi8-r koi8_r "},
    {"KOI8-U", " koi8-ru koi8-u "},
    {"MACINTOSH", " csmacintosh mac macintosh x-mac-roman "},
    {"MAC-CYRILLIC", " x-mac-cyrillic x-mac-ukrainian "},
    {"CP874", " dos-874 iso-8859-11 iso8859-11 iso885911 tis-620 windows-874 "},
    {"CP1250", " cp1250 windows-1250 x-cp1250 "},
    {"CP1251", " cp1251 windows-1251 x-cp1251 "},
    {"CP1253", " cp1253 windows-1253 x-cp1253 "},
    {"CP1254", " cp1254 csisolatin5 iso-8859-9 iso-ir-148 iso8859-9 iso88599 iso_8859-9 iso_8859-9:1989 l5 latin5 windows-1254 x-cp1254 "},
    {"CP1255", " cp1255 windows-1255 x-cp1255 "},
    {"CP1256", " cp1256 windows-1256 x-cp1256 "},
    {"CP1257", " cp1257 windows-1257 x-cp1257 "},
    {"CP1258", " cp1258 windows-1258 x-cp1258 "},
    {"GB18030", " chinese csgb2312 csiso58gb231280 gb2312 gb_2312 gb_2312-80 gbk iso-ir-58 x-gbk gb18030 "},
    {"BIG5-HKSCS", " big5 big5-hkscs cn-big5 csbig5 x-x-big5 "},
    {"EUC-JP-MS", " cseucpkdfmtjapanese euc-jp x-euc-jp "},
    {"ISO-2022-JP", " csiso2022jp iso-2022-jp "},
    {"CP932", " csshiftjis ms932 ms_kanji shift-jis shift_jis sjis windows-31j x-sjis "},
    {"CP949", " cseuckr csksc56011987 euc-kr iso-ir-149 korean ks_c_5601-1987 ks_c_5601-1989 ksc5601 ksc_5601 windows-949 "},
};

// iconv of one encoding.
class Converter {
 public:
  explicit Converter(std::string_view encoding)
      : handle_(iconv_open("UTF-32LE", std::string(encoding).c_str())), has_escapes_(encoding == "ISO-2022-JP") {}
  ~Converter() {
    if (is_open()) iconv_close(handle_);
  }
  Converter(const Converter&) = delete;
  Converter& operator=(const Converter&) = delete;
  [[nodiscard]] bool is_open() const { return handle_ != reinterpret_cast<iconv_t>(-1); }

  // Code points of the first `bytes` bytes, at most three; -1 if they are no character.
  int read(std::string_view bytes, std::array<unsigned char, 12>& out) {
    char* from = const_cast<char*>(bytes.data());
    std::size_t left = bytes.size(), room = out.size();
    char* to = reinterpret_cast<char*>(out.data());
    if (iconv(handle_, &from, &left, &to, &room) == static_cast<std::size_t>(-1) || left != 0) return -1;
    if (!has_escapes_) iconv(handle_, nullptr, nullptr, &to, &room);  // what Vietnamese and Hebrew keep back for an accent to come
    return static_cast<int>((out.size() - room) / 4);
  }

 private:
  iconv_t handle_;
  bool has_escapes_;  // which say what the bytes after them mean
};

constexpr std::size_t longest_character = 4;

bool has_pairs(std::string_view encoding) {
  for (const std::string_view one : {"GB18030", "BIG5-HKSCS", "EUC-JP-MS", "CP932", "CP949"}) {
    if (encoding == one) return true;
  }
  return false;
}

void convert(std::string_view encoding, std::string_view bytes, Input& input) {
  Converter converter(encoding);
  const bool has_escapes = encoding == "ISO-2022-JP", pairs = has_pairs(encoding);
  for (std::size_t at = 0; at < bytes.size();) {
    const auto first = static_cast<unsigned char>(bytes[at]);
    const unsigned second = at + 1 < bytes.size() ? static_cast<unsigned char>(bytes[at + 1]) : 0;
    if (first < 0x80 && !has_escapes) {
      input.append(first, 1);
      ++at;
      continue;
    }
    std::array<unsigned char, 12> out{};
    const std::size_t longest = pairs ? longest_character : 1;
    std::size_t length = has_escapes && first == 0x1B ? 3 : 1;
    int count = converter.read(bytes.substr(at, length), out);
    if (has_escapes && count < 0) count = converter.read(bytes.substr(at, length = 2), out);
    while (count < 0 && length < longest && at + length < bytes.size()) count = converter.read(bytes.substr(at, ++length), out);
    if (count >= 0) {
      for (int i = 0; i < count; ++i) {
        const auto byte = [&](int place) { return static_cast<char32_t>(out[static_cast<std::size_t>(4 * i + place)]); };
        input.append(byte(0) | byte(1) << 8 | byte(2) << 16 | byte(3) << 24, i == 0 ? length : 0);
      }
      // An escape is no character: its bytes are of the one before it.
      if (count == 0 && !input.lengths.empty()) input.lengths.back() = static_cast<char>(input.lengths.back() + static_cast<char>(length));
    } else if (!pairs && !has_escapes && first < 0xA0) {
      input.append(first, length = 1);  // as the standard: a control character
    } else if (encoding == "GB18030" && first == 0x80) {
      input.append(0x20AC, length = 1);
    } else {
      // As the standard: a second byte that is ASCII is not lost.
      length = pairs && second >= 0x80 ? 2 : 1;
      if (input.first_bad == std::string::npos) input.first_bad = at;
      input.append(0xFFFD, length);
    }
    at += length;
  }
}

// What pages in a language were written in before UTF-8.
constexpr std::string_view of_languages[][2] = {
    {"ru", "CP1251"}, {"uk", "CP1251"}, {"be", "CP1251"}, {"bg", "CP1251"}, {"sr", "CP1251"}, {"mk", "CP1251"}, {"kk", "CP1251"},
    {"pl", "CP1250"}, {"cs", "CP1250"}, {"sk", "CP1250"}, {"hu", "CP1250"}, {"ro", "CP1250"}, {"hr", "CP1250"}, {"sl", "CP1250"},
    {"bs", "CP1250"}, {"sq", "CP1250"}, {"el", "CP1253"}, {"tr", "CP1254"}, {"az", "CP1254"}, {"he", "CP1255"}, {"ar", "CP1256"},
    {"fa", "CP1256"}, {"ur", "CP1256"}, {"lt", "CP1257"}, {"lv", "CP1257"}, {"et", "CP1257"}, {"vi", "CP1258"}, {"th", "CP874"},
    {"ja", "CP932"},  {"ko", "CP949"},  {"zh", "GB18030"}};

// The first two letters of <html lang>, or "".
std::string_view language_of(std::string_view bytes) {
  bytes = bytes.substr(0, 4096);
  const std::size_t tag = bytes.find("<html");
  if (tag == std::string_view::npos) return {};
  bytes = bytes.substr(tag, bytes.find('>', tag) - tag);
  const std::size_t at = bytes.find("lang=");
  if (at == std::string_view::npos) return {};
  const std::size_t begin = bytes.find_first_not_of("\"' ", at + 5);
  return begin == std::string_view::npos ? std::string_view() : bytes.substr(begin, 2);
}

constexpr std::size_t sample_bytes = 20000;  // beyond ASCII; enough for any statistics

// Counts of the bytes beyond ASCII, and of those beside another.
struct Sample {
  std::string text;
  std::array<std::size_t, 256> counts{};
  std::size_t all = 0, beside = 0;

  explicit Sample(std::string_view bytes) {
    bool before = false;
    for (const char c : bytes) {
      const bool high = static_cast<unsigned char>(c) >= 0x80;
      if (high || before || text.empty() || c == ' ') text.push_back(c);
      if (high) {
        ++counts[static_cast<unsigned char>(c)];
        ++all;
        beside += before ? 2 : 0;
      }
      before = high;
      if (all >= sample_bytes && !high) break;
    }
  }
  [[nodiscard]] double share(std::size_t from, std::size_t to) const {
    std::size_t sum = 0;
    for (std::size_t i = from; i <= to; ++i) sum += counts[i];
    return static_cast<double>(sum) / static_cast<double>(all);
  }
};

// The share of an encoding's everyday characters in a sample, or 0 if it cannot be that encoding.
double fits(std::string_view encoding, const Sample& sample) {
  Input input;
  convert(encoding, sample.text, input);
  if (input.first_bad != std::string::npos) return 0;
  std::size_t everyday = 0, all = 0;
  for (std::size_t at = 0; at < input.text.size();) {
    const utf8::Decoded c = utf8::decode(input.text, at);
    at += c.bytes;
    if (c.code_point < 0x80) continue;
    ++all;
    const bool kana = c.code_point >= 0x3040 && c.code_point < 0x3100, hangul = c.code_point >= 0xAC00 && c.code_point < 0xD7A4;
    const bool han = c.code_point >= 0x4E00 && c.code_point < 0xA000, japanese = encoding == "CP932" || encoding == "EUC-JP-MS";
    everyday += japanese ? kana : encoding == "CP949" ? hangul : han || (c.code_point >= 0x3000 && c.code_point < 0x3020) ? 1 : 0;
  }
  return all == 0 ? 0 : static_cast<double>(everyday) / static_cast<double>(all);
}

std::string_view guess(std::string_view bytes) {
  const Sample sample(bytes);
  std::string_view of_language;
  const std::string_view language = language_of(bytes);
  for (const auto& [code, encoding] : of_languages) {
    if (code == language) of_language = encoding;
  }
  // In Latin letters most accents stand alone.
  const bool is_latin = sample.beside < sample.all;
  if (is_latin) return of_language.empty() ? "CP1252" : of_language;
  if (fits("EUC-JP-MS", sample) > 0.2) return "EUC-JP-MS";
  if (fits("CP932", sample) > 0.2) return "CP932";
  if (fits("CP949", sample) > 0.85) return "CP949";
  // The commonest characters of GB 2312 begin with B0 to D7, those of Big5 with A4 to C6.
  const double simplified = fits("GB18030", sample), traditional = fits("BIG5-HKSCS", sample);
  if (traditional > 0.6 && (simplified == 0 || sample.share(0x40, 0xA0) > 0.05)) return "BIG5-HKSCS";
  if (simplified > 0.6) return "GB18030";
  if (!of_language.empty() && of_language != "CP1251") return of_language;
  // Small letters are the most: of KOI8 C0 to DF, of windows-1251 E0 to FF.
  const double first_half = sample.share(0xC0, 0xDF), second_half = sample.share(0xE0, 0xFF);
  if (of_language.empty()) {
    if (sample.all >= 40 && sample.share(0xE0, 0xFA) > 0.999) return "CP1255";
    if (sample.share(0xC7, 0xC7) + sample.share(0xE1, 0xE1) > 0.15) return "CP1256";
    if (sample.share(0xDC, 0xDF) > 0.05 && second_half > first_half) return "CP1253";
  }
  if (sample.share(0x80, 0xAF) > 0.5) return "IBM866";
  return first_half > second_half ? "KOI8-R" : "CP1251";
}

}  // namespace

std::string_view encoding_of(std::string_view label) {
  const std::string wanted = " " + std::string(label) + " ";
  for (const Labels& row : table) {
    if (label.find(' ') == std::string_view::npos && row.labels.find(wanted) != std::string_view::npos) return row.encoding;
  }
  return {};
}

bool decode(std::string_view label, std::string_view bytes, Input& input) {
  const std::string_view encoding = label.empty() ? guess(bytes) : encoding_of(label);
  if (encoding.empty()) return false;
  convert(encoding, bytes, input);
  return true;
}

}  // namespace newsgloss
