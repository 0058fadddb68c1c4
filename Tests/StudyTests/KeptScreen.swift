import Canvas
import Practice
import Pricing
import QuestionBank
import TestSupport
import Testing

@testable import Study

/// A screen that is kept as a text: where it is, and the keys that lead to it.
struct KeptScreen: Sendable, CustomTestStringConvertible {
  var name: String
  var keys: String
  var start: @Sendable (Size) -> App

  var testDescription: String { name }

  private init(_ name: String, _ keys: String, _ start: @escaping @Sendable (Size) -> App) {
    self.name = name
    self.keys = keys
    self.start = start
  }

  /// The screen at a size, after its keys.
  func app(_ size: Size) -> App {
    var app = start(size)
    _ = app.press(keys)
    return app
  }

  static let sizes = [Size.usual, Size(width: 60, height: 20)]

  /// Its pictures, one below the other.
  var text: String {
    Self.sizes.map { size in
      let rows = app(size).text().split(separator: "\n", omittingEmptySubsequences: false)
      let padded = rows + Array(repeating: "", count: max(0, size.height - rows.count))
      return "\(size.width)x\(size.height)\n" + padded.map { "\($0)\n" }.joined()
    }.joined()
  }

  /// Screens that have a second column where the window is wide.
  static let wide: [KeptScreen] = [
    .init("wide-scenario", "⏎", of(.caseQuestion)), .init("wide-scenario-feedback", "⏎1m", of(.caseQuestion)),
    .init("wide-scenario-hidden", "⏎v", of(.caseQuestion)), .init("wide-browse", "b⏎", learned),
    .init("wide-home", "", learned), .init("wide-page", "l⏎⏎", reading),
  ]

  /// Its picture in a wide window.
  var wideText: String {
    let rows = app(Size(width: 120, height: 36)).text().split(separator: "\n", omittingEmptySubsequences: false)
    return rows.map { "\($0)\n" }.joined()
  }

  static let all = home + learn + study + items + browse + settings + weak + progress + plan + exam + lab + clock
}

extension KeptScreen {
  /// The three questions about the clock.
  private static let clock: [KeptScreen] = [
    .init("clock-ahead", "") { ClockScreenTests.doubting($0) },
    .init("clock-long", "") { ClockScreenTests.doubting($0, log: ClockScreenTests.longAgo) },
    .init("clock-set", "") { size in
      var app = App.test(size: size)
      _ = app.update(.doubts(.set(from: Now.test.day + -365, to: Now.test.day)), at: .test)
      return app
    },
  ]

  private static func of(_ item: Item) -> @Sendable (Size) -> App { { .test(.of(item), size: $0) } }
  private static let first: @Sendable (Size) -> App = { .test(size: $0) }
  private static let learned: @Sendable (Size) -> App = { .test(.measured, reviews: Review.weeks, size: $0) }

  private static func planned(_ days: Int) -> @Sendable (Size) -> App {
    { size in
      var app = App(seed: 1, size: size)
      let settings = Settings(examDay: Now.test.day + days, minutesPerDay: 20)
      _ = app.update(.loaded(.init(bank: .measured, reviews: Review.weeks, settings: settings)), at: .test)
      return app
    }
  }

  private static var home: [KeptScreen] {
    [
      .init("home-loading", "") { App(seed: 1, size: $0) },
      .init("home-first", "", first), .init("home-learned", "", learned), .init("home-planned", "", planned(23)),
      .init("home-running", "e⏎⏎q⎋") { .test(.exam, size: $0) }, .init("home-no-such-key", "Z", first),
      .init("home-help", "?", first), .init("home-help-filter", "?/exam", first),
      .init("home-nothing-due", "⏎⏎3⏎⏎", of(.token)),
      .init("failure", "") { size in
        var app = App.test(.of(.batch), size: size)
        if let effect = app.press("⏎1m").first {
          _ = app.update(.failed(effect, "The disk is full. Free some space."), at: .test)
        }
        return app
      },
    ]
  }

