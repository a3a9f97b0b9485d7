#ifndef SAYSO_CVECTORS_H
#define SAYSO_CVECTORS_H
#include <stdbool.h>
#include <stdint.h>

// Numeric kernels of the encoder that no library provides. Most are plain loops: the compiler makes a version of each
// for every vector width, and the right one is selected when the program starts. Products of bytes and attention use
// the processor's instructions for bytes (AVX-512 VNNI) directly.

/// Replaces each number x by x Φ(x), with the exact Φ: x / 2 (1 + erf(x / √2)).
void sayso_gelu(float *numbers, long count);

/// Replaces each of `rows` rows of `count` logits by its softmax. Rows begin `stride` numbers apart.
void sayso_softmax(float *numbers, long rows, long count, long stride);

/// Brings each of `rows` rows of `count` numbers to mean 0 and variance 1, then scales and shifts it.
void sayso_normalise(float *numbers, long rows, long count, const float *scale, const float *shift);

/// Adds `addend` to `sums`.
void sayso_add(float *sums, const float *addend, long count);

/// Computes out = factor · left · right, or out += … with `adds`. `left` is rows × inner. `right` is inner × columns,
/// or columns × inner with `transposed`. The rows of each matrix begin its stride apart.
void sayso_multiply(const float *left, long left_stride, const float *right, long right_stride, bool transposed,
                    long rows, long inner, long columns, float factor, bool adds, float *out, long stride);

/// Whether the processor multiplies bytes and adds the products in one instruction.
bool sayso_multiplies_bytes(void);

/// The numbers of columns of matrices of bytes are multiples of this.
enum { SAYSO_PANEL = 64 };
/// A byte of a rounded row stands for the byte minus this, times the row's scale.
enum { SAYSO_BYTE_ZERO = 128 };

/// Rounds each of `rows` rows of `count` numbers to bytes and a scale: number ≈ (byte − SAYSO_BYTE_ZERO) × scale.
void sayso_quantise(const float *numbers, long rows, long count, uint8_t *bytes, float *scales);

/// Replaces each number of the rows by its GELU, then rounds each row to bytes and a scale: GELU's number is
/// byte × scale + SAYSO_GELU_FLOOR.
void sayso_gelu_quantise(float *numbers, long rows, long count, uint8_t *bytes, float *scales);

/// A number slightly below GELU's minimum.
#define SAYSO_GELU_FLOOR (-0.17f)

/// Puts the bytes of a matrix of `columns` × `inner` into the order in which `sayso_multiply_bytes` reads them:
/// SAYSO_PANEL columns at a time, four bytes of each in turn. Writes the sum of each column to `sums`. `inner` is a
/// multiple of 4.
void sayso_pack(const int8_t *matrix, long columns, long inner, int8_t *packed, int32_t *sums);

/// Multiplies `count` rows of `inner` bytes by a packed matrix and writes numbers: (sum of products + start) × the
/// row's scale × the column's scale + bias. They are written to `out` or, with `adds`, added to it.
void sayso_multiply_bytes(const uint8_t *rows, long count, long inner, const int8_t *packed, long columns,
                          const int32_t *starts, const float *row_scales, const float *column_scales,
                          const float *bias, float *out, bool adds);

/// The greatest number of rows of `sayso_attend`, and the length of their parts.
enum { SAYSO_ATTENDED = 208, SAYSO_HEAD = 32 };

/// Computes the attention of one head among `count` rows: softmax(factor · queries · keysᵀ) · values. Queries, keys and
/// values are rows of SAYSO_HEAD numbers that begin `stride` apart; the rows of `out` begin `out_stride` apart. Numbers
/// are rounded to 14 bits, shares and values to 16. Requires `sayso_multiplies_bytes`.
void sayso_attend(const float *queries, const float *keys, const float *values, long stride, long count, float factor,
                  float *out, long out_stride);
#endif
