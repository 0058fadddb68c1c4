import Foundation
import Testing

/// From a fresh start to the first page, its questions, and the next day.
@Suite struct LearnTests {
  @Test func whatIsReadTodayIsAskedTomorrow() throws {
    let terminal = try Tmux.withProgram()
    try terminal.open()
    try terminal.press("l")
    try terminal.waitFor("of 1 page read")
    try terminal.press("Enter")
    try terminal.waitFor("enter read")
    try terminal.press("Enter")
    try terminal.waitFor("Pay for what is used, without commitment.")
    try terminal.press("Enter")
    try terminal.wait("a question on it") { try terminal.bottomRow.contains("show the answer") }
    for _ in 0..<3 { try terminal.answer() }
    try terminal.waitFor("1 of 1 read")
    try terminal.press("q")
    try terminal.waitFor("of 1 page read")
    try terminal.press("q")
    try terminal.waitForHome()
    try terminal.press("q")
    #expect(try terminal.waitForEnd() == 0)

    // Nothing of it says what is known of questions never seen.
    let scratch = terminal.scratch
    let course = try #require(try document("learn", on: Program.now, scratch))
    #expect(course["read"] as? Int == 1)
    #expect(course["minutes_left"] as? Int == 0)
    #expect(try document("due", on: Program.now, scratch)?["due"] as? Int == 0)
    let tomorrow = try #require(try document("due", on: "2026-11-24T09:00:00Z", scratch))
    #expect((tomorrow["due_items"] as? [String])?.sorted() == ["small-card", "small-one", "small-two"])
  }

  private func document(_ command: String, on now: String, _ scratch: Scratch) throws -> [String: Any]? {
    let done = try Command(
      Program.path,
      [
        command, "--json", "--data", scratch.path("progress.sqlite"), "--content", scratch.path("content"), "--now",
        now,
      ], environment: ["HOME": scratch.directory, "LC_ALL": Tmux.locale, "TZ": "UTC"])
    #expect(done.status == 0, "\(done.errors)")
    return try JSONSerialization.jsonObject(with: Data(done.output.utf8)) as? [String: Any]
  }
}
