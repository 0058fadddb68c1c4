import Foundation
import Numerics
import QuestionBank
import Testing

@testable import Practice

struct FindOutTests {
  /// The bank that travels with the program, with nothing answered.
  private static let fresh: Profile = {
    let folder = URL(filePath: #filePath).deletingLastPathComponent().deletingLastPathComponent()
      .deletingLastPathComponent().deletingLastPathComponent().appending(path: "content").path()
    let names = FileManager.default.enumerator(atPath: folder)?.compactMap { $0 as? String } ?? []
    let files = names.sorted().filter { $0.hasSuffix(".yaml") }.compactMap { name in
      (try? String(contentsOfFile: folder + "/" + name, encoding: .utf8)).map { Bank.File(path: name, text: $0) }
    }
    return Profile(bank: Bank.read(files).bank ?? Bank())
  }()

  /// Somebody who knows all but some objectives, guesses at those, admits half of the lucky guesses, and slips.
  private struct Learner {
    var lacks: Set<Objective.ID>
    var random: SeededGenerator
    var profile = FindOutTests.fresh
    let day: Day
    var duration = 20_000

    init(lacks: Set<Objective.ID>, seed: UInt64) {
      self.lacks = lacks
      random = SeededGenerator(seed: seed)
      // Another day draws other questions.
      day = .test + Int(seed)
    }

    mutating func answer(_ id: Item.ID) {
      let item = profile.bank[id]!
      let isKnown = !lacks.contains(item.objective)
      let isRight = isKnown ? random.share() >= 0.05 : random.share() < Grading.guessRate(item)
      let admits = !isKnown && isRight && random.share() < 0.5
      let confidence: Confidence = admits ? .guessed : isKnown || isRight ? .sure : .unsure
      profile.record(
        Review(
          id: Review.ID("\(profile.reviews.count)"), item: id, revision: item.revision,
          time: Moment(milliseconds: Int64(day.number) * 86_400_000 + 43_200_000), day: day, kind: item.kind,
          grade: Grading.grade(isRight: isRight, confidence: confidence), answer: .chosen([]), confidence: confidence,
          options: 4, duration: duration, mode: .findOut, isRight: isRight))
    }

    /// Answers all that is asked, the third questions too.
    mutating func finish() -> FindOut {
      var result = FindOut(profile, on: day)
      while !result.queue.isEmpty, result.asked < 40 {
        for id in result.queue { answer(id) }
        result = FindOut(profile, on: day)
      }
      return result
    }
  }

  @Test func whatIsNotKnownIsNamedFirst() {
    let lacks: Set<Objective.ID> = ["2.3.4", "3.1.4"]
    var found = 0
    for seed in 0..<100 as Range<UInt64> {
      var learner = Learner(lacks: lacks, seed: seed)
      let result = learner.finish()
      found += Set(result.order.prefix(2).map(\.objective)) == lacks ? 1 : 0
      #expect(20...30 ~= result.asked)
    }
    print("find out: both named first in \(found) of 100")
    #expect(found >= 85)
  }

  /// Home, weak topics and Find out name the same objectives in the same order.
  @Test func weakTopicsRankAsItDoesWhereNothingElseWasAnswered() {
    for seed in 0..<6 as Range<UInt64> {
      var learner = Learner(lacks: ["2.3.4", "3.1.4"], seed: seed)
      let result = learner.finish()
      let weak = WeakTopics(learner.profile, on: learner.day)
      #expect(weak.isOfFindOutAlone)
      #expect(weak.objectives.map(\.subject) == result.order.map { .objective($0.objective) }, "seed \(seed)")
      // At the same weight nothing right comes before all right.
      let worst = weak.objectives.filter { $0.evidence.firstRight == 0 }
      let best = weak.objectives.filter { $0.evidence.firstRight == $0.evidence.first && $0.points <= worst[0].points }
      for topic in best { #expect(worst[0].gain > topic.gain) }
      #expect(zip(weak.objectives, weak.objectives.dropFirst()).allSatisfy { $0.gain >= $1.gain })
      #expect(Assessment(learner.profile, on: learner.day).weakTopics == weak)
    }
  }

  @Test func twoOfEachAndAThirdWhereTheyDisagree() {
    var learner = Learner(lacks: ["3.1.4"], seed: 3)
    let first = FindOut(learner.profile, on: learner.day)
    #expect(!first.isBegun && !first.isOver)
    #expect(first.queue.count == 20)
    let bank = learner.profile.bank
    let counts = Dictionary(grouping: first.queue) { bank[$0]!.objective }.mapValues(\.count)
    #expect(counts.count == 10 && counts.values.allSatisfy { $0 == 2 })
    // Each objective once before any of them again.
    #expect(Set(first.queue.prefix(10).map { bank[$0]!.objective }).count == 10)
    let result = learner.finish()
    #expect(result.isOver)
    for line in result.lines { #expect(line.asked == 2 || line.asked == 3 && line.sound > 0 && line.sound < 3) }
  }

  @Test func nothingIsAskedTwiceNorWhatWasSeenBefore() {
    var learner = Learner(lacks: ["2.3.1", "2.3.4", "3.1.5"], seed: 8)
    let before = FindOut(learner.profile, on: learner.day).queue[0]
    learner.profile.record(.test(before, .good, on: learner.day, mode: .practice, name: "p", kind: .choice))
    _ = learner.finish()
    let asked = learner.profile.reviews.map(\.item)
    #expect(Set(asked).count == asked.count)
  }

  @Test func itGoesOnWhereItWasLeft() {
    var learner = Learner(lacks: [], seed: 5)
    let first = FindOut(learner.profile, on: learner.day)
    for id in first.queue.prefix(7) { learner.answer(id) }
    let later = FindOut(learner.profile, on: learner.day + 4)
    #expect(later.isBegun && !later.isOver)
    #expect(later.asked == 7)
    #expect(later.queue.prefix(13) == first.queue.dropFirst(7))
  }

  @Test func itHasItsOwnAllowanceAndLeavesTheScheduleAsItIs() {
    var learner = Learner(lacks: ["2.3.4"], seed: 1)
    let before = learner.profile.today(on: learner.day).queue.new.count
    _ = learner.finish()
    #expect(learner.profile.memories.byItem.isEmpty)
    #expect(learner.profile.metToday(on: learner.day) == 0)
    #expect(learner.profile.today(on: learner.day).queue.new.count == before)
    // What it says counts as first answers.
    #expect(Readiness(learner.profile, on: learner.day).answers == learner.profile.reviews.count)
  }

  /// As much time as a day has changes nothing of the day.
  @Test func itTakesNoneOfTheDaysMinutes() {
    for exam in [nil, 20] {
      var learner = Learner(lacks: ["2.3.4"], seed: 1)
      learner.profile.settings.examDay = exam.map { learner.day + $0 }
      let before = learner.profile.today(on: learner.day)
      learner.duration = 80_000
      _ = learner.finish()
      let after = learner.profile.today(on: learner.day)
      #expect(learner.profile.minutes(on: learner.day).used == 0)
      #expect(StudyHistory(learner.profile, on: learner.day).days.map(\.milliseconds) == [0])
      #expect(!before.queue.new.isEmpty && after.queue.new.count >= before.queue.new.count - 1)
      // Nor does practice with the answer in sight.
      let item = learner.profile.bank.items[0]
      learner.profile.record(
        .test(item.id, .good, on: learner.day, mode: .openPractice, name: "p", kind: item.kind, duration: 60_000))
      #expect(learner.profile.minutes(on: learner.day).used == 0)
    }
  }

  @Test func whatWasJustReadIsAskedLast() throws {
    var profile = Self.fresh
    let now = Moment(milliseconds: 1_795_521_600_000)
    let first = FindOut(profile, on: .test, at: now).queue
    for id in first { profile.pages.take(Mark(.item(id), time: now)) }
    let next = FindOut(profile, on: .test, at: now + 1)
    #expect(next.queue.count == first.count && Set(next.queue).isDisjoint(with: first))
    #expect(FindOut(profile, on: .test, at: now + Pages.inSight).queue == first)
    // What was taken back today was seen.
    let item = try #require(profile.bank[first[0]])
    var review = Review.test(item.id, .again, on: .test, mode: .findOut, name: "x", kind: item.kind)
    review.isUndone = true
    profile.record(review)
    #expect(!FindOut(profile, on: .test).queue.contains(item.id))
    #expect(FindOut(profile, on: .test + 1).queue.count == first.count)
  }

  @Test func thePlanWeighsWhatItFound() {
    var learner = Learner(lacks: ["2.3.4"], seed: 1)
    #expect(learner.profile.fit.knownAtFirst("2.3.4") == learner.profile.fit.knownAtFirst("3.1.2"))
    _ = learner.finish()
    #expect(learner.profile.fit.knownAtFirst("2.3.4") < learner.profile.fit.knownAtFirst("3.1.2"))
  }

  @Test func whatIsKnownNeedNotBeRead() throws {
    var learner = Learner(lacks: ["2.3.4"], seed: 1)
    let bank = learner.profile.bank
    let item = try #require(bank.items.first { $0.objective == "3.1.2" && $0.concepts.first == "temperature" })
    let other = try #require(bank.items.first { $0.concepts.first == "tokens" })
    #expect(learner.profile.page(before: item) == "temperature")
    let result = learner.finish()
    #expect(result.lines.first { $0.objective == "3.1.2" }?.verdict == .known)
    #expect(learner.profile.page(before: item) == nil)
    #expect(learner.profile.page(before: other) == "tokens")
  }

  @Test func aBankWithoutQuestionsHasNothingToFindOut() {
    let result = FindOut(Profile(), on: .test)
    #expect(result.lines.isEmpty && result.queue.isEmpty && !result.isOver)
  }
}
