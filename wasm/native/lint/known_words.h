// The words that sources are written with: the fields newsgloss reads, and the types its cards have layouts for. Others are
// let through, which is how a mistyped one gets lost; so kb lint tells of them.
#pragma once

#include <string_view>

#include "builder/source/json.h"
#include "builder/source/schema.h"

namespace newsgloss {

// Reports every field of an entity, its aliases, facts and image that newsgloss does not read, with the one that may be meant.
// Precondition: check_entity() has found nothing.
void check_fields(const Json& entity, const Report& report);

// The known type that another is mistyped from, or empty: for one that is known, and for one of the publisher's own.
[[nodiscard]] std::string_view type_meant(std::string_view type);

}  // namespace newsgloss
