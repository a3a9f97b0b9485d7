#ifndef SAYSO_CONEDNN_H
#define SAYSO_CONEDNN_H
#include <dnnl.h>

/// OpenMP's: how many threads a product that the calling thread asks for may use.
void omp_set_num_threads(int count);

/// Whether products of bytes are exact and fast: the processor has instructions that multiply and add bytes, and oneDNN uses
/// them ($ONEDNN_MAX_CPU_ISA may forbid it). Without them its sums of bytes may overflow.
static inline int sayso_multiplies_bytes(void) {
  return (dnnl_get_effective_cpu_isa() & dnnl_cpu_isa_avx512_core_vnni) == dnnl_cpu_isa_avx512_core_vnni;
}
#endif
