import Canvas
import Foundation
import Practice
import Pricing
import QuestionBank
import Scheduling
import Study
import TestSupport
import Testing

@testable import bedrill

#if canImport(FoundationXML)
  import FoundationXML
#endif

/// The pictures of README and tour are of today's program.
///
/// `make pictures` writes them anew. They show a part of the bank as it was on 30 November 2026 and a made-up learner, so
/// that they change when the program does, and not when the bank goes on.
@Suite struct PictureTests {
  /// What a picture shows, and the keys that lead there.
  struct Sight: Sendable, CustomTestStringConvertible {
    var name, title, screen, keys: String
    /// Whether the learner has studied for three weeks.
    var isLearned = true
    var testDescription: String { name }
  }

  static let sights = [
    Sight(
      name: "home", title: "The home screen: what to do today, and how each objective stands", screen: "home", keys: ""),
    Sight(name: "question", title: "A question of a study session", screen: "browse", keys: "", isLearned: false),
    Sight(
      name: "feedback", title: "Feedback: every option explained, your own choice first", screen: "browse", keys: "",
      isLearned: false),
    Sight(name: "exam", title: "A practice exam with its clock", screen: "exam", keys: "enter enter 2 f right 1"),
    Sight(
      name: "map", title: "The map of a practice exam", screen: "exam",
      keys: "enter enter 2 f right 1 right right 3 tab"),
    Sight(name: "weak", title: "Weak topics, by what studying them can gain", screen: "weak", keys: ""),
    Sight(name: "lab", title: "The cost lab: one workload under each way of paying", screen: "lab", keys: "o 3"),
    Sight(name: "progress", title: "Readiness, with the range in which it lies", screen: "progress", keys: ""),
    Sight(name: "plan", title: "The plan to the exam day", screen: "plan", keys: ""),
  ]

  @Test(arguments: sights) func thePictureIsOfTodaysProgram(sight: Sight) throws {
    let frame = try Self.frame(sight)
    for theme in Picture.Theme.allCases {
      let svg = Picture(theme: theme).svg(frame, title: sight.title)
      #expect(Self.difference(svg, "\(sight.name)-\(theme.rawValue).svg") == nil)
      #expect(XMLParser(data: Data(svg.utf8)).parse())
    }
  }

  @Test func theRecordingIsOfTodaysProgram() throws {
    let shot = try Self.shot(isLearned: false)
    var app = try #require(shot.app("home"))
    var recording = Recording(width: 80, height: 24, title: "A minute with bedrill")
    var now = shot.now
    var time = 0
    func wait(_ milliseconds: Int) {
      time += milliseconds
      now = Now(Moment(milliseconds: now.moment.milliseconds + Int64(milliseconds)), offset: now.offset)
    }
    recording.show(app.view(at: now), at: time)
    for (keys, pause) in Self.session {
      wait(pause)
      for key in try Screenshot.keys(keys) { _ = app.update(.key(key), at: now) }
      recording.show(app.view(at: now), at: time)
    }
    #expect(Self.difference(recording.text, "session.cast") == nil)
  }

  /// Keys, and the milliseconds before each.
  private static let session = [
    ("enter", 2500), ("enter", 4000), ("3", 4000), ("2", 5000), ("enter", 1500), ("enter", 7000), ("1", 6000),
    ("m", 1500), ("c", 6000), ("esc", 6000), ("enter", 2000), ("q", 4000), ("q", 3000), ("c", 2500), ("o", 2500),
    ("3", 1500), ("q", 8000), ("?", 2500), ("esc", 5000),
  ]

  @Test func everyPictureIsUsedAndNoneIsMissing() throws {
    let files = try FileManager.default.contentsOfDirectory(atPath: Self.documentation)
    let pages = ["README.md", "Documentation/Tour.md"].map { Self.root + "/" + $0 }
      .map { (try? String(contentsOfFile: $0, encoding: .utf8)) ?? "" }.joined()
    for file in files where file.hasSuffix(".svg") || file.hasSuffix(".cast") {
      #expect(pages.contains(file), "\(file) is on no page.")
    }
    for name in pages.matches(of: /[a-z]+-(?:dark|light)\.svg|[a-z]+\.cast/).map({ String($0.output) }) {
      #expect(files.contains(name), "A page shows \(name), which is not there. make pictures makes it.")
    }
  }

  // MARK: The command

  @Test func renderPrintsAScreenAndKeepsNothing() throws {
    let scratch = try Scratch()
    try Program.install(in: scratch)
    let text = try Program.run("render", "study", "--keys", "enter", "--size", "60x20", in: scratch)
    #expect(text.status == 0 && text.output.contains("Study"), "\(text.errors)")
    #expect(text.output.split(separator: "\n").allSatisfy { $0.count <= 60 })
    let svg = try Program.run("render", "home", "--svg", "--background", "light", in: scratch)
    #expect(svg.output.hasPrefix("<svg ") && svg.output.contains("Study now"))
    #expect(!scratch.files.contains("progress.sqlite"))
    for words in [["nowhere"], ["home", "--size", "80"], ["home", "--keys", "q"], ["home", "--keys", "é"]] {
      #expect(try Command(Program.path, ["render"] + words + ["--data", scratch.path("x")]).status == 2, "\(words)")
    }
  }

