#include "builder/entity_part.h"

#include <algorithm>
#include <cmath>
#include <iterator>

#include "builder/names/names.h"
#include "token/token.h"

namespace newsgloss {

namespace {

// The fields of a record, in this order; whatever else an entity has follows in the order of its source.
constexpr std::string_view record_fields[] = {"id", "type", "label", "description", "keywords", "facts", "links", "image"};
constexpr std::string_view fields_not_in_record[] = {"weight", "aliases"};

bool is_one_of(std::string_view field, const std::string_view* begin, const std::string_view* end) {
  return std::find(begin, end, field) != end;
}

std::uint16_t fixed_point(float weight) {
  return static_cast<std::uint16_t>(std::lround(std::clamp(weight, 0.0f, kb_format::most_weight) * kb_format::weight_scale));
}

// A title of Wikipedia that is the label in the same language is written as an empty text: most are.
Json without_repeated_titles(Json links, const Json& entity) {
  const auto titles = links.find("wikipedia");
  if (titles == links.end() || !titles->is_object()) return links;
  for (auto title = titles->begin(); title != titles->end(); ++title) {
    if (*title == string_under(entity["label"], title.key())) *title = "";
  }
  return links;
}

class PartBuilder {
 public:
  explicit PartBuilder(EntityPart& part) : part_(part) {}

  void add(const MergedEntity& source, std::uint32_t index) {
    const Json entity = Json::parse(source.json.begin(), source.json.end());
    const auto label = entity.find("label");
    if (label == entity.end() || label->empty()) {
      add_label_missing(*source.first, part_.findings);
      return;
    }
    const std::string_view type = string_under(entity, "type");
    part_.types.emplace_back(type.empty() ? kb_format::no_type : type);
    const auto weight = entity.find("weight");
    part_.weights.push_back(weight == entity.end() ? kb_format::no_weight : fixed_point(weight->get<float>()));
    add_names(entity, index);
    add_record(entity, index);
  }

 private:
  void add_names(const Json& entity, std::uint32_t index) {
    names_of(entity, names_, tokens_);
    for (const EntityName& name : names_) {
      tokenize(name.text, tokens_);
      std::uint64_t hash = 0;
      for (std::size_t i = 0; i < tokens_.size(); ++i) {
        hash = i == 0 ? tokens_[i].hash : extend_hash(hash, tokens_[i].hash);
        if (i == 1) part_.starts.push_back(hash);
        part_.names.push_back({hash, index, name.kind, name.letters, name.label, name.inflected, i + 1 < tokens_.size()});
      }
      part_.first_tokens.push_back(tokens_.front().hash);
      if (tokens_.size() == 1)
        part_.starts.push_back(hash + (case_of(name.letters) == kb_format::NameCase::any ? 0 : kb_format::needs_capital));
      part_.longest_name_tokens = std::max(part_.longest_name_tokens, static_cast<std::uint32_t>(tokens_.size()));
    }
  }

  void add_record(const Json& entity, std::uint32_t index) {
    std::string& out = part_.records;
    out += '{';
    bool first = true;
    const auto add_field = [&](const std::string& name, const Json& value) {
      if (!first) out += ',';
      first = false;
      out += Json(name).dump();
      out += ':';
      if (name == "label") {
        const std::string text = to_text(value);
        part_.labels.push_back({out.size(), text.size()});
        out += text;
      } else if (name == "facts") {
        add_facts(value, index);
      } else if (name == "links") {
        out += to_text(without_repeated_titles(value, entity));
      } else {
        out += to_text(value);
      }
    };
    for (const std::string_view name : record_fields) {
      if (const auto field = entity.find(std::string(name)); field != entity.end()) {
        add_field(std::string(name), *field);
      }
    }
    for (auto field = entity.begin(); field != entity.end(); ++field) {
      if (is_one_of(field.key(), std::begin(record_fields), std::end(record_fields)) ||
          is_one_of(field.key(), std::begin(fields_not_in_record), std::end(fields_not_in_record))) {
        continue;
      }
      add_field(field.key(), *field);
    }
    out += '}';
    part_.record_ends.push_back(out.size());
  }

  void add_facts(const Json& facts, std::uint32_t index) {
    std::string& out = part_.records;
    out += '[';
    for (std::size_t i = 0; i < facts.size(); ++i) {
      out += i == 0 ? "{" : ",{";
      if (const std::string_view id = string_under(facts[i], "property"); !part_.properties.contains(id)) part_.properties.emplace(id);
      bool first = true;
      for (auto member = facts[i].begin(); member != facts[i].end(); ++member) {
        if (!first) out += ',';
        first = false;
        out += Json(member.key()).dump();
        out += ':';
        out += to_text(*member);
        if (member.key() != "value" || string_under(*member, "id").empty()) continue;
        Reference reference{index, std::string(string_under(*member, "id")), Reference::no_label};
        if (!member->contains("label")) reference.label_at = out.size() - 1;  // before the value's }
        part_.references.push_back(std::move(reference));
      }
      out += '}';
    }
    out += ']';
  }

  EntityPart& part_;
  std::vector<EntityName> names_;
  List<Token> tokens_;
};

}  // namespace

std::vector<EntityPart> make_parts(const std::vector<MergedEntity>& entities, const Workers& workers) {
  constexpr std::size_t fewest_per_part = 1024;  // below, sharing costs more than it saves
  const std::size_t count = std::clamp<std::size_t>(entities.size() / fewest_per_part, 1, workers.count);
  std::vector<EntityPart> parts(count);
  workers.run(count, [&](std::size_t which) {
    PartBuilder builder(parts[which]);
    const std::size_t end = entities.size() * (which + 1) / count;
    for (std::size_t i = entities.size() * which / count; i < end; ++i) {
      builder.add(entities[i], static_cast<std::uint32_t>(i));
    }
  });
  return parts;
}

}  // namespace newsgloss
