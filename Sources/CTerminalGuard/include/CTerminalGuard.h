// Gives the terminal back whatever ends the program: only what a signal handler may do, so in C.
#ifndef SAYSO_CTERMINALGUARD_H
#define SAYSO_CTERMINALGUARD_H
#include <stdbool.h>
#include <stddef.h>
#include <sys/types.h>

/// Lets SIGQUIT end the program by default. The runtime takes that signal for a crash and prints a backtrace.
void guard_quit_without_backtrace(void);

/// Remembers how the terminal on `fd` is set now. False where it cannot be told.
bool guard_remember(int fd);

/// From now on gives the terminal back at exit, at a signal that ends the program and at a crash: writes `bytes` (at most
/// 1024) and sets the terminal as it was remembered. Also reports to `wake_fd` (a byte 's') resizes, stops, continuations and
/// requests to end, and ignores SIGPIPE. Called again, it writes the new bytes instead.
///
/// SIGTERM, SIGHUP, SIGINT and SIGQUIT are requests: the program ends by itself, and is ended some seconds later if it does not.
void guard_arm(const char *bytes, size_t length, int wake_fd);

/// Takes the terminal again after `guard_disarm`: the same as `guard_arm` with what it was given.
void guard_rearm(void);

/// From now on leaves the terminal alone: somebody else has given it back.
void guard_disarm(void);

/// Gives the terminal back now where that was not done yet.
void guard_restore(void);

/// Another program has the terminal from now on, which was given back before: the keys that interrupt or stop are for it
/// alone, a stop stops this program with it, and a signal that ends this program sets the terminal as it was remembered.
void guard_lend(void);

/// The process that has it, a child of this one: a signal that ends this program ends it first. 0: none any more; to be told
/// before the child is reaped, so that no other process can have its number.
void guard_lend_to(pid_t process);

/// Nobody else has the terminal any more; it is still to be taken by `guard_rearm`.
void guard_take_back(void);

/// From now on reports to `wake_fd` (a byte 's') that the program goes on after a stop, and that it is asked to end (see
/// `guard_arm`). Nothing else is caught.
void guard_watch(int wake_fd);

/// Whether a signal asked the program to end.
bool guard_is_asked_to_end(void);

/// Ends the program by the signal that asked it to end. Returns where none did.
void guard_end_as_asked(void);

/// What signals told since the last question.
struct guard_news {
  /// The size of the terminal may have changed.
  bool resized;
  /// The program is to stop (SIGTSTP).
  bool stopping;
  /// The program was stopped and goes on.
  bool continued;
};

/// Tells and forgets.
struct guard_news guard_take_news(void);

/// Stops this process and those of its group, as the terminal does at ^Z; returns when it goes on.
void guard_stop(void);
#endif
