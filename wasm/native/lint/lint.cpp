#include "native/lint/lint.h"

#include <algorithm>
#include <set>
#include <string_view>
#include <tuple>
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
  void add(const MergedEntity& entity, Severity severity, const std::string& pointer, std::string text) {
    findings_.push_back(finding_in(origin(entity, pointer), severity, pointer, std::move(text)));
  }
  void warn(const MergedEntity& entity, const std::string& pointer, std::string text) {
    add(entity, Severity::warning, pointer, std::move(text));
  }

  // The source that a part of an entity comes from: of those that have it, the last.
  [[nodiscard]] const SourceEntity& origin(const MergedEntity& entity, const std::string& pointer) const {
    const SourceEntity* last = entity.first;
    if (pointer.empty()) return *last;
    for (auto at = std::lower_bound(by_id_.begin(), by_id_.end(), entity.id, [](const auto*e, std::string_view id) { return e->id < id; });
         at != by_id_.end() && (*at)->id == entity.id; ++at) {
      if (find_json_pointer((*at)->json, pointer) > 0) last = *at;
    }
    return *last;
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
      findings_.push_back(label_missing(*entity.first));
    }
    words(entity, tree);
    description(entity, tree);
    languages(entity, tree);
    names(entity, tree, static_cast<std::uint32_t>(index));
    if (tree.contains("facts")) {
      for (std::size_t i = 0; i < tree["facts"].size(); ++i) fact(entity, tree["facts"][i], "/facts" + pointer_step(i));
    }
    if (tree.contains("links")) {
      for (auto link = tree["links"].begin(); link != tree["links"].end(); ++link) {
        if (link.key() == "wikipedia") continue;  // titles, not addresses
        address(entity, *link, "/links" + pointer_step(link.key()));
        if (!link->is_object()) continue;
        for (auto one = link->begin(); one != link->end(); ++one) {
          address(entity, *one, "/links" + pointer_step(link.key()) + pointer_step(one.key()));
        }
      }
    }
    if (tree.contains("image")) address(entity, tree["image"]["url"], "/image/url");
  }

  void words(const MergedEntity& entity, const Json& tree) {
    check_fields(tree, [&](const std::string& at, std::string text) { warn(entity, at, std::move(text)); });
    const std::string_view type = string_under(tree, "type");
    if (const std::string_view meant = type_meant(type); !meant.empty()) {
      warn(entity, "/type", in_quotes(type) + " has no layout of its own; " + in_quotes(meant) + " may be meant");
    }
  }

  void description(const MergedEntity& entity, const Json& tree) {
    if (!tree.contains("description") || tree["description"].empty()) return warn(entity, "", "no \"description\"");
    for (auto text = tree["description"].begin(); text != tree["description"].end(); ++text) {
      if (text->get_ref<const std::string&>().find_first_not_of(" \t\r\n") == std::string::npos) {
        warn(entity, "/description" + pointer_step(text.key()), "an empty description");
      }
    }
  }

  void languages(const MergedEntity& entity, const Json& tree) {
    for (const char* field : {"label", "aliases", "description", "keywords"}) {
      if (!tree.contains(field)) continue;
      for (auto text = tree[field].begin(); text != tree[field].end(); ++text) {
        const std::string problem = language_tag_problem(text.key());
        if (problem.empty()) continue;
        warn(entity, pointer_step(field) + pointer_step(text.key()), in_quotes(text.key()) + " is an unknown language tag: " + problem);
      }
    }
  }

  void address(const MergedEntity& entity, const Json& value, const std::string& pointer) {
    if (!value.is_string() || !is_insecure(value.get_ref<const std::string&>())) return;
    warn(entity, pointer, in_quotes(value.get_ref<const std::string&>()) + " is not https");
  }

  void fact(const MergedEntity& entity, const Json& fact, const std::string& pointer) {
    const Json& value = fact["value"];
    const std::string_view id = string_under(value, "id");
    if (!id.empty() && !value.contains("label") && find(id) == nullptr) {
      warn(entity, pointer + "/value/id", "no source describes " + in_quotes(id) + "; add it, or give the value a \"label\"");
    }
    const std::string property(string_under(fact, "property"));
    dates(entity, fact, property, pointer);
    number(entity, value, property, pointer);
    if (about_property(source_, property, "label").is_null() && unlabelled_.emplace(property).second) {
      warn(entity, pointer + "/property",
           "nothing says what " + in_quotes(property) + " is called, so cards leave it out; give it a \"label\" in \"properties\"");
    }
    if (fact.contains("source")) address(entity, fact["source"], pointer + "/source");
  }

  // A card counts, groups and writes in words what is a number.
  void number(const MergedEntity& entity, const Json& value, const std::string& property, const std::string& pointer) {
    if (!value.is_string() || about_property(source_, property, "value") == "date") return;
    const auto& text = value.get_ref<const std::string&>();
    const std::size_t digits = static_cast<std::size_t>(std::count_if(text.begin(), text.end(), is_digit));
    if (digits == 0 || (digits == text.size() && digits <= year_digits) || text.find_first_not_of("0123456789.,\' ") != std::string::npos) {
      return;
    }
    warn(entity, pointer + "/value", in_quotes(text) + " is a text; a number stands without quotes and separators");
  }

  void dates(const MergedEntity& entity, const Json& fact, const std::string& property, const std::string& pointer) {
    if (about_property(source_, property, "dated") == true && !fact.contains("start") && !fact.contains("end") &&
        !fact.contains("pointInTime")) {
      warn(entity, pointer, "no date; a fact of " + in_quotes(property) + R"( needs "start", "end" or "pointInTime")");
    }
  }

  void names(const MergedEntity& entity, const Json& tree, std::uint32_t index) {
    const auto check = [&](const Json& name, const std::string& pointer) {
      tokenize(name.get_ref<const std::string&>(), tokens_);
      if (!can_be_name(tokens_)) {
        warn(entity, pointer, in_quotes(name.get_ref<const std::string&>()) + " is no name: no word, or too many");
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
    for (const EntityName& name : names_) {
      if (name.generated) continue;
      if (name.kind == NameKind::name || name.kind == NameKind::acronym) {
        own_names_.push_back({hash_of(name), is_in_capitals(name), index});
      }
      common_word(entity, tree, name);
    }
  }

  // Precondition: the name is one of names_.
  void common_word(const MergedEntity& entity, const Json& tree, const EntityName& name) {
    tokenize(name.text, tokens_);
    if (tokens_.size() != 1 || (word_roles(tokens_[0].hash) & common_words(name)) == 0) return;
    const auto has_its_text = [&](const EntityName& other) { return other.text == name.text; };
    if (&*std::find_if(names_.begin(), names_.end(), has_its_text) != &name) return;  // told of another language
    warn(entity, pointer_to_name(tree, name.text),
         in_quotes(name.text) + " is a common word, which texts say without meaning this; take it out" +
             (name.letters == NameLetters::small ? "" : R"(, or give it the "kind" surname or acronym)"));
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
    std::vector<std::pair<OwnName, std::uint32_t>> shared;  // a later entity's name, and the first that has it
    for (std::size_t begin = 0; begin < own_names_.size();) {
      std::size_t end = begin + 1;
      for (; end < own_names_.size() && are_alike(own_names_[end], own_names_[begin]); ++end) {
        shared.emplace_back(own_names_[end], own_names_[begin].entity);
      }
      begin = end;
    }
    std::sort(shared.begin(), shared.end(),
              [](const auto& a, const auto& b) { return std::pair(a.first.entity, a.second) < std::pair(b.first.entity, b.second); });
    for (const auto& [name, first] : shared) {
      shared_name(merged_.entities[name.entity], name, merged_.entities[first]);
    }
  }

  void shared_name(const MergedEntity& entity, const OwnName& shared, const MergedEntity& first) {
    const Json tree = Json::parse(entity.json.begin(), entity.json.end());
    names_of(tree, names_, tokens_);
    const auto found = std::find_if(names_.begin(), names_.end(),
                                    [&](const EntityName& n) { return hash_of(n) == shared.hash && is_in_capitals(n) == shared.capitals; });
    if (found == names_.end() || !tree.contains("label")) return;
    const std::string name = found->text;
    warn(entity, pointer_to_name(tree, name),
         in_quotes(name) + " is also a name of " + std::string(first.id) + " (" + std::string(first.first->file) + ":" +
             std::to_string(first.first->line) + "); give the lesser meaning a \"kind\", or take it out");
  }

  // Precondition: the entity has a label.
  [[nodiscard]] static std::string pointer_to_name(const Json& tree, const std::string& name) {
    for (auto label = tree["label"].begin(); label != tree["label"].end(); ++label) {
      if (*label == name) return "/label" + pointer_step(label.key());
    }
    if (!tree.contains("aliases")) return {};
    for (auto list = tree["aliases"].begin(); list != tree["aliases"].end(); ++list) {
      for (std::size_t i = 0; i < list->size(); ++i) {
        const Json& alias = (*list)[i];
        if ((alias.is_string() ? alias : alias["text"]) == name) {
          return "/aliases" + pointer_step(list.key()) + pointer_step(i);
        }
      }
    }
    return {};
  }

  const KbSource& source_;
  Findings& findings_;
  MergedEntities merged_;
  std::vector<const SourceEntity*> by_id_;  // in the order of the sources where they describe one entity
  std::vector<OwnName> own_names_;
  std::set<std::string, std::less<>> unlabelled_;
  std::vector<EntityName> names_;
  List<Token> tokens_;
};

}  // namespace

void lint(const KbSource& source, Findings& findings) { Linter(source, findings).run(); }

}  // namespace newsgloss
