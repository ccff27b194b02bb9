// ItemReader: the parts of an item of the dump, each checked when it is asked for.
#pragma once

#include <simdjson.h>

#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "native/wikidata/item.h"
#include "native/wikidata/statement.h"

namespace newsgloss::wikidata {

// Thrown for what does not have the shape of the dump: "labels/en: a text where an object with \"value\" was expected".
struct WrongShape {
  std::string text;
};
[[noreturn]] void fail(const std::string& where, simdjson::dom::element json, const char* expected);

// The members of an item that are looked at; an absent or empty one is none.
struct Members {
  std::string_view type, id;
  std::optional<simdjson::dom::object> labels, descriptions, aliases, claims, sitelinks;
};
// Throws WrongShape.
[[nodiscard]] Members members_of(simdjson::dom::element json);
[[nodiscard]] std::uint32_t number_of(const Members& members);

// The label for all languages.
inline constexpr std::string_view all_languages = "mul";

[[nodiscard]] bool is_blank(std::string_view text);
[[nodiscard]] bool is_name(std::string_view text);  // not blank, and not longer than a name may be
[[nodiscard]] std::string lower(std::string_view ascii);

// The text of {"language": …, "value": "…"}, and the text of one language among many; empty if there is none. Both throw WrongShape.
[[nodiscard]] std::string_view text_of(simdjson::dom::element json, const std::string& where);
[[nodiscard]] std::string_view text_in(const std::optional<simdjson::dom::object>& terms, const char* field, std::string_view language);

class ItemReader {
 public:
  // Both must outlive it.
  ItemReader(const Members& members, const Choice& choice) : members_(members), choice_(choice) {}

  // The statements of one property that hold today: the preferred, those that have not ended; where all have, those.
  [[nodiscard]] std::vector<Statement> statements(std::string_view property, ValueKind kind, std::size_t& wrong) const;
  [[nodiscard]] std::vector<std::uint32_t> items(std::string_view property, std::size_t& wrong) const;

  // Empty where there is none, not even one for all languages.
  [[nodiscard]] std::string_view label(const std::string& language) const;
  // One a language; empty also where a later language would only repeat the first's.
  [[nodiscard]] std::vector<std::string_view> labels() const;

  // How many Wikipedias have an article.
  [[nodiscard]] std::uint64_t sitelinks() const;

 protected:
  const Members& members_;
  const Choice& choice_;
};

}  // namespace newsgloss::wikidata
