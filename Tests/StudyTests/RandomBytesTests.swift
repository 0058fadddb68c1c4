import Canvas
import Foundation
import Numerics
import Practice
import QuestionBank
import Terminal
import Testing

@testable import Study

/// Whatever bytes come, and however they are cut: each item that was graded stood on a written frame 150 milliseconds or
/// more before the key that graded it. The long form has a million bytes: BEDRILL_LONG=1.
struct RandomBytesTests {
  static let isLong = ProcessInfo.processInfo.environment["BEDRILL_LONG"] != nil
  static let bytes = isLong ? 125_000 : 4_000

  /// Keys, mouse reports of all kinds, pastes, strings, the keypad, broken characters, and noise.
  private static func piece(_ random: inout SeededGenerator) -> [UInt8] {
    func number(_ most: UInt64) -> UInt64 { random.next() % most }
    switch number(24) {
    case 0: return Array("\u{1B}[<\(number(70));\(number(90));\(number(30))\(number(2) == 0 ? "M" : "m")".utf8)
    case 1: return Array("\u{1B}[M".utf8) + (0..<3).map { _ in UInt8(32 + number(200)) }
    case 2: return Array("\u{1B}[200~\r1\r2m g3\r\u{1B}[201~".utf8)
    case 3: return Array("\u{1B}]11;rgb:1e1e/1e1e/1e1e\u{7}".utf8)
    case 4: return Array("\u{1B}P1$r0m\u{1B}\\".utf8)
    case 5: return Array("\u{1B}O\("pqrstuvwxyM".randomElement(using: &random)!)".utf8)
    case 6: return [UInt8(0x80 + number(128))]
    case 7: return Array("\u{1B}[\("ABCDHFIO".randomElement(using: &random)!)".utf8)
    case 8: return [27, UInt8(32 + number(95))]
    case 9: return (0..<number(8)).map { _ in UInt8(number(256)) }
    case 10: return Array(String(repeating: "\r", count: Int(number(9))).utf8)
    case 11: return [27]
    case 12...14: return [13]
    case 15...17: return [UInt8(ascii: "1") + UInt8(number(4))]
    case 18: return Array("mgm".utf8.prefix(Int(number(3))))
    case 19: return Array("uUen".utf8.shuffled(using: &random).prefix(1))
    default: return [UInt8(32 + number(95))]
    }
  }

  @Test func whatIsGradedWasSeen() {
    let graded = (0..<UInt64(8)).reduce(0) { $0 + walk(seed: $1) }
    #expect(graded > 20)
  }

  /// How many answers were graded.
  private func walk(seed: UInt64) -> Int {
    var random = SeededGenerator(seed: seed &+ 77)
    var app = App.test(seed % 2 == 0 ? .test : .exam, seed: seed)
    var decoder = InputDecoder()
    var time: Int64 = 0
    func now() -> Now { Now(Now.test.moment + time) }
    /// What stood on the frame last, and since when.
    var standing = ""
    var since: Int64 = 0
    func draw() {
      _ = app.view(at: now())
      app.wasShown(at: now())
      let subject = app.screen.subject
      if !subject.isEmpty, subject != standing { (standing, since) = (subject, time) }
    }
    draw()
    var sent = 0
    var graded = 0
    while sent < Self.bytes {
      // Some pieces come at once, some are cut.
      var burst: [UInt8] = []
      for _ in 0...(random.next() % 3) { burst += Self.piece(&random) }
      if random.next() % 5 == 0 { burst = Array(burst.dropLast(Int(random.next() % 3))) }
      sent += burst.count
      var events = decoder.take(burst, at: time)
      if random.next() % 2 == 0, let deadline = decoder.deadline {
        time = max(time, deadline)
        events += decoder.settle(at: time)
      }
      for event in events {
        let subject = app.screen.subject
        let effects: [App.Effect] =
          switch event {
          case .key(let key): app.update(.key(key), at: now())
          case .paste(let text): app.update(.pasted(text), at: now())
          case .mouse, .focus, .report: []
          }
        for effect in effects {
          switch effect {
          case .keep(let review) where review.time == now().moment: graded += 1
          case .saveAttempt(_, let reviews) where !reviews.isEmpty: graded += reviews.count
          default: continue
          }
          // What the help runs was seen below it.
          guard subject == standing || subject.isEmpty, time - since >= 150 else {
            Issue.record("seed \(seed), byte \(sent): \(subject) stood as \(standing) for \(time - since) ms")
            return graded
          }
        }
      }
      draw()
      time += [0, 1, 33, 90, 200, 700].randomElement(using: &random)!
      // A stray q at home ends nothing here; the walk goes on from where it is.
      if app.screens.count == 1, random.next() % 4 == 0 { _ = app.update(.key(.enter), at: now()) }
    }
    return graded
  }
}
