import Foundation

/// A text as it was last agreed on, in a file of its own beside the tests, so that a change is read as a diff.
///
/// `BEDRILL_WRITE_KEPT=1 swift test --filter Kept` writes the files anew.
public enum Kept {
  /// The first row in which a text differs from its file; nil where they are the same.
  ///
  /// - Parameters:
  ///   - name: below the folder beside the test.
  public static func difference(
    _ text: String, _ name: String, in folder: String = "Kept", beside test: String = #filePath
  ) -> String? {
    let file = URL(fileURLWithPath: test).deletingLastPathComponent().appendingPathComponent("\(folder)/\(name)")
    if ProcessInfo.processInfo.environment["BEDRILL_WRITE_KEPT"] != nil { return write(text, to: file) }
    guard let kept = try? String(contentsOf: file, encoding: .utf8) else { return "\(name) is not there." }
    guard text != kept else { return nil }
    let (now, before) = (lines(text), lines(kept))
    let row = zip(now, before).enumerated().first { $1.0 != $1.1 }?.offset ?? min(now.count, before.count)
    func line(_ lines: [Substring]) -> String { lines.indices.contains(row) ? "|\(lines[row])|" : "the end" }
    return "\(name), line \(row + 1): kept \(line(before)), now \(line(now))\n\(text)"
  }

  private static func lines(_ text: String) -> [Substring] {
    text.split(separator: "\n", omittingEmptySubsequences: false)
  }

  private static func write(_ text: String, to file: URL) -> String? {
    do {
      try FileManager.default.createDirectory(
        at: file.deletingLastPathComponent(), withIntermediateDirectories: true)
      try Data(text.utf8).write(to: file)
      return nil
    } catch {
      return "\(file.path) cannot be written."
    }
  }

  /// The sample prices of 23 November 2026, which stay what they are when the bank's own go on.
  public static var prices: String {
    let file = URL(fileURLWithPath: #filePath).deletingLastPathComponent().appendingPathComponent("prices.csv")
    return (try? String(contentsOf: file, encoding: .utf8)) ?? ""
  }
}
