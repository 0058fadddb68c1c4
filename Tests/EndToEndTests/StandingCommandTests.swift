import Foundation
import Testing

/// Weak topics and progress from the shell.
@Suite struct StandingCommandTests {
  private let scratch: Scratch

  init() throws {
    scratch = try Scratch()
    try Program.install(in: scratch)
  }

  private func json(_ command: String) throws -> [String: Any] {
    let done = try Program.run(command, "--json", in: scratch)
    #expect(done.status == 0, "\(done.errors)")
    return try #require(try JSONSerialization.jsonObject(with: Data(done.output.utf8)) as? [String: Any])
  }

  @Test func weakTopicsAreThereForScripts() throws {
    let report = try json("weak")
    for list in ["objectives", "concepts", "traps"] { #expect((report[list] as? [Any])?.isEmpty == true) }
    let unmeasured = try #require(report["unmeasured"] as? [[String: Any]])
    #expect(unmeasured.first?["id"] as? String == "2.3.4")
    #expect(unmeasured.first?["missing"] as? Int == 2)
    #expect(unmeasured.contains { $0["kind"] as? String == "concept" && $0["id"] as? String == "on-demand" })
  }

  @Test func statsHoldsWhatTheProgressScreenShows() throws {
    let report = try json("stats")
    let readiness = try #require(report["readiness"] as? [String: Any])
    #expect(readiness["missing"] as? Int == 40)
    #expect(readiness["chance"] is NSNull)
    #expect((readiness["objectives"] as? [Any])?.count == 10)
    let calibration = try #require(report["calibration"] as? [String: Any])
    #expect((calibration["confidence"] as? [Any])?.count == 3)
    for list in ["days", "weeks", "exams"] { #expect((report[list] as? [Any])?.isEmpty == true) }
    #expect((report["forecast"] as? [Any])?.count == 28)
  }

  @Test func withoutATerminalTheScreensAreToldInLines() throws {
    for command in ["weak", "progress"] {
      let done = try Program.run(command, in: scratch)
      #expect(done.status == 0 && !done.output.isEmpty && !done.output.contains("\u{1B}"))
    }
  }
}
