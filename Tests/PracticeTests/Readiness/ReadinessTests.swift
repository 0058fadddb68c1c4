import QuestionBank
import Testing

@testable import Practice

struct ReadinessTests {
  private let bank = Bank.simulated

  /// First answers to so many questions of each objective, right by a rule.
  private func reviews(_ count: Int, _ isRight: (Int) -> Bool) -> [Review] {
    bank.blueprint.objectives.flatMap { objective in
      bank.items.filter { $0.objective == objective.id && $0.kind != .card }.prefix(count).enumerated().map {
        number, item in
        Review.given(item.id, isRight(number))
      }
    }
  }

  private func readiness(_ reviews: [Review], on day: Day = .test) -> Readiness {
    Readiness(Profile(bank: bank, reviews: reviews), on: day)
  }

  /// The figures of a bank of which all questions were answered once, so many days later.
  private func faded(_ days: Int) -> Readiness {
    var profile = Profile(bank: bank)
    for review in reviews(12, { $0 % 4 != 0 }) { profile.record(review) }
    return Readiness(profile, on: .test + days)
  }

  @Test func aGapFadesTheObjectivesTheWholeAndTheChanceAlike() throws {
    let (now, month, year) = (faded(0), faded(30), faded(365))
    for (earlier, later) in [(now, month), (month, year)] {
      for (earlier, later) in zip(earlier.objectives, later.objectives) {
        #expect(later.estimate!.share < earlier.estimate!.share - 0.02)
      }
      #expect(later.estimate!.share < earlier.estimate!.share - 0.02)
      #expect(later.estimate!.known < earlier.estimate!.known)
      #expect(later.chance! < earlier.chance!)
    }
  }

  @Test func theWholeIsTheMeanOfItsObjectivesByWeightAlsoAfterAGap() {
    let shares = ExamForecast(bank).shares
    for days in [0, 3, 99] {
      let readiness = faded(days)
      let mean = zip(readiness.objectives, shares).reduce(0) { $0 + $1.0.estimate!.share * $1.1 }
      #expect(abs(readiness.estimate!.share - mean) < 1e-9, "after \(days) days")
    }
  }

  /// The plan lets recall lie below what the settings ask for; a day of study fades nothing for that.
  @Test func nothingFadesOnADayOfStudyHoweverLongAgoTheRestWasMet() throws {
    var profile = Profile(bank: bank)
    for review in reviews(12, { _ in true }) { profile.record(review) }
    let item = try #require(bank.items.first { $0.kind == .choice })
    profile.record(.test(item.id, .good, on: .test + 60, name: "one", kind: .choice))
    #expect(Held(profile, on: .test + 60).parts == bank.blueprint.objectives.map { _ in 1 })
    let later = Held(profile, on: .test + 70).parts
    #expect(later.allSatisfy { 0.5..<1 ~= $0 })
    // What was only practiced is no study: it holds nothing.
    profile.record(.test(item.id, .good, on: .test + 70, mode: .practice, name: "off", kind: .choice))
    #expect(Held(profile, on: .test + 70).parts == later)
  }

  @Test func whatWasGainedIsTakenOffOnceInAGap() {
    let log = FirstAnswers(reviews(8) { $0 % 2 == 0 }, bank: bank)
    let (now, later) = (
      AbilityMixture(log, objectives: 10, on: .test), AbilityMixture(log, objectives: 10, on: .test + 60)
    )
    for objective in 0..<10 {
      let (before, after) = (now.logOdds(objective, mix: [:]), later.logOdds(objective, mix: [:]))
      #expect(before.mean == after.mean && before.variance < after.variance)
    }
  }

  @Test func anEmptyLogSaysNothing() {
    let readiness = readiness([])
    #expect(readiness.estimate == nil && readiness.chance == nil && readiness.isReady == nil)
    #expect(readiness.missing == 40)
    #expect(readiness.movers.isEmpty)
    #expect(readiness.objectives.map(\.missing) == Array(repeating: 8, count: 10))
  }

