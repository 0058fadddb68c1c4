#if defined(__linux__) && !defined(_GNU_SOURCE)
#define _GNU_SOURCE 1
#endif
#include "output.h"

#include "shim.h"
#include "signals.h"

#include <errno.h>
#include <fcntl.h>
#include <poll.h>
#include <signal.h>
#if defined(__linux__)
#include <sys/mman.h>
#endif

// Curses draws into a nameless file, and each frame goes from there to the terminal in one piece. The terminal is
// opened once more for that, so that writing need not wait: the shell shares the standard streams, and a mode that is
// set there would be set for it too.
static struct {
  FILE *stream;       // what curses believes to be the terminal
  int curses;         // its file
  bool is_drawn_apart;
  int terminal;       // where frames go
  bool is_own;        // whether that was opened here
  bool is_torn;       // whether a frame was broken off
  bool is_synchronized;
  char *bytes;
  size_t room;
  struct termios modes;  // those of the program
  bool has_modes;
} out = {.curses = -1, .terminal = -1};

static const char begin_frame[] = "\033[?2026h";
static const char end_frame[] = "\033[?2026l";

SCREEN *cn_start(const char *type) {
  if (out.stream == NULL) {
    out.curses = fcntl(STDOUT_FILENO, F_DUPFD_CLOEXEC, 3);
    out.stream = out.curses >= 0 ? fdopen(out.curses, "w") : NULL;
  }
  return newterm(type, out.stream != NULL ? out.stream : stdout, stdin);
}

static int open_terminal(void) {
  char name[256];
  int flags = O_WRONLY | O_NOCTTY | O_NONBLOCK | O_CLOEXEC;
  int file = ttyname_r(STDOUT_FILENO, name, sizeof name) == 0 ? open(name, flags) : -1;
#if defined(__linux__)
  if (file < 0) file = open("/proc/self/fd/1", flags);
#endif
  if (file >= 0 && !isatty(file)) {
    close(file);
    file = -1;
  }
  return file;
}

static int nameless_file(void) {
#if defined(__linux__) && defined(MFD_CLOEXEC)
  int file = memfd_create("frame", MFD_CLOEXEC);
  if (file >= 0) return file;
#endif
  FILE *stream = tmpfile();
  if (stream == NULL) return -1;
  int copy = fcntl(fileno(stream), F_DUPFD_CLOEXEC, 3);
  fclose(stream);
  return copy;
}

void cn_output_start(void) {
  out.is_torn = false;
  out.is_synchronized = false;
  out.terminal = open_terminal();
  out.is_own = out.terminal >= 0;
  if (!out.is_own) out.terminal = STDOUT_FILENO;
  out.has_modes = tcgetattr(STDIN_FILENO, &out.modes) == 0;
  int file = out.curses >= 0 ? nameless_file() : -1;
  out.is_drawn_apart = file >= 0 && dup2(file, out.curses) >= 0;
  if (file >= 0) close(file);
}

void cn_output_end(void) {
  if (out.stream != NULL) fclose(out.stream);
  if (out.is_own) close(out.terminal);
  free(out.bytes);
  memset(&out, 0, sizeof out);
  out.curses = out.terminal = -1;
}

int cn_output_file(void) { return out.terminal >= 0 ? out.terminal : STDOUT_FILENO; }

/// Writes bytes to the terminal. `patience` is in milliseconds; negative waits until the program is asked to end.
static bool put(const char *bytes, size_t count, int patience) {
  while (count > 0) {
    ssize_t written = write(out.terminal, bytes, count);
    if (written > 0) {
      bytes += written;
      count -= (size_t)written;
    } else if (written < 0 && errno == EAGAIN) {
      if (!cn_wait_output(out.terminal, patience)) return false;
    } else if (written < 0 && errno != EINTR) {
      return false;
    } else if (cn_signal_ending() && patience < 0) {
      return false;
    }
  }
  return true;
}

/// What curses has drawn, with what goes before and after it.
static size_t drawn(void) {
  off_t size = lseek(out.curses, 0, SEEK_END);
  if (size <= 0) return 0;
  size_t needed = (size_t)size + sizeof begin_frame + sizeof end_frame;
  if (needed > out.room) {
    char *more = realloc(out.bytes, needed);
    if (more == NULL) return 0;
    out.bytes = more;
    out.room = needed;
  }
  size_t used = 0;
  if (out.is_synchronized) {
    memcpy(out.bytes, begin_frame, sizeof begin_frame - 1);
    used = sizeof begin_frame - 1;
  }
  ssize_t count = pread(out.curses, out.bytes + used, (size_t)size, 0);
  if (ftruncate(out.curses, 0) != 0 || lseek(out.curses, 0, SEEK_SET) != 0 || count <= 0) return 0;
  used += (size_t)count;
  if (out.is_synchronized) {
    memcpy(out.bytes + used, end_frame, sizeof end_frame - 1);
    used += sizeof end_frame - 1;
  }
  return used;
}

static bool show(int patience) {
  if (!out.is_drawn_apart) return true;
  fflush(out.stream);
  size_t count = drawn();
  if (count == 0) return true;
  // A sequence that was broken off must not swallow what comes now.
  if (out.is_torn && !put("\030", 1, patience)) return false;
  out.is_torn = !put(out.bytes, count, patience);
  return !out.is_torn;
}

bool cn_show(void) { return show(-1); }

void cn_interpose(const char *text) {
  if (!out.is_drawn_apart) return;
  fflush(out.stream);
  size_t left = strlen(text);
  while (left > 0) {
    ssize_t written = write(out.curses, text, left);
    if (written < 0 && errno == EINTR) continue;
    if (written <= 0) return;
    text += written;
    left -= (size_t)written;
  }
}

bool cn_send(const char *text) { return put(text, strlen(text), 250); }

void cn_synchronize(bool isWanted) { out.is_synchronized = isWanted; }

void cn_leave(void) {
  // Where there is no other screen, or as in screen(1) none that is used, the shell goes on in the last row.
  wmove(stdscr, getmaxy(stdscr) - 1, 0);
  wclrtoeol(stdscr);
  wrefresh(stdscr);
  endwin();
  show(250);
}

void cn_end(SCREEN *screen) {
  cn_leave();
  delscreen(screen);
}

void cn_resume(void) {
  // From the background this stops the program until it is called to the front.
  if (out.has_modes) tcsetattr(STDIN_FILENO, TCSANOW, &out.modes);
  reset_prog_mode();
  if (!isendwin()) endwin();
  cn_resize();
  clearok(curscr, TRUE);
  wrefresh(stdscr);
  show(-1);
}

static void leave_now(int signal) {
  (void)signal;
  _exit(cn_exit_code);
}

int cn_exit_code = 1;

void cn_end_soon(int code) {
  cn_exit_code = code;
  struct sigaction action;
  memset(&action, 0, sizeof action);
  action.sa_handler = leave_now;
  sigemptyset(&action.sa_mask);
  sigaction(SIGALRM, &action, NULL);
  alarm(1);
}
