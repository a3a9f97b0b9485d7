// Decompression of gzip and zlib.
#ifndef SAYSO_CZLIB_H
#define SAYSO_CZLIB_H
#include <zlib.h>

// The function is a macro, which Swift cannot import. 15 + 32: gzip or zlib, by its header; -15: neither has one.
static inline int start_inflating(z_stream *stream, int window) { return inflateInit2(stream, window); }
#endif
