// The one place that chooses the wide, opaque form of ncurses.
#ifndef SAYSO_CNCURSES_H
#define SAYSO_CNCURSES_H
#define NCURSES_WIDECHAR 1
#define NCURSES_OPAQUE 1
#include <locale.h>
#include <ncurses.h>
#include <term.h>
#endif
