// Checksums of files and keys of texts; inlined, so that no library is linked.
#ifndef SAYSO_CXXHASH_H
#define SAYSO_CXXHASH_H
#define XXH_INLINE_ALL 1
#include <xxhash.h>

// The inlined functions are macros, which Swift cannot import.
static inline uint64_t xxh3(const void *bytes, size_t count) { return XXH3_64bits(bytes, count); }

// The same checksum of bytes that come in parts. `xxh3_begin` returns NULL without memory.
static inline void *xxh3_begin(void) {
  XXH3_state_t *state = XXH3_createState();
  if (state) XXH3_64bits_reset(state);
  return state;
}
static inline void xxh3_add(void *state, const void *bytes, size_t count) {
  XXH3_64bits_update((XXH3_state_t *)state, bytes, count);
}
static inline uint64_t xxh3_sum(const void *state) { return XXH3_64bits_digest((const XXH3_state_t *)state); }
static inline void xxh3_end(void *state) { XXH3_freeState((XXH3_state_t *)state); }

static inline XXH128_hash_t xxh3_wide(const void *bytes, size_t count) { return XXH3_128bits(bytes, count); }
#endif