  private static let reading: @Sendable (Size) -> App = { .reading(size: $0) }
  private static let measured: @Sendable (Size) -> App = { .test(.measured, size: $0) }

  private static var learn: [KeptScreen] {
    [
      .init("learn", "l", reading), .init("learn-chapter", "l⏎", reading), .init("learn-page", "l⏎⏎", reading),
      .init("learn-question", "l⏎⏎⏎", reading), .init("learn-help", "l⏎⏎?", reading),
      .init("learn-next-page", "l⏎⏎⏎⏎3", reading), .init("learn-read", "l⏎⏎⏎⏎3→→", reading),
      .init("learn-course-read", "l⏎⏎⏎⏎3→→q", reading), .init("learn-no-course", "l") { .test(Bank(), size: $0) },
      .init("page-first", "⏎", reading), .init("page-first-help", "⏎?", reading),
      .init("find-out", "d", measured), .init("find-out-question", "d⏎", measured),
      .init("find-out-feedback", "d⏎1m", measured), .init("find-out-begun", "d⏎1m⏎q", measured),
      .init("find-out-result", "d⏎1m⏎1m⏎1m⏎1m⏎⏎1m⏎", measured),
      .init("find-out-nothing", "d") { .test(Bank(), size: $0) },
    ]
  }

  private static var study: [KeptScreen] {
    [
      .init("study-card", "⏎", of(.token)), .init("study-card-shown", "⏎⏎", of(.token)),
      .init("study-chosen", "⏎1", of(.batch)), .init("study-help", "⏎?", of(.batch)),
      .init("study-right", "⏎1⏎", of(.batch)), .init("study-guessed", "⏎2g", of(.batch)),
      .init("study-practice", "r1m", of(.batch)), .init("study-struck", "⏎1x", of(.batch)),
      .init("study-aside", "⏎⏎z", of(.token)), .init("study-undone", "⏎1mu", of(.batch)),
      .init("study-missing", "⏎⏎", of(.multi)), .init("study-numbers", "⏎9", of(.batch)),
      .init("study-drill", "w⏎", learned),
      .init("study-concept", "⏎1mc", of(.batch)), .init("study-report", "⏎1m!why", of(.batch)),
      .init("study-summary", "⏎⏎3", of(.token)), .init("study-summary-practice", "r⏎3", of(.token)),
      .init("study-source", "⏎1ms", of(.batch)), .init("study-note", "⏎1m'why", of(.batch)),
      .init("study-noted", "⏎1m'why⏎*", of(.batch)), .init("study-note-esc", "⏎1m'why⎋", of(.batch)),
      .init("study-summary-wrong", "⏎2⏎⏎2⏎⏎1⏎⏎", of(.batch)), .init("study-read-back", "⏎2⏎⏎2⏎⏎1⏎⏎⏎", of(.batch)),
      .init("study-scenario", "⏎", of(.caseQuestion)), .init("study-scenario-hidden", "⏎v", of(.caseQuestion)),
    ]
  }

  /// Each type: asked, answered in part, and with its feedback.
  private static var items: [KeptScreen] {
    let ways: [(Item, String, String)] = [
      (.batch, "1", "⏎"), (.multi, "12", "⏎"), (.order, "12", "3⏎"), (.match, "12", "3⏎"), (.number, "16", "⏎"),
    ]
    return ways.flatMap { item, keys, rest in
      [
        .init("item-\(item.id)", "⏎", of(item)), .init("item-\(item.id)-begun", "⏎" + keys, of(item)),
        .init("item-\(item.id)-feedback", "⏎" + keys + rest, of(item)),
        KeptScreen("item-\(item.id)-browsed", "b⏎⏎", of(item)),
      ]
    } + [.init("item-token-browsed", "b⏎⏎", of(.token))]
  }

