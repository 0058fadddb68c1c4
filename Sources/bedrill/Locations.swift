import Foundation

/// Where the program's files live.
struct Locations {
  var data: String
  var content: String
  var crashNote: String
  /// Looks and keys of one's own.
  var config: String

  /// - Parameters:
  ///   - data: the progress file, when it was named.
  ///   - content: the bank's directory, when it was named.
  init(data: String?, content: String?) {
    let environment = ProcessInfo.processInfo.environment
    // A HOME that is empty or relative would put the file wherever the shell happens to stand.
    let home = environment["HOME"].flatMap { $0.hasPrefix("/") ? $0 : nil } ?? Locations.ownHome
    func base(_ variable: String, _ fallback: String) -> String {
      // Relative values are to be ignored (XDG Base Directory Specification).
      if let path = environment[variable], path.hasPrefix("/") { return path + "/bedrill" }
      return home + fallback + "/bedrill"
    }
    self.data = data ?? base("XDG_DATA_HOME", "/.local/share") + "/progress.sqlite"
    self.content = content ?? Locations.bundledContent
    config = base("XDG_CONFIG_HOME", "/.config") + "/config.yaml"
    crashNote = base("XDG_STATE_HOME", "/.local/state") + "/crash.txt"
  }

  /// As the system has it.
  private static var ownHome: String {
    guard let entry = getpwuid(getuid()), let path = entry.pointee.pw_dir else { return NSHomeDirectory() }
    return String(cString: path)
  }

  /// Beside the installed program, or beside the one that was just built.
  static var bundledContent: String {
    let program = programPath
    let directory = (program as NSString).deletingLastPathComponent
    let candidates = [directory + "/../share/bedrill/content", directory + "/bedrill_Content.resources"]
    let found = candidates.first { FileManager.default.fileExists(atPath: $0 + "/exam.yaml") }
    return (found ?? candidates[0] as String) as String
  }

  private static var programPath: String {
    #if os(Linux)
      if let path = try? FileManager.default.destinationOfSymbolicLink(atPath: "/proc/self/exe") { return path }
    #endif
    return Bundle.main.executablePath ?? CommandLine.arguments[0]
  }
}
