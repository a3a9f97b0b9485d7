#ifndef SAYSO_COPENBLAS_H
#define SAYSO_COPENBLAS_H
#include <cblas.h>
#endif
