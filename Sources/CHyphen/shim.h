// Hyphenation of words, by dictionaries of patterns.
#ifndef SAYSO_CHYPHEN_H
#define SAYSO_CHYPHEN_H
#include <hyphen.h>
#endif
