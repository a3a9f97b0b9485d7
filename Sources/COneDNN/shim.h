#ifndef SAYSO_CONEDNN_H
#define SAYSO_CONEDNN_H
#include <dnnl.h>

/// OpenMP: sets the number of threads for products that the calling thread requests.
void omp_set_num_threads(int count);

/// Returns whether 8-bit products are exact and fast: the processor has instructions to multiply and add bytes, and
/// oneDNN uses them ($ONEDNN_MAX_CPU_ISA may forbid it). Without them the 8-bit sums may overflow.
static inline int sayso_multiplies_bytes(void) {
  return (dnnl_get_effective_cpu_isa() & dnnl_cpu_isa_avx512_core_vnni) == dnnl_cpu_isa_avx512_core_vnni;
}
#endif
