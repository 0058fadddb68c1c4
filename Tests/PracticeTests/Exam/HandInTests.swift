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

  @Test func itsAnswersBelongToTheDayOfItsEndByTheClockOfThen() {
    // Noon: an offset of 17 hours makes it five in the morning of the next day.
    let ended = (ClockReading.test + 60).wall
    let offset: (Moment) -> Int = { $0 <= ended ? 17 * 3600 : 0 }
    let late = profile().settled(at: .test + 10 * 86_400, offset: offset)
    #expect(late.reviews.map(\.day) == [Day(ended, offset: 17 * 3600)])
    #expect(late.reviews.map(\.day) != [Day(ended, offset: 0)])
  }
}
