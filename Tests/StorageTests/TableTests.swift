import GRDB
import Practice
import QuestionBank
import Scheduling
import Testing

@testable import Storage

@Suite struct TableTests {
  // MARK: Settings

  @Test func settingsAreReadBackAsTheyWereSaved() throws {
    let file = try ProgressFile.inMemory()
    #expect(try file.settings() == Settings())
    var weights = Parameters.standard.weights
    weights[3] = 1.0 / 3 + 8
    var settings = Settings(
      examDay: Day("2026-12-17"), minutesPerDay: 45, newPerDay: 0, desiredRetention: 0.87,
      parameters: try Parameters(weights), guide: "1.4",
      suspended: ["token", "batch"], restDays: RestDays(text: "sat,sun,2026-12-24..2026-12-31")!)
    settings.lastExam = ExamOutcome(day: Day("2026-11-01")!, hasPassed: true)
    try file.save(settings)
    #expect(try file.settings() == settings)
    try file.save(Settings())
    #expect(try file.settings() == Settings())
  }

  @Test func parametersOfAnotherModelAreNotUsed() throws {
    let file = try ProgressFile.inMemory()
    try file.set("parameters", "FSRS-9:1,2,3")
    #expect(try file.settings().parameters == nil)
  }

  @Test func aSettingOfANewerBedrillIsLeftAlone() throws {
    let file = try ProgressFile.inMemory()
    try file.set("later", "yes")
    try file.save(Settings(minutesPerDay: 30))
    #expect(try file.settings() == Settings(minutesPerDay: 30))
    #expect(
      try file.queue.read { try String.fetchOne($0, sql: "SELECT value FROM setting WHERE key = 'later'") } == "yes")
  }

  @Test(arguments: [
    ("exam-day", "tomorrow"), ("exam-day", "10000-01-02"), ("minutes-per-day", "a lot"),
    ("minutes-per-day", "9223372036854775807"), ("minutes-per-day", "-9223372036854775808"), ("minutes-per-day", "4"),
    ("new-per-day", ""), ("new-per-day", "1000"), ("desired-retention", "9"), ("desired-retention", "0"),
    ("desired-retention", "-0.0"), ("desired-retention", "1e-320"), ("desired-retention", "nan"),
    ("desired-retention", "1"), ("parameters", "FSRS-6:1,2"), ("parameters", "FSRS-6:x"), ("parameters", "none"),
    ("guide", "two"), ("days-off", "sometimes"), ("last-exam", "2026-11-01 perhaps"),
    ("days-off", "2026-12-24..2029-01-01"),
  ])
  func aSettingThatMakesNoSenseIsSetAsideAndTheUsualOneHolds(key: String, value: String) throws {
    let file = try ProgressFile.inMemory()
    try file.save(Settings(examDay: Day("2026-12-17"), minutesPerDay: 45, newPerDay: 3, guide: "1.4"))
    try file.set(key, value)
    let found = try file.load()
    #expect(found.unreadable.map(\.name) == ["the setting \(key)"])
    #expect(found.unreadable.map(\.reason) == ["its value cannot be read"])
    let others = [
      "exam-day": 45, "new-per-day": 45, "desired-retention": 45, "parameters": 45, "guide": 45, "days-off": 45,
      "last-exam": 45,
    ]
    #expect(found.chosen.minutesPerDay == others[key] ?? Settings().minutesPerDay)
    #expect(try file.load().setAside.map(\.row) == [key])
    try file.save(Settings(minutesPerDay: 50))
    #expect(try file.settings() == Settings(minutesPerDay: 50))
  }

  // MARK: Attempts and notes

  @Test func anAttemptIsKeptInPlaceOfWhatWasKeptBefore() throws {
    let file = try ProgressFile.inMemory()
    try file.saveAttempt(id: "b", started: .noon, state: "running", document: #"{"answers": []}"#, at: .noon)
    try file.saveAttempt(id: "a", started: .noon + 1.0, state: "running", document: "{}", at: .noon + 1.0)
    try file.saveAttempt(id: "b", started: .noon, state: "submitted", document: "[1]", at: .noon + 0.5)
    #expect(
      try file.attempts() == [
        StoredAttempt(id: "b", started: .noon, saved: .noon + 0.5, state: "submitted", document: "[1]"),
        StoredAttempt(id: "a", started: .noon + 1.0, saved: .noon + 1.0, state: "running", document: "{}"),
      ])
  }

  @Test func anAttemptIsJSON() throws {
    let file = try ProgressFile.inMemory()
    #expect(failure { try file.saveAttempt(id: "a", started: .noon, state: "running", document: "{") } != nil)
    #expect(try file.attempts() == [])
  }

  @Test func anExamAndItsAnswersAreKeptTogetherOrNotAtAll() throws {
    let file = try ProgressFile.inMemory()
    let pool = ExamPool(
      ExamRequest(questions: 1, scope: .items(["x"]), guide: Guide(rawValue: "1.1")!), bank: .oneQuestion)
    let attempt = Attempt(
      id: "a", request: ExamRequest(questions: 1, guide: Guide(rawValue: "1.1")!), questions: try pool.draw(seed: 1),
      budget: 60_000, seed: 1,
      at: ClockReading(wall: .noon, monotonic: 5, boot: "b"))
    try file.save(attempt, adding: [.test(1)])
    #expect(try file.attempts().map { try Attempt(document: $0.document) } == [attempt])
    #expect(try file.reviews() == [.test(1)])
    var later = attempt
    later.flag(at: ClockReading(wall: .noon, monotonic: 9, boot: "b"))
    // The second answer has an option count that no table takes: neither the first nor the exam is kept.
    try file.queue.write {
      try $0.execute(
        sql: "CREATE TRIGGER no BEFORE INSERT ON review WHEN new.options = 99 BEGIN SELECT RAISE(ABORT, 'no'); END")
    }
    var other = Review.test(3)
    other.options = 99
    #expect(failure { try file.save(later, adding: [.test(2), other]) } != nil)
    #expect(try file.attempts().map { try Attempt(document: $0.document) } == [attempt])
    #expect(try file.reviews() == [.test(1)])
  }

  @Test func notesAreReadBackInTheOrderOfTime() throws {
    let file = try ProgressFile.inMemory()
    let late = Note(
      id: "1", time: .noon + 1.0, item: "a", revision: 2, shuffle: "2,0,1", answer: "c1", words: "Why?")
    let early = Note(id: "2", time: .noon, item: "b", words: "Two keys\nfit.")
    try file.save(late)
    try file.save(early)
    #expect(try file.notes() == [early, late])
    var changed = early
    changed.words = "One key fits."
    try file.save(changed)
    #expect(try file.notes() == [changed, late])
  }
}

extension ProgressFile {
  /// Writes a setting past all checks, with the checksum that belongs to it.
  func set(_ key: String, _ value: String) throws {
    try queue.write { try Setting(name: key, value: value, time: .noon).save(in: $0) }
  }
}

extension Bank {
  fileprivate static let oneQuestion = Bank(
    items: [
      Item(
        id: "x", objective: "2.3.4",
        body: .choice(
          Choice(
            stem: "Which?", options: [Option(text: "This", isKey: true, why: "."), Option(text: "That", why: ".")])))
    ])
}
