// The words that sources are written with: the fields that newsgloss reads, and the types that cards know (kb/types.h).
//
// Others are allowed, so a mistyped word would simply be lost. `kb lint` reports it.
#pragma once

#include <string_view>

#include "builder/source/json.h"
#include "builder/source/schema.h"

namespace newsgloss {

// Reports every field of an entity, its aliases, facts and image that newsgloss does not read, and which one may be meant.
// Precondition: check_entity() has found nothing.
void check_fields(const Json& entity, const Report& report);

// The known type that this one looks like a misspelling of. Empty for a known type, and for one that resembles none.
[[nodiscard]] std::string_view type_meant(std::string_view type);

}  // namespace newsgloss
