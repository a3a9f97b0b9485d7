// The checksum of the model file; inlined, so that nothing is linked.
#ifndef SAYSO_CXXHASH_H
#define SAYSO_CXXHASH_H
#define XXH_INLINE_ALL 1
#include <xxhash.h>
#endif
