import Numerics
import QuestionBank
import Scheduling
import Testing

@testable import Practice

/// An item that begins anew.
struct BeginAnewTests {
  private var random = SeededGenerator(seed: 1)

  private static func answer(_ grade: Grade, _ days: Int, _ mode: Review.Mode = .study) -> Review {
    var review = Review.test("o1-1-1", grade, on: .test + days, mode: mode, name: "\(days)", kind: .choice)
    review.isRight = grade > .again
    return review
  }

  private func profile(_ reviews: Review...) -> Profile { Profile(bank: PlanTests.bank, reviews: reviews) }

  @Test mutating func theFirstAnswerEverStaysTheFirstOne() {
    for mode in [Review.Mode.study, .exam("e"), .practice] {
      var profile = profile(Self.answer(.again, 0, mode), Self.answer(.good, 1))
      let before = Readiness(profile, on: .test + 2)
      #expect(before.answers == 1)
      _ = profile.beginAnew("o1-1-1", random: &random)
      #expect(profile.isNew("o1-1-1"))
      #expect(profile.memories.byItem.isEmpty)
      // The right answer twenty minutes or days later is study.
      profile.record(Self.answer(.good, 2))
      let first = FirstAnswers(profile.reviews, bank: profile.bank).steps.compactMap(\.evidence)
      #expect(first.map(\.isRight) == [false], "\(mode)")
      #expect(Readiness(profile, on: .test + 2).answers == 1)
      #expect(profile.memories["o1-1-1"]?.first == .test + 2)
    }
  }

  @Test mutating func whatWasReadFirstOrAskedElsewhereIsNoFirstAnswerAfterwardsEither() {
    for mode in [Review.Mode.openBook, .imported] {
      var profile = profile(Self.answer(.good, 0, mode))
      _ = profile.beginAnew("o1-1-1", random: &random)
      profile.record(Self.answer(.good, 1))
      #expect(Readiness(profile, on: .test + 1).answers == 0, "\(mode)")
    }
  }

  @Test mutating func theLogHasBoth() {
    var profile = profile(Self.answer(.again, 0), Self.answer(.good, 1))
    let (undone, added) = profile.beginAnew("o1-1-1", random: &random)
    #expect(undone.count == 2 && added.count == 1)
    #expect(added.map(\.time) == [profile.reviews[0].time])
    #expect(profile.reviews.map(\.isUndone).filter { $0 }.count == 2)
    #expect(profile == Profile(bank: profile.bank, reviews: profile.reviews))
    // Nothing is left to begin anew.
    #expect(profile.beginAnew("o1-1-1", random: &random).undone.isEmpty)
  }

  @Test func anAnswerThatWasTakenBackIsOutOfTheEvidence() {
    var profile = profile(Self.answer(.again, 0))
    profile.undo(profile.reviews[0].id)
    #expect(Readiness(profile, on: .test).answers == 0)
    profile.record(Self.answer(.good, 1))
    #expect(Readiness(profile, on: .test + 1).answers == 1)
  }
}
