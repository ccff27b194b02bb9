#include "native/lint/lint.h"

#include <algorithm>
#include <map>
#include <optional>
#include <set>
#include <span>
#include <string>
#include <string_view>
#include <tuple>
#include <utility>
#include <vector>

#include "builder/names/names.h"
#include "builder/source/schema.h"
#include "kb/format.h"
#include "link/lexicon.h"
#include "native/lint/known_words.h"
#include "native/lint/language_tag.h"
#include "token/token.h"

namespace newsgloss {

namespace {

using kb_format::NameKind;

// An address that names another scheme than https; a relative one takes the page's.
bool is_insecure(std::string_view address) {
  const std::size_t scheme_end = address.find_first_not_of("abcdefghijklmnopqrstuvwxyzABCDEFGHIJKLMNOPQRSTUVWXYZ0123456789+-.");
  return scheme_end != 0 && scheme_end != std::string_view::npos && address[scheme_end] == ':' && address.substr(0, 8) != "https://";
}

// A name that an entity has by its own right, for the comparison of all names. One that is written in capitals alone is
// told from one that is not by its letters: the agency SANA is not the city Saná.
struct OwnName {
  std::uint64_t hash;
  bool capitals;
  std::uint32_t entity;
};

bool is_in_capitals(const EntityName& name) { return name.letters == NameLetters::acronym || name.letters == NameLetters::capitals; }

// Words that a text says without meaning the entity, by how the name is written.
std::uint32_t common_words(const EntityName& name) {
  constexpr std::uint32_t begin_sentences = word_function | word_calendar | word_verb;
  switch (name.letters) {
    case NameLetters::small: return begin_sentences | word_title | word_place | word_institution;
    case NameLetters::mixed:
    case NameLetters::capitals:
    case NameLetters::inside: return name.kind == NameKind::surname ? 0 : begin_sentences;
    case NameLetters::acronym: break;
  }
  return 0;
}

using SharedName = std::pair<OwnName, std::uint32_t>;  // a later entity's name, and the first that has it

constexpr std::size_t year_digits = 4;  // of those that text like a number may be, without being one

bool is_digit(char c) { return c >= '0' && c <= '9'; }

class Linter {
 public:
  Linter(const KbSource& source, Findings& findings) : source_(source), findings_(findings), merged_(merge(source)) {
    for (const SourceEntity& entity : source.entities) by_id_.push_back(&entity);
    std::stable_sort(by_id_.begin(), by_id_.end(), [](const auto* a, const auto* b) { return a->id < b->id; });
  }

  void run() {
    for (std::size_t i = 0; i < merged_.entities.size(); ++i) entity(i);
    shared_names();
  }

 private:
  // Remarks are kept until everything is known that is to be said of an entity: its sources are then read once for all of them.
  void warn(const std::string& pointer, std::string text) { remarks_.push_back({Severity::warning, pointer, std::move(text)}); }

  void tell_remarks(const MergedEntity& entity) {
    std::vector<const SourceEntity*> sources;
    for (auto at = std::lower_bound(by_id_.begin(), by_id_.end(), entity.id, [](const auto*e, std::string_view id) { return e->id < id; });
         at != by_id_.end() && (*at)->id == entity.id; ++at) {
      sources.push_back(*at);
    }
    add_findings(sources, std::exchange(remarks_, {}), findings_);
  }

  [[nodiscard]] const MergedEntity* find(std::string_view id) const {
    const auto found = std::lower_bound(merged_.entities.begin(), merged_.entities.end(), id,
                                        [](const MergedEntity& e, std::string_view wanted) { return e.id < wanted; });
    return found != merged_.entities.end() && found->id == id ? &*found : nullptr;
  }

  void entity(std::size_t index) {
    const MergedEntity& entity = merged_.entities[index];
    const Json tree = Json::parse(entity.json.begin(), entity.json.end());
    if (!tree.contains("label") || tree["label"].empty()) {
      add_label_missing(*entity.first, findings_);
    }
    words(tree);
    description(tree);
    languages(tree);
    names(tree, static_cast<std::uint32_t>(index));
    if (tree.contains("facts")) {
      for (std::size_t i = 0; i < tree["facts"].size(); ++i) fact(tree["facts"][i], "/facts" + pointer_step(i));
    }
    if (tree.contains("links")) {
      for (auto link = tree["links"].begin(); link != tree["links"].end(); ++link) {
        if (link.key() == "wikipedia") continue;  // titles, not addresses
        address(*link, "/links" + pointer_step(link.key()));
        if (!link->is_object()) continue;
        for (auto one = link->begin(); one != link->end(); ++one) {
          address(*one, "/links" + pointer_step(link.key()) + pointer_step(one.key()));
        }
      }
    }
    if (tree.contains("image")) address(tree["image"]["url"], "/image/url");
    tell_remarks(entity);
  }

