import Foundation

/// What `--version` prints: the program, and the day on which something of its bank was last checked.
enum Version {
  static func text() throws -> String {
    let number = Bedrill.configuration.version
    let days = try Reading.files([Locations.bundledContent]).flatMap { file in
      file.text.matches(of: /checked: *"?(\d{4}-\d{2}-\d{2})/).map { String($0.output.1) }
    }
    return "bedrill \(number)" + (days.max().map { ", bank checked until \($0)" } ?? "")
  }
}
