#include "crash.h"
#include "output.h"
#include "shim.h"

#include <errno.h>
#include <fcntl.h>
#include <limits.h>
#include <poll.h>
#include <signal.h>
#include <sys/stat.h>
#include <unistd.h>
#if defined(__has_include)
#if __has_include(<execinfo.h>)
#include <execinfo.h>
#define CN_HAS_BACKTRACE 1
#endif
#endif

static const int crashes[] = {SIGSEGV, SIGILL, SIGTRAP, SIGABRT, SIGBUS, SIGFPE};

// All that the handler needs is prepared here, for it may call next to nothing.
static struct {
  volatile sig_atomic_t armed;
  bool modes_known;
  struct termios modes;
  char reset[512];
  size_t reset_length;
  int captured;  // what is written to standard error goes here, -1 if it was left alone
  int errors;    // the real standard error
  char note[PATH_MAX];
  char version[64];
  char screen[64];  // the name of the screen that was shown last
} taken = {.captured = -1, .errors = -1};

static void write_all(int file, const char *bytes, size_t count) {
  while (count > 0) {
    ssize_t written = write(file, bytes, count);
    if (written < 0 && errno == EINTR) continue;
    if (written < 0 && errno == EAGAIN) {
      struct pollfd waiting = {.fd = file, .events = POLLOUT};
      if (poll(&waiting, 1, 250) > 0) continue;
    }
    if (written <= 0) return;
    bytes += written;
    count -= (size_t)written;
  }
}

static void write_text(int file, const char *text) { write_all(file, text, strlen(text)); }

/// Copies what was captured to one or two files, with nothing but read and write. Either may be -1.
static void copy_captured(int first, int second) {
  if (taken.captured < 0 || lseek(taken.captured, 0, SEEK_SET) < 0) return;
  char buffer[4096];
  ssize_t count;
  while ((count = read(taken.captured, buffer, sizeof buffer)) > 0 || (count < 0 && errno == EINTR)) {
    if (count < 0) continue;
    if (first >= 0) write_all(first, buffer, (size_t)count);
    if (second >= 0) write_all(second, buffer, (size_t)count);
  }
}

/// Opens the file for the note, and makes the directories on the way to it. A link is not followed, and a file with
/// another name or of another user is left alone.
static int open_note(void) {
  if (taken.note[0] == 0) return -1;
  for (char *at = taken.note + 1; *at != 0; at++) {
    if (*at != '/') continue;
    *at = 0;
    mkdir(taken.note, 0700);
    *at = '/';
  }
  int file = open(taken.note, O_WRONLY | O_CREAT | O_CLOEXEC | O_NOFOLLOW | O_NONBLOCK, 0600);
  if (file < 0) return -1;
  struct stat status;
  if (fstat(file, &status) != 0 || !S_ISREG(status.st_mode) || status.st_nlink != 1 || status.st_uid != geteuid() ||
      ftruncate(file, 0) != 0) {
    close(file);
    return -1;
  }
  return file;
}

static const char *name(int signal) {
  switch (signal) {
    case SIGSEGV: return "SIGSEGV";
    case SIGILL: return "SIGILL";
    case SIGTRAP: return "SIGTRAP";
    case SIGABRT: return "SIGABRT";
    case SIGBUS: return "SIGBUS";
    case SIGFPE: return "SIGFPE";
    case SIGINT: return "SIGINT";
    case SIGQUIT: return "SIGQUIT";
    default: return "a signal";
  }
}

/// What the note says of itself: version, signal, screen, and where in the program it was.
static void write_circumstances(int note, int signal) {
  write_text(note, "bedrill ");
  write_text(note, taken.version[0] != 0 ? taken.version : "?");
  write_text(note, "\nsignal: ");
  write_text(note, name(signal));
  write_text(note, "\nscreen: ");
  write_text(note, taken.screen[0] != 0 ? taken.screen : "none yet");
  write_text(note, "\nplace:\n");
#ifdef CN_HAS_BACKTRACE
  void *frames[32];
  int count = backtrace(frames, sizeof frames / sizeof frames[0]);
  backtrace_symbols_fd(frames, count, note);
#endif
}

/// A terminal that does not read must not hold a program that is broken already.
static void end_in_a_second(void) {
  struct sigaction standard;
  memset(&standard, 0, sizeof standard);
  standard.sa_handler = SIG_DFL;
  sigaction(SIGALRM, &standard, NULL);
  sigset_t this_one;
  sigemptyset(&this_one);
  sigaddset(&this_one, SIGALRM);
  pthread_sigmask(SIG_UNBLOCK, &this_one, NULL);
  alarm(1);
}

