import Foundation
import Testing

/// The days until the exam from the shell.
@Suite struct PlanTests {
  private let scratch: Scratch

  init() throws {
    scratch = try Scratch()
    try Program.install(in: scratch)
  }

  /// The words of a line, as a shell would part them; today is 23 November 2026.
  private func run(_ line: String, now: String = Program.now) throws -> Command {
    let words = line.split(separator: " ").map(String.init)
    return try Command(
      Program.path,
      ["plan"] + words + [
        "--data", scratch.path("progress.sqlite"), "--content", scratch.path("content"), "--now", now,
      ],
      environment: ["HOME": scratch.directory, "LC_ALL": Tmux.locale, "TZ": "UTC"])
  }

  private func json(_ line: String) throws -> [String: Any] {
    let done = try run("\(line) --json")
    #expect(done.status == 0, "\(done.errors)")
    return try #require(try JSONSerialization.jsonObject(with: Data(done.output.utf8)) as? [String: Any])
  }

  @Test func withoutADateItSaysHowToSetOne() throws {
    let done = try run("")
    #expect(done.status == 0, "\(done.errors)")
    #expect(done.output.hasPrefix("No exam day is set"))
    #expect(done.output.contains("bedrill plan --exam-date"))
    #expect(try json("")["state"] as? String == "not-set")
    // Looking makes no progress file.
    #expect(!FileManager.default.fileExists(atPath: scratch.path("progress.sqlite")))
  }

  @Test func whatIsSetIsKeptAndThePlanFitsATerminal() throws {
    let done = try run("--exam-date 2026-12-03 --minutes-per-day 25")
    #expect(done.status == 0, "\(done.errors)")
    let lines = done.output.split(separator: "\n")
    #expect(lines.first == "Exam in 10 days, 2026-12-03; 25 minutes a day.")
    #expect(lines.allSatisfy { $0.count <= 80 })
    #expect(lines.contains("day              reviews   new   practice exam   minutes"))
    #expect(lines.contains { $0.hasPrefix("2026-11-23 Mon ") })
    #expect(lines.contains { $0.hasPrefix("2026-12-02 Wed ") })
    #expect(lines.contains { $0 == "reviews a day, by day of the month" })
    #expect(try run("").output == done.output)
    #expect(try run("--exam-date +10").output == done.output)
  }

  @Test func howTheExamWentCanBeTold() throws {
    #expect(try run("--passed").status == 2)
    #expect(try run("--exam-date 2026-11-24").status == 0)
    #expect(try run("--not-yet").errors.contains("no exam day is over"))
    func later(_ line: String) throws -> Command { try run(line, now: "2026-11-26T10:00:00Z") }
    #expect(try later("").output.contains("The exam was on 2026-11-24. How did it go?"))
    #expect(try later("--passed --not-yet").status == 2)
    #expect(try later("--passed").output.contains("You passed the exam of 2026-11-24."))
    let plan = try json("")
    #expect(plan["state"] as? String == "not-set")
    #expect(plan["last_exam_day"] as? String == "2026-11-24")
    #expect(plan["last_exam_passed"] as? Bool == true)
  }

  @Test func daysOffAreKeptAndPlannedAround() throws {
    let done = try run("--exam-date +10 --days-off sat,sun,2026-11-25..2026-11-26")
    #expect(done.status == 0, "\(done.errors)")
    #expect(done.output.contains("Days off: sat, sun, 2026-11-25 to 2026-11-26."))
    #expect(done.output.split(separator: "\n").count { $0.hasSuffix("day off") || $0.contains("day off  ") } == 4)
    let plan = try json("")
    #expect(plan["days_off"] as? String == "sat,sun,2026-11-25..2026-11-26")
    let days = try #require(plan["days"] as? [[String: Any]])
    let off = days.filter { $0["off"] as? Bool == true }
    #expect(off.compactMap { $0["day"] as? String } == ["2026-11-25", "2026-11-26", "2026-11-28", "2026-11-29"])
    #expect(off.allSatisfy { $0["minutes"] as? Double == 0 })
    let wrong = try run("--days-off sat,someday")
    #expect(wrong.status == 2)
    #expect(wrong.errors.contains("\"someday\" is no day off."))
    #expect(try json("--days-off none")["days_off"] as? String == "")
  }

