import Foundation
import Testing

/// The program, killed at random moments of an exam.
@Suite struct ExamTortureTests {
  /// As many as `make torture` asks for by BEDRILL_LONG, which also writes down what came of it.
  private static let isLong = ProcessInfo.processInfo.environment["BEDRILL_LONG"] != nil

  @Test func whatWasDrawnIsThereAfterEveryKill() throws {
    var torture = try ExamTorture(seed: 4)
    for _ in 0..<(Self.isLong ? 200 : 10) {
      try torture.strike()
      #expect(torture.faults.isEmpty, "\(torture.faults.joined(separator: "\n"))")
    }
    #expect(torture.drawn > 0)
    guard Self.isLong else { return }
    let file = URL(fileURLWithPath: #filePath).deletingLastPathComponent().deletingLastPathComponent()
      .appendingPathComponent("Torture.md")
    try Data(torture.figures.utf8).write(to: file)
  }
}
