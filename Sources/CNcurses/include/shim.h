// What Swift cannot see of ncurses (globals, attribute macros, variadic functions), and what it needs of the
// operating system to talk to a terminal. Everything here belongs to one thread.

#ifndef CN_SHIM_H
#define CN_SHIM_H

// Without these two, curses.h hides the wide-character functions.
#define NCURSES_WIDECHAR 1
#ifndef _XOPEN_SOURCE_EXTENDED
#define _XOPEN_SOURCE_EXTENDED 1
#endif

#include <curses.h>
#include <langinfo.h>
#include <locale.h>
#include <stdbool.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <sys/ioctl.h>
#include <term.h>
#include <termios.h>
#include <time.h>
#include <unistd.h>

// The screen

static inline int cn_rows(void) { return getmaxy(stdscr); }
static inline int cn_columns(void) { return getmaxx(stdscr); }
static inline int cn_row(void) { return getcury(stdscr); }
static inline int cn_column(void) { return getcurx(stdscr); }
static inline int cn_colors(void) { return COLORS; }
/// Whether the terminal can place text where it is wanted.
static inline bool cn_can_place(void) {
  const char *cup = tigetstr("cup");
  return cup != NULL && cup != (const char *)-1;
}

// Drawing

static inline void cn_move(int row, int column) { wmove(stdscr, row, column); }
static inline void cn_look(attr_t attributes, short pair) { wattr_set(stdscr, attributes, pair, NULL); }
static inline void cn_put(const char *text) { waddnstr(stdscr, text, -1); }
static inline void cn_clear_row(int row) {
  wmove(stdscr, row, 0);
  wclrtoeol(stdscr);
}
static inline void cn_clear(void) { werase(stdscr); }
/// The next refresh draws every cell, whatever curses believes is there.
static inline void cn_distrust(void) { clearok(curscr, TRUE); }
/// Draws a row anew with the next refresh, whatever curses believes to be there.
static inline void cn_distrust_row(int row) { wredrawln(stdscr, row, 1); }
static inline void cn_refresh(void) { wrefresh(stdscr); }

static inline attr_t cn_bold(void) { return A_BOLD; }
static inline attr_t cn_reverse(void) { return A_REVERSE; }
static inline attr_t cn_underline(void) { return A_UNDERLINE; }

/// Bytes that are there already; 0 or less if there are none.
static inline long cn_input(unsigned char *bytes, size_t count) { return read(STDIN_FILENO, bytes, count); }

// The terminal's modes

/// Keys one by one and unechoed, Control letters for the program, except for those that interrupt, stop and quit.
static inline void cn_set_modes(void) {
  cbreak();
  noecho();
  nonl();
  // Control-S must not freeze the screen, nor Control-V swallow the next key.
  struct termios modes;
  if (tcgetattr(STDIN_FILENO, &modes) == 0) {
    modes.c_iflag &= ~(tcflag_t)IXON;
    modes.c_lflag &= ~(tcflag_t)IEXTEN;
    tcsetattr(STDIN_FILENO, TCSANOW, &modes);
  }
  def_prog_mode();
}

/// Takes the size over from the terminal. False if the terminal does not tell.
static inline bool cn_resize(void) {
  struct winsize size;
  if (ioctl(STDOUT_FILENO, TIOCGWINSZ, &size) != 0 || size.ws_row == 0 || size.ws_col == 0) return false;
  return resize_term(size.ws_row, size.ws_col) == OK;
}

/// Whether the terminal understands the sequences of ECMA-48, and skips those that it does not know.
static inline bool cn_takes_private_modes(void) {
  const char *cup = tigetstr("cup");
  const char *name = getenv("TERM");
  if (cup == NULL || cup == (const char *)-1 || strncmp(cup, "\033[", 2) != 0) return false;
  return name == NULL || (strncmp(name, "ansi", 4) != 0 && strncmp(name, "cons", 4) != 0);
}
/// Ends whatever another program may have left on: reports of the mouse and of the focus, marks of pastes.
static inline const char *cn_modes_off(bool is_bracketed_too) {
  if (!cn_takes_private_modes()) return "";
  return is_bracketed_too ? "\033[?9l\033[?1000l\033[?1002l\033[?1003l\033[?1005l\033[?1006l\033[?1015l\033[?1004l"
                            "\033[?2026l\033[?2004l"
                          : "\033[?9l\033[?1000l\033[?1002l\033[?1003l\033[?1005l\033[?1006l\033[?1015l\033[?1004l";
}
/// Whether the terminal is of those that answer questions and skip those that they do not know; a console does not.
static inline bool cn_answers(void) {
  const char *name = getenv("TERM");
  if (name == NULL || !cn_takes_private_modes()) return false;
  return strcmp(name, "linux") != 0 && strncmp(name, "vt", 2) != 0 && strcmp(name, "cygwin") != 0;
}
/// The numeric keypad sends digits, the arrows what they always do; the decoder knows the other ways too.
static inline const char *cn_keypad_off(void) {
  const char *rmkx = tigetstr("rmkx");
  return rmkx == NULL || rmkx == (const char *)-1 || strstr(rmkx, "$<") != NULL ? "" : rmkx;
}

// The locale

/// Whether characters of the environment's locale are written in UTF-8. Numbers keep their points: only the
/// characters follow the locale, never the rest.
static inline bool cn_use_locale(const char *name) {
  return setlocale(LC_CTYPE, name) != NULL && strcmp(nl_langinfo(CODESET), "UTF-8") == 0;
}

// The clock

/// Milliseconds of a clock that is never set back.
static inline long long cn_milliseconds(void) {
  struct timespec now;
  clock_gettime(CLOCK_MONOTONIC, &now);
  return (long long)now.tv_sec * 1000 + now.tv_nsec / 1000000;
}

#endif