  // MARK: The frozen state

  private static let root = URL(fileURLWithPath: #filePath).deletingLastPathComponent()
    .appendingPathComponent("../..").standardized.path
  private static let documentation = root + "/Documentation"

  private static func difference(_ text: String, _ name: String) -> String? {
    let file = documentation + "/" + name
    if ProcessInfo.processInfo.environment["BEDRILL_WRITE_KEPT"] != nil {
      try? Data(text.utf8).write(to: URL(fileURLWithPath: file))
      return nil
    }
    let kept = FileManager.default.contents(atPath: file).map { String(decoding: $0, as: UTF8.self) }
    return kept == text ? nil : "Documentation/\(name) is not what the program shows. make pictures makes it anew."
  }

  private static let bank: Bank = {
    let place = URL(fileURLWithPath: #filePath).deletingLastPathComponent().appendingPathComponent("PictureBank").path
    let (bank, findings) = Bank.read((try? Reading.files([place])) ?? [])
    guard let bank else { preconditionFailure("\(findings.filter { $0.severity == .error })") }
    return bank
  }()

  private static func shot(isLearned: Bool) throws -> Screenshot {
    let now = Now(Moment(milliseconds: 1_795_944_600_000))
    let settings = Settings(examDay: isLearned ? now.day + 16 : nil)
    var profile = Profile(bank: bank, reviews: isLearned ? learned(until: now.day) : [], settings: settings)
    profile.prices = PriceList.read(Kept.prices, file: "prices.csv").list
    return Screenshot(profile: profile, seed: 7, now: now, size: .usual)
  }

  private static func frame(_ sight: Sight) throws -> Frame {
    let shot = try shot(isLearned: sight.isLearned)
    switch sight.name {
    case "question", "feedback": return try question(shot, answers: sight.name == "feedback")
    default: return try #require(shot.frame(sight.screen, Screenshot.keys(sight.keys)))
    }
  }

  /// A session of one question that is worth a picture; answered wrongly, so that the trap is seen.
  private static func question(_ shot: Screenshot, answers: Bool) throws -> Frame {
    let item = try #require(
      bank.items.first { $0.objective == "2.3.4" && $0.body.choice?.options.contains { $0.trap != nil } == true })
    var one = shot
    var small = bank
    small.items = [item]
    var settings = Settings()
    settings.readsFirst = false
    one.profile = Profile(bank: small, settings: settings)
    var app = try #require(one.app("study"))
    if answers {
      let wrong = try #require(item.body.choice?.options.first { $0.trap != nil }?.text)
      let rows = app.view(at: shot.now).text.split(separator: "\n")
      let found = rows.first { $0.contains(wrong.prefix(30)) }?.first { $0.isNumber }
      let digit = try #require(found)
      for key in [Key.character(digit), .enter] { _ = app.update(.key(key), at: shot.now) }
    }
    return app.view(at: shot.now)
  }

  /// Three weeks of somebody who knows more every week, and pricing last.
  private static func learned(until day: Day) -> [Review] {
    let items = bank.items.filter { $0.body.choice != nil || $0.body.isCard }
    return (0..<20).flatMap { number -> [Review] in
      let date = day + (number - 20)
      // No study on two days of the week.
      guard number % 7 != 2, number % 7 != 5 else { return [] }
      return (0..<9).compactMap { place in
        let index = (number * 9 + place) % items.count
        let item = items[index]
        let isHard = item.objective == "2.3.4" || item.objective == "3.1.4"
        let isRight = (index * 7 + number * 3) % 10 < (isHard ? 3 : 7) + number / 8
        let time = Moment(milliseconds: Int64(date.number) * 86_400_000 + Int64(68_000 + place * 45) * 1000)
        return item.review(isRight: isRight, id: "p\(number)-\(place)", time: time, day: date)
      }
    }
  }
}

extension Item.Body {
  fileprivate var choice: Choice? { if case .choice(let choice) = self { choice } else { nil } }
  fileprivate var isCard: Bool { if case .card = self { true } else { false } }
}

extension Item {
  fileprivate func review(isRight: Bool, id: String, time: Moment, day: Day) -> Review? {
    if body.isCard {
      let grade: Grade = isRight ? .good : .again
      return Review(
        id: Review.ID(id), item: self.id, time: time, day: day, kind: .card, grade: grade, answer: .recalled(grade),
        duration: 12_000)
    }
    guard let choice = body.choice, let wrong = choice.options.firstIndex(where: { !$0.isKey }) else { return nil }
    return Review(
      id: Review.ID(id), item: self.id, time: time, day: day, kind: .choice, grade: isRight ? .good : .again,
      answer: .chosen(isRight ? choice.keys : [choice.options.firstIndex { $0.trap != nil } ?? wrong]),
      confidence: isRight ? .sure : .unsure, options: choice.options.count, duration: 31_000, isRight: isRight)
  }
}
