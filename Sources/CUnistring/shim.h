// Unicode tables: cell widths, line break opportunities, decompositions.
#ifndef SAYSO_CUNISTRING_H
#define SAYSO_CUNISTRING_H
#include <unilbrk.h>
#include <uninorm.h>
#include <uniwidth.h>
#endif
