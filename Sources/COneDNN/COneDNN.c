#include "COneDNN.h"

#include <stdint.h>

#include "../CLoading/loading.h"

// The function of OpenMP that sets the number of threads for the calling thread. oneDNN brings OpenMP along.
void omp_set_num_threads(int count);

// The functions that are used, each with its type in the header of the library.
#define FUNCTIONS(each)                                                                                          \
  each(dnnl_sgemm) each(dnnl_gemm_u8s8s32) each(dnnl_get_effective_cpu_isa) each(omp_set_num_threads)

// The version whose header the program was compiled with.
#define SONAME(major) SONAME_OF(major)
#define SONAME_OF(major) "libdnnl.so." #major
LOADED_LIBRARY(SONAME(DNNL_VERSION_MAJOR), FUNCTIONS, true)

bool onednn_is_available(void) { return library_is_available(); }

int onednn_greatest_byte(void) {
  if (!onednn_is_available()) return 0;
  dnnl_cpu_isa_t isa = library.dnnl_get_effective_cpu_isa();
  if ((isa & dnnl_cpu_isa_avx512_core_vnni) == dnnl_cpu_isa_avx512_core_vnni) return 255;
  return (isa & dnnl_cpu_isa_avx2) == dnnl_cpu_isa_avx2 ? 172 : 0;
}

void onednn_use_one_thread(void) {
  if (onednn_is_available()) library.omp_set_num_threads(1);
}

dnnl_status_t onednn_multiply(
    char transposes_left, char transposes_right, dnnl_dim_t rows, dnnl_dim_t columns, dnnl_dim_t inner, float factor,
    const float *left, dnnl_dim_t left_stride, const float *right, dnnl_dim_t right_stride, float added, float *out,
    dnnl_dim_t stride) {
  if (!onednn_is_available()) return dnnl_unimplemented;
  return library.dnnl_sgemm(
      transposes_left, transposes_right, rows, columns, inner, factor, left, left_stride, right, right_stride, added,
      out, stride);
}

dnnl_status_t onednn_multiply_bytes(
    dnnl_dim_t rows, dnnl_dim_t columns, dnnl_dim_t inner, const uint8_t *left, const int8_t *right,
    int32_t *sums) {
  if (!onednn_is_available()) return dnnl_unimplemented;
  int32_t offset = 0;
  return library.dnnl_gemm_u8s8s32(
      'N', 'T', 'F', rows, columns, inner, 1, left, inner, 0, right, inner, 0, 0, sums, columns, &offset);
}
