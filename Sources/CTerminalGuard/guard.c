#define _GNU_SOURCE
#include "CTerminalGuard.h"

#include <errno.h>
#include <fcntl.h>
#include <poll.h>
#include <signal.h>
#include <stdatomic.h>
#include <stdlib.h>
#include <string.h>
#include <sys/wait.h>
#include <termios.h>
#include <unistd.h>

static const int deadly[] = {SIGTERM, SIGHUP,  SIGINT,  SIGQUIT, SIGSEGV,
                             SIGBUS,  SIGILL,  SIGTRAP, SIGABRT, SIGFPE};
// The first four request the end of the program, which then quits normally. The others end it at once.
enum { deadly_count = sizeof deadly / sizeof deadly[0], requests = 4 };
// The seconds after which a program that ignores a request is ended.
enum { patience = 5 };

static int terminal = -1;
static struct termios before;
// One is in effect while the other one is written: a signal can come at any time.
static struct { char bytes[1024]; size_t length; } farewells[2];
static atomic_int current;
static int wake = -1;
static struct sigaction former[deadly_count];
static atomic_bool armed, lent, dying, ending, resized, stopping, continued;
static atomic_int borrower;
// The signal that asked the program to end; 0 for none.
static atomic_int asked;
static struct sigaction lender[2];

// Does not wait for a terminal that accepts no output.
static void say_farewell(void) {
  int which = atomic_load(&current);
  int flags = fcntl(terminal, F_GETFL);
  fcntl(terminal, F_SETFL, flags | O_NONBLOCK);
  size_t done = 0, length = farewells[which].length;
  while (done < length) {
    ssize_t count = write(terminal, farewells[which].bytes + done, length - done);
    if (count > 0) done += (size_t)count;
    else if (count == 0 || errno != EINTR) break;
  }
  // Other programs share this open file.
  fcntl(terminal, F_SETFL, flags);
}

void guard_restore(void) {
  if (!atomic_exchange(&armed, false)) return;
  int error = errno;
  // The settings first: a second signal might interrupt the rest.
  tcsetattr(terminal, TCSANOW, &before);
  say_farewell();
  errno = error;
}

// Ends the process that borrowed the terminal. Returns whether that process ended by itself, and so left the screen in
// order.
static bool end_borrower(void) {
  pid_t process = atomic_exchange(&borrower, 0);
  if (process <= 0) return true;
  kill(process, SIGHUP);
  kill(process, SIGCONT);
  for (int i = 0; i < 50; i++) {
    if (waitpid(process, NULL, WNOHANG) != 0) return true;
    poll(NULL, 0, 10);
  }
  kill(process, SIGKILL);
  waitpid(process, NULL, 0);
  return false;
}

static void take_from_borrower(void) {
  if (!atomic_load(&lent)) return;
  int error = errno;
  atomic_store(&dying, true);
  if (!end_borrower()) say_farewell();
  tcsetattr(terminal, TCSANOW, &before);
  errno = error;
}

// Returns whether the same fault recurs if the program continues at the same instruction.
static bool recurs(const siginfo_t *info) {
  int signal = info->si_signo;
  return info->si_code > 0 && (signal == SIGSEGV || signal == SIGBUS || signal == SIGILL || signal == SIGFPE);
}

// Returns the signals that come from outside, and the one that ends a program that ignores them.
static sigset_t outside(void) {
  sigset_t signals;
  sigemptyset(&signals);
  for (int i = 0; i < requests; i++) sigaddset(&signals, deadly[i]);
  sigaddset(&signals, SIGALRM);
  return signals;
}

// Ends the program by a signal, so that its exit status shows the signal.
static void end_by(int number) {
  sigset_t one;
  sigemptyset(&one);
  sigaddset(&one, number);
  pthread_sigmask(SIG_UNBLOCK, &one, NULL);
  raise(number);
  signal(number, SIG_DFL);
  raise(number);
}

// Ends the program by the former action: the default one, or that of the runtime, which prints a backtrace. The
// runtime's action returns and lets a recurring fault end the program.
static void die(int number, siginfo_t *info, void *context) {
  (void)context;
  // A second signal from outside waits on any thread. The first one restores the terminal and ends the program.
  sigset_t others = outside();
  pthread_sigmask(SIG_BLOCK, &others, NULL);
  if (atomic_exchange(&ending, true) && sigismember(&others, number)) {
    for (;;) pause();
  }
  guard_restore();
  take_from_borrower();
  for (int i = 0; i < deadly_count; i++) {
    if (deadly[i] == number) sigaction(number, &former[i], NULL);
  }
  if (info != NULL && recurs(info)) return;
  end_by(number);
}

// The program did not end in time.
static void expire(int signal) {
  (void)signal;
  die(atomic_load(&asked), NULL, NULL);
}

