// Giving the terminal back when the program cannot do it any more.

#ifndef CN_CRASH_H
#define CN_CRASH_H

/// Catches the signals of a crash, on a stack of their own, ahead of the language's own handler. The note that a crash
/// leaves names the version.
void cn_crash_install(const char *version);

/// The screen that is shown, by its name, for the note.
void cn_crash_screen(const char *name);

/// Remembers the terminal's modes and sends what is written to standard error into a nameless file, because on the
/// screen it would be lost. A crash copies it into the file `note`, if that is not NULL.
void cn_screen_taken(const char *note);

/// Prepares what a crash writes to the terminal. Called when curses has started, and after a stop.
void cn_crash_arm(void);

/// From here on a crash leaves the terminal alone.
void cn_crash_disarm(void);

/// Sets the terminal's modes as they were and prints what was written to standard error in the meantime.
void cn_screen_given_back(void);

/// The terminal's modes as they were, standard error left where it is.
void cn_modes_given_back(void);

#endif
