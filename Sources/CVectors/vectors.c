#include "CVectors.h"
#include <math.h>
#include <string.h>

// Floats may be added in any order: eight or sixteen at a time.
#pragma clang fp reassociate(on) contract(fast)

// The function that selects a version runs before the thread sanitizer is set up, and would crash under it.
#if defined(__x86_64__) && !__has_feature(thread_sanitizer)
#define VECTORS __attribute__((target_clones("arch=x86-64-v4", "arch=x86-64-v3", "default")))
#else
#define VECTORS
#endif
#define INLINE static inline __attribute__((always_inline))

/// Returns the error function, to 3 units in the last place: a rational minimax approximation on −4 … 4, beyond which
/// it is ±1.
INLINE float error_function(float number) {
  float x = number > 4 ? 4 : number < -4 ? -4 : number;
  float square = x * x;
  float above = square * -2.72614225801306e-10f + 2.77068142495902e-08f;
  above = above * square - 2.10102402082508e-06f;
  above = above * square - 5.69250639462346e-05f;
  above = above * square - 7.34990630326855e-04f;
  above = above * square - 2.95459980854025e-03f;
  above = above * square - 1.60960333262415e-02f;
  float below = square * -1.45660718464996e-05f - 2.13374055278905e-04f;
  below = below * square - 1.68282697438203e-03f;
  below = below * square - 7.37332916720468e-03f;
  below = below * square - 1.42647390514189e-02f;
  return x * above / below;
}

/// Returns the nearest integer of a number below 2²²: adding 1.5 · 2²³ leaves it in the low bits.
INLINE int32_t rounded(float number) {
  float shifted = number + 12582912.0f;
  int32_t bits;
  memcpy(&bits, &shifted, sizeof bits);
  return bits - 0x4B400000;
}

INLINE float gelu(float x) { return 0.5f * x * (1 + error_function(x * 0.70710678f)); }

/// Returns e to the power of a number that is at most 0: a power of 2, set in the exponent's bits, times a polynomial.
INLINE float power(float number) {
  float x = number < -87 ? -87 : number;
  int32_t exponent = rounded(x * 1.44269504f);
  float whole = (float)exponent;
  float rest = (x - whole * 0.693359375f) + whole * 2.1219444e-4f;
  float result = rest * 1.98756915e-4f + 1.39819995e-3f;
  result = result * rest + 8.3334519e-3f;
  result = result * rest + 4.1665796e-2f;
  result = result * rest + 1.66666655e-1f;
  result = result * rest + 0.5f;
  result = result * rest * rest + rest + 1;
  int32_t bits;
  memcpy(&bits, &result, sizeof bits);
  bits += exponent * (1 << 23);
  memcpy(&result, &bits, sizeof result);
  return result;
}

VECTORS void sayso_gelu(float *numbers, long count) {
  for (long i = 0; i < count; i++) numbers[i] = gelu(numbers[i]);
}

VECTORS void sayso_softmax(float *numbers, long rows, long count, long stride) {
  for (long r = 0; r < rows; r++) {
    float *row = numbers + r * stride;
    float top = row[0], sum = 0;
    for (long i = 0; i < count; i++) top = row[i] > top ? row[i] : top;
    for (long i = 0; i < count; i++) {
      row[i] = power(row[i] - top);
      sum += row[i];
    }
    float factor = 1 / sum;
    for (long i = 0; i < count; i++) row[i] *= factor;
  }
}

VECTORS void sayso_normalise(float *numbers, long rows, long count, const float *scale, const float *shift) {
  for (long r = 0; r < rows; r++) {
    float *row = numbers + r * count;
    float sum = 0, squares = 0;
    for (long i = 0; i < count; i++) sum += row[i];
    float mean = sum / (float)count;
    for (long i = 0; i < count; i++) squares += (row[i] - mean) * (row[i] - mean);
    float factor = 1 / sqrtf(squares / (float)count + 1e-12f);
    for (long i = 0; i < count; i++) row[i] = (row[i] - mean) * factor * scale[i] + shift[i];
  }
}

VECTORS void sayso_add(float *sums, const float *addend, long count) {
  for (long i = 0; i < count; i++) sums[i] += addend[i];
}

INLINE void quantise(const float *row, long count, int greatest, int is_centred, uint8_t *bytes, float *scale,
                     float *least) {
  float lowest = row[0], highest = row[0];
  for (long i = 0; i < count; i++) {
    lowest = row[i] < lowest ? row[i] : lowest;
    highest = row[i] > highest ? row[i] : highest;
  }
  if (is_centred) {
    highest = -lowest > highest ? -lowest : highest;
    lowest = -highest;
  }
  float range = highest - lowest + 1e-20f;
  float factor = (float)greatest / range;
  for (long i = 0; i < count; i++) bytes[i] = (uint8_t)rounded((row[i] - lowest) * factor);
  *scale = range / (float)greatest;
  *least = lowest;
}

VECTORS void sayso_quantise(const float *numbers, long rows, long count, int greatest, int is_centred, uint8_t *bytes,
                            float *scales, float *leasts) {
  for (long r = 0; r < rows; r++)
    quantise(numbers + r * count, count, greatest, is_centred, bytes + r * count, scales + r, leasts + r);
}

VECTORS void sayso_scale(const int32_t *sums, long rows, long count, const float *row_scales, const float *row_leasts,
                         const float *column_scales, const float *column_sums, const float *bias, float *out, int adds) {
  for (long r = 0; r < rows; r++) {
    const int32_t *row = sums + r * count;
    float *to = out + r * count;
    float scale = row_scales[r], least = row_leasts[r];
    if (adds)
      for (long i = 0; i < count; i++)
        to[i] += (float)row[i] * scale * column_scales[i] + least * column_sums[i] + bias[i];
    else
      for (long i = 0; i < count; i++)
        to[i] = (float)row[i] * scale * column_scales[i] + least * column_sums[i] + bias[i];
  }
}

VECTORS void sayso_scale_gelu_quantise(const int32_t *sums, long rows, long count, float *row_scales, float *row_leasts,
                                       const float *column_scales, const float *column_sums, const float *bias,
                                       int greatest, uint8_t *bytes) {
  float row[SAYSO_LONGEST_ROW];
  for (long r = 0; r < rows; r++) {
    const int32_t *from = sums + r * count;
    float scale = row_scales[r], least = row_leasts[r];
    for (long i = 0; i < count; i++)
      row[i] = gelu((float)from[i] * scale * column_scales[i] + least * column_sums[i] + bias[i]);
    quantise(row, count, greatest, 0, bytes + r * count, row_scales + r, row_leasts + r);
  }
}