// Makes the main loop end the program, which saves what is not saved yet. A program that borrowed the terminal ends
// first.
static void request(int signal) {
  int error = errno, none = 0;
  if (atomic_compare_exchange_strong(&asked, &none, signal)) alarm(patience);
  pid_t process = atomic_load(&borrower);
  if (process > 0) {
    kill(process, SIGHUP);
    kill(process, SIGCONT);
  }
  ssize_t ignored = write(wake, "s", 1);
  (void)ignored;
  errno = error;
}

static void note(int signal) {
  int error = errno;
  if (signal == SIGWINCH) atomic_store(&resized, true);
  if (signal == SIGTSTP) atomic_store(&stopping, true);
  if (signal == SIGCONT) atomic_store(&continued, true);
  ssize_t ignored = write(wake, "s", 1);
  (void)ignored;
  errno = error;
}

static void catch(int signal, void (*handler)(int)) {
  struct sigaction action;
  memset(&action, 0, sizeof action);
  action.sa_handler = handler;
  action.sa_flags = SA_RESTART;
  sigemptyset(&action.sa_mask);
  sigaction(signal, &action, NULL);
}

// Signals that the parent made us ignore (nohup) stay ignored.
static bool is_ignored(int signal) {
  struct sigaction now;
  return sigaction(signal, NULL, &now) == 0 && now.sa_handler == SIG_IGN;
}

void guard_quit_without_backtrace(void) {
  if (!is_ignored(SIGQUIT)) signal(SIGQUIT, SIG_DFL);
}

static void catch_requests(void) {
  for (int i = 0; i < requests; i++) {
    if (is_ignored(deadly[i])) continue;
    sigaction(deadly[i], NULL, &former[i]);
    catch(deadly[i], request);
  }
  catch(SIGALRM, expire);
}

static void catch_deadly(int i) {
  struct sigaction action;
  memset(&action, 0, sizeof action);
  action.sa_sigaction = die;
  action.sa_flags = SA_SIGINFO | SA_ONSTACK | SA_NODEFER;
  sigemptyset(&action.sa_mask);
  sigaction(deadly[i], &action, &former[i]);
}

// Gives the handler a stack of its own: an overflowed stack has no room for it.
static void lend_stack(void) {
  static char space[64 * 1024];
  stack_t present;
  if (sigaltstack(NULL, &present) == 0 && !(present.ss_flags & SS_DISABLE)) return;
  stack_t stack = {.ss_sp = space, .ss_size = sizeof space};
  sigaltstack(&stack, NULL);
}

bool guard_remember(int fd) {
  terminal = fd;
  return tcgetattr(fd, &before) == 0;
}

void guard_arm(const char *bytes, size_t length, int wake_fd) {
  static bool installed = false;
  int next = 1 - atomic_load(&current);
  if (length > sizeof farewells[next].bytes) length = sizeof farewells[next].bytes;
  memcpy(farewells[next].bytes, bytes, length);
  farewells[next].length = length;
  atomic_store(&current, next);
  wake = wake_fd;
  if (!installed) {
    installed = true;
    lend_stack();
    atexit(guard_restore);
    catch_requests();
    for (int i = requests; i < deadly_count; i++) catch_deadly(i);
    catch(SIGWINCH, note);
    catch(SIGTSTP, note);
    catch(SIGCONT, note);
    signal(SIGPIPE, SIG_IGN);
  }
  atomic_store(&armed, true);
}

void guard_rearm(void) { atomic_store(&armed, true); }

void guard_disarm(void) { atomic_store(&armed, false); }

void guard_lend(void) {
  struct sigaction ignoring;
  memset(&ignoring, 0, sizeof ignoring);
  ignoring.sa_handler = SIG_IGN;
  sigaction(SIGINT, &ignoring, &lender[0]);
  sigaction(SIGQUIT, &ignoring, &lender[1]);
  catch(SIGTSTP, SIG_DFL);
  atomic_store(&lent, true);
}

void guard_lend_to(pid_t process) { atomic_store(&borrower, process); }

void guard_take_back(void) {
  // A handler on another thread has the terminal and is ending the program.
  while (atomic_load(&dying)) pause();
  atomic_store(&lent, false);
  sigaction(SIGINT, &lender[0], NULL);
  sigaction(SIGQUIT, &lender[1], NULL);
  catch(SIGTSTP, note);
  atomic_store(&stopping, false);
  atomic_store(&continued, false);
}

void guard_watch(int wake_fd) {
  wake = wake_fd;
  catch(SIGCONT, note);
  catch_requests();
}

bool guard_is_asked_to_end(void) { return atomic_load(&asked) != 0; }

void guard_end_as_asked(void) {
  int signal = atomic_load(&asked);
  if (signal != 0) die(signal, NULL, NULL);
}

struct guard_news guard_take_news(void) {
  struct guard_news news = {
      .resized = atomic_exchange(&resized, false),
      .stopping = atomic_exchange(&stopping, false),
      .continued = atomic_exchange(&continued, false),
  };
  return news;
}

void guard_stop(void) {
  catch(SIGTSTP, SIG_DFL);
  kill(0, SIGTSTP);
  catch(SIGTSTP, note);
  atomic_store(&stopping, false);
  atomic_store(&continued, false);
}
