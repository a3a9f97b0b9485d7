// The Unicode Bidirectional Algorithm and the joined forms of Arabic letters.
#ifndef SAYSO_CFRIBIDI_H
#define SAYSO_CFRIBIDI_H
#include <fribidi/fribidi.h>
#endif
