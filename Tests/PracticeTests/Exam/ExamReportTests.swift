import QuestionBank
import Testing

@testable import Practice

struct ExamReportTests {
  let bank = Bank.wide

  /// An attempt at ten questions with these answers: right, wrong, blank, and how sure.
  private func attempt(
    _ answers: [(Character, Confidence?)], request: ExamRequest = .init(questions: 10), late: Bool = false
  ) -> Attempt {
    var attempt = Attempt.test(request)
    for (place, (verdict, confidence)) in answers.enumerated() {
      attempt.move(to: place, at: .test + Double(place * place))
      let item = attempt.item(at: place, in: bank)!
      if verdict != "-" {
        attempt.answer(
          verdict == "+" ? item.rightAnswer : item.wrongAnswer, struck: [], at: .test + Double(place * place))
      }
      attempt.mark(confidence, at: .test + Double(place * place))
    }
    attempt.submit(at: .test + (late ? 99_999 : 100), bank: bank)
    return attempt
  }

  @Test func numbersOfTheReportAreThoseOfTheExam() {
    let attempt = attempt([
      ("+", nil), ("-", nil), ("x", .sure), ("x", nil), ("+", .sure), ("x", .guessed), ("+", .guessed), ("-", nil),
      ("x", .sure), ("+", nil),
    ])
    let report = ExamReport(attempt, bank: bank)
    #expect(report.score == ExamScore(scored: 10, right: 4))
    #expect((report.questions, report.right, report.blank, report.gone) == (10, 4, 2, 0))
    #expect(report.objectives.reduce(0) { $0 + $1.questions } == 10)
    #expect(report.objectives.reduce(0) { $0 + $1.right } == 4)
    #expect(report.concepts.reduce(0) { $0 + $1.questions } == 10)
    // Confident errors first, blanks last.
    #expect(report.confidentErrors == [2, 8])
    #expect(report.wrong == [2, 8, 3, 5, 1, 7])
    #expect(report.time == 100_000)
    // From question k to the next it took 2k + 1 seconds; the last one had 19.
    #expect(report.slowest == [9, 8, 7, 6, 5])
    #expect(report.step == .readConfidentErrors(2))
  }

  @Test func questionsThatDoNotCountChangeNoScore() {
    let request = bank.blueprint.exam(bank.blueprint.whole, guide: .v1_1)
    var attempt = Attempt.test(request)
    for index in attempt.entries.indices {
      attempt.move(to: index, at: .test)
      let item = attempt.item(at: index, in: bank)!
      attempt.answer(attempt.entries[index].isScored ? item.rightAnswer : item.wrongAnswer, struck: [], at: .test)
    }
    attempt.submit(at: .test, bank: bank)
    let report = ExamReport(attempt, bank: bank)
    #expect(report.score == ExamScore(scored: 50, right: 50))
    #expect(report.unscored == ExamScore(scored: 15, right: 0))
    #expect((report.questions, report.right) == (65, 50))
  }

  @Test func trapsAreThoseOfTheOptionsTaken() {
    let attempt = attempt(Array(repeating: ("x", nil), count: 9) + [("-", nil)])
    let traps = ExamReport(attempt, bank: bank).traps
    let fallen = attempt.entries.prefix(9).count { !bank[$0.item]!.traps.isEmpty }
    #expect(traps.map(\.times) == (fallen == 0 ? [] : [fallen]))
    #expect(fallen > 0)
    #expect(ExamReport(self.attempt([]), bank: bank).traps.isEmpty)
  }

