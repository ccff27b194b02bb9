#include "native/command/knowledge_bases.h"

#include <algorithm>
#include <utility>

#include "kb/kb.h"
#include "native/command/world.h"
#include "native/io/failure.h"
#include "native/io/file.h"
#include "native/io/parallel.h"

namespace newsgloss {

namespace {

bool is_compiled(std::string_view path) { return path.size() >= 3 && path.substr(path.size() - 3) == ".kb"; }

void refuse_errors(const Findings& findings) {
  const Finding* first = first_error(findings);
  if (first == nullptr) return;
  const auto errors = std::count_if(findings.begin(), findings.end(), [](const Finding& f) { return f.severity == Severity::error; });
  throw BadData(to_line(*first) + (errors > 1 ? " (the first of " + std::to_string(errors) + " errors; newsgloss kb lint shows all)" : ""));
}

}  // namespace

KnowledgeBases::KnowledgeBases(const std::vector<std::string>& paths) {
  std::vector<std::string_view> layers;
  std::vector<std::string> names;
  if (paths.empty()) {
    layers.push_back(world_kb());
    names.emplace_back("the starter knowledge base");
  }
  for (std::size_t i = 0; i < paths.size(); ++i) {
    names.push_back(paths[i]);
    if (is_compiled(paths[i])) {
      files_.emplace_back(paths[i]);
      layers.push_back(files_.back().bytes());
      continue;
    }
    KbSource source;
    source.known = starter_properties();
    Findings findings;
    read_source_file(paths[i], source, findings);
    while (i + 1 < paths.size() && !is_compiled(paths[i + 1])) read_source_file(paths[++i], source, findings);
    compiled_.push_back(build_or_refuse(source, findings).bytes);
    layers.push_back(compiled_.back());
  }
  const auto open = [&](Engine& engine) {
    std::size_t failed = 0;
    const Status status = Engine::open(layers, engine, &failed);
    if (status == Status::kb_too_many_layers) throw BadData(status_text(status));
    if (status != Status::ok) throw BadData(names[failed] + ": " + status_text(status));
  };
  open(engine_);
  if (!paths.empty()) return;
  layers.emplace_back();
  for (const WorldNames& file : world_names()) {
    names.push_back("the starter knowledge base in " + std::string(file.language));
    layers.back() = file.kb;
    open(in_language_[file.language]);
    names.pop_back();
  }
}

const Engine& KnowledgeBases::engine(std::string_view language) const {
  std::string_view base = language.substr(0, language.find('-'));
  if (base == "nb" || base == "nn") base = "no";  // Bokmål and Nynorsk
  const auto found = in_language_.find(base);
  return found == in_language_.end() ? engine_ : found->second;
}

Status KnowledgeBases::read(const Request& request, Reading& reading) const {
  const Status status = read_article(request, reading);
  if (status == Status::ok) engine(reading.language()).find_names(reading);
  return status;
}

Json starter_properties() {
  Kb world;
  if (Kb::open(world_kb(), world) != Status::ok) throw BadData("the starter knowledge base is damaged");
  return Json::parse(world.properties());
}

void read_source_file(const std::string& path, KbSource& source, Findings& findings) {
  std::string text = read_file(path);  // first: that there is no such file matters more than its name
  SourceFormat format;
  if (!source_format_of(path, format)) {
    throw BadData(path + ": the file's name does not say what it is; expected .json, .ndjson or .csv" +
                  (is_compiled(path) ? " (a .kb is already compiled)" : ""));
  }
  read_kb_source(path, format, std::move(text), source, findings);
}

BuiltKb build_or_refuse(const KbSource& source, Findings& findings) {
  refuse_errors(findings);
  BuiltKb built;
  if (!build_kb(source, all_cores(), built, findings)) refuse_errors(findings);
  return built;
}

std::string describe_failure(const std::string& file, Status status, std::size_t error_offset) {
  const bool has_offset = status == Status::input_not_utf8;
  return display_name(file) + ": " + (has_offset ? "byte " + std::to_string(error_offset) + ": " : "") + status_text(status);
}

}  // namespace newsgloss
