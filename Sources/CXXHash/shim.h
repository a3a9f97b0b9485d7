// Checksums of files and keys of texts; inlined, so that no library is linked.
#ifndef SAYSO_CXXHASH_H
#define SAYSO_CXXHASH_H
#define XXH_INLINE_ALL 1
#include <xxhash.h>

// The inlined functions are macros, which Swift cannot import.
static inline uint64_t xxh3(const void *bytes, size_t count) { return XXH3_64bits(bytes, count); }
static inline XXH128_hash_t xxh3_wide(const void *bytes, size_t count) { return XXH3_128bits(bytes, count); }
#endif
