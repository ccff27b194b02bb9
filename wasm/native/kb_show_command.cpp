#include <algorithm>
#include <vector>

#include "base/utf8.h"
#include "kb/kb.h"
#include "native/card.h"
#include "native/command.h"
#include "native/entity_shape.h"
#include "native/failure.h"
#include "native/file.h"
#include "native/kb_names.h"
#include "native/knowledge.h"
#include "native/terminal.h"
#include "token/token.h"

namespace newsgloss {

namespace {

constexpr Option options[] = {{"--language", "TAG", "the language of the card (default: en)"}};

std::string help() {
  return "usage: newsgloss kb show [FILE] NAME|ID [OPTIONS]\n\n"
         "Shows what a knowledge base knows of an entity, by its id or by any of its names. Without FILE it is the "
         "starter\n"
         "knowledge base that is asked. Where a name may mean several entities they are listed, likeliest first.\n\n" +
         describe(options);
}

// A record of a .kb, which may be damaged.
Json read_record(std::string_view text, const std::string& file) {
  Json record;
  JsonFailure failure;
  if (utf8::first_invalid(text) != text.size() || !parse_json(text, record, failure) || !record.is_object()) {
    throw BadData(file + ": " + status_text(Status::kb_damaged));
  }
  return record;
}

struct Meaning {
  std::uint32_t entity;
  kb_format::NameKind kind;
};

// Likeliest first.
std::vector<Meaning> meanings_of(const Kb& kb, std::string_view name) {
  if (const std::uint32_t entity = kb.find_id(name); entity != Kb::no_entity) {
    return {{entity, kb_format::NameKind::name}};
  }
  List<Token> tokens;
  tokenize(name, tokens);
  std::vector<Meaning> meanings;
  if (tokens.empty()) return meanings;
  kb.for_each_candidate(kb.find(name_hash(tokens)), [&](Candidate c) { meanings.push_back({c.entity, c.kind}); });
  return meanings;
}

std::string list(const Kb& kb, const std::vector<Meaning>& meanings, const std::string& file, const CardStyle& style) {
  std::string text;
  for (const Meaning& meaning : meanings) {
    const Json record = read_record(kb.record(meaning.entity), file);
    const auto texts = [&](const char* key) {
      return record.contains(key) ? printable(text_in(record[key], style.language)) : "";
    };
    const std::string kind(name_kinds[static_cast<std::size_t>(meaning.kind)]);
    const std::string description = texts("description");
    text += bold(texts("label"), style.styled) + "  " + printable(kb.type(meaning.entity)) + "  " +
            faint(printable(kb.id(meaning.entity)), style.styled) + (kind == "name" ? "" : "  as a " + kind) +
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
  std::vector<std::string> files;
  if (operands.size() == 2) files.emplace_back(operands[0]);
  const std::string file = files.empty() ? "the starter knowledge base" : files[0];
  const std::string_view name = operands.back();
  if (utf8::first_invalid(name) != name.size()) throw BadUsage("the name is not UTF-8");

  const Knowledge knowledge(files);
  const Kb& kb = knowledge.engine().layers().front();
  const std::vector<Meaning> meanings = meanings_of(kb, name);
  if (meanings.empty()) throw BadData(file + ": nothing is named " + in_quotes(name) + " or has that id");
  if (meanings.size() > 1) {
    write_output(list(kb, meanings, file, style));
    return 0;
  }
  const Json properties = kb.properties().empty() ? Json::object() : read_record(kb.properties(), file);
  write_output(card(read_record(kb.record(meanings[0].entity), file), properties, style));
  return 0;
}

}  // namespace

const Command kb_show_command = {"kb show", "show what a knowledge base knows of a name", help, run};

}  // namespace newsgloss
