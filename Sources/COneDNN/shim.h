#ifndef SAYSO_CONEDNN_H
#define SAYSO_CONEDNN_H
#include <dnnl.h>

/// OpenMP's: how many threads a product that the calling thread asks for may use.
void omp_set_num_threads(int count);

/// Whether the processor has instructions that multiply and add bytes, so that products of bytes are exact and fast.
static inline int sayso_multiplies_bytes(void) {
#if defined(__x86_64__)
  __builtin_cpu_init();
  return __builtin_cpu_supports("avx512vnni") != 0;
#else
  return 0;
#endif
}
#endif
