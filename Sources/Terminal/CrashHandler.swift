import CNcurses

/// Makes a crash give the terminal back and leave a note; the first statement of a program, because the language's own
/// handler would otherwise talk into the taken screen.
public func installCrashHandler() {
  cn_crash_install()
}
