#include <ctime>
#include <vector>

#include "base/utf8.h"
#include "builder/names/names.h"
#include "builder/source/date.h"
#include "builder/source/schema.h"
#include "kb/kb.h"
#include "kb/layers.h"
#include "native/command/command.h"
#include "native/command/knowledge_bases.h"
#include "native/io/failure.h"
#include "native/io/file.h"
#include "native/show/card.h"
#include "native/show/record.h"
#include "native/show/terminal.h"
#include "token/token.h"

namespace newsgloss {

namespace {

constexpr Option options[] = {
    {"--language", "TAG", "the language of the card (default: en)"},
    {"--date", "DATE", "the facts as they stood on a day, a month or a year (YYYY, YYYY-MM or YYYY-MM-DD),\nand what has come since"},
};

std::string help() {
  return "usage: newsgloss kb show [FILE] NAME|ID [OPTIONS]\n\n"
         "Shows what a knowledge base knows of an entity, by its id or by any of its names. Without FILE it is the starter\n"
         "knowledge base that is asked. Where a name may mean several entities they are listed, likeliest first.\n\n" +
         describe(options);
}

struct Meaning {
  EntityRef ref;
  kb_format::NameKind kind;
};

// Where the reader is.
std::string today() {
  const std::time_t now = std::time(nullptr);
  std::tm local{};
  localtime_r(&now, &local);
  return date_text({local.tm_year + 1900, static_cast<std::uint8_t>(local.tm_mon + 1), static_cast<std::uint8_t>(local.tm_mday)});
}

// Likeliest first, layer by layer.
std::vector<Meaning> meanings_of(std::span<const Kb> layers, std::string_view name) {
  if (const EntityRef ref = find_ref(layers, name); ref.entity != Kb::no_entity) {
    return {{ref, kb_format::NameKind::name}};
  }
  List<Token> tokens;
  tokenize(name, tokens);
  std::vector<Meaning> meanings;
  if (tokens.empty()) return meanings;
  for (std::uint32_t layer = 0; layer < layers.size(); ++layer) {
    layers[layer].for_each_candidate(layers[layer].find(name_hash(tokens)), [&](Candidate c) {
      const EntityRef ref = first_ref(layers, {layer, c.entity});
      for (const Meaning& known : meanings) {
        if (known.ref == ref) return;
      }
      meanings.push_back({ref, c.kind});
    });
  }
  return meanings;
}

std::string list(const Engine& engine, const std::vector<Meaning>& meanings, const std::string& file, const CardStyle& style) {
  const std::span<const Kb> layers = engine.layers();
  std::string text;
  for (const Meaning& meaning : meanings) {
    const std::string_view id = layers[meaning.ref.layer].id(meaning.ref.entity);
    const Json record = read_record(engine, id, file);
    const auto texts = [&](const char* key) { return record.contains(key) ? printable(text_in(record[key], style.language)) : ""; };
    const std::string kind(name_kinds[static_cast<std::size_t>(meaning.kind)]);
    const std::string description = texts("description");
    text += bold(texts("label"), style.styled) + "  " + printable(type_of(layers, meaning.ref)) + "  " +
            faint(printable(id), style.styled) + (kind == "name" ? "" : "  as a " + kind) +
            (description.empty() ? "" : "\n  " + description) + "\n";
  }
  return text;
}

int run(Words words) {
  const Arguments given(words, options);
  const auto& operands = given.operands();
  if (operands.empty()) throw BadUsage("a NAME or ID is missing");
  if (operands.size() > 2) throw BadUsage("more than FILE and NAME: a name of several words goes into quotes");
  CardStyle style;
  style.language = given.value("--language", "en");
  style.styled = output_has_styles();
  style.date = given.value("--date", "");
  if (given.has("--date") && !is_date(style.date)) {
    throw BadUsage("--date is " + in_quotes(style.date) + "; expected YYYY, YYYY-MM or YYYY-MM-DD");
  }
  const std::string now = today();
  style.today = now;
  std::vector<std::string> files;
  if (operands.size() == 2) files.emplace_back(operands[0]);
  const std::string file = files.empty() ? "the starter knowledge base" : files[0];
  const std::string_view name = operands.back();
  if (utf8::first_invalid(name) != name.size()) throw BadUsage("the name is not UTF-8");

  const KnowledgeBases bases(files);
  const Engine& engine = bases.engine(style.language);
  const std::vector<Meaning> meanings = meanings_of(engine.layers(), name);
  if (meanings.empty()) throw BadData(file + ": nothing is named " + in_quotes(name) + " or has that id");
  if (meanings.size() > 1) {
    write_output(list(engine, meanings, file, style));
    return 0;
  }
  const EntityRef ref = meanings[0].ref;
  Json record = read_record(engine, engine.layers()[ref.layer].id(ref.entity), file);
  if (record.empty()) throw BadData(file + ": the record of " + in_quotes(name) + " is damaged");  // its id, even
  complete_values(engine, file, record);
  // A newsroom's own knowledge base has mostly no properties.
  write_output(card(record, read_properties(engine, starter_properties(), file), style));
  return 0;
}

}  // namespace

const Command kb_show_command = {"kb show", "show what a knowledge base knows of a name", help, run};

}  // namespace newsgloss
