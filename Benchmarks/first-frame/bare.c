// The least that a full-screen program can be: it draws twenty lines and waits for a key. What it takes until they
// stand is the yardstick for the first frame of bedrill.

#define NCURSES_WIDECHAR 1
#include <curses.h>
#include <locale.h>

int main(void) {
  setlocale(LC_ALL, "");
  initscr();
  cbreak();
  noecho();
  keypad(stdscr, TRUE);
  curs_set(0);
  start_color();
  use_default_colors();
  for (int row = 0; row < 20; row++) {
    if (row % 4 == 0) attron(A_BOLD);
    mvprintw(row, 3, "Line %2d of a screen with as much text as a screen of bedrill has", row + 1);
    attroff(A_BOLD);
  }
  mvprintw(LINES - 1, 1, "enter nothing   q quit");
  refresh();
  getch();
  endwin();
  return 0;
}
