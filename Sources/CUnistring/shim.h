// Unicode tables: cell widths, line break opportunities, decompositions.
#ifndef SAYSO_CUNISTRING_H
#define SAYSO_CUNISTRING_H
#include <unilbrk.h>
#include <uninorm.h>
#include <uniwidth.h>

/// Returns the composed normal form, which the header defines as a macro that takes an address.
static inline uninorm_t sayso_composed_form(void) { return UNINORM_NFC; }
#endif
