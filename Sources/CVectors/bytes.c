#include "CVectors.h"
#include "versions.h"
#include <string.h>

void sayso_pack(const int8_t *matrix, long columns, long inner, int8_t *packed, int32_t *sums) {
  for (long c = 0; c < columns; c++) {
    const int8_t *from = matrix + c * inner;
    int8_t *to = packed + c / SAYSO_PANEL * SAYSO_PANEL * inner + c % SAYSO_PANEL * 4;
    sums[c] = 0;
    for (long k = 0; k < inner; k += 4, to += 4 * SAYSO_PANEL) {
      memcpy(to, from + k, 4);
      for (int i = 0; i < 4; i++) sums[c] += from[k + i];
    }
  }
}

/// Does the same as `sayso_multiply_bytes` on any processor.
VECTORS static void multiply_plainly(const uint8_t *rows, long count, long inner, const int8_t *packed, long columns,
                                     const int32_t *starts, const float *row_scales, const float *column_scales,
                                     const float *bias, float *out, bool adds) {
  for (long r = 0; r < count; r++)
    for (long c = 0; c < columns; c++) {
      const int8_t *column = packed + c / SAYSO_PANEL * SAYSO_PANEL * inner + c % SAYSO_PANEL * 4;
      int32_t sum = starts[c];
      for (long k = 0; k < inner; k++) sum += rows[r * inner + k] * column[k / 4 * 4 * SAYSO_PANEL + k % 4];
      float number = (float)sum * row_scales[r] * column_scales[c] + bias[c];
      out[r * columns + c] = adds ? out[r * columns + c] + number : number;
    }
}

#if defined(__x86_64__)
#include <immintrin.h>

bool sayso_multiplies_bytes(void) {
  return __builtin_cpu_supports("avx512f") && __builtin_cpu_supports("avx512bw") && __builtin_cpu_supports("avx512dq")
         && __builtin_cpu_supports("avx512vl") && __builtin_cpu_supports("avx512vnni");
}

/// The rows of a tile, and its vectors of 16 columns. With these numbers a tile fills the registers.
enum { ROWS = 6, ACROSS = SAYSO_PANEL / 16 };

/// Computes the numbers of `count` rows, at most ROWS, and of one panel. The sums stay in registers.
INLINE WIDE void multiply_tile(const int count, const uint8_t *rows, long inner, const int8_t *panel,
                               const int32_t *starts, const float *row_scales, const float *column_scales,
                               const float *bias, float *out, long stride, bool adds) {
  __m512i sums[ROWS][ACROSS];
  UNROLL for (int r = 0; r < count; r++)
    UNROLL for (int v = 0; v < ACROSS; v++) sums[r][v] = _mm512_loadu_si512(starts + 16 * v);
  for (long k = 0; k < inner; k += 4, panel += 4 * SAYSO_PANEL) {
    __m512i columns[ACROSS];
    UNROLL for (int v = 0; v < ACROSS; v++) columns[v] = _mm512_loadu_si512(panel + 64 * v);
    UNROLL for (int r = 0; r < count; r++) {
      int32_t four;
      memcpy(&four, rows + r * inner + k, 4);
      __m512i bytes = _mm512_set1_epi32(four);
      UNROLL for (int v = 0; v < ACROSS; v++) sums[r][v] = _mm512_dpbusd_epi32(sums[r][v], bytes, columns[v]);
    }
  }
  UNROLL for (int r = 0; r < count; r++) {
    __m512 scale = _mm512_set1_ps(row_scales[r]);
    UNROLL for (int v = 0; v < ACROSS; v++) {
      float *to = out + r * stride + 16 * v;
      __m512 numbers = _mm512_mul_ps(_mm512_cvtepi32_ps(sums[r][v]), scale);
      numbers = _mm512_fmadd_ps(numbers, _mm512_loadu_ps(column_scales + 16 * v), _mm512_loadu_ps(bias + 16 * v));
      _mm512_storeu_ps(to, adds ? _mm512_add_ps(_mm512_loadu_ps(to), numbers) : numbers);
    }
  }
}

WIDE static void multiply_tiles(const uint8_t *rows, long count, long inner, const int8_t *packed, long columns,
                                const int32_t *starts, const float *row_scales, const float *column_scales,
                                const float *bias, float *out, bool adds) {
  // A panel stays in the first cache while all rows are multiplied by it.
  for (long c = 0; c < columns; c += SAYSO_PANEL) {
#define TILE(n)                                                                                               \
  multiply_tile(n, rows + r * inner, inner, packed + c * inner, starts + c, row_scales + r, column_scales + c, \
                bias + c, out + r * columns + c, columns, adds)
    long r = 0;
    for (; r + ROWS <= count; r += ROWS) TILE(ROWS);
    switch (count - r) {
    case 1: TILE(1); break;
    case 2: TILE(2); break;
    case 3: TILE(3); break;
    case 4: TILE(4); break;
    case 5: TILE(5); break;
    }
  }
}

void sayso_multiply_bytes(const uint8_t *rows, long count, long inner, const int8_t *packed, long columns,
                          const int32_t *starts, const float *row_scales, const float *column_scales,
                          const float *bias, float *out, bool adds) {
  (sayso_multiplies_bytes() ? multiply_tiles : multiply_plainly)(
      rows, count, inner, packed, columns, starts, row_scales, column_scales, bias, out, adds);
}

#else

bool sayso_multiplies_bytes(void) { return false; }

void sayso_multiply_bytes(const uint8_t *rows, long count, long inner, const int8_t *packed, long columns,
                          const int32_t *starts, const float *row_scales, const float *column_scales,
                          const float *bias, float *out, bool adds) {
  multiply_plainly(rows, count, inner, packed, columns, starts, row_scales, column_scales, bias, out, adds);
}

#endif
