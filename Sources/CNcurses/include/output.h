// What curses draws, brought to the terminal in one piece a frame, so that a terminal which stopped reading never holds
// the program.

#ifndef CN_OUTPUT_H
#define CN_OUTPUT_H

#include "shim.h"

/// Starts curses for a terminal type; NULL asks the environment. NULL if the type is not known.
SCREEN *cn_start(const char *type);

/// From here on curses draws apart. Called when the modes of the program are set.
void cn_output_start(void);

/// Gives back what was taken for it.
void cn_output_end(void);

/// The file that leads to the terminal.
int cn_output_file(void);

/// Brings what curses has drawn to the terminal. False if the terminal does not take it and the program is asked to end.
bool cn_show(void);

/// Puts a text between what curses has drawn and what it draws next; curses knows nothing of it.
void cn_interpose(const char *text);

/// Sends a text to the terminal past curses; it gives up after a quarter of a second.
bool cn_send(const char *text);

/// Whether each frame is announced, so that the terminal shows it at once (private mode 2026).
void cn_synchronize(bool isWanted);

/// Leaves the screen for a while: the other one comes back, the cursor shows.
void cn_leave(void);

/// Leaves the screen for good.
void cn_end(SCREEN *screen);

/// Comes back to the screen after a stop; waits until the program is in the foreground.
void cn_resume(void);

/// Ends the program with this code in a second, whatever it waits for by then.
void cn_end_soon(int code);

/// How it ends then.
extern int cn_exit_code;

#endif