  void words(const Json& tree) {
    check_fields(tree, [&](const std::string& at, std::string text) { warn(at, std::move(text)); });
    const std::string_view type = string_under(tree, "type");
    if (const std::string_view meant = type_meant(type); !meant.empty()) {
      warn("/type", in_quotes(type) + " has no layout of its own; " + in_quotes(meant) + " may be meant");
    }
  }

  void description(const Json& tree) {
    if (!tree.contains("description") || tree["description"].empty()) return warn("", "no \"description\"");
    for (auto text = tree["description"].begin(); text != tree["description"].end(); ++text) {
      if (text->get_ref<const std::string&>().find_first_not_of(" \t\r\n") == std::string::npos) {
        warn("/description" + pointer_step(text.key()), "an empty description");
      }
    }
  }

  void languages(const Json& tree) {
    for (const char* field : {"label", "aliases", "description", "keywords"}) {
      if (!tree.contains(field)) continue;
      for (auto text = tree[field].begin(); text != tree[field].end(); ++text) {
        const std::string problem = language_tag_problem(text.key());
        if (problem.empty()) continue;
        warn(pointer_step(field) + pointer_step(text.key()), in_quotes(text.key()) + " is an unknown language tag: " + problem);
      }
    }
  }

  void address(const Json& value, const std::string& pointer) {
    if (!value.is_string() || !is_insecure(value.get_ref<const std::string&>())) return;
    warn(pointer, in_quotes(value.get_ref<const std::string&>()) + " is not https");
  }

  void fact(const Json& fact, const std::string& pointer) {
    const Json& value = fact["value"];
    const std::string_view id = string_under(value, "id");
    if (!id.empty() && !value.contains("label") && find(id) == nullptr) {
      warn(pointer + "/value/id", "no source describes " + in_quotes(id) + "; add it, or give the value a \"label\"");
    }
    const std::string property(string_under(fact, "property"));
    dates(fact, property, pointer);
    number(value, property, pointer);
    if (about_property(source_, property, "label").is_null() && unlabelled_.emplace(property).second) {
      warn(pointer + "/property",
           "nothing says what " + in_quotes(property) + " is called, so cards leave it out; give it a \"label\" in \"properties\"");
    }
    if (fact.contains("source")) address(fact["source"], pointer + "/source");
  }

  // A card counts, groups and writes in words what is a number.
  void number(const Json& value, const std::string& property, const std::string& pointer) {
    if (!value.is_string() || about_property(source_, property, "value") == "date") return;
    const auto& text = value.get_ref<const std::string&>();
    const std::size_t digits = static_cast<std::size_t>(std::count_if(text.begin(), text.end(), is_digit));
    if (digits == 0 || (digits == text.size() && digits <= year_digits) || text.find_first_not_of("0123456789.,\' ") != std::string::npos) {
      return;
    }
    warn(pointer + "/value", in_quotes(text) + " is a text; a number stands without quotes and separators");
  }

  void dates(const Json& fact, const std::string& property, const std::string& pointer) {
    if (about_property(source_, property, "dated") == true && !fact.contains("start") && !fact.contains("end") &&
        !fact.contains("pointInTime")) {
      warn(pointer, "no date; a fact of " + in_quotes(property) + R"( needs "start", "end" or "pointInTime")");
    }
  }

  void names(const Json& tree, std::uint32_t index) {
    const auto check = [&](const Json& name, const std::string& pointer) {
      tokenize(name.get_ref<const std::string&>(), tokens_);
      if (!can_be_name(tokens_)) {
        warn(pointer, in_quotes(name.get_ref<const std::string&>()) + " is no name: no word, or too many");
      }
    };
    if (tree.contains("label")) {
      for (auto label = tree["label"].begin(); label != tree["label"].end(); ++label) {
        check(*label, "/label" + pointer_step(label.key()));
      }
    }
    if (tree.contains("aliases")) {
      for (auto list = tree["aliases"].begin(); list != tree["aliases"].end(); ++list) {
        for (std::size_t i = 0; i < list->size(); ++i) {
          const Json& alias = (*list)[i];
          const std::string pointer = "/aliases" + pointer_step(list.key()) + pointer_step(i);
          check(alias.is_string() ? alias : alias["text"], alias.is_string() ? pointer : pointer + "/text");
        }
      }
    }
    names_of(tree, names_, tokens_);
    std::set<std::string_view> met;
    std::optional<NamePointers> pointers;
    for (const EntityName& name : names_) {
      const bool is_first = met.insert(name.text).second;  // else it was told of in another language
      if (name.generated) continue;
      if (name.kind == NameKind::name || name.kind == NameKind::acronym) {
        own_names_.push_back({hash_of(name), is_in_capitals(name), index});
      }
      if (!is_first || !is_common_word(name)) continue;
      if (!pointers) pointers = pointers_to_names(tree);
      warn(pointer_to(*pointers, name.text),
           in_quotes(name.text) + " is a common word, which texts say without meaning this; take it out" +
               (name.letters == NameLetters::small ? "" : R"(, or give it the "kind" surname or acronym)"));
    }
  }

