#ifndef SAYSO_CVECTORS_H
#define SAYSO_CVECTORS_H
#include <stdint.h>

// Numeric kernels of the encoder that no library provides, written as plain loops. The compiler makes a version of each
// for every vector width; the right one is selected when the program starts.

/// Replaces each number x by x Φ(x), with the exact Φ: x / 2 (1 + erf(x / √2)).
void sayso_gelu(float *numbers, long count);

/// Replaces each of `rows` rows of `count` logits by its softmax. Rows begin `stride` numbers apart.
void sayso_softmax(float *numbers, long rows, long count, long stride);

/// Brings each of `rows` rows of `count` numbers to mean 0 and variance 1, then scales and shifts it.
void sayso_normalise(float *numbers, long rows, long count, const float *scale, const float *shift);

/// Adds `addend` to `sums`.
void sayso_add(float *sums, const float *addend, long count);

/// Quantises each of `rows` rows of `count` numbers to bytes and a scale: number ≈ byte × scale.
void sayso_quantise(const float *numbers, long rows, long count, int8_t *bytes, float *scales);

/// Converts sums of 8-bit products to numbers: sum × the row's scale × the column's scale + bias. They are written to
/// `out` or, with `adds`, added to it.
void sayso_scale(const int32_t *sums, long rows, long count, const float *row_scales, const float *column_scales,
                 const float *bias, float *out, int adds);

/// Does the same, then `sayso_gelu`, then quantises each row to unsigned bytes: GELU's number is byte × the row's new
/// scale + SAYSO_GELU_FLOOR. A row has at most 4096 numbers; `scales` may be `row_scales`.
void sayso_scale_gelu_quantise(const int32_t *sums, long rows, long count, const float *row_scales,
                               const float *column_scales, const float *bias, uint8_t *bytes, float *scales);

/// A number slightly below GELU's minimum.
#define SAYSO_GELU_FLOOR (-0.17f)
#endif
