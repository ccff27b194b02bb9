// CSV, as RFC 4180 has it: commas, records on lines, fields in quotes where they hold a comma, a quote or a line end.
// A line may end with LF or CRLF; lines that are empty are passed over.
//
//   CsvReader reader(text);
//   CsvRecord record;
//   while (reader.next(record)) use(record.line, record.fields);
//   if (!reader.failure().empty()) report(reader.line(), reader.failure());
#pragma once

#include <cstddef>
#include <string>
#include <string_view>
#include <vector>

namespace newsgloss {

struct CsvRecord {
  std::size_t line = 0;  // where it begins, from 1
  std::vector<std::string> fields;
};

class CsvReader {
 public:
  // The text must outlive the reader.
  explicit CsvReader(std::string_view text) : text_(text) {}

  // False at the end and after a failure.
  [[nodiscard]] bool next(CsvRecord& record);

  // What is wrong with the text at line(), or empty.
  [[nodiscard]] const std::string& failure() const { return failure_; }
  [[nodiscard]] std::size_t line() const { return line_; }

 private:
  [[nodiscard]] bool read_field(std::string& field);
  [[nodiscard]] bool read_quoted(std::string& field);
  [[nodiscard]] bool at_line_end() const;
  void skip_line_end();

  std::string_view text_;
  std::size_t at_ = 0;
  std::size_t line_ = 1;
  std::string failure_;
};

}  // namespace newsgloss
