import ArgumentParser
import Foundation
import Study
import Terminal

extension Bedrill {
  struct ConfigCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
      commandName: "config", abstract: "Looks and keys of your own: what holds, and a file to begin with.",
      discussion: """
        The file is $XDG_CONFIG_HOME/bedrill/config.yaml, or ~/.config/bedrill/config.yaml. To begin one:
        bedrill config --example > ~/.config/bedrill/config.yaml
        """)
    @OptionGroup var everywhere: GlobalOptions
    @Flag(help: "Print a file with every setting and what it is for.") var example = false
    @Flag(help: "Print JSON.") var json = false

    struct Report: Encodable {
      var path: String
      var isThere: Bool
      var theme, color: String
      var ascii: Bool
      /// Null where the terminal is asked.
      var narrow: Bool?
      var mouse: Bool
      var escapeDelay: Int
      /// The program's key, and what is pressed instead.
      var keys: [String: String]
      var findings: [String]
    }

    func run() throws {
      if example { return Output.print(own: Config.example) }
      let path = everywhere.locations.config
      let config = everywhere.config
      let looks = everywhere.looks
      let keys = Dictionary(uniqueKeysWithValues: config.keys.map { (String($0.key), String($0.value)) })
      if json {
        try JSON.print(
          Report(
            path: path, isThere: FileManager.default.fileExists(atPath: path), theme: looks.theme.rawValue,
            color: looks.color.rawValue, ascii: looks.isASCII, narrow: looks.isNarrow, mouse: looks.takesMouse,
            escapeDelay: looks.escapeDelay, keys: keys, findings: config.findings.map(\.description)))
      } else {
        let rows: [(String, String)] = [
          ("theme", looks.theme.rawValue), ("color", looks.color.rawValue), ("ascii", "\(looks.isASCII)"),
          ("narrow", looks.isNarrow.map { "\($0)" } ?? "auto"), ("mouse", "\(looks.takesMouse)"),
          ("escape-delay", "\(looks.escapeDelay)"),
        ]
        print("\(path)\(FileManager.default.fileExists(atPath: path) ? "" : "  (not there yet)")")
        for (name, value) in rows {
          let source = config.given.contains(name) ? "the file" : "as usual"
          print("\(name): \(value)".padding(toLength: 28, withPad: " ", startingAt: 0) + "  \(source)")
        }
        for (key, own) in keys.sorted(by: { $0.key < $1.key }) { print("key \(key): \(own)") }
      }
      for finding in config.findings { Output.complain(finding.description) }
      if !config.findings.isEmpty { throw Failure.silent(1) }
    }
  }
}