  @Test func changesAreToldByTheirDirection() {
    var attempt = Attempt.test()
    let ways: [[Bool]] = [[true, false], [false, true], [true, false, true], [true], [false]]
    for visit in 0..<3 {
      for (place, way) in ways.enumerated() where way.indices.contains(visit) {
        attempt.move(to: place, at: .test)
        let item = attempt.item(at: place, in: bank)!
        attempt.answer(way[visit] ? item.rightAnswer : item.wrongAnswer, struck: [], at: .test)
      }
    }
    attempt.submit(at: .test, bank: bank)
    #expect(
      ExamReport(attempt, bank: bank).changes
        == ExamReport.Changes(rightToWrong: 2, wrongToRight: 2, wrongToWrong: 0))
  }

  @Test func thereIsOneNextStep() {
    let right: [(Character, Confidence?)] = Array(repeating: ("+", nil), count: 10)
    #expect(ExamReport(attempt(right), bank: bank).step == .full)
    #expect(ExamReport(attempt(right.dropLast() + [("x", nil)]), bank: bank).step == .study(1))
    #expect(ExamReport(attempt(right.dropLast() + [("x", .sure)]), bank: bank).step == .readConfidentErrors(1))
    #expect(ExamReport(attempt([("+", nil), ("x", nil)], late: true), bank: bank).step == .practicePace(blank: 8))
    var full = Attempt.test(bank.blueprint.exam(bank.blueprint.whole, guide: .v1_1))
    for index in full.entries.indices {
      full.move(to: index, at: .test)
      full.answer(full.item(at: index, in: bank)!.rightAnswer, struck: [], at: .test)
    }
    full.submit(at: .test, bank: bank)
    #expect(ExamReport(full, bank: bank).step == .rest)
  }
}

struct ExamScoreTests {
  @Test(arguments: [(50, 50, 1000), (50, 0, 100), (50, 35, 730), (65, 41, 670)])
  func pointsFollowAStraightLine(scored: Int, right: Int, points: Int) {
    #expect(ExamScore(scored: scored, right: right).points(passMark: 700) == points)
  }

  /// 41 of 62 are 695.2 points, and 25 of 60 are 475.
  @Test(arguments: [(62, 41, 700, 690), (60, 25, 475, 480), (60, 25, 476, 470), (62, 41, 695, 700), (62, 41, 696, 690)])
  func roundedPointsNeverCrossThePassLine(scored: Int, right: Int, passMark: Int, points: Int) {
    #expect(ExamScore(scored: scored, right: right).points(passMark: passMark) == points)
  }

  @Test func pointsAndBandsLieOnTheirSideOfEveryPassLine() throws {
    for scored in 50...65 {
      for right in 0...scored {
        let exact = 100 + 900 * right / scored
        for passMark in stride(from: 655, through: 745, by: 15) {
          let points = try #require(ExamScore(scored: scored, right: right).points(passMark: passMark))
          #expect((points >= passMark) == (exact >= passMark), "\(right) of \(scored), pass line \(passMark)")
        }
      }
    }
  }

  @Test func aShortExamHasNoPoints() {
    let short = ExamScore(scored: 49, right: 40)
    #expect(
      short.points(passMark: 700) == nil && short.band(passMark: 700) == nil && short.standing(passMark: 700) == nil)
    #expect(short.share != nil)
  }

  @Test func theBandIsWilsonsInterval() {
    // 35 of 50 at 90 %: 0.5842 to 0.7935, by hand from the formula.
    #expect(ExamScore(scored: 50, right: 35).band(passMark: 700) == 630...810)
    #expect(ExamScore(scored: 50, right: 50).band(passMark: 700) == 950...1000)
    #expect(ExamScore(scored: 50, right: 0).band(passMark: 700) == 100...150)
  }

  @Test func withoutAQuestionThereIsNoNumber() {
    let nothing = ExamScore(scored: 0, right: 0)
    #expect(nothing.share == nil && nothing.points(passMark: 700) == nil && nothing.band(passMark: 700) == nil)
    #expect(nothing.standing(passMark: 700) == nil)
  }

  @Test(arguments: [(50, 45, ExamScore.PassOutlook.above), (50, 35, .around), (50, 20, .below)])
  func thePassLineLiesAboveInOrBelowTheBand(scored: Int, right: Int, standing: ExamScore.PassOutlook) {
    #expect(ExamScore(scored: scored, right: right).standing(passMark: 700) == standing)
  }

  @Test func theScaleSaysWhatItIsWorth() {
    #expect(ExamScore.caution.hasPrefix("How answers become points is not published"))
  }
}
