import Foundation

/// Where the program's files live.
struct Locations {
  var data: String
  /// The bank's directory; the first where there are several.
  var content: String { contents[0] }
  /// The bank's directories, one at least: what the first one says of the exam counts.
  var contents: [String]
  var crashNote: String
  /// Looks and keys of one's own.
  var config: String

  /// - Parameters:
  ///   - data: the progress file, when it was named.
  ///   - contents: the bank's directories, where they were named.
  init(data: String?, contents: [String]) {
    let environment = ProcessInfo.processInfo.environment
    // A HOME that is empty or relative would put the file wherever the shell happens to stand.
    let home = environment["HOME"].flatMap { $0.hasPrefix("/") ? $0 : nil } ?? Locations.ownHome
    func base(_ variable: String, _ fallback: String) -> String {
      // Relative values are to be ignored (XDG Base Directory Specification).
      if let path = environment[variable], path.hasPrefix("/") { return path + "/bedrill" }
      return home + fallback + "/bedrill"
    }
    self.data = data ?? base("XDG_DATA_HOME", "/.local/share") + "/progress.sqlite"
    self.contents = contents.isEmpty ? [Locations.bundledContent] : contents
    config = base("XDG_CONFIG_HOME", "/.config") + "/config.yaml"
    crashNote = base("XDG_STATE_HOME", "/.local/state") + "/crash.txt"
  }

  /// As the system has it.
  private static var ownHome: String {
    guard let entry = getpwuid(getuid()), let path = entry.pointee.pw_dir else { return NSHomeDirectory() }
    return String(cString: path)
  }

  /// In the share of the installed program, beside the program, or beside the one that was just built.
  static var bundledContent: String {
    let program = programPath
    let directory = (program as NSString).deletingLastPathComponent
    let places = ["/../share/bedrill/content", "/share/bedrill/content", "/content", "/bedrill_Content.resources"]
    let candidates = places.map { directory + $0 }
    let found = candidates.first { FileManager.default.fileExists(atPath: $0 + "/exam.yaml") }
    return (found ?? candidates[0] as String) as String
  }

  private static var programPath: String {
    #if os(Linux)
      if let path = try? FileManager.default.destinationOfSymbolicLink(atPath: "/proc/self/exe") { return path }
    #endif
    // A package manager links to the program from elsewhere.
    return ((Bundle.main.executablePath ?? CommandLine.arguments[0]) as NSString).resolvingSymlinksInPath
  }
}