  @Test func scriptsGetTheSame() throws {
    let plan = try json("--exam-date +10 --minutes-per-day 25")
    #expect(plan["state"] as? String == "ahead")
    #expect(plan["exam_day"] as? String == "2026-12-03")
    #expect(plan["days_left"] as? Int == 10)
    #expect(plan["minutes_per_day"] as? Int == 25)
    #expect(plan["items"] as? Int == 3)
    let share = try #require(plan["share"] as? Double)
    #expect(0...1 ~= share)
    let days = try #require(plan["days"] as? [[String: Any]])
    #expect(days.count == 10)
    #expect(days.first?["day"] as? String == "2026-11-23")
    let today = try #require(plan["today"] as? [[String: Any]])
    #expect(today.allSatisfy { $0["id"] is String && $0["kind"] is String && $0["objective"] is String })
    #expect(today.allSatisfy { $0["new"] as? Bool == true && ($0["seconds"] as? Double ?? 0) > 0 })
    let first = (days.first?["reviews"] as? Int ?? 0) + (days.first?["new"] as? Int ?? 0)
    #expect(today.count == first)
    // The day's queue is the plan's.
    let due = try Program.run("due", "--json", in: scratch)
    let queue = try JSONSerialization.jsonObject(with: Data(due.output.utf8)) as? [String: Any]
    #expect(queue?["new"] as? Int == days.first?["new"] as? Int)
  }

  @Test func theScreenIsToldInLinesWithoutATerminalAndExcludesJSON() throws {
    #expect(try run("--open").status == 0)
    #expect(try run("--open --json").status == 2)
  }

  @Test func newItemsADayAreSetAndFollowed() throws {
    _ = try run("--new-per-day 1")
    let due = try Program.run("due", "--json", in: scratch)
    let queue = try JSONSerialization.jsonObject(with: Data(due.output.utf8)) as? [String: Any]
    #expect(queue?["new"] as? Int == 1)
  }

  @Test func theDateIsTakenBack() throws {
    _ = try run("--exam-date +10")
    let plan = try json("--no-date")
    #expect(plan["state"] as? String == "not-set")
    #expect(plan["exam_day"] is NSNull)
    #expect(try json("")["state"] as? String == "not-set")
  }

  @Test(arguments: [
    ("--exam-date 2026-02-30", "\"2026-02-30\" is no date. Type it as 2026-12-16, or +23 for in 23 days."),
    ("--exam-date 2026-11-22", "2026-11-22 is over. Type a day from today on; today is 2026-11-23."),
    ("--exam-date +366", "2027-11-24 is 366 days ahead. Type a day up to 2027-11-23, in 365 days."),
    ("--minutes-per-day 4", "\"4\" cannot be the minutes a day. Type 5 to 600."),
    ("--minutes-per-day many", "\"many\" cannot be the minutes a day. Type 5 to 600."),
    ("--new-per-day 1000", "\"1000\" cannot be the new items a day. Type 0 to 999."),
    ("--retention nan", "\"nan\" cannot be the share to be remembered. Type 0.7 to 0.97."),
    ("--guide 9", "there is no exam guide 9. Take 1."),
    ("--no-date --exam-date +3", "--no-date and --exam-date exclude each other."),
  ])
  func whatCannotBeIsSaidInOneLine(line: String, sentence: String) throws {
    let done = try run(line)
    #expect(done.status == 2)
    #expect(done.output == "")
    #expect(done.errors.hasPrefix("bedrill: " + sentence), "\(done.errors)")
    #expect(done.errors.split(separator: "\n").count == 1)
    #expect(!FileManager.default.fileExists(atPath: scratch.path("progress.sqlite")))
  }
}
