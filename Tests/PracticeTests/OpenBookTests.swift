import QuestionBank
import Scheduling
import Testing

@testable import Practice

/// Answers that were given with the answer in sight.
@Suite struct OpenBookTests {
  private func profile(_ mode: Review.Mode, days: Int = 0) -> Profile {
    var profile = Profile(bank: PlanTests.bank)
    for item in PlanTests.bank.items where item.kind == .choice {
      var review = Review.test(item.id, .good, mode: mode, name: "\(item.id)", kind: .choice, duration: 9000)
      review.confidence = .sure
      review.options = 4
      profile.record(review)
    }
    return profile
  }

  @Test func readinessCountsNoneOfThem() {
    let questions = PlanTests.bank.items.count { $0.kind == .choice }
    #expect(Readiness(profile(.study), on: .test).answers == questions)
    for mode in [Review.Mode.openBook, .openPractice] {
      var profile = profile(mode)
      #expect(Readiness(profile, on: .test).answers == 0)
      #expect(Calibration(profile).lines.allSatisfy { $0.answers == 0 })
      #expect(profile.fit == LearnerFit() && profile.pace == Pace())
      // Nor is the next answer to the same item a first one.
      profile.record(.test("o1-1-1", .good, on: .test + 5, name: "later", kind: .choice))
      #expect(Readiness(profile, on: .test + 5).answers == 0)
      #expect(profile.seen.count == questions)
    }
  }

  @Test func theScheduleTakesThemForWhatWasJustLearned() throws {
    let scheduler = Scheduler()
    let first = try #require(profile(.openBook).memories["o1-1-1"])
    #expect(first.state == scheduler.stateAfterRelearning(nil, days: 0))
    #expect(first.state.stability < profile(.study).memories["o1-1-1"]!.state.stability)
    // What was known before is neither confirmed nor lost.
    var known = profile(.study)
    func after(_ mode: Review.Mode, _ grade: Grade) -> Double {
      var profile = known
      profile.record(.test("o1-1-1", grade, on: .test + 20, mode: mode, name: "later", kind: .choice))
      return profile.memories["o1-1-1"]!.state.stability
    }
    #expect(after(.openBook, .good) < after(.study, .good))
    #expect(after(.openBook, .good) > after(.study, .again))
    known.record(.test("o1-1-1", .good, on: .test + 20, mode: .openBook, name: "x", kind: .choice))
    #expect(Statistics(known, on: .test + 20).retention.reviews == 0)
    #expect(StudyHistory(known, on: .test + 20).weeks.isEmpty)
    #expect(Statistics(known, on: .test + 20).answers == known.reviews.count)
  }

  @Test func theyAreNewItemsOfTheirDay() {
    #expect(profile(.openBook).metToday(on: .test) == profile(.study).metToday(on: .test))
    #expect(profile(.openPractice).metToday(on: .test) == 0)
    #expect(profile(.openPractice).memories.byItem.isEmpty)
  }

  @Test func theLogSaysSo() {
    for mode in [Review.Mode.study, .practice, .openBook, .openPractice, .exam("open")] {
      #expect(Review.Mode(text: mode.text) == mode)
    }
    #expect(Review.Mode.openBook.text == "open")
    // What was looked up in an exam moves the schedule, and what was looked up in Find out nothing.
    #expect(Review.Mode.exam("e").openBook == .openBook)
    #expect(Review.Mode.findOut.openBook == .openPractice)
  }
}
