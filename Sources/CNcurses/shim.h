// Chooses the wide, opaque form of ncurses, and wraps its macros and globals, which Swift cannot import.
#ifndef SAYSO_CNCURSES_H
#define SAYSO_CNCURSES_H
#define NCURSES_WIDECHAR 1
#define NCURSES_OPAQUE 1
#include <fcntl.h>
#include <ncurses.h>
#include <term.h>
#include <wchar.h>

extern int wcwidth(wchar_t character);
extern int memfd_create(const char *name, unsigned flags);
extern int dup3(int from, int to, int flags);

static inline WINDOW *sayso_screen(void) { return stdscr; }
/// Returns the window of the cells on the terminal.
static inline WINDOW *sayso_shown(void) { return curscr; }
static inline attr_t sayso_bold(void) { return A_BOLD; }
static inline attr_t sayso_dim(void) { return A_DIM; }
static inline attr_t sayso_italic(void) { return A_ITALIC; }
static inline attr_t sayso_underline(void) { return A_UNDERLINE; }
static inline attr_t sayso_reverse(void) { return A_REVERSE; }
static inline int sayso_colors(void) { return has_colors() ? COLORS : 0; }
static inline int sayso_pairs(void) { return COLOR_PAIRS; }
/// Replaces the character of an ncurses cell by one of ASCII, and keeps the cell's style.
static inline void sayso_show(cchar_t *cell, wchar_t character) { cell->chars[0] = character; }
/// Opens a file in memory, which child programs do not inherit; -1 if the system has none.
static inline int sayso_memory_file(void) { return memfd_create("frame", 1 /* MFD_CLOEXEC */); }
/// Makes the descriptor `to` the open file of `from`, without its inheritance. Returns whether that succeeded.
static inline bool sayso_redirect(int to, int from) { return dup3(from, to, O_CLOEXEC) == to; }
/// Returns a capability's string; NULL if the terminal lacks it (tigetstr may also return -1).
static inline const char *sayso_capability(const char *name) {
  char *found = tigetstr((char *)name);
  return found == (char *)-1 ? NULL : found;
}
/// Returns the string that moves the cursor of the terminal, which can do so.
static inline const char *sayso_movement(int row, int column) { return tiparm(tigetstr("cup"), row, column); }
#endif
