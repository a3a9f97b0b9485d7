#include "CVectors.h"
#include "versions.h"
#include <string.h>

#if defined(__x86_64__)
#include <immintrin.h>

/// The queries that are handled at once, and the greatest number of vectors of 16 keys.
enum { ROWS = 6, ACROSS = 4 };
/// The greatest rounded sizes. No sum of products of 32 queries and keys, or of shares and values, leaves 32 bits.
static const float FINE = 8191, FINER = 32767;

/// The rounded numbers of one head. One instruction multiplies and adds two numbers, so numbers lie in pairs.
typedef struct {
  /// Pairs of neighbors in a row, for each row; zeros follow.
  _Alignas(64) int32_t queries[SAYSO_ATTENDED + ROWS][SAYSO_HEAD / 2];
  /// The same, turned: the first pairs of all rows come first.
  _Alignas(64) int32_t keys[SAYSO_HEAD / 2][SAYSO_ATTENDED];
  /// Pairs of numbers of two rows that follow one another.
  _Alignas(64) int32_t values[SAYSO_ATTENDED / 2][SAYSO_HEAD];
  /// The scores of a few queries with all keys, and the keys' shares in them.
  _Alignas(64) float scores[ROWS][SAYSO_ATTENDED];
  _Alignas(64) int16_t shares[ROWS][SAYSO_ATTENDED];
} Head;

/// Returns the greatest size of the numbers of `count` rows; never zero.
INLINE WIDE float greatest(const float *rows, long count, long stride) {
  __m512 top = _mm512_set1_ps(1e-20f);
  for (long r = 0; r < count; r++)
    for (int i = 0; i < SAYSO_HEAD; i += 16)
      top = _mm512_max_ps(top, _mm512_abs_ps(_mm512_loadu_ps(rows + r * stride + i)));
  return _mm512_reduce_max_ps(top);
}

/// Returns 16 numbers times a factor, rounded.
INLINE WIDE __m256i rounded(const float *numbers, __m512 factor) {
  return _mm512_cvtepi32_epi16(_mm512_cvtps_epi32(_mm512_mul_ps(_mm512_loadu_ps(numbers), factor)));
}

/// Returns a row of SAYSO_HEAD numbers times a factor, rounded.
INLINE WIDE __m512i rounded_row(const float *row, __m512 factor) {
  return _mm512_inserti64x4(_mm512_castsi256_si512(rounded(row, factor)), rounded(row + 16, factor), 1);
}

INLINE WIDE void set_queries(Head *head, const float *rows, long stride, long count, __m512 factor) {
  for (long r = 0; r < count; r++) _mm512_store_si512(head->queries[r], rounded_row(rows + r * stride, factor));
  for (long r = count; r < count + ROWS; r++) _mm512_store_si512(head->queries[r], _mm512_setzero_si512());
}

INLINE WIDE void set_keys(Head *head, const float *rows, long stride, long count, __m512 factor) {
  const __m512i first = _mm512_set_epi32(15, 14, 13, 12, 11, 10, 9, 8, 7, 6, 5, 4, 3, 2, 1, 0);
  const __m512i places = _mm512_mullo_epi32(first, _mm512_set1_epi32(SAYSO_ATTENDED));
  // The last vector of keys may be read beyond the last key.
  memset(head->keys, 0, sizeof head->keys);
  for (long r = 0; r < count; r++)
    _mm512_i32scatter_epi32(&head->keys[0][r], places, rounded_row(rows + r * stride, factor), 4);
}

INLINE WIDE void set_values(Head *head, const float *rows, long stride, long count, __m512 factor) {
  for (long r = 0; r < count; r += 2)
    for (int i = 0; i < SAYSO_HEAD; i += 16) {
      __m512i pairs = _mm512_cvtepu16_epi32(rounded(rows + r * stride + i, factor));
      if (r + 1 < count) {
        __m512i next = _mm512_cvtepu16_epi32(rounded(rows + (r + 1) * stride + i, factor));
        pairs = _mm512_or_si512(pairs, _mm512_slli_epi32(next, 16));
      }
      _mm512_store_si512(&head->values[r / 2][i], pairs);
    }
}

/// Computes the scores of the queries from row `first` with `across` vectors of keys from number `key`.
INLINE WIDE void score(const int across, Head *head, long first, long key, __m512 factor) {
  __m512i sums[ROWS][ACROSS];
  UNROLL for (int r = 0; r < ROWS; r++)
    UNROLL for (int v = 0; v < across; v++) sums[r][v] = _mm512_setzero_si512();
  for (int pair = 0; pair < SAYSO_HEAD / 2; pair++) {
    __m512i keys[ACROSS];
    UNROLL for (int v = 0; v < across; v++) keys[v] = _mm512_load_si512(&head->keys[pair][key + 16 * v]);
    UNROLL for (int r = 0; r < ROWS; r++) {
      __m512i query = _mm512_set1_epi32(head->queries[first + r][pair]);
      UNROLL for (int v = 0; v < across; v++) sums[r][v] = _mm512_dpwssd_epi32(sums[r][v], keys[v], query);
    }
  }
  UNROLL for (int r = 0; r < ROWS; r++)
    UNROLL for (int v = 0; v < across; v++)
      _mm512_store_ps(&head->scores[r][key + 16 * v], _mm512_mul_ps(_mm512_cvtepi32_ps(sums[r][v]), factor));
}

