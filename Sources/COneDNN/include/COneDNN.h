// oneDNN, loaded when it is first needed: linking it and its libraries would slow each start of the program. The types are those of
// its header. Call `onednn_is_available` before anything else here.
#ifndef SAYSO_CONEDNN_H
#define SAYSO_CONEDNN_H
#include <dnnl.h>
#include <stdbool.h>

/// Loads the library at the first call. Returns whether it is there. May be called from several threads.
bool onednn_is_available(void);

/// Returns the greatest left byte with which products of bytes are exact and fast; 0 if they are not. With AVX-512 VNNI
/// it is 255. With AVX2 the products of two neighbors are added in 16 bits. It is 172 then, and the sum of two right bytes
/// may be at most 190. The variable ONEDNN_MAX_CPU_ISA may forbid either.
int onednn_greatest_byte(void);

/// Limits the products that the calling thread requests to that thread.
void onednn_use_one_thread(void);

/// `dnnl_sgemm`.
dnnl_status_t onednn_multiply(
    char transposes_left, char transposes_right, dnnl_dim_t rows, dnnl_dim_t columns, dnnl_dim_t inner, float factor,
    const float *left, dnnl_dim_t left_stride, const float *right, dnnl_dim_t right_stride, float added, float *out,
    dnnl_dim_t stride);

/// `dnnl_gemm_u8s8s32`: sums = left · rightᵀ.
dnnl_status_t onednn_multiply_bytes(
    dnnl_dim_t rows, dnnl_dim_t columns, dnnl_dim_t inner, const uint8_t *left, const int8_t *right,
    int32_t *sums);

#endif
