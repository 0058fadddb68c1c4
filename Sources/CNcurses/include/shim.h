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

/// Starts curses for a terminal type; NULL asks the environment. NULL if the type is not known.
static inline SCREEN *cn_start(const char *type) { return newterm(type, stdout, stdin); }
/// Leaves the screen for a while: the other one comes back, the cursor shows, the modes are those of before.
static inline void cn_leave(void) {
  if (tigetstr("rmcup") == NULL) {
    // There is no other screen: the shell goes on in the last row.
    wmove(stdscr, getmaxy(stdscr) - 1, 0);
    wclrtoeol(stdscr);
    wrefresh(stdscr);
  }
  endwin();
}
/// Leaves the screen for good.
static inline void cn_end(SCREEN *screen) {
  cn_leave();
  delscreen(screen);
}
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
static inline void cn_refresh(void) { wrefresh(stdscr); }

static inline attr_t cn_bold(void) { return A_BOLD; }
static inline attr_t cn_reverse(void) { return A_REVERSE; }

// Keys. They are read through a pad: reading through a window would draw that window first.
// It passes as a plain pointer, for WINDOW is a known structure in some versions of curses only.

static inline void *cn_keyboard(void) {
  WINDOW *pad = newpad(1, 1);
  if (pad != NULL) keypad(pad, TRUE);
  return pad;
}
/// A character or the code of a function key. OK, KEY_CODE_YES, or ERR when nothing came in time.
static inline int cn_read(void *keyboard, int milliseconds, wint_t *key) {
  wtimeout(keyboard, milliseconds);
  return wget_wch(keyboard, key);
}
static inline void cn_unread(wint_t key) { unget_wch((wchar_t)key); }

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
    tcsetattr(STDIN_FILENO, TCSADRAIN, &modes);
  }
  def_prog_mode();
}

/// Takes the size over from the terminal. False if the terminal does not tell.
static inline bool cn_resize(void) {
  struct winsize size;
  if (ioctl(STDOUT_FILENO, TIOCGWINSZ, &size) != 0 || size.ws_row == 0 || size.ws_col == 0) return false;
  return resize_term(size.ws_row, size.ws_col) == OK;
}

/// Comes back to the screen after a stop; waits until the program is in the foreground.
static inline void cn_resume(void) {
  reset_prog_mode();
  if (!isendwin()) endwin();
  cn_resize();
  clearok(curscr, TRUE);
  wrefresh(stdscr);
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
