#include "native/show/found_mention.h"

#include "builder/source/json.h"

namespace newsgloss {

std::vector<FoundMention> read_mentions(std::string_view annotation_page) {
  constexpr std::string_view wikidata = "http://www.wikidata.org/entity/";
  const Json page = Json::parse(annotation_page.begin(), annotation_page.end());
  std::vector<FoundMention> mentions;
  for (const Json& item : page.at("items")) {
    FoundMention mention;
    const Json& bodies = item.at("body");  // several where it was too close to call, best first
    const Json& body = bodies.is_array() ? bodies.at(0) : bodies;
    std::string_view id = string_under(body, "id");
    if (id.substr(0, wikidata.size()) == wikidata) id.remove_prefix(wikidata.size());
    mention.id = id;
    mention.label = string_under(body, "label");
    mention.type = string_under(body, "class");
    mention.score = body.at("score").get<double>();
    for (const Json& selector : item.at("target").at("selector")) {
      const std::string_view type = string_under(selector, "type");
      if (type == "TextQuoteSelector") {
        mention.exact = string_under(selector, "exact");
        mention.prefix = string_under(selector, "prefix");
        mention.suffix = string_under(selector, "suffix");
      } else if (type == "DataPositionSelector") {
        mention.begin = selector.at("start").get<std::size_t>();
        mention.end = selector.at("end").get<std::size_t>();
      }
    }
    mentions.push_back(std::move(mention));
  }
  return mentions;
}

}  // namespace newsgloss
