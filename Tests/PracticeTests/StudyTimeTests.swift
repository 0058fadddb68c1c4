import QuestionBank
import Scheduling
import Testing

@testable import Practice

@Suite struct StudyTimeTests {
  private let bank = Bank(items: [.choice, .card, .multi])

  private func answers(_ count: Int, seconds: Int, apart: Int = 100) -> [Review] {
    (0..<count).map { index in
      var review = Review.test("choice", .good, name: "\(index)", kind: .choice, duration: seconds * 1000)
      review.time = review.time + Int64(index * apart * 1000)
      return review
    }
  }

  @Test func practiceTakesNoneOfTheMinutesOfTheDay() {
    let study = Review.test("choice", .good, kind: .choice, duration: 40_000)
    var practice = study
    practice.mode = .practice
    let time = StudyTime(bank)
    #expect(time.spent([study], on: .test).study > 39)
    #expect(time.spent([practice], on: .test) == (0, 0))
    #expect(time.spent(practice) == time.spent(study))
    #expect(StudyTime(bank, reviews: [practice]) == time)
  }

  @Test func aFirstEstimateComesFromWordsAndThought() {
    // Three words of stem and four options of four words and three hyphenated, five words of feedback.
    let length = ItemLength(.choice)
    #expect(length == ItemLength(asked: 7, feedback: 5) || length.asked > 6)
    let time = StudyTime(bank)
    #expect(
      abs(time.answering("choice", .choice) - Double(length.asked) / StudyTime.reading - StudyTime.thinking(.choice))
        < 1e-9)
    #expect(abs(time.reading("choice") - Double(length.feedback) / StudyTime.reading) < 1e-9)
    #expect(time.reading("card") == 0)
  }

  @Test func theLearnersOwnTimesMoveItByAndBy() {
    let usual = StudyTime(bank).answering("choice", .choice)
    let few = StudyTime(bank, reviews: answers(3, seconds: 80)).answering("choice", .choice)
    let many = StudyTime(bank, reviews: answers(60, seconds: 80)).answering("choice", .choice)
    #expect(usual < few && few < many)
    #expect(abs(many - 80) < 8)
    // What is learned of one kind is a sign for the others, cards too.
    let time = StudyTime(bank, reviews: answers(60, seconds: 80))
    #expect(time.answering("card", .card) > StudyTime(bank).answering("card", .card) * 1.5)
  }

  @Test func aQuestionLeftOpenOverNightIsNoSlowAnswer() {
    let usual = StudyTime(bank)
    var night = answers(1, seconds: 34_200)
    #expect(usual.counted(night[0]) <= 300)
    #expect(StudyTime(bank, reviews: night).answering("choice", .choice) < 2 * usual.answering("choice", .choice))
    // After a break nobody knows how long the answer took: it says nothing of the pace.
    #expect(StudyTime(bank, reviews: night).pace == usual.pace)
    night[0].isUndone = true
    #expect(StudyTime(bank, reviews: night) == usual)
  }

  @Test func theFeedbackIsTimedByWhatComesNext() {
    let slow = StudyTime(bank, reviews: answers(60, seconds: 40, apart: 50))
    let quick = StudyTime(bank, reviews: answers(60, seconds: 40, apart: 41))
    #expect(slow.reading("choice") > quick.reading("choice"))
  }

  @Test func theSecondsOfADayAreThoseOfItsAnswers() {
    let time = StudyTime(bank)
    let reviews = answers(3, seconds: 40) + [.test("choice", .good, on: .test + -1, kind: .choice, duration: 9000)]
    #expect(abs(time.spent(reviews.reversed(), on: .test).study - 3 * (40 + time.reading("choice"))) < 1e-6)
    #expect(time.spent([.test("choice", .good, mode: .exam("e"), kind: .choice, duration: 9000)], on: .test).exams == 9)
  }
}

@Suite struct LearnerFitTests {
  @Test func theShareKnownAtFirstSightComesFromFirstAnswersByObjective() {
    var fit = LearnerFit()
    #expect(fit.knownAtFirst == 0.4)
    for index in 0..<100 { fit.record(first: index % 5 > 0, in: "2.3.4") }
    #expect(0.7...0.8 ~= fit.knownAtFirst)
    for _ in 0..<40 { fit.record(first: false, in: "3.1.1") }
    #expect(fit.knownAtFirst("3.1.1") < 0.2)
    #expect(fit.knownAtFirst("2.3.4") > 0.7)
  }
}
