#ifndef SAYSO_VERSIONS_H
#define SAYSO_VERSIONS_H

// The versions of functions for kinds of processors.

#define INLINE static inline __attribute__((always_inline))

#if defined(__x86_64__)
/// A function that may use AVX-512 and its instructions for products of bytes. Check `sayso_multiplies_bytes` first.
#define WIDE __attribute__((target("avx512f,avx512bw,avx512dq,avx512vl,avx512vnni"), min_vector_width(512)))
#endif

// The function that selects a version runs before the thread sanitizer is set up, and would crash under it.
#if defined(__x86_64__) && !__has_feature(thread_sanitizer)
/// A function with a version for each vector width.
#define VECTORS __attribute__((target_clones("arch=x86-64-v4", "arch=x86-64-v3", "default")))
#else
#define VECTORS
#endif

/// A loop whose number of rounds is known and small, so that its variables stay in registers.
#define UNROLL _Pragma("clang loop unroll(full)")

#endif
