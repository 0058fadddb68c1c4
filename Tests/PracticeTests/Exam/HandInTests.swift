import QuestionBank
import Testing

@testable import Practice

/// An exam whose time is up is over, whoever looks, and its answers belong to the day on which it ended.
struct HandInTests {
  private func profile() -> Profile {
    var profile = Profile(bank: .wide)
    var attempt = Attempt.test(ExamRequest(questions: 10, time: 60_000))
    let item = attempt.item(at: 0, in: .wide)!
    attempt.answer(item.rightAnswer, struck: [], at: .test + 5)
    profile.record(attempt)
    return profile
  }

  @Test func whoReadsSeesItHandedInWithItsAnswers() {
    let profile = profile()
    #expect(profile.settled(at: .test + 59) { _ in 0 } == profile)
    let settled = profile.settled(at: .test + 61) { _ in 0 }
    #expect(settled.running == nil)
    #expect(settled.attempts.map(\.state) == [.expired])
    #expect(settled.reviews.count == 1)
    #expect(settled.attempts[0].ended == (.test + 60).wall)
    // Twice changes nothing.
    #expect(settled.settled(at: .test + 99) { _ in 0 } == settled)
  }

  @Test func whatWasReadMeanwhileOrShortlyBeforeIsNoFirstAnswerOfIt() throws {
    let profile = profile()
    let (attempt, day) = (profile.attempts[0], Day(ClockReading.test.wall, offset: 0))
    let item = attempt.entries[0].item
    for (seconds, isOpen) in [(-700, false), (-500, true), (30, true), (61, false)] as [(Int64, Bool)] {
      for isUndone in [false, true] {
        var reader = profile
        if isUndone {
          var slip = Review.test(item, .again, on: day, name: "slip", kind: .choice)
          (slip.time, slip.isUndone) = (ClockReading.test.wall + seconds * 1000, true)
          reader.record(slip)
        } else {
          reader.pages.take(Mark(.item(item), time: ClockReading.test.wall + seconds * 1000))
        }
        let settled = reader.settled(at: .test + 90) { _ in 0 }
        let review = try #require(settled.reviews.first { !$0.isUndone })
        #expect(review.mode == (isOpen ? .openBook : .exam(attempt.id)), "\(seconds)")
        #expect(settled.lookedUp(in: settled.attempts[0]) == (isOpen ? 1 : 0))
        #expect(Readiness(settled, on: day).answers == (isOpen ? 0 : 1))
        // The exam was sat all the same, and its items are none of the day's new ones.
        #expect(settled.examined(on: day) == attempt.entries.count && settled.metToday(on: day) == 0)
      }
    }
  }

  @Test func itsAnswersBelongToTheDayOfItsEndByTheClockOfThen() {
    // Noon: an offset of 17 hours makes it five in the morning of the next day.
    let ended = (ClockReading.test + 60).wall
    let offset: (Moment) -> Int = { $0 <= ended ? 17 * 3600 : 0 }
    let late = profile().settled(at: .test + 10 * 86_400, offset: offset)
    #expect(late.reviews.map(\.day) == [Day(ended, offset: 17 * 3600)])
    #expect(late.reviews.map(\.day) != [Day(ended, offset: 0)])
  }
}
