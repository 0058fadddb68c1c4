import Foundation
import Testing

/// The progress file under everything that can happen to it; as much of it as `make torture` asks for by BEDRILL_TORTURE,
/// which also writes down what came of it.
@Suite struct ReliabilityTests {
  private static let isFull = ProcessInfo.processInfo.environment["BEDRILL_TORTURE"] != nil

  @Test func nothingIsLostAndNothingCrashes() throws {
    try withDirectory { directory in
      var torture = Torture(Self.isFull ? .full : .short, in: directory)
      let begun = Date.now
      try torture.run()
      for fault in torture.faults.prefix(20) { Issue.record("\(fault)") }
      guard Self.isFull else { return }
      let minutes = Int((Date.now.timeIntervalSince(begun) / 60).rounded(.up))
      let text = """
        # What can happen to a progress file, and what comes of it

        `make torture` does it on purpose: last run in \(minutes) min, \(torture.faults.count) faults.

        | what | figure |
        | --- | --- |

        """
      let rows = torture.rows.map { "| \($0.what) | \($0.figure) |\n" }.joined()
      let faults = torture.faults.prefix(50).map { "- \($0)\n" }.joined()
      let file = URL(fileURLWithPath: #filePath).deletingLastPathComponent().deletingLastPathComponent()
        .deletingLastPathComponent().appendingPathComponent("RELIABILITY.md")
      try Data((text + rows + (faults.isEmpty ? "" : "\n" + faults)).utf8).write(to: file)
    }
  }
}
