// Work on all cores.
#pragma once

#include "builder/workers.h"

namespace newsgloss {

// As many workers as there are cores. Each part runs on a thread of its own; an exception is rethrown when all have ended, that of
// the first part which threw.
[[nodiscard]] Workers all_cores();

}  // namespace newsgloss
