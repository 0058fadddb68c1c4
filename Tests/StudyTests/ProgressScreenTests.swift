import Canvas
import Numerics
import Practice
import QuestionBank
import Scheduling
import Testing

@testable import Study

struct ProgressScreenTests {
  private func open(_ keys: String = "", size: Size = .usual) -> App {
    var app = App.test(.measured, reviews: Review.weeks, size: size)
    _ = app.press("p" + keys)
    return app
  }

  @Test func anEmptyLogSaysWhatIsMissingOnEveryPage() {
    for (key, sentence) in [
      ("1", "Too few answers yet: 40 more first answers"), ("2", "Too few answers yet"),
      ("3", "Nothing has come back on a later day yet."), ("4", "0 reviews today, 0 more within a week"),
      ("5", "No day studied yet."),
      ("6", "0 minutes"), ("7", "No practice exam yet."), ("8", "No answer that was sure and wrong is open."),
    ] {
      var app = App.test()
      _ = app.press("p" + key)
      #expect(app.text().contains(sentence), "\(key)")
      _ = app.press("n")
      #expect(app.text().hasPrefix(" Progress"))
    }
  }

  @Test func readinessShowsTheRangeTheChanceAndEachObjective() {
    let text = open().text()
    #expect(text.contains(" Progress · Readiness"))
    #expect(text.contains("% right of bedrill's questions"))
    #expect(text.contains("70 % with a chance of"))
    #expect(text.contains("Moves it most: 2.3.4"))
    #expect(text.contains("2.3.4  Cost trade-offs"))
  }

  @Test func everyPageHasItsKeyAndTabGoesRound() {
    let names = ["now", "trend", "recall", "ahead", "days", "hours", "exams", "sure"]
    for (index, name) in names.enumerated() {
      #expect(open("\(index + 1)").text().contains("[\(name)]"))
      #expect(open(String(repeating: "⇥", count: index)).text().contains("[\(name)]"))
    }
    #expect(open("⇥⇥⇥⇥⇥⇥⇥⇥").text() == open().text())
    #expect(open("←").text().contains("[sure]"))
  }

  @Test func theChartsAreCharts() {
    #expect(open("2").text().contains("share right of bedrill's unseen questions"))
    #expect(open("3").text().contains("share remembered"))
    #expect(open("3").text().contains("* remembered   o expected"))
    #expect(open("4").text().contains("items that come back, by day of the month"))
    #expect(open("5").text().contains("· none"))
    #expect(open("6").text().contains("minutes a week, from Monday"))
  }

  @Test func eachHasItsNumbers() {
    for (key, head) in [
      ("1", "objective  expected  most likely"), ("2", "chance of 70 %"), ("3", "week from"), ("4", "day"),
      ("5", "answers"), ("6", "minutes"), ("8", "share"),
    ] {
      #expect(open(key + "n").text().contains(head), "\(key)")
      #expect(open(key + "nn").text() == open(key).text())
    }
    #expect(open("5n").text().contains("2026-11-24"))
  }

  @Test func aChanceSaysOfWhichExamItIs() {
    let text = open().text()
    #expect(text.contains("bedrill's own questions on Task Statements 2.3 and 3.1"))
    #expect(text.contains("(not the real exam)"))
  }

  /// Words of a page as one line.
  private func line(_ app: App) -> String { app.text().split { $0 == " " || $0 == "\n" }.joined(separator: " ") }

  @Test(arguments: [Size.usual, Size(width: 60, height: 20)])
  func whateverIsClaimedSaysOfWhat(size: Size) {
    #expect(line(open("2", size: size)).contains("right of bedrill's unseen questions"))
    #expect(line(open("2", size: size)).contains("(not of the real exam)"))
    #expect(line(open("q", size: size)).contains(/\d+-\d+ % (of bedrill's questions|right in exams here)/))
    #expect(line(open("q", size: size)).contains("93 %"))
  }

  @Test func homeProgressAndWeakTopicsCountTheSameFirstAnswers() {
    #expect(line(open("q")).contains("24 first answers"))
    #expect(line(open()).contains("first answers 2.3.3"))
    #expect(line(open("w")).contains(" of 24 questions right. All 96 answers: "))
  }

  @Test func whatComesBackSaysWhatItSupposes() {
    func said(_ app: App) -> String { app.text().split { $0 == " " || $0 == "\n" }.joined(separator: " ") }
    #expect(said(open("4")).contains("if you learn nothing new."))
    var app = App(seed: 1)
    let settings = Settings(examDay: Now.test.day + 23)
    _ = app.update(.loaded(Profile(bank: .measured, reviews: Review.weeks, settings: settings)), at: .test)
    _ = app.press("p4")
    #expect(!said(app).contains("if you learn nothing new"))
    #expect(said(app).contains("if you follow the plan, with the new items that it brings."))
  }