  [[nodiscard]] bool is_common_word(const EntityName& name) {
    tokenize(name.text, tokens_);
    return tokens_.size() == 1 && (word_roles(tokens_[0].hash) & common_words(name)) != 0;
  }

  [[nodiscard]] std::uint64_t hash_of(const EntityName& name) {
    tokenize(name.text, tokens_);
    return name_hash(tokens_);
  }

  // Told once for each pair of an entity and the first that has the name, with the name as that entity writes it.
  void shared_names() {
    const auto key = [](const OwnName& n) { return std::tuple(n.hash, n.capitals, n.entity); };
    const auto are_alike = [](const OwnName& a, const OwnName& b) { return a.hash == b.hash && a.capitals == b.capitals; };
    std::sort(own_names_.begin(), own_names_.end(), [&](const OwnName& a, const OwnName& b) { return key(a) < key(b); });
    own_names_.erase(
        std::unique(own_names_.begin(), own_names_.end(), [&](const OwnName& a, const OwnName& b) { return key(a) == key(b); }),
        own_names_.end());
    std::vector<SharedName> shared;
    for (std::size_t begin = 0; begin < own_names_.size();) {
      std::size_t end = begin + 1;
      for (; end < own_names_.size() && are_alike(own_names_[end], own_names_[begin]); ++end) {
        shared.emplace_back(own_names_[end], own_names_[begin].entity);
      }
      begin = end;
    }
    std::sort(shared.begin(), shared.end(),
              [](const auto& a, const auto& b) { return std::pair(a.first.entity, a.second) < std::pair(b.first.entity, b.second); });
    for (std::size_t begin = 0; begin < shared.size();) {
      std::size_t end = begin;
      while (end < shared.size() && shared[end].first.entity == shared[begin].first.entity) ++end;
      shared_names_of(merged_.entities[shared[begin].first.entity], std::span(shared).subspan(begin, end - begin));
      begin = end;
    }
  }

  void shared_names_of(const MergedEntity& entity, std::span<const SharedName> shared) {
    const Json tree = Json::parse(entity.json.begin(), entity.json.end());
    if (!tree.contains("label")) return;
    names_of(tree, names_, tokens_);
    std::map<std::pair<std::uint64_t, bool>, const std::string*> texts;
    for (const EntityName& name : names_) texts.try_emplace({hash_of(name), is_in_capitals(name)}, &name.text);
    const NamePointers pointers = pointers_to_names(tree);
    for (const auto& [name, by] : shared) {
      const auto text = texts.find({name.hash, name.capitals});
      if (text == texts.end()) continue;
      const MergedEntity& first = merged_.entities[by];
      warn(pointer_to(pointers, *text->second), in_quotes(*text->second) + " is also a name of " + std::string(first.id) + " (" +
                                                    std::string(first.first->file) + ":" + std::to_string(first.first->line) +
                                                    "); give the lesser meaning a \"kind\", or take it out");
    }
    tell_remarks(entity);
  }

  // Where an entity's names stand, the first time.
  using NamePointers = std::map<std::string_view, std::string>;

  // The result points into the tree.
  [[nodiscard]] static NamePointers pointers_to_names(const Json& tree) {
    NamePointers pointers;
    const auto add = [&](const Json& name, std::string pointer) {
      pointers.try_emplace(name.get_ref<const std::string&>(), std::move(pointer));
    };
    if (tree.contains("label")) {
      for (auto label = tree["label"].begin(); label != tree["label"].end(); ++label) add(*label, "/label" + pointer_step(label.key()));
    }
    if (!tree.contains("aliases")) return pointers;
    for (auto list = tree["aliases"].begin(); list != tree["aliases"].end(); ++list) {
      for (std::size_t i = 0; i < list->size(); ++i) {
        const Json& alias = (*list)[i];
        add(alias.is_string() ? alias : alias["text"], "/aliases" + pointer_step(list.key()) + pointer_step(i));
      }
    }
    return pointers;
  }

  [[nodiscard]] static std::string pointer_to(const NamePointers& pointers, const std::string& name) {
    const auto found = pointers.find(name);
    return found == pointers.end() ? std::string() : found->second;
  }

  const KbSource& source_;
  Findings& findings_;
  MergedEntities merged_;
  std::vector<const SourceEntity*> by_id_;  // in the order of the sources where they describe one entity
  std::vector<OwnName> own_names_;
  std::set<std::string, std::less<>> unlabelled_;
  std::vector<Remark> remarks_;
  std::vector<EntityName> names_;
  List<Token> tokens_;
};

}  // namespace

void lint(const KbSource& source, Findings& findings) { Linter(source, findings).run(); }

}  // namespace newsgloss
