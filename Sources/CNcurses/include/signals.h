// Signals as things that happened: each is remembered until it is taken, and wakes whoever waits.

#ifndef CN_SIGNALS_H
#define CN_SIGNALS_H

#include <signal.h>
#include <stdbool.h>

/// Remembers SIGINT, SIGTERM, SIGHUP, SIGQUIT, SIGTSTP, SIGCONT and SIGWINCH from here on. Called before curses
/// starts, which then leaves them alone. A signal that is ignored stays so.
void cn_signals_start(void);

/// Remembers SIGINT, SIGTERM, SIGHUP and SIGQUIT alone, for a program that talks in lines.
void cn_endings_start(void);

/// The signals do again what they did.
void cn_signals_end(void);

/// Whether the signal came since it was last asked for.
bool cn_signal_take(int signal);

/// Whether a signal waits that asks the program to end.
bool cn_signal_ending(void);

/// Stops the program as the terminal's stop key does, and comes back when it goes on.
void cn_stop(void);

enum cn_event { CN_TIMEOUT, CN_INPUT, CN_SIGNAL, CN_HANGUP };

/// Waits for input, a signal or the end of the terminal; for ever if `milliseconds` is negative.
enum cn_event cn_wait(int milliseconds);

/// Waits until standard input can be read, be it to its end, or a signal comes; for ever if `milliseconds` is negative.
enum cn_event cn_wait_lines(int milliseconds);

/// Waits until a file takes more; for ever if `milliseconds` is negative. False if the time is over, the program is asked
/// to end meanwhile, or the file is gone.
bool cn_wait_output(int file, int milliseconds);

#endif