  private static var browse: [KeptScreen] {
    [
      .init("browse", "b", first), .init("browse-list", "b⏎", first), .init("browse-words", "bretailer", first),
      .init("browse-concepts", "b⏎c", first), .init("browse-concepts-words", "btoken⏎c", first),
      .init("browse-none", "bxyzzy", first), .init("browse-aside", "b⏎⏎zq⇥⇥⇥⇥⇥⇥", first),
      .init("browse-states", "b⏎*↓z", learned), .init("browse-objective", "b⏎→→", learned),
    ]
  }

  private static var settings: [KeptScreen] {
    [
      .init("settings", "o", first), .init("settings-typing", "o⏎45", first), .init("settings-wrong", "o⏎4⏎", first),
      .init("settings-anew", "o⇲⏎", first), .init("settings-only", "o↓↓↓↓↓↓↓⏎", first),
    ]
  }

  private static var weak: [KeptScreen] {
    [
      .init("weak-first", "w", first), .init("weak-objectives", "w", learned), .init("weak-concepts", "w2", learned),
      .init("weak-traps", "w3", learned), .init("weak-unmeasured", "w4", learned), .init("weak-note", "w2c", learned),
    ]
  }

  private static var progress: [KeptScreen] {
    (1...8).flatMap { page in
      [KeptScreen("progress-\(page)", "p\(page)", learned), .init("progress-\(page)-numbers", "p\(page)n", learned)]
    } + [.init("progress-first", "p", first)]
  }

  private static var plan: [KeptScreen] {
    [
      .init("plan-unset", "x", first), .init("plan-date", "xd2026", first), .init("plan-minutes", "xm45", first),
      .init("plan-no-date", "xd12⏎", first), .init("plan", "x", planned(23)), .init("plan-new", "xv", planned(23)),
      .init("plan-numbers", "xn", planned(8)), .init("plan-far", "x", planned(60)),
      .init("plan-removing", "xr", planned(8)), .init("plan-today", "x", planned(0)),
      .init("plan-over", "x", planned(-3)),
    ]
  }

  private static var exam: [KeptScreen] {
    let ways: [(String, String)] = [
      ("question", ""), ("flagged", "1⏎←f"), ("jump", "o1"), ("map", "1fn⇥"), ("map-typed", "⇥12"), ("submit", "1fe"),
      ("time", "t"), ("help", "?"), ("left", "q"), ("discard", "q↓↓⏎"), ("history", "qh"), ("report", "ey"),
      ("review", "eyr"), ("review-wrong", "eyr2"), ("missed", "eya"), ("history-over", "eyh"), ("study", "eyd"),
    ]
    return ways.map { name, keys in KeptScreen("exam-\(name)", keys) { .sitting(size: $0) } } + [
      .init("exam-setup", "e") { .test(.exam, size: $0) }, .init("exam-ready", "e⏎") { .test(.exam, size: $0) },
      .init("exam-ready-problem", "e⏎↓999") { .test(.exam, size: $0) },
      .init("exam-paused", "1P") {
        .sitting(ExamRequest(questions: 10, time: 900_000, isPractice: true), size: $0)
      },
    ]
  }

  private static var lab: [KeptScreen] {
    let prices = PriceList.read(Kept.prices, file: "prices.csv").list
    let ways: [(String, String)] = [
      ("lab", "o1"), ("lab-steady", "o3"), ("lab-typing", "12"), ("lab-wrong", "12x⏎"), ("lab-models", "mnova"),
      ("lab-scenarios", "o"), ("lab-lines", "o3l"), ("lab-chart", "o3vv"), ("lab-help", "?"), ("ladder", "o5t"),
      ("ladder-typing", "o5t24"), ("ladder-lines", "o5tl"), ("ladder-chart", "o5tvv"),
    ]
    return ways.map { name, keys in KeptScreen(name, keys) { .lab(size: $0, prices: prices) } }
      + [.init("lab-no-prices", "") { .lab(size: $0, prices: PriceList()) }]
  }
}
