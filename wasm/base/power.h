// Powers and logarithms of two that give the same bits on every machine.
//
// The C library's differ in the last place between systems, and so would scores between the native build and the page.
// Relative error below 1e-6, which is float's own. Built without contraction of multiplications and additions.
#pragma once

namespace newsgloss {

// 2^x. Precondition: -126 <= x <= 127; beyond, the nearest bound's value.
[[nodiscard]] float power_of_two(float x);

// log2(x). Precondition: x is positive and normal.
[[nodiscard]] float log_of_two(float x);

// 1 / (1 + e^-x): a probability from log-odds.
[[nodiscard]] float logistic(float x);

}  // namespace newsgloss
