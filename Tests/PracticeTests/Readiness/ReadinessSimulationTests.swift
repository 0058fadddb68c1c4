import QuestionBank
import Testing

@testable import Practice

#if canImport(Glibc)
  import Glibc
#else
  import Darwin
#endif

/// Verdicts held against made-up learners whose truth is known; a short form of the table.
struct ReadinessSimulationTests {
  @Test(arguments: [SimulatedLearner.Kind.usual, .forgetful, .neverSure, .skips, .bursts])
  func theIntervalHoldsTheTruthAndTheChanceBeatsTheShareSoFar(_ kind: SimulatedLearner.Kind) {
    let trial = ReadinessTrial(kind, days: 6, answers: 20, learners: 6)
    #expect(trial.verdicts >= 5)
    #expect(trial.heldShare >= 0.6)
    #expect(trial.objectivesHeldShare >= 0.75)
    #expect(trial.brier < trial.brierOfShare)
    #expect(trial.brier < trial.brierOfRule)
    #expect(trial.early == 0)
  }

  @Test func whoGuessesEverythingIsNeverCalledReady() {
    let trial = ReadinessTrial(.guesser, days: 4, answers: 25, learners: 8)
    #expect(trial.verdicts >= 6)
    #expect(trial.calledReady == 0)
  }

  @Test func whoKnowsNearlyAllIsCalledReadyAndWhoKnowsHalfIsNot() {
    for (odds, isReady) in [(3.5, true), (0.0, false)] {
      var learner = SimulatedLearner(.usual, seed: 5)
      learner.start = learner.start.map { _ in odds }
      learner.study(days: 6, answers: 30)
      let readiness = Readiness(Library(bank: learner.bank, reviews: learner.reviews), on: learner.today)
      #expect(readiness.isReady == isReady)
    }
  }
}

/// The long form: `BEDRILL_SIMULATE=full swift test -c release -Xswiftc -enable-testing --filter ReadinessTable`.
@Suite(.enabled(if: getenv("BEDRILL_SIMULATE").map { String(cString: $0) } == "full"))
struct ReadinessTableTests {
  @Test func readiness() {
    var table = [ReadinessTrial.head]
    for kind in SimulatedLearner.Kind.allCases where kind != .guesser {
      var all = ReadinessTrial()
      for (days, answers) in ReadinessTrial.settings {
        let trial = ReadinessTrial(kind, days: days, answers: answers, learners: 100)
        table.append(trial.row("\(kind.rawValue), \(days) days of \(answers) answers"))
        all = all + trial
      }
      table.append(all.row("\(kind.rawValue), all"))
      #expect(0.85...0.95 ~= all.heldShare, "\(kind)")
      #expect(0.85...0.97 ~= all.objectivesHeldShare, "\(kind)")
      #expect(all.brier < all.brierOfShare && all.brier < all.brierOfRule, "\(kind)")
      #expect(all.early == 0)
    }
    let guessers = ReadinessTrial(.guesser, days: 4, answers: 25, learners: 1000)
    print((table + [guessers.row(SimulatedLearner.Kind.guesser.rawValue)]).joined(separator: "\n"))
    #expect(guessers.verdicts > 800)
    #expect(guessers.calledReady == 0)
  }

  @Test func weakTopics() {
    var lines = ["| answers | truly weak objective ranked first |", "| --- | ---: |"]
    for sittings in [1, 2] {
      let first = (0..<100).count { WeakTopicsTrial.isFirst($0, answers: 60, sittings: sittings) }
      lines.append("| 60 in \(sittings == 1 ? "one sitting" : "two sittings") | \(first) of 100 |")
      if sittings == 1 { #expect(first >= 95) }
    }
    print(lines.joined(separator: "\n"))
  }
}
