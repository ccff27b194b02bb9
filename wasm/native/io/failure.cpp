#include "native/io/failure.h"

namespace newsgloss {

void bad_data(const std::string& text) { throw BadData(text); }

}  // namespace newsgloss
