// Where words may be divided, by dictionaries of patterns.
#ifndef SAYSO_CHYPHEN_H
#define SAYSO_CHYPHEN_H
#include <hyphen.h>
#endif
