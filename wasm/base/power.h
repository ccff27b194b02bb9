// Powers and logarithms of two that give the same bits on every machine.
//
// Those of the C library differ between systems in the last digit, and so would scores between the command and the page.
// Relative error below 1e-6, about the precision of float. Compiled without fused multiply-add (-ffp-contract=off).
#pragma once

namespace newsgloss {

// 2^x for -126 <= x <= 127. Outside, the value at the nearer bound.
[[nodiscard]] float power_of_two(float x);

// log2(x). Precondition: x is positive and normal.
[[nodiscard]] float log_of_two(float x);

// 1 / (1 + e^-x): a probability from log-odds.
[[nodiscard]] float logistic(float x);

}  // namespace newsgloss
