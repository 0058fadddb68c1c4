import Canvas
import Numerics
import Practice
import QuestionBank
import Testing

@testable import Study

/// Whatever is pressed and however the window changes, the app stands.
struct RandomKeysTests {
  static let keys = Key.all("⏎⎋↑↓←→⇥⌫⇞⇟⇱⇲12345678abcdefghijklmnopqrstuvwxyz?/ .-+!#AG") + [.delete, .backTab]

  @Test(arguments: 0..<10)
  func nothingBreaks(seed: UInt64) {
    var random = SeededGenerator(seed: seed)
    var app = App.test(seed % 2 == 0 ? .test : .exam, seed: seed)
    var now = Now.test
    var script = ""
    var kept: [Review.ID] = []
    var exams: [Attempt.ID: Attempt] = [:]
    for step in 0..<10_000 {
      now = Now(now.moment + Int64(random.next() % 20_000))
      let effects: [App.Effect]
      if random.next() % 40 == 0 {
        effects = app.update(.ticked, at: now)
      } else if random.next() % 25 == 0 {
        let size = Size(width: Int(random.next() % 140), height: Int(random.next() % 50))
        script += "[\(size.width)x\(size.height)]"
        effects = app.update(.resized(size), at: now)
      } else {
        let key = Self.keys.randomElement(using: &random)!
        script += "\(key) "
        effects = app.update(.key(key), at: now)
      }
      for effect in effects {
        switch effect {
        case .keep(let review): kept.append(review.id)
        case .saveAttempt(let attempt, let reviews):
          exams[attempt.id] = attempt
          kept += reviews.map(\.id)
        default: break
        }
      }
      if let wait = app.wait(at: now), wait < 0 {
        Issue.record("seed \(seed), step \(step): a wait of \(wait) after \(script.suffix(400))")
        return
      }
      let frame = app.view(at: now)
      guard frame.width == app.size.width, frame.height == app.size.height else {
        Issue.record("seed \(seed), step \(step): a frame of the wrong size after \(script.suffix(400))")
        return
      }
      if let cursor = frame.cursor, !(0..<frame.height ~= cursor.row && 0..<frame.width ~= cursor.column) {
        Issue.record("seed \(seed), step \(step): the cursor is outside after \(script.suffix(400))")
        return
      }
    }
    // Every answer in memory went out to be kept, in the same order.
    #expect(app.kept.map(\.id) == kept)
    // So did every exam, as it stands now; one at a time runs.
    #expect(app.profile.attempts == exams.values.sorted { ($0.started, $0.id) < ($1.started, $1.id) })
    #expect(exams.values.count { $0.isRunning } <= 1)
    // Every screen can be left in a few keys.
    _ = app.update(.resized(.usual), at: now)
    for _ in 0..<12 where app.screens.count > 1 { _ = app.press("⎋", at: now) }
    #expect(app.screens.count == 1)
  }
}
