#include "engine.h"

#include "annotation/annotation.h"
#include "article/article.h"
#include "base/limits.h"
#include "link/link.h"
#include "match/local_names.h"
#include "match/match.h"
#include "page/page.h"
#include "token/token.h"

namespace newsgloss {

Status Engine::open(std::span<const std::string_view> layers, Engine& engine, std::size_t* failed_layer) {
  engine = Engine{};
  if (layers.size() > limits::kb_layers) return Status::kb_too_many_layers;
  for (std::size_t i = 0; i < layers.size(); ++i) {
    Kb kb;
    if (const Status status = Kb::open(layers[i], kb); status != Status::ok) {
      if (failed_layer != nullptr) *failed_layer = i;
      engine.layers_.clear();
      return status;
    }
    engine.layers_.push_back(kb);
  }
  return Status::ok;
}

Status Engine::annotate(const Request& request, Result& result, Trace* trace) const {
  result = Result{};
  if (trace != nullptr) *trace = Trace{};

  // bytes ─ page ─ article
  Source source;
  if (const Status status = read_source(request.input, request.kind, source, result.error_offset); status != Status::ok) return status;
  Page page;
  Article article;
  if (request.kind == SourceKind::html) {
    if (const Status status = page.parse(source.text); status != Status::ok) return status;
    select_article(page, article);
  } else {
    read_plain_text(source.text, article);
  }
  if (!request.language.empty()) article.facts[Fact::language] = request.language;
  if (!request.date.empty()) article.facts[Fact::published] = request.date;
  result.language = article.facts[Fact::language];
  if (request.output == Output::article_text) {
    write_article_text(article, result.text);
    return Status::ok;
  }
  if (request.output == Output::article_json) {
    write_article_json(article, result.text);
    return Status::ok;
  }

  // ─ token ─ match ─ link
  List<Token> tokens;
  tokenize(article.text.bytes, tokens);
  begin_blocks(article, tokens);
  Matches matches;
  match(layers_, article.text.bytes, tokens, matches);
  add_local_names(layers_, tokens, matches);
  List<Link> links;
  link(layers_, article, tokens, matches, request.min_score, links, trace == nullptr ? nullptr : &trace->explanations);
  place_links(article.text, links);

  // ─ annotation
  if (request.output == Output::page) {
    write_page_items(layers_, article, source, links, result.text);
  } else {
    write_annotations(layers_, article, source, links, request.url.empty() ? std::string_view(article.facts[Fact::canonical]) : request.url,
                      result.text);
  }
  if (trace != nullptr) {
    article.pins.clear();  // views into the page, which ends here
    trace->article = std::move(article);
    trace->matches = std::move(matches);
  }
  return Status::ok;
}

Status Engine::record(std::string_view id, std::string& json) const {
  json.clear();
  bool found = false;
  for (const Kb& kb : layers_) {
    if (&kb != layers_.begin()) json.push_back('\n');
    const std::uint32_t entity = kb.find_id(id);
    const std::string_view record = id == "properties" ? kb.properties() : entity == Kb::no_entity ? std::string_view() : kb.record(entity);
    found = found || !record.empty();
    json.append(record);
  }
  if (!found) json.clear();
  return found ? Status::ok : Status::not_found;
}

}  // namespace newsgloss
