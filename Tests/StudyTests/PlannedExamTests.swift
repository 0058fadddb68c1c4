import Canvas
import Practice
import QuestionBank
import Testing

@testable import Study

/// A day whose plan has a practice exam says so wherever a learner may begin, and each way leads to it.
struct PlannedExamTests {
  /// Forty questions with four options each.
  fileprivate static let bank: Bank = {
    var bank = Bank.exam
    bank.items = (0..<40).map { number in
      var item = Item.batch
      item.id = Item.ID("q\(number)")
      item.concepts = [Concept.ID("c\(number)")]
      item.objective = ["2.3.3", "2.3.4", "3.1.3", "3.1.4"][number % 4]
      return item.asking("Asked is q\(number): " + "abcdefgh".map { "w\($0)\(number)" }.joined(separator: " ") + "?")
    }
    return bank
  }()

  /// A week before the exam, six days after the first answer.
  private func app(size: Size = .usual, examDay: Int = 7) -> App {
    var app = App(seed: 1, size: size)
    let first = Review(
      id: Review.ID("r"), item: "q0", time: Now.test.moment + -6 * 86_400_000, day: Now.test.day + -6, kind: .choice,
      grade: .good, answer: .chosen([0]), confidence: .sure, options: 4, duration: 20_000, isRight: true)
    let yesterday = Review(
      id: Review.ID("s"), item: "q1", time: Now.test.moment + -86_400_000, day: Now.test.day + -1, kind: .choice,
      grade: .good, answer: .chosen([0]), confidence: .sure, options: 4, duration: 20_000, isRight: true)
    let settings = Settings(examDay: Now.test.day + examDay, minutesPerDay: 15, readsFirst: false)
    _ = app.update(.loaded(Profile(bank: Self.bank, reviews: [first, yesterday], settings: settings)), at: .test)
    return app
  }

  private func study(_ app: inout App) {
    for _ in 0..<200 where app.screen is StudyScreen {
      _ = app.text().contains("enter next") ? app.press("⏎") : app.choose("Batch inference") + app.press("⏎")
    }
  }

  @Test func homeTellsThePracticeExamOfTheDay() {
    let app = app()
    let today = app.profile.today(on: Now.test.day)
    #expect(today.examQuestions == 10 && today.minutesOfExam > 3 && !today.queue.all.isEmpty)
    #expect(app.text().contains(" min + exam"))
    #expect(app.text().contains("Practice exam     today: 10 questions, about \(today.minutesOfExam) min"))
    let small = self.app(size: Size(width: 60, height: 20))
    #expect(small.text().contains("Practice exam     today: 10 questions, \(today.minutesOfExam) min"))
    #expect(small.text().contains(" new · \(today.minutes) min + exam\n"))
    #expect(!self.app(examDay: 9).text().contains("exam  today:"))
  }

  @Test func theKeyOfTheExamLeadsToOneWithThatManyQuestions() throws {
    var app = app()
    _ = app.press("e")
    #expect(app.text().contains(" > today           10 questions  14 min  set by your plan"))
    _ = app.press("⏎⏎")
    #expect(app.screen is ExamScreen)
    let exam = try #require(app.profile.running)
    #expect(exam.entries.count == 10 && exam.name == "planned")
    // While it runs it is the running one that is told.
    #expect(App.told(app.profile).contains("go on with it"))
  }

  @Test func theSummaryAndHomeSayThatItIsLeft() {
    var app = app()
    _ = app.press("⏎")
    study(&app)
    let text = app.text().replacing("\n   ", with: " ").replacing("  ", with: " ")
    #expect(app.screen is SummaryScreen)
    #expect(text.contains("Today has a practice exam as well: 10 questions, about "))
    #expect(text.contains("e on the home screen opens it."))
    #expect(text.contains("the practice exam, about "))
    _ = app.press("q")
    for _ in 0..<6 where !app.profile.today(on: Now.test.day).queue.all.isEmpty {
      _ = app.press("⏎")
      study(&app)
      _ = app.press("q")
    }
    #expect(app.text().contains("Study now         all but today's practice exam is done"))
    // Enter there, and on the plan, goes on with the day.
    for keys in ["⏎", "x⏎"] {
      var app = app
      _ = app.press(keys)
      #expect(app.screen is ExamReadyScreen)
      #expect(app.text().contains("Begin       10 questions"))
    }
  }