/// Returns 2 to the power of numbers that are at most 0, to 4 parts of a million: a power of 2 times a polynomial on
/// −½ … ½.
INLINE WIDE __m512 power(__m512 numbers) {
  __m512 whole = _mm512_roundscale_ps(numbers, _MM_FROUND_TO_NEAREST_INT | _MM_FROUND_NO_EXC);
  __m512 rest = _mm512_sub_ps(numbers, whole);
  __m512 result = _mm512_set1_ps(0.00966636839f);
  result = _mm512_fmadd_ps(result, rest, _mm512_set1_ps(0.0559219758f));
  result = _mm512_fmadd_ps(result, rest, _mm512_set1_ps(0.24022349f));
  result = _mm512_fmadd_ps(result, rest, _mm512_set1_ps(0.693121045f));
  result = _mm512_fmadd_ps(result, rest, _mm512_set1_ps(1.0f));
  return _mm512_scalef_ps(result, whole);
}

/// Turns the scores of a query with `count` keys into rounded shares. `width` is `count` in whole vectors.
INLINE WIDE void share(float *scores, long count, long width, int16_t *shares) {
  float *last = scores + width - 16;
  __mmask16 are_keys = (__mmask16)(0xFFFF >> (width - count));
  _mm512_store_ps(last, _mm512_mask_load_ps(_mm512_set1_ps(-1e30f), are_keys, last));
  __m512 top = _mm512_load_ps(scores), sum = _mm512_setzero_ps();
  for (long i = 16; i < width; i += 16) top = _mm512_max_ps(top, _mm512_load_ps(scores + i));
  top = _mm512_set1_ps(_mm512_reduce_max_ps(top));
  for (long i = 0; i < width; i += 16) {
    __m512 powers = power(_mm512_sub_ps(_mm512_load_ps(scores + i), top));
    _mm512_store_ps(scores + i, powers);
    sum = _mm512_add_ps(sum, powers);
  }
  __m512 factor = _mm512_set1_ps(FINER / _mm512_reduce_add_ps(sum));
  for (long i = 0; i < width; i += 16) _mm256_store_si256((__m256i *)(shares + i), rounded(scores + i, factor));
}

/// Writes the shared values of `count` queries, at most ROWS.
INLINE WIDE void mix(const Head *head, long count, long pairs, __m512 factor, float *out, long stride) {
  __m512i sums[ROWS][2];
  UNROLL for (int r = 0; r < ROWS; r++) sums[r][0] = sums[r][1] = _mm512_setzero_si512();
  for (long p = 0; p < pairs; p++) {
    __m512i values[2] = {_mm512_load_si512(&head->values[p][0]), _mm512_load_si512(&head->values[p][16])};
    UNROLL for (int r = 0; r < ROWS; r++) {
      int32_t two;
      memcpy(&two, &head->shares[r][2 * p], sizeof two);
      __m512i shares = _mm512_set1_epi32(two);
      UNROLL for (int v = 0; v < 2; v++) sums[r][v] = _mm512_dpwssd_epi32(sums[r][v], values[v], shares);
    }
  }
  UNROLL for (int r = 0; r < ROWS; r++)
    UNROLL for (int v = 0; v < 2; v++)
      if (r < count) _mm512_storeu_ps(out + r * stride + 16 * v, _mm512_mul_ps(_mm512_cvtepi32_ps(sums[r][v]), factor));
}

WIDE void sayso_attend(const float *queries, const float *keys, const float *values, long stride, long count,
                       float factor, float *out, long out_stride) {
  Head head;
  float query = greatest(queries, count, stride) / FINE, key = greatest(keys, count, stride) / FINE;
  float value = greatest(values, count, stride) / FINER;
  set_queries(&head, queries, stride, count, _mm512_set1_ps(1 / query));
  set_keys(&head, keys, stride, count, _mm512_set1_ps(1 / key));
  set_values(&head, values, stride, count, _mm512_set1_ps(1 / value));
  // Powers of 2 instead of e: scores are multiplied by the logarithm of e to base 2.
  __m512 to_score = _mm512_set1_ps(query * key * factor * 1.44269504f), to_number = _mm512_set1_ps(value / FINER);
  long width = (count + 15) / 16 * 16;
  for (long r = 0; r < count; r += ROWS) {
    long i = 0;
    for (; i + 16 * ACROSS <= width; i += 16 * ACROSS) score(ACROSS, &head, r, i, to_score);
    switch ((width - i) / 16) {
    case 1: score(1, &head, r, i, to_score); break;
    case 2: score(2, &head, r, i, to_score); break;
    case 3: score(3, &head, r, i, to_score); break;
    }
    for (int row = 0; row < ROWS; row++) share(head.scores[row], count, width, head.shares[row]);
    mix(&head, count - r < ROWS ? count - r : ROWS, (count + 1) / 2, to_number, out + r * out_stride, out_stride);
  }
}

#else

void sayso_attend(const float *queries, const float *keys, const float *values, long stride, long count, float factor,
                  float *out, long out_stride) {
  (void)queries, (void)keys, (void)values, (void)stride, (void)count, (void)factor, (void)out, (void)out_stride;
}

#endif
