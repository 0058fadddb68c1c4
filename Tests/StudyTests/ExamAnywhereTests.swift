import Canvas
import Numerics
import Practice
import QuestionBank
import Testing

@testable import Study

/// The screens of the exam at every size, and under random keys.
struct ExamAnywhereTests {
  /// Keys that lead from the first question of an exam to each screen.
  private static let ways = [
    "", "f", "1⏎", "f1", "o", "o1", "⇥", "⇥12", "e", "?", "⇥?", "P", "t", "h", "q", "q↓↓⏎", "qh", "q?", "ey", "eyr",
    "eyr2", "eyr!", "eyh", "eyh⏎", "eya", "ey?", "eyq", "eyd",
  ]

  @Test(arguments: [false, true])
  func everyScreenFitsEverySize(isPractice: Bool) {
    for keys in Self.ways {
      for size in ScreenSizeTests.sizes {
        var app = App.sitting(ExamRequest(questions: 10, time: 900_000, isPractice: isPractice))
        _ = app.press(keys)
        _ = app.update(.resized(size), at: .test)
        let frame = app.view(at: .test)
        #expect(frame.width == size.width && frame.height == size.height, "\(keys)")
        for row in frame.text.split(separator: "\n") { #expect(Text.width(String(row)) <= size.width) }
        guard !size.isTooSmall, !keys.contains("?"), !keys.contains("!"), !keys.contains("o") else { continue }
        #expect(ScreenSizeTests.leadsOn(frame.text), "\(keys)")
      }
    }
  }

  private static let keys = Key.all("⏎⎋↑↓←→⇥⌫⇞⇟12345abcdefghijklmnopqrstuvwxyz?.,-!A #") + [.delete]

  /// Whatever is pressed in an exam, what is on the disk is what is in memory, and a start from it goes on the same.
  @Test(arguments: 0..<6)
  func anExamIsOnTheDiskAtEveryKey(seed: UInt64) throws {
    var random = SeededGenerator(seed: seed)
    var app = App.test(.exam, seed: seed)
    var now = Now.test
    var disk: [Attempt.ID: String] = [:]
    var logged: [Review.ID] = []
    for step in 0..<2_500 {
      if app.screens.count == 1 { for key in Key.all("e⏎⏎") { take(app.update(.key(key), at: now)) } }
      now = Now(now.moment + Int64(random.next() % (random.next() % 300 == 0 ? 2_000_000 : 8_000)))
      let isTick = random.next() % 20 == 0
      take(app.update(isTick ? .ticked : .key(Self.keys.randomElement(using: &random)!), at: now))
      for attempt in app.profile.attempts {
        guard let kept = disk[attempt.id], kept == attempt.document else {
          Issue.record("seed \(seed), step \(step): the exam is not kept as it stands")
          return
        }
      }
      if random.next() % 200 == 0 {
        // As after a kill.
        let attempts = try disk.values.map { try Attempt(document: $0) }
        app = App(seed: random.next())
        let profile = Profile(
          bank: .exam, attempts: attempts.sorted { ($0.started, $0.id) < ($1.started, $1.id) })
        take(app.update(.loaded(profile), at: now))
      }
    }
    #expect(app.profile.attempts.count > 1)
    #expect(app.profile.attempts.count { $0.isRunning } <= 1)
    let over = app.profile.attempts.filter(\.isOver)
    #expect(!over.isEmpty)
    // Each exam went into the log once.
    #expect(Set(logged).count == logged.count)
    #expect(logged.count == over.reduce(0) { $0 + $1.answered })

    func take(_ effects: [App.Effect]) {
      for case .saveAttempt(let attempt, let reviews) in effects {
        disk[attempt.id] = attempt.document
        logged += reviews.map(\.id)
      }
    }
  }
}
