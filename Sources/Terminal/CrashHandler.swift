import CNcurses

/// Makes a crash give the terminal back and leave a note; the first statement of a program, because the language's own
/// handler would otherwise talk into the taken screen.
///
/// The note says the version, the signal, the screen and the place in the program, and nothing that was typed or read.
public func installCrashHandler(version: String) {
  cn_crash_install(version)
}
