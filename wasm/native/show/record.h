// Record: what all open knowledge bases say together of an entity, or of the properties.
//
//   Json russia = read_record(engine, "Q159", "world.kb");
//   complete_values(engine, "world.kb", russia);
//
// `file` is what messages call the knowledge bases. All of these throw BadData where a record is damaged.
#pragma once

#include <string>
#include <string_view>

#include "builder/source/json.h"
#include "engine.h"

namespace newsgloss {

// An empty object where none of them has the id.
[[nodiscard]] Json read_record(const Engine& engine, std::string_view id, const std::string& file);

// What they say of properties, laid over `under`: id → {label, order, unit, …}.
[[nodiscard]] Json read_properties(const Engine& engine, Json under, const std::string& file);

// Gives each entity that a fact names the label that all layers know: the layer that states the fact may know fewer languages.
void complete_values(const Engine& engine, const std::string& file, Json& record);

// The record of a .kb with all its titles of Wikipedia. In the file, a title that is the entity's label in that language is an empty
// text; one without such a label is left out here.
[[nodiscard]] Json with_wikipedia_titles(Json record);

// Lays what a layer says of properties over what others have said. A definition that is not an object counts as an empty one.
void merge_properties(Json& into, const Json& later);

}  // namespace newsgloss
