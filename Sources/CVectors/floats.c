#include "CVectors.h"
#include "versions.h"

// Floats may be added in any order: eight or sixteen at a time.
#pragma clang fp reassociate(on) contract(fast)

/// The rows and columns of a block, whose sums stay in registers.
enum { BLOCK = 4 };

/// Writes the products of BLOCK rows and BLOCK transposed columns to `sums`.
INLINE void multiply_block(const float *left, long left_stride, const float *right, long right_stride, long inner,
                           float sums[BLOCK][BLOCK]) {
  UNROLL for (int i = 0; i < BLOCK; i++)
    UNROLL for (int j = 0; j < BLOCK; j++) sums[i][j] = 0;
  for (long k = 0; k < inner; k++)
    UNROLL for (int i = 0; i < BLOCK; i++)
      UNROLL for (int j = 0; j < BLOCK; j++) sums[i][j] += left[i * left_stride + k] * right[j * right_stride + k];
}

INLINE float product(const float *left, const float *right, long inner) {
  float sum = 0;
  for (long k = 0; k < inner; k++) sum += left[k] * right[k];
  return sum;
}

VECTORS void sayso_multiply(const float *left, long left_stride, const float *right, long right_stride, bool transposed,
                            long rows, long inner, long columns, float factor, bool adds, float *out, long stride) {
  if (!transposed) {
    for (long r = 0; r < rows; r++) {
      float *to = out + r * stride;
      for (long c = 0; c < columns && !adds; c++) to[c] = 0;
      for (long k = 0; k < inner; k++) {
        float number = left[r * left_stride + k] * factor;
        for (long c = 0; c < columns; c++) to[c] += number * right[k * right_stride + c];
      }
    }
    return;
  }
  for (long r = 0; r < rows; r += BLOCK)
    for (long c = 0; c < columns; c += BLOCK) {
      float sums[BLOCK][BLOCK];
      long down = rows - r < BLOCK ? rows - r : BLOCK, across = columns - c < BLOCK ? columns - c : BLOCK;
      const float *row = left + r * left_stride, *column = right + c * right_stride;
      if (down == BLOCK && across == BLOCK) {
        multiply_block(row, left_stride, column, right_stride, inner, sums);
      } else {
        for (long i = 0; i < down; i++)
          for (long j = 0; j < across; j++) sums[i][j] = product(row + i * left_stride, column + j * right_stride, inner);
      }
      for (long i = 0; i < down; i++)
        for (long j = 0; j < across; j++) {
          float *to = out + (r + i) * stride + c + j;
          *to = (adds ? *to : 0) + factor * sums[i][j];
        }
    }
}