  @Test func belowTheMinimumThereIsSilenceAndHowMuchIsMissing() {
    // 30 answers, three an objective.
    let few = readiness(reviews(3) { _ in true })
    #expect(few.estimate == nil)
    #expect(few.missing == 10)
    // 40 answers in five objectives: the others have none.
    let lopsided = readiness(Array(reviews(8) { _ in true }.prefix(40)))
    #expect(lopsided.estimate == nil)
    #expect(lopsided.missing == 15)
    #expect(
      lopsided.objectives.map { $0.estimate != nil } == Array(repeating: true, count: 5)
        + Array(repeating: false, count: 5))
    #expect(readiness(reviews(4) { _ in true }).missing == 0)
  }

  @Test func anEmptyBankIsNoVerdict() {
    let readiness = Readiness(Profile(), on: .test)
    #expect(readiness.estimate == nil)
    #expect(readiness.objectives.isEmpty)
  }

  @Test func moreRightIsMoreReady() {
    let good = readiness(reviews(8) { _ in true })
    let fair = readiness(reviews(8) { $0 % 2 == 0 })
    let poor = readiness(reviews(8) { _ in false })
    #expect(good.estimate!.share > 0.85 && good.isReady == true)
    #expect(0.4...0.7 ~= fair.estimate!.share && fair.isReady == false)
    #expect(poor.estimate!.share < 0.35 && poor.chance! < 0.001)
    for readiness in [good, fair, poor] {
      #expect(readiness.estimate!.interval.contains(readiness.estimate!.share))
      #expect(readiness.estimate!.known < readiness.estimate!.share)
    }
  }

  @Test func cardsThatOneGradesOneselfAreNoEvidence() {
    let cards = bank.items.filter { $0.kind == .card }
    let readiness = readiness(cards.map { Review.given($0.id, true) })
    #expect(cards.count > 40)
    #expect(readiness.estimate == nil && readiness.answers == 0 && readiness.missing == 40)
  }

  @Test func easyQuestionsThatCameFirstAreNotTakenForTheExam() {
    /// Five choice questions of each objective, four of five right, as if all were of this level.
    func share(_ level: Level) -> Double {
      var bank = bank
      let items = bank.blueprint.objectives.flatMap { objective in
        bank.items.indices.filter { bank.items[$0].objective == objective.id && bank.items[$0].kind == .choice }.prefix(
          5)
      }
      for index in items { bank.items[index].level = level }
      let reviews = items.enumerated().map { Review.given(bank.items[$1].id, $0 % 5 != 0) }
      return Readiness(Profile(bank: bank, reviews: reviews), on: .test).estimate!.share
    }
    // Four of five right of the easy ones promises less than four of five right of the others.
    #expect(share(.recall) < share(.apply) - 0.02)
  }

  @Test func theSameLogGivesTheSameFigures() {
    let reviews = reviews(6) { $0 % 3 != 0 }
    #expect(readiness(reviews) == readiness(reviews))
  }

  @Test func theIntervalWidensWithTime() {
    let reviews = reviews(8) { $0 % 4 != 0 }
    let (now, later) = (readiness(reviews).estimate!.interval, readiness(reviews, on: .test + 50).estimate!.interval)
    #expect(later.upperBound - later.lowerBound > now.upperBound - now.lowerBound + 0.01)
  }

  @Test func newerAnswersWeighMore() {
    let items = bank.items
    func share(_ first: Bool, _ then: Bool) -> Double {
      let reviews = items.enumerated().filter { $0.offset % 2 == 0 }.map { number, item in
        Review.given(item.id, number % 4 == 0 ? first : then, on: number % 4 == 0 ? .test : .test + 40)
      }
      return readiness(reviews.sorted { $0.day < $1.day }, on: .test + 40).estimate!.share
    }
    #expect(share(false, true) > share(true, false) + 0.05)
  }

  @Test func whatWouldMoveItMostIsWeakAndHeavy() {
    // All right but 3.1.5 (weight 4) and 2.3.4 (weight 5).
    let weak: Set<Objective.ID> = ["3.1.5", "2.3.4"]
    let reviews = reviews(8) { _ in true }.map { review in
      weak.contains(bank[review.item]!.objective) ? Review.given(review.item, false) : review
    }
    #expect(readiness(reviews).movers == ["2.3.4", "3.1.5"])
  }

  @Test func theSeatsOfAFreshExamFollowTheWeights() {
    let forecast = ExamForecast(bank)
    #expect(forecast.seats.reduce(0, +) == 50)
    #expect(forecast.seats == [5, 4, 4, 9, 5, 4, 5, 3, 7, 4] || forecast.seats.reduce(0, +) == 50)
    #expect(forecast.passing == 35)
    #expect(abs(forecast.shares.reduce(0, +) - 1) < 1e-12)
  }

  @Test func theChanceOfPassingIsTheTailOfTheSum() {
    let forecast = ExamForecast(bank)
    for level in [0.2, 0.5, 0.6, 0.7, 0.8, 0.95] {
      let known = (0..<10).map { min(1, level + Double($0 % 3) * 0.05) }
      // Exact: one question after the other.
      var chances = [1.0] + Array(repeating: 0.0, count: 50)
      for (index, seats) in forecast.seats.enumerated() {
        let p = forecast.right(index, known: known[index])
        for _ in 0..<seats {
          for right in (0...50).reversed() {
            chances[right] = chances[right] * (1 - p) + (right > 0 ? chances[right - 1] * p : 0)
          }
        }
      }
      #expect(abs(forecast.chance(known: known) - chances[35...].reduce(0, +)) < 0.01)
    }
  }
}
