#include "signals.h"

#include <errno.h>
#include <fcntl.h>
#include <poll.h>
#include <stdatomic.h>
#include <string.h>
#include <sys/ioctl.h>
#include <unistd.h>

void cn_die(int signal);

// Those that ask the program to end come first.
static const int watched[] = {SIGINT, SIGTERM, SIGHUP, SIGQUIT, SIGTSTP, SIGCONT, SIGWINCH};
enum { COUNT = sizeof watched / sizeof watched[0], ENDINGS = 4 };

static struct sigaction before[COUNT];
static atomic_uint raised;    // a bit for each of the watched
static atomic_int impatience; // how often it was asked to end and nobody looked
static int wake[2] = {-1, -1};
static int caught;            // how many of the watched
static int flags = SA_RESTART;

static unsigned bit(int signal) {
  for (int i = 0; i < COUNT; i++) {
    if (watched[i] == signal) return 1u << i;
  }
  return 0;
}

static void remember(int signal) {
  int error = errno;
  // A program that is stuck does not look at what came; the third time it is ended from here.
  if ((signal == SIGINT || signal == SIGQUIT) && atomic_fetch_add(&impatience, 1) == 2) cn_die(signal);
  atomic_fetch_or(&raised, bit(signal));
  if (wake[1] >= 0 && write(wake[1], "", 1) < 0) {
    // The pipe is full: whoever waits is awake already.
  }
  errno = error;
}

static void catch(int signal) {
  struct sigaction action;
  memset(&action, 0, sizeof action);
  action.sa_handler = remember;
  action.sa_flags = flags;
  sigemptyset(&action.sa_mask);
  sigaction(signal, &action, NULL);
}

static void start(int count, int how) {
  caught = count;
  flags = how;
  atomic_store(&raised, 0);
  atomic_store(&impatience, 0);
  if (pipe(wake) == 0) {
    for (int i = 0; i < 2; i++) {
      fcntl(wake[i], F_SETFL, O_NONBLOCK);
      fcntl(wake[i], F_SETFD, FD_CLOEXEC);
    }
  } else {
    wake[0] = wake[1] = -1;
  }
  for (int i = 0; i < count; i++) {
    sigaction(watched[i], NULL, &before[i]);
    if (before[i].sa_handler != SIG_IGN) catch(watched[i]);
  }
}

void cn_signals_start(void) { start(COUNT, SA_RESTART); }

// Without SA_RESTART: a write that nobody reads is broken off.
void cn_endings_start(void) { start(ENDINGS, 0); }

void cn_signals_end(void) {
  for (int i = 0; i < caught; i++) sigaction(watched[i], &before[i], NULL);
  caught = 0;
  for (int i = 0; i < 2; i++) {
    if (wake[i] >= 0) close(wake[i]);
    wake[i] = -1;
  }
}

bool cn_signal_take(int signal) {
  atomic_store(&impatience, 0);
  return (atomic_fetch_and(&raised, ~bit(signal)) & bit(signal)) != 0;
}

bool cn_signal_ending(void) {
  unsigned ending = bit(SIGINT) | bit(SIGTERM) | bit(SIGHUP) | bit(SIGQUIT);
  return (atomic_load(&raised) & ending) != 0;
}

static void drain_wake(void) {
  char bytes[64];
  while (read(wake[0], bytes, sizeof bytes) > 0) {
  }
}

bool cn_wait_output(int file, int milliseconds) {
  // Once the program ends, no further signal hurries it: what is left to write has its own time.
  if (milliseconds < 0 && cn_signal_ending()) return false;
  struct pollfd files[2] = {{.fd = file, .events = POLLOUT}, {.fd = wake[0], .events = POLLIN}};
  int ready = poll(files, milliseconds < 0 ? 2 : 1, milliseconds);
  if (ready == 0) return false;
  if (ready < 0) return errno == EINTR;
  if (milliseconds < 0 && files[1].revents != 0) drain_wake();
  return (files[0].revents & (POLLHUP | POLLERR | POLLNVAL)) == 0;
}

enum cn_event cn_wait_lines(int milliseconds) {
  if (cn_signal_ending()) return CN_SIGNAL;
  struct pollfd files[2] = {{.fd = STDIN_FILENO, .events = POLLIN}, {.fd = wake[0], .events = POLLIN}};
  int ready = poll(files, 2, milliseconds);
  if (ready == 0) return CN_TIMEOUT;
  if (cn_signal_ending()) return CN_SIGNAL;
  if (ready < 0) return errno == EINTR ? CN_SIGNAL : CN_HANGUP;
  if (files[1].revents != 0) drain_wake();
  return files[0].revents != 0 ? CN_INPUT : CN_SIGNAL;
}

void cn_stop(void) {
  // Not SIGSTOP: a program that no shell waits for would never come back from it.
  struct sigaction standard;
  memset(&standard, 0, sizeof standard);
  standard.sa_handler = SIG_DFL;
  sigaction(SIGTSTP, &standard, NULL);
  raise(SIGTSTP);
  catch(SIGTSTP);
  cn_signal_take(SIGTSTP);
}

enum cn_event cn_wait(int milliseconds) {
  struct pollfd files[2] = {{.fd = STDIN_FILENO, .events = POLLIN}, {.fd = wake[0], .events = POLLIN}};
  int ready = poll(files, 2, milliseconds);
  if (ready == 0) return CN_TIMEOUT;
  if (ready < 0) return errno == EINTR ? CN_SIGNAL : CN_HANGUP;
  if (files[1].revents != 0) {
    drain_wake();
    return CN_SIGNAL;
  }
  if ((files[0].revents & (POLLHUP | POLLERR | POLLNVAL)) != 0) return CN_HANGUP;
  // Readable with nothing to read is how a terminal says that nothing will come any more.
  int waiting = 0;
  if (ioctl(STDIN_FILENO, FIONREAD, &waiting) == 0 && waiting == 0) return CN_HANGUP;
  return CN_INPUT;
}
