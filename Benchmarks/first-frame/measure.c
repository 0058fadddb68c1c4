// Starts programs in a pseudo-terminal of 80x24 and measures what the person before it would wait for.
//
//   measure [--runs N] [--enter BYTES --seen TEXT] [--key BYTES] [--keys BYTES --count N] [--rest SECONDS]
//     --until TEXT -- PROGRAM [ARGUMENT]... [--versus --until TEXT -- ...]
//
// For each program: the milliseconds from its start until TEXT has been drawn, as the median of N runs, with the
// quartiles; with --key, those from the key to the last byte of what it brings about; with --keys, the same for N keys,
// the bytes in turns, in one run; with --rest, how often the program was woken while nothing happened. With --enter,
// those keys are pressed first, and TEXT awaited once more. The programs take turns, so that a busy machine is busy for all, and with
// two of them the ratio is printed too. TEXT must be drawn in one piece: a single word is best.

#if defined(__linux__)
#define _GNU_SOURCE
#include <pty.h>
#else
#include <util.h>
#endif
#include <dirent.h>
#include <errno.h>
#include <poll.h>
#include <signal.h>
#include <stdbool.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <sys/ioctl.h>
#include <sys/wait.h>
#include <time.h>
#include <unistd.h>

enum { MOST_PROGRAMS = 4, MOST_RUNS = 1000, LONGEST = 10000, QUIET = 50 };

struct program {
  char **words;
  const char *until;
  double first_frame[MOST_RUNS];
  double key[MOST_RUNS];
  int heard;
  long wakeups;
};

struct terminal {
  int file;
  pid_t process;
  char text[1 << 16];  // what was drawn, without control sequences
  size_t length;
  int sequence;  // where in a control sequence the output stands: 0 outside, 1 after ESC, 2 inside
};

static double now(void) {
  struct timespec time;
  clock_gettime(CLOCK_MONOTONIC, &time);
  return (double)time.tv_sec * 1e3 + (double)time.tv_nsec / 1e6;
}

static void fail(const char *what, const char *which) {
  fprintf(stderr, "measure: %s%s\n", what, which);
  exit(1);
}

static void keep(struct terminal *terminal, const char *bytes, ssize_t count) {
  for (ssize_t i = 0; i < count; i++) {
    char byte = bytes[i];
    if (terminal->sequence == 1) {
      terminal->sequence = byte == '[' || byte == '(' ? 2 : 0;
    } else if (terminal->sequence == 2) {
      if (byte >= '@') terminal->sequence = 0;
    } else if (byte == 27) {
      terminal->sequence = 1;
    } else if (terminal->length + 1 < sizeof terminal->text) {
      terminal->text[terminal->length++] = byte;
    }
  }
  terminal->text[terminal->length] = 0;
}

/// Reads what comes within so many milliseconds. False if nothing came, or the program ended.
static bool read_some(struct terminal *terminal, int milliseconds) {
  struct pollfd file = {.fd = terminal->file, .events = POLLIN};
  if (poll(&file, 1, milliseconds) <= 0) return false;
  char bytes[1 << 14];
  ssize_t count = read(terminal->file, bytes, sizeof bytes);
  if (count <= 0) return false;
  keep(terminal, bytes, count);
  return true;
}

static void start(struct terminal *terminal, char **words) {
  struct winsize size = {.ws_row = 24, .ws_col = 80};
  terminal->length = 0;
  terminal->text[0] = 0;
  terminal->sequence = 0;
  terminal->process = forkpty(&terminal->file, NULL, NULL, &size);
  if (terminal->process < 0) fail("no pseudo-terminal: ", strerror(errno));
  if (terminal->process > 0) return;
  setenv("TERM", "xterm-256color", 1);
  execvp(words[0], words);
  _exit(127);
}

static void end(struct terminal *terminal) {
  kill(terminal->process, SIGTERM);
  double deadline = now() + 2000;
  while (waitpid(terminal->process, NULL, WNOHANG) == 0) {
    if (now() > deadline) kill(terminal->process, SIGKILL);
    read_some(terminal, 1);
  }
  close(terminal->file);
}

static void wait_for(struct terminal *terminal, const char *text) {
  double deadline = now() + LONGEST;
  while (strstr(terminal->text, text) == NULL) {
    if (!read_some(terminal, LONGEST) || now() > deadline) {
      fprintf(stderr, "measure: never seen: %s\n%s\n", text, terminal->text);
      end(terminal);
      exit(1);
    }
  }
}

static void wait_until_quiet(struct terminal *terminal) {
  while (read_some(terminal, QUIET)) {
  }
}

/// The milliseconds from a key to the last byte that follows before it is quiet again; negative where nothing does, as when a
/// key says again what it said.
static double press(struct terminal *terminal, const char *key) {
  double pressed = now();
  double last = pressed;
  if (write(terminal->file, key, strlen(key)) < 0) fail("the key cannot be pressed: ", strerror(errno));
  while (read_some(terminal, last == pressed ? 1000 : QUIET)) last = now();
  return last == pressed ? -1 : last - pressed;
}

/// How often the threads of a process were switched to or from so far; -1 where the system does not tell.
static long switches(pid_t process) {
  char path[320];
  snprintf(path, sizeof path, "/proc/%d/task", (int)process);
  DIR *threads = opendir(path);
  if (threads == NULL) return -1;
  long sum = 0;
  for (struct dirent *thread; (thread = readdir(threads)) != NULL;) {
    snprintf(path, sizeof path, "/proc/%d/task/%s/status", (int)process, thread->d_name);
    FILE *status = thread->d_name[0] == '.' ? NULL : fopen(path, "r");
    if (status == NULL) continue;
    char line[256];
    while (fgets(line, sizeof line, status) != NULL) {
      const char *field = strstr(line, "ctxt_switches:");
      if (field != NULL) sum += atol(field + strlen("ctxt_switches:"));
    }
    fclose(status);
  }
  closedir(threads);
  return sum;
}

