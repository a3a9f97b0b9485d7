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

/// Quantises each of `rows` rows of `count` numbers to bytes of at most `greatest`, a scale and the least number: number
/// ≈ byte × scale + least. With `is_centred`, the least number is minus the greatest. If `greatest` is even too, 0 remains
/// exactly 0.
void sayso_quantise(const float *numbers, long rows, long count, int greatest, int is_centred, uint8_t *bytes,
                    float *scales, float *leasts);

/// Converts sums of products of such bytes with a matrix of bytes to numbers: sum × the row's scale × the column's scale
/// + the row's least × the column's sum + bias. `column_sums` are the sums of the matrix's numbers. The result is written
/// to `out` or, with `adds`, added to it.
void sayso_scale(const int32_t *sums, long rows, long count, const float *row_scales, const float *row_leasts,
                 const float *column_scales, const float *column_sums, const float *bias, float *out, int adds);

/// Does the same, then `sayso_gelu`, then `sayso_quantise`, which replaces the scales and leasts of the rows. A row has at
/// most SAYSO_LONGEST_ROW numbers.
void sayso_scale_gelu_quantise(const int32_t *sums, long rows, long count, float *row_scales, float *row_leasts,
                               const float *column_scales, const float *column_sums, const float *bias, int greatest,
                               uint8_t *bytes);

#define SAYSO_LONGEST_ROW 4096
#endif