  @Test func allMinutesAreOfTheSameSum() throws {
    let item = try #require(Bank.measured.items.first)
    let review = Review(
      id: Review.ID("r"), item: item.id, time: Now.test.moment, day: Now.test.day, kind: .choice, grade: .good,
      answer: .chosen([0]), confidence: .sure, options: 4, duration: 20_000)
    var app = App(seed: 1)
    var profile = Profile(bank: .measured, reviews: [review])
    profile.pages.take(Mark(page: "tokens", time: Now.test.moment))
    _ = app.update(.loaded(profile), at: .test)
    let spent = profile.times.spent(review) + profile.secondsOfReading { _ in true }
    #expect(abs(Double(Statistics(profile, on: Now.test.day).milliseconds) - spent * 1000) < 2)
    let day = try #require(StudyHistory(profile, on: Now.test.day).days.first)
    #expect(abs(Double(day.milliseconds) - spent * 1000) < 2)
    // What is less than a minute is told as one, in the sentence and in the numbers.
    _ = app.press("p6")
    #expect(app.text().contains("1 minute of study in all."))
    _ = app.press("n")
    #expect(app.text().split(separator: "\n").contains { $0.hasSuffix("   1") || $0.hasSuffix(" 1") })
  }

  @Test func confidentErrorsAreListedAndStudied() {
    var app = open("8")
    #expect(app.text().contains("sure      "))
    #expect(app.text().contains("Sure but wrong: back the next day, and again at about a week."))
    #expect(app.text().contains("No exam was predicted yet"))
    _ = app.press("⏎")
    #expect(app.text().contains("Sure but wrong · 1 of "))
  }

  @Test func threeExamsWithoutPointsDrawNoLine() throws {
    let request = ExamRequest(questions: 10, time: 900_000)
    let attempts = try (0..<3).map { number in
      var attempt = Attempt(
        id: "exam-\(number)", request: request, questions: try ExamPool(request, bank: .exam).draw(seed: 1),
        budget: 900_000, seed: 1, at: Now.test.tick)
      attempt.open(at: Now.test.tick)
      attempt.submit(at: Now.test.tick, bank: .exam)
      return attempt
    }
    var app = App(seed: 1)
    _ = app.update(.loaded(Profile(bank: .exam, attempts: attempts)), at: .test)
    _ = app.press("p7")
    #expect(app.text().contains("A line of points is drawn from three exams with points on."))
  }

  @Test func otherScreensAreAKeyAway() {
    var app = open("w")
    #expect(app.text().hasPrefix(" Weak topics"))
    app = open("7h")
    #expect(app.screen.name == "History of exams")
  }

  @Test func theCalendarHasAColumnForEachWeek() {
    let answers = [Day("2026-11-02")!: 3, Day("2026-11-24")!: 30]
    let blocks = ProgressCalendar(answers, today: Day("2026-11-25")!).blocks(width: 18)
    let rows = blocks.flatMap { $0.rows(width: 76) }.map { row in
      row.pieces.reduce(into: "") { $0 += String(repeating: " ", count: max(0, $1.column - $0.count)) + $1.text }
    }
    #expect(
      rows.prefix(8).map { $0.replacing(#/ +$/#, with: "") } == [
        "       Nov", "  Mon  ░ · · ·", "       · · · ▓", "  Wed  · · · ·", "       · · ·", "  Fri  · · ·",
        "       · · ·", "  Sun  · · ·",
      ])
  }

  @Test func everyPageFitsEverySize() {
    for size in ScreenSizeTests.sizes {
      for keys in ["w", "w2", "w3", "w4", "p"] + (1...8).flatMap({ ["p\($0)", "p\($0)n"] }) {
        var app = App.test(.measured, reviews: Review.weeks)
        _ = app.press(keys)
        _ = app.update(.resized(size), at: .test)
        let frame = app.view(at: .test)
        #expect(frame.width == size.width && frame.height == size.height)
        for row in frame.text.split(separator: "\n") { #expect(Text.width(String(row)) <= size.width) }
      }
    }
  }

  @Test func theProgramCanOpenOnIt() {
    var app = App(opening: .at(.progress), seed: 1)
    _ = app.update(.loaded(Profile(bank: .test)), at: .test)
    #expect(app.text().hasPrefix(" Progress"))
  }
}

extension Review {
  /// Four weeks of answers: each item of the bank every few days, batch inference wrong at first though sure.
  static let weeks: [Review] = (0..<4).flatMap { week in
    Bank.measured.items.enumerated().map { number, item in
      let day = Now.test.day + (week * 7 - 21 - number % 3)
      let isRight = item.objective == "2.3.3" || week == 2 || week == 3 && number % 3 == 0
      return Review(
        id: ID("w\(week)-\(number)"), item: item.id, time: Moment(milliseconds: Int64(day.number) * 86_400_000),
        day: day, kind: .choice, grade: isRight ? .good : .again, answer: .chosen([isRight ? 0 : 1]),
        confidence: .sure, options: 4, duration: 30_000)
    }
  }.sorted { $0.day < $1.day }
}