void cn_die(int signal) {
  if (taken.armed) {
    taken.armed = 0;
    end_in_a_second();
    write_all(cn_output_file(), taken.reset, taken.reset_length);
    // What the terminal answered to what was asked of it is not for the shell.
    tcflush(STDIN_FILENO, TCIFLUSH);
    if (taken.modes_known) tcsetattr(STDIN_FILENO, TCSANOW, &taken.modes);
    int note = open_note();
    copy_captured(taken.errors, note);
    write_text(taken.errors, "bedrill: The program broke off (");
    write_text(taken.errors, name(signal));
    if (note >= 0) {
      write_circumstances(note, signal);
      close(note);
      write_text(taken.errors, "). Please report it with the file ");
      write_text(taken.errors, taken.note);
    } else {
      write_text(taken.errors, ")");
    }
    write_text(taken.errors, ". Answers given so far are kept.\n");
  }
  struct sigaction standard;
  memset(&standard, 0, sizeof standard);
  standard.sa_handler = SIG_DFL;
  sigaction(signal, &standard, NULL);
  sigset_t this_one;
  sigemptyset(&this_one);
  sigaddset(&this_one, signal);
  pthread_sigmask(SIG_UNBLOCK, &this_one, NULL);
  raise(signal);
}

/// Copies what can stand in a line: ASCII that is seen.
static void copy_plain(char *to, size_t size, const char *from) {
  size_t length = 0;
  for (; from != NULL && *from != 0 && length + 1 < size; from++) {
    if (*from >= ' ' && *from < 0x7F) to[length++] = *from;
  }
  to[length] = 0;
}

void cn_crash_screen(const char *name) { copy_plain(taken.screen, sizeof taken.screen, name); }

void cn_crash_install(const char *version) {
  copy_plain(taken.version, sizeof taken.version, version);
#ifdef CN_HAS_BACKTRACE
  // The first call loads what later ones need, which a handler may not do.
  void *frame[1];
  backtrace(frame, 1);
#endif
  // A stack overflow leaves no stack to handle it on.
  static char spare[64 * 1024];
  stack_t stack;
  memset(&stack, 0, sizeof stack);
  stack.ss_sp = spare;
  stack.ss_size = sizeof spare;
  sigaltstack(&stack, NULL);
  struct sigaction action;
  memset(&action, 0, sizeof action);
  action.sa_handler = cn_die;
  action.sa_flags = SA_ONSTACK;
  // SIGTTOU is blocked too, so that the modes can be set from the background.
  sigfillset(&action.sa_mask);
  for (size_t i = 0; i < sizeof crashes / sizeof crashes[0]; i++) {
    // A second crash inside the handler must end the program, not wait for ever.
    sigdelset(&action.sa_mask, crashes[i]);
  }
  for (size_t i = 0; i < sizeof crashes / sizeof crashes[0]; i++) sigaction(crashes[i], &action, NULL);
}

void cn_screen_taken(const char *note) {
  taken.modes_known = tcgetattr(STDIN_FILENO, &taken.modes) == 0;
  taken.note[0] = 0;
  if (note != NULL && strlen(note) < sizeof taken.note) strcpy(taken.note, note);
  fflush(stderr);
  FILE *nameless = tmpfile();
  if (nameless == NULL) return;
  taken.errors = fcntl(STDERR_FILENO, F_DUPFD_CLOEXEC, 3);
  taken.captured = fcntl(fileno(nameless), F_DUPFD_CLOEXEC, 3);
  fclose(nameless);
  if (taken.errors >= 0 && taken.captured >= 0) dup2(taken.captured, STDERR_FILENO);
}

/// Appends a capability of the terminal without its padding, which no terminal in use needs.
static void append(const char *capability) {
  if (capability == NULL || capability == (const char *)-1) return;
  for (const char *at = capability; *at != 0; at++) {
    if (at[0] == '$' && at[1] == '<') {
      const char *end = strchr(at, '>');
      if (end != NULL) {
        at = end;
        continue;
      }
    }
    if (taken.reset_length < sizeof taken.reset) taken.reset[taken.reset_length++] = *at;
  }
}

void cn_crash_arm(void) {
  taken.armed = 0;
  taken.reset_length = 0;
  append(cn_modes_off(true));
  append(tigetstr("sgr0"));
  append(tigetstr("op"));
  append(tigetstr("rmkx"));
  const char *cup = tigetstr("cup");
  if (cup != NULL && cup != (const char *)-1) append(tparm(cup, cn_rows() - 1, 0, 0, 0, 0, 0, 0, 0, 0));
  append(tigetstr("el"));
  append(tigetstr("rmcup"));
  append(tigetstr("cnorm"));
  taken.armed = 1;
}

void cn_crash_disarm(void) { taken.armed = 0; }

void cn_modes_given_back(void) {
  if (taken.modes_known) tcsetattr(STDIN_FILENO, TCSANOW, &taken.modes);
}

void cn_screen_given_back(void) {
  taken.armed = 0;
  cn_modes_given_back();
  fflush(stderr);
  if (taken.errors >= 0) {
    dup2(taken.errors, STDERR_FILENO);
    copy_captured(STDERR_FILENO, -1);
    close(taken.errors);
  }
  if (taken.captured >= 0) close(taken.captured);
  taken.errors = -1;
  taken.captured = -1;
}
