// A guess at the encoding of bytes by libuchardet, which is loaded at the first call: it would slow each start of the program.
#ifndef SAYSO_CUCHARDET_H
#define SAYSO_CUCHARDET_H
#include <stdbool.h>
#include <stddef.h>

// Writes the name of the encoding that `bytes` seem to be in, with a zero at its end, to `name`, which has room for `size` bytes.
// Returns false if there is no guess or the library is not installed. May be called from several threads.
bool guess_charset(const char *bytes, size_t count, char *name, size_t size);

#endif