  @Test func whoListensIsToldTheSame() {
    let app = app()
    let told = app.speech(at: .test).body.joined(separator: "\n")
    #expect(told.contains("Practice exam, e: today: 10 questions, about "))
  }

  @Test func theForecastOfTheDayHoldsItToo() throws {
    let profile = app().profile
    let today = profile.today(on: Now.test.day)
    let line = try #require(profile.forecast(today).days.first)
    #expect(line.examQuestions == 10)
    #expect(line == profile.report(today)?.days.first)
  }
}

/// The eve says what tomorrow is, and on the day itself nothing has to be studied.
struct ExamEveTests {
  /// An app of somebody who met the bank over the last nine days; the exam is in so many days.
  private func app(_ days: Int, lately: Int = 1, size: Size = .usual) -> App {
    var app = App(seed: 1, size: size)
    let reviews = PlannedExamTests.bank.items.enumerated().map { index, item in
      let day = Now.test.day + -(lately + 8 - index % 9)
      return Review(
        id: Review.ID("r\(index)"), item: item.id, time: Moment(milliseconds: Int64(day.number) * 86_400_000), day: day,
        kind: item.kind, grade: .good, answer: .chosen([0]), confidence: .sure, options: 4, duration: 20_000,
        isRight: true)
    }.sorted { $0.day < $1.day }
    let settings = Settings(examDay: Now.test.day + days, minutesPerDay: 15, readsFirst: false)
    _ = app.update(.loaded(Profile(bank: PlannedExamTests.bank, reviews: reviews, settings: settings)), at: .test)
    return app
  }

  private func words(_ app: App) -> String {
    app.text().split(whereSeparator: \.isWhitespace).joined(separator: " ")
  }

  @Test func onTheDayItselfNothingHasToBeStudied() {
    for lately in [1, 5] {
      let app = app(0, lately: lately)
      let count = app.profile.today(on: Now.test.day).queue.all.count
      #expect(count > 0)
      #expect(app.text().contains("nothing has to be studied · \(count) items if you like"))
      #expect(words(app).contains(PlanSentences.examDay))
      #expect(!app.text().contains("about ") && !app.text().contains("Welcome back"))
      let small = self.app(0, lately: lately, size: Size(width: 60, height: 20))
      #expect(small.text().contains("none needed · \(count) if you like"))
      #expect(app.speech(at: .test).body.joined(separator: " ").contains(PlanSentences.examDay))
    }
    // Who wants to warm up can.
    var app = app(0)
    _ = app.press("⏎")
    #expect(app.screen is StudyScreen)
    #expect(!self.app(-1).text().contains("Your exam is today"))
  }

  @Test func theEveSaysWhatTomorrowIs() {
    var app = app(1)
    #expect(app.text().contains("Exam day          tomorrow: nothing has to be studied then"))
    #expect(self.app(1, size: Size(width: 60, height: 20)).text().contains("tomorrow, a day without study\n"))
    _ = app.press("x")
    #expect(words(app).contains(PlanSentences.eve))
    _ = app.press("q⏎1m⏎1m⏎1m⏎q")
    #expect(app.screen is SummaryScreen)
    #expect(words(app).contains(PlanSentences.eve))
  }

  @Test func whatComesNextIsKnownOnTheEveToo() throws {
    let profile = app(1).profile
    let forecast = profile.forecast(profile.today(on: Now.test.day))
    let next = try #require(forecast.next)
    #expect(next > Now.test.day)
    // The morning has it, by plain spacing.
    #expect(profile.today(on: next).queue.due.count > 0)
    let fresh = App.test(PlannedExamTests.bank).profile
    #expect(fresh.forecast(fresh.today(on: Now.test.day)).next == nil)
  }
}

extension App {
  /// Home of somebody who opens it anew.
  fileprivate static func told(_ profile: Profile) -> String {
    var app = App(seed: 1)
    _ = app.update(.loaded(profile), at: .test)
    _ = app.press("q")
    return app.text()
  }
}
