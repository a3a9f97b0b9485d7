// Chooses the wide, opaque form of ncurses, and wraps its macros and globals, which Swift cannot import.
#ifndef SAYSO_CNCURSES_H
#define SAYSO_CNCURSES_H
#define NCURSES_WIDECHAR 1
#define NCURSES_OPAQUE 1
#include <ncurses.h>
#include <term.h>
#include <wchar.h>

extern int wcwidth(wchar_t character);

static inline WINDOW *sayso_screen(void) { return stdscr; }
static inline attr_t sayso_bold(void) { return A_BOLD; }
static inline attr_t sayso_dim(void) { return A_DIM; }
static inline attr_t sayso_italic(void) { return A_ITALIC; }
static inline attr_t sayso_underline(void) { return A_UNDERLINE; }
static inline attr_t sayso_reverse(void) { return A_REVERSE; }
static inline int sayso_colors(void) { return has_colors() ? COLORS : 0; }
static inline int sayso_pairs(void) { return COLOR_PAIRS; }
/// Replaces the character of an ncurses cell by one of ASCII, and keeps the cell's style.
static inline void sayso_show(cchar_t *cell, wchar_t character) { cell->chars[0] = character; }
/// Returns a capability's string; NULL if the terminal lacks it (tigetstr may also return -1).
static inline const char *sayso_capability(const char *name) {
  char *found = tigetstr((char *)name);
  return found == (char *)-1 ? NULL : found;
}
#endif
