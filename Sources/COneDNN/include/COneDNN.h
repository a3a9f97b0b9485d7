// oneDNN, loaded when it is first needed: linking it and its libraries would slow each start of the program. The types are those of
// its header. Call `onednn_is_available` before anything else here.
#ifndef SAYSO_CONEDNN_H
#define SAYSO_CONEDNN_H
#include <dnnl.h>
#include <stdbool.h>

/// Loads the library at the first call. Returns whether it is there. May be called from several threads.
bool onednn_is_available(void);

/// Returns whether 8-bit products are exact and fast: the processor has instructions to multiply and add bytes, and
/// oneDNN uses them ($ONEDNN_MAX_CPU_ISA may forbid it). Without them the 8-bit sums may overflow.
bool onednn_multiplies_bytes(void);

/// Limits the products that the calling thread requests to that thread.
void onednn_use_one_thread(void);

/// `dnnl_sgemm`.
dnnl_status_t onednn_multiply(
    char transposes_left, char transposes_right, dnnl_dim_t rows, dnnl_dim_t columns, dnnl_dim_t inner, float factor,
    const float *left, dnnl_dim_t left_stride, const float *right, dnnl_dim_t right_stride, float added, float *out,
    dnnl_dim_t stride);

/// `dnnl_gemm_u8s8s32` or, of signed left bytes, `dnnl_gemm_s8s8s32`: sums = left · rightᵀ, without offsets.
dnnl_status_t onednn_multiply_bytes(
    bool is_left_unsigned, dnnl_dim_t rows, dnnl_dim_t columns, dnnl_dim_t inner, const int8_t *left,
    const int8_t *right, int32_t *sums);

#endif
