import Canvas
import Practice
import QuestionBank
import Testing

@testable import Study

/// Whatever is pressed and however the window changes, the app stands.
struct RandomKeysTests {
  static let keys = Key.all("⏎⎋↑↓←→⇥⌫⇞⇟⇱⇲12345678abcdghijklmnprstuvwxz?/ .-!G") + [.delete, .backTab]

  @Test(arguments: 0..<10)
  func nothingBreaks(seed: UInt64) {
    var chance = Chance(seed: seed)
    var app = App.test(seed: seed)
    var now = Now.test
    var script = ""
    var kept: [Review.ID] = []
    for step in 0..<10_000 {
      now = Now(now.moment + Int64(chance.next() % 20_000))
      let effects: [App.Effect]
      if chance.next() % 25 == 0 {
        let size = Size(width: Int(chance.next() % 140), height: Int(chance.next() % 50))
        script += "[\(size.width)x\(size.height)]"
        effects = app.update(.resized(size), at: now)
      } else {
        let key = Self.keys.randomElement(using: &chance)!
        script += "\(key) "
        effects = app.update(.key(key), at: now)
      }
      for case .keep(let review) in effects { kept.append(review.id) }
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
    // Every screen can be left in a few keys.
    _ = app.update(.resized(.usual), at: now)
    for _ in 0..<12 where app.screens.count > 1 { _ = app.press("⎋", at: now) }
    #expect(app.screens.count == 1)
  }
}
