#include "base/power.h"

#include <cstdint>
#include <cstring>

namespace newsgloss {

namespace {

// bits_as, which Debian 12's Emscripten does not have yet.
template <typename To, typename From>
To bits_as(From from) {
  static_assert(sizeof(To) == sizeof(From));
  To to;
  std::memcpy(&to, &from, sizeof to);
  return to;
}

}  // namespace

float power_of_two(float x) {
  const float bounded = x < -126 ? -126 : x > 127 ? 127 : x;
  const auto whole = static_cast<std::int32_t>(bounded);
  const float rest = (bounded - static_cast<float>(whole)) * 0.69314718f;  // in (-ln 2, ln 2)
  // Taylor's series of e^rest; the tenth term is below float's precision.
  float sum = 1, term = 1;
  for (int n = 1; n <= 10; ++n) {
    term *= rest / static_cast<float>(n);
    sum += term;
  }
  return sum * bits_as<float>((whole + 127) << 23);
}

float log_of_two(float x) {
  const auto bits = bits_as<std::uint32_t>(x);
  const auto exponent = static_cast<std::int32_t>(bits >> 23) - 127;
  const float mantissa = bits_as<float>((bits & 0x7FFFFF) | 0x3F800000);  // in [1, 2)
  // ln m = 2 atanh(z), z = (m - 1) / (m + 1) in [0, 1/3]
  const float z = (mantissa - 1) / (mantissa + 1);
  float sum = 0, power = z;
  for (int n = 1; n <= 15; n += 2) {
    sum += power / static_cast<float>(n);
    power *= z * z;
  }
  return static_cast<float>(exponent) + sum * 2 * 1.44269504f;
}

float logistic(float x) { return 1 / (1 + power_of_two(-x * 1.44269504f)); }

}  // namespace newsgloss