static int compare(const void *a, const void *b) {
  double difference = *(const double *)a - *(const double *)b;
  return (difference > 0) - (difference < 0);
}

/// Prints the median and the quartiles, and gives the median back.
static double report(const char *name, const char *what, double *times, int runs) {
  qsort(times, (size_t)runs, sizeof *times, compare);
  double median = times[runs / 2];
  printf(
    "%-12s %-22s %8.2f ms   (quartiles %.2f and %.2f, slowest %.2f, %d runs)\n", name, what, median, times[runs / 4],
    times[runs * 3 / 4], times[runs - 1], runs);
  return median;
}

static const char *last_part(const char *path) {
  const char *slash = strrchr(path, '/');
  return slash == NULL ? path : slash + 1;
}

int main(int count, char **words) {
  static struct program programs[MOST_PROGRAMS];
  int known = 0, runs = 31, rest = 0;
  const char *key = NULL, *keys = NULL, *enter = NULL, *seen = NULL, *until = NULL;
  int presses = 0;
  for (int i = 1; i < count; i++) {
    bool has_value = i + 1 < count;
    if (strcmp(words[i], "--runs") == 0 && has_value) {
      runs = atoi(words[++i]);
    } else if (strcmp(words[i], "--key") == 0 && has_value) {
      key = words[++i];
    } else if (strcmp(words[i], "--keys") == 0 && has_value) {
      keys = words[++i];
    } else if (strcmp(words[i], "--count") == 0 && has_value) {
      presses = atoi(words[++i]);
    } else if (strcmp(words[i], "--enter") == 0 && has_value) {
      enter = words[++i];
    } else if (strcmp(words[i], "--seen") == 0 && has_value) {
      seen = words[++i];
    } else if (strcmp(words[i], "--rest") == 0 && has_value) {
      rest = atoi(words[++i]);
    } else if (strcmp(words[i], "--until") == 0 && has_value) {
      until = words[++i];
    } else if (strcmp(words[i], "--") == 0 && has_value && until != NULL && known < MOST_PROGRAMS) {
      programs[known++] = (struct program){.words = words + i + 1, .until = until};
      while (i + 1 < count && strcmp(words[i + 1], "--versus") != 0) i++;
      if (i + 1 < count) words[++i] = NULL;
    } else {
      fail("what is this: ", words[i]);
    }
  }
  if (keys != NULL) runs = 1;
  bool is_clear = (keys == NULL || presses > 0) && presses <= MOST_RUNS && (enter == NULL) == (seen == NULL);
  if (known == 0 || runs < 1 || runs > MOST_RUNS || !is_clear) fail("see the top of measure.c for how it is called", "");

  static struct terminal terminal;
  // The first round only fills the system's caches; many keys in one run do that by themselves.
  for (int run = keys == NULL ? -1 : 0; run < runs; run++) {
    for (int which = 0; which < known; which++) {
      struct program *program = &programs[which];
      double started = now();
      start(&terminal, program->words);
      wait_for(&terminal, program->until);
      if (run >= 0) program->first_frame[run] = now() - started;
      if (enter != NULL) {
        wait_until_quiet(&terminal);
        press(&terminal, enter);
        wait_for(&terminal, seen);
      }
      if (keys != NULL) {
        wait_until_quiet(&terminal);
        for (int i = 0; i < presses; i++) {
          char one[2] = {keys[(size_t)i % strlen(keys)], 0};
          // What was drawn before need not be kept.
          terminal.length = 0;
          double taken = press(&terminal, one);
          if (taken >= 0) program->key[program->heard++] = taken;
        }
        if (program->heard == 0) fail("nothing follows the keys ", keys);
      }
      if (key != NULL) {
        wait_until_quiet(&terminal);
        double taken = press(&terminal, key);
        if (taken < 0) fail("nothing follows the key ", key);
        if (run >= 0) program->key[run] = taken;
      }
      if (rest > 0 && run == runs - 1) {
        wait_until_quiet(&terminal);
        long before = switches(terminal.process);
        poll(NULL, 0, rest * 1000);
        program->wakeups = before < 0 ? -1 : switches(terminal.process) - before;
      }
      end(&terminal);
    }
  }

  double medians[MOST_PROGRAMS];
  for (int which = 0; which < known; which++) {
    struct program *program = &programs[which];
    const char *name = last_part(program->words[0]);
    char what[64];
    snprintf(what, sizeof what, "until \"%.40s\"", program->until);
    medians[which] = report(name, what, program->first_frame, runs);
    if (key != NULL) report(name, "after a key", program->key, runs);
    if (keys != NULL) report(name, "after a key", program->key, program->heard);
    if (keys != NULL && program->heard < presses) {
      printf("%-12s %d keys changed nothing\n", name, presses - program->heard);
    }
    if (rest > 0 && program->wakeups < 0) printf("%-12s wake-ups are not told by this system\n", name);
    if (rest > 0 && program->wakeups >= 0) printf("%-12s %ld wake-ups in %d s at rest\n", name, program->wakeups, rest);
  }
  if (known == 2) printf("ratio        %.2f\n", medians[1] / medians[0]);
  return 0;
}
