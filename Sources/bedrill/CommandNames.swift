import ArgumentParser
import Foundation
import Pricing

/// The names of the commands: one that is none gets a suggestion, instead of being taken for an argument.
enum CommandNames {
  static let all = Bedrill.configuration.subcommands.map { $0._commandName }
  /// Those that a learner may want.
  static let shown = Bedrill.configuration.subcommands.filter { $0.configuration.shouldDisplay }.map { $0._commandName }

  /// - Parameter arguments: as they were typed, the command first.
  static func check(_ arguments: [String]) throws {
    guard let first = arguments.first, !first.hasPrefix("-") else { return }
    let name = first == "help" ? arguments.dropFirst().first { !$0.hasPrefix("-") } ?? first : first
    guard name != "help", !all.contains(name) else { return }
    let plain = String(name.filter { !$0.isNewline }.prefix(60))
    let near = Spelling.nearest(to: name, in: shown).map { "Did you mean \($0)? " } ?? ""
    throw Failure.wrongUse("there is no command \"\(plain)\". \(near)bedrill --help lists them.")
  }

  /// What was probably meant; nil where nothing is near.
  static func nearest(to text: String, in names: [String]) -> String? { Spelling.nearest(to: text, in: names) }

  /// Where to read on: `bedrill help cost`.
  static func help(_ first: String?) -> String {
    guard let first, all.contains(first) else { return "bedrill --help" }
    return "bedrill help \(first)"
  }

  /// Help as it is printed: its usage fits a terminal, and examples stand at its end.
  static func finished(_ help: String) -> String {
    guard help.hasPrefix("OVERVIEW: ") else { return help }
    let usage = help.split(separator: "\n").first { $0.hasPrefix("USAGE: bedrill") }?.split(separator: " ") ?? []
    let command = usage.count > 2 ? all.first { $0 == usage[2] } : nil
    return wrapped(help) + Example.section(command ?? "")
  }

  /// Help whose usage fits a terminal: between two options, where a line is longer than 80 columns.
  static func wrapped(_ help: String) -> String {
    help.split(separator: "\n", omittingEmptySubsequences: false).map { line in
      guard line.hasPrefix("USAGE: "), line.count > 80 else { return String(line) }
      var lines = [""]
      for part in pieces(line) {
        if lines[lines.count - 1].count + part.count + 1 > 80 { lines.append("      ") }
        lines[lines.count - 1] += (lines[lines.count - 1].isEmpty ? "" : " ") + part
      }
      return lines.joined(separator: "\n")
    }.joined(separator: "\n")
  }

  /// Words, with what stands in one pair of brackets kept together.
  private static func pieces(_ line: Substring) -> [String] {
    var pieces: [String] = []
    var depth = 0
    for word in line.split(separator: " ") {
      if depth > 0 { pieces[pieces.count - 1] += " " + word } else { pieces.append(String(word)) }
      depth += word.count { $0 == "[" } - word.count { $0 == "]" }
    }
    return pieces
  }
}
