#include "engine.h"

#include <algorithm>

#include "annotation/annotation.h"
#include "article/article.h"
#include "article/language.h"
#include "base/limits.h"
#include "kb/layers.h"
#include "link/link.h"
#include "match/local_names.h"
#include "match/match.h"
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

// bytes ─ page ─ article ─ token
Status read_article(const Request& request, Reading& reading) {
  reading.request = request;
  if (const Status status = read_input(request.input, request.kind, reading.input, reading.error_offset, request.strict, request.decode);
      status != Status::ok) {
    return status;
  }
  if (request.kind == InputKind::html) {
    if (const Status status = reading.page.parse(reading.input.text); status != Status::ok) return status;
    select_article(reading.page, {request.url, request.today}, reading.article);
  } else {
    read_plain_text(reading.input.text, reading.article);
  }
  const Text& text = reading.article.text;
  tokenize(text.bytes, reading.tokens);
  begin_blocks(reading.article, reading.tokens);
  std::string& language = reading.article.metadata[MetadataField::language];
  language = std::string(request.language.empty() ? language_of(text.bytes, reading.tokens, language) : request.language);
  if (!request.date.empty()) {
    for (const MetadataField field : {MetadataField::published, MetadataField::date}) reading.article.metadata[field] = request.date;
  }
  return Status::ok;
}

// What no layer has a whole record of cannot be shown.
void leave_out_damaged(Reading& reading) {
  const auto goes = [&](EntityRef ref) {
    if (ref.entity == Kb::no_entity) return false;  // the page itself names it, or there is no rival
    bool whole = false;
    for_each_layer(reading.layers, ref, [&](const Kb& kb, std::uint32_t entity) { whole = whole || !kb.whole_record(entity).empty(); });
    if (!whole) reading.damaged.push_back(ref);
    return !whole;
  };
  List<Link>& links = reading.links;
  for (Link& link : links) {
    if (goes(link.rival.ref)) link.rival.ref.entity = Kb::no_entity;
  }
  const auto end = std::remove_if(links.begin(), links.end(), [&](const Link& link) { return goes(link.best.ref); });
  links.shorten(static_cast<std::size_t>(end - links.begin()));
}

// token ─ match ─ link
void Engine::find_names(Reading& reading) const {
  const Article& article = reading.article;
  reading.layers = layers_;
  match(layers_, article.text.bytes, reading.tokens, reading.matches);
  add_local_names(layers_, reading.tokens, reading.matches);
  link(layers_, article, reading.tokens, reading.matches, reading.request.min_score, reading.links,
       reading.request.explain ? &reading.explanations : nullptr);
  leave_out_damaged(reading);
  place_links(article.text, reading.links);
}

Status Engine::read(const Request& request, Reading& reading) const {
  const Status status = read_article(request, reading);
  if (status == Status::ok) find_names(reading);
  return status;
}

Status Engine::record(std::string_view id, std::string& json) const {
  json.clear();
  bool found = false;
  for (const Kb& kb : layers_) {
    if (&kb != layers_.begin()) json.push_back('\n');
    std::string_view record;
    if (id == "properties") {
      record = kb.properties();
    } else if (const std::uint32_t entity = kb.find_whole_id(id); entity != Kb::no_entity) {
      record = kb.whole_record(entity);
    } else {
      continue;
    }
    found = true;
    json.append(record.empty() ? damaged_record : record);
  }
  if (!found) json.clear();
  return found ? Status::ok : Status::not_found;
}

}  // namespace newsgloss
