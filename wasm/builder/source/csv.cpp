#include "builder/source/csv.h"

namespace newsgloss {

bool CsvReader::at_line_end() const {
  return at_ == text_.size() || text_[at_] == '\n' || (text_[at_] == '\r' && at_ + 1 < text_.size() && text_[at_ + 1] == '\n');
}

void CsvReader::skip_line_end() {
  if (at_ == text_.size()) return;
  at_ += text_[at_] == '\r' ? 2 : 1;
  ++line_;
}

bool CsvReader::next(CsvRecord& record) {
  if (!failure_.empty()) return false;
  while (at_ < text_.size() && at_line_end()) skip_line_end();
  if (at_ == text_.size()) return false;
  record.line = line_;
  record.fields.clear();
  for (;;) {
    record.fields.emplace_back();
    if (!read_field(record.fields.back())) return false;
    if (at_line_end()) break;
    ++at_;  // the comma
  }
  skip_line_end();
  return true;
}

bool CsvReader::read_field(std::string& field) {
  if (at_ < text_.size() && text_[at_] == '"') return read_quoted(field);
  const std::size_t begin = at_;
  while (!at_line_end() && text_[at_] != ',') {
    if (text_[at_] == '"') {
      failure_ = "a quote within a field; expected the whole field in quotes and the quote doubled";
      return false;
    }
    ++at_;
  }
  field.assign(text_.substr(begin, at_ - begin));
  return true;
}

bool CsvReader::read_quoted(std::string& field) {
  const std::size_t opened_on = line_;
  for (++at_; at_ < text_.size(); ++at_) {
    if (text_[at_] != '"') {
      line_ += text_[at_] == '\n' ? 1 : 0;
      field += text_[at_];
    } else if (at_ + 1 < text_.size() && text_[at_ + 1] == '"') {
      field += '"';
      ++at_;
    } else {
      ++at_;
      if (at_line_end() || text_[at_] == ',') return true;
      failure_ = "text after the closing quote of a field; expected a comma or the end of the line";
      return false;
    }
  }
  line_ = opened_on;
  failure_ = "a field's opening quote is never closed";
  return false;
}

}  // namespace newsgloss
