// Restores the terminal however the program ends. In C, since a signal handler may do little else.
#ifndef SAYSO_CTERMINALGUARD_H
#define SAYSO_CTERMINALGUARD_H
#include <stdbool.h>
#include <stddef.h>
#include <sys/types.h>

/// Restores the default action of SIGQUIT. The runtime treats that signal as a crash and prints a backtrace.
void guard_quit_without_backtrace(void);

/// Saves the settings of the terminal on `fd`. Returns false if they cannot be read.
bool guard_remember(int fd);

/// Restores the terminal from now on at exit, at a signal that ends the program and at a crash: writes `bytes` (at most
/// 1024) and applies the saved settings. Also writes a byte 's' to `wake_fd` for resizes, stops, continuations and
/// requests to end, and ignores SIGPIPE. Another call replaces the bytes.
///
/// SIGTERM, SIGHUP, SIGINT and SIGQUIT are requests: the program ends itself, or is ended some seconds later.
void guard_arm(const char *bytes, size_t length, int wake_fd);

/// Takes the terminal again after `guard_disarm`, as `guard_arm` with its last arguments.
void guard_rearm(void);

/// Stops guarding the terminal, which the caller has restored.
void guard_disarm(void);

/// Restores the terminal now, unless that is already done.
void guard_restore(void);

/// Lends the terminal, already restored, to another program. The keys that interrupt or stop act on that program only.
/// A stop stops this program with it. A signal that ends this program applies the saved settings.
void guard_lend(void);

/// Names the child process that has the terminal. A signal that ends this program ends the child first. 0 means that
/// there is none. Pass 0 before the child is reaped, so that no other process can have its number.
void guard_lend_to(pid_t process);

/// Ends the loan of the terminal. Call `guard_rearm` to take it again.
void guard_take_back(void);

/// Writes a byte 's' to `wake_fd` from now on when the program continues after a stop, or is requested to end (see
/// `guard_arm`). No other signal is caught.
void guard_watch(int wake_fd);

/// Returns whether a signal requested the end of the program.
bool guard_is_asked_to_end(void);

/// Ends the program by the signal that requested it. Returns if there was none.
void guard_end_as_asked(void);

/// The signals since the last call of `guard_take_news`.
struct guard_news {
  /// The size of the terminal may have changed.
  bool resized;
  /// The program must stop (SIGTSTP).
  bool stopping;
  /// The program was stopped and continues.
  bool continued;
};

/// Returns the signals since the last call, and clears them.
struct guard_news guard_take_news(void);

/// Stops this process and its group, as the terminal does at ^Z. Returns when the process continues.
void guard_stop(void);
#endif
