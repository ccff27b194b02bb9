// Work on all cores.
#pragma once

#include "builder/workers.h"

namespace newsgloss {

// As many workers as there are cores. Each part runs on a thread of its own. When all have ended, the exception of the first part
// that threw is rethrown.
[[nodiscard]] Workers all_cores();

}  // namespace newsgloss
