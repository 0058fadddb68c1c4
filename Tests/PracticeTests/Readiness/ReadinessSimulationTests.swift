import Foundation
import QuestionBank
import Testing

@testable import Practice

/// Verdicts held against made-up learners whose truth is known; a short form of the table.
struct ReadinessSimulationTests {
  @Test func theIntervalHoldsTheTruthAndTheChanceBeatsTheShareSoFar() {
    let kinds = [SimulatedLearner.Kind.usual, .forgetful, .neverSure, .skips, .bursts]
    let trials = kinds.map { ReadinessTrial($0, days: 10, answers: 20, learners: 6, first: 300) }
    let trial = trials.reduce(ReadinessTrial(), +)
    #expect(trial.verdicts >= 27)
    #expect(trial.heldShare >= 0.75)
    #expect(trial.objectivesHeldShare >= 0.85)
    #expect(trial.brier < trial.brierOfShare)
    #expect(trial.brier < trial.brierOfRule)
    #expect(trial.early == 0)
  }

  @Test func itHoldsAlsoWhereEasyQuestionsComeFirstAndCardsAndGuessesAreFlattered() {
    let habits = SimulatedLearner.Habits(
      recallIsEasier: 1, recallComesFirst: true, generosity: 0.4, boldness: 0.6)
    let trial = ReadinessTrial(habits, firstAnswers: 150, learners: 20, first: 300)
    #expect(trial.verdicts >= 16)
    #expect(trial.heldShare >= 0.75)
    #expect(trial.width / Double(trial.verdicts) <= 18)
    #expect(abs(trial.bias / Double(trial.verdicts)) <= 4)
    #expect(trial.brier < trial.brierOfShare && trial.brier < trial.brierOfKnown)
  }

  @Test func whoGuessesEverythingIsNeverCalledReady() {
    let trial = ReadinessTrial(.guesser, days: 6, answers: 25, learners: 8)
    #expect(trial.verdicts >= 6)
    #expect(trial.calledReady == 0)
  }

  @Test func whoKnowsNearlyAllIsCalledReadyAndWhoKnowsHalfIsNot() {
    for (odds, isReady) in [(3.5, true), (0.0, false)] {
      var learner = SimulatedLearner(.usual, seed: 5)
      learner.start = learner.start.map { _ in odds }
      learner.study(days: 6, answers: 30)
      let readiness = Readiness(Profile(bank: learner.bank, reviews: learner.reviews), on: learner.today)
      #expect(readiness.isReady == isReady)
    }
  }
}

/// The long form, run by `make simulate`; it writes `Tests/Readiness.md`.
@Suite(.enabled(if: getenv("BEDRILL_SIMULATE").map { String(cString: $0) } == "full"))
struct ReadinessTableTests {
  @Test func readinessAndWeakTopics() throws {
    var table = [ReadinessTrial.head]
    for kind in SimulatedLearner.Kind.allCases where kind != .guesser {
      var all = ReadinessTrial()
      for (days, answers) in ReadinessTrial.settings {
        let trial = ReadinessTrial(kind, days: days, answers: answers, learners: 100, first: 1000)
        table.append(trial.row("\(kind.rawValue), \(days) days of \(answers) answers"))
        all = all + trial
      }
      table.append(all.row("\(kind.rawValue), all"))
      #expect(0.85...0.95 ~= all.heldShare, "\(kind)")
      #expect(0.85...0.97 ~= all.objectivesHeldShare, "\(kind)")
      #expect(all.brier < all.brierOfShare && all.brier < all.brierOfRule, "\(kind)")
      #expect(all.early == 0)
    }
    let guessers = ReadinessTrial(.guesser, days: 8, answers: 25, learners: 1000)
    table.append(guessers.row(SimulatedLearner.Kind.guesser.rawValue))
    #expect(guessers.verdicts > 800)
    #expect(guessers.calledReady == 0)
    try Data(document(table, flattered(), weakTopics()).utf8).write(to: ReadinessFile.url)
  }

  /// Verdicts after 150 first answers of learners who read too high by most rules.
  private func flattered() -> [String] {
    typealias Habits = SimulatedLearner.Habits
    let rows: [(String, Habits)] = [
      ("nothing unusual", Habits()),
      ("recall first, no easier", Habits(recallComesFirst: true)),
      ("recall first, easier by 0.5", Habits(recallIsEasier: 0.5, recallComesFirst: true)),
      ("recall first, easier by 1.0", Habits(recallIsEasier: 1, recallComesFirst: true)),
      ("recall easier by 1.0, in any order", Habits(recallIsEasier: 1)),
      ("40 % of unknown cards called known", Habits(generosity: 0.4)),
      ("60 % of guesses marked sure", Habits(boldness: 0.6)),
      ("recall first, easier by 1.0; cards", Habits(recallIsEasier: 1, recallComesFirst: true, generosity: 0.4)),
      ("recall first, easier by 1.0; guesses", Habits(recallIsEasier: 1, recallComesFirst: true, boldness: 0.6)),
      (
        "recall first, easier by 1.0; cards; guesses",
        Habits(recallIsEasier: 1, recallComesFirst: true, generosity: 0.4, boldness: 0.6)
      ),
    ]
    return rows.map { name, habits in
      let trial = ReadinessTrial(habits, firstAnswers: 150, learners: 200, first: 1000)
      #expect(0.85...0.95 ~= trial.heldShare, "\(name)")
      #expect(trial.verdicts >= 160 && trial.width / Double(trial.verdicts) <= 18, "\(name)")
      #expect(trial.brier < trial.brierOfShare && trial.brier < trial.brierOfKnown, "\(name)")
      #expect(trial.passedOfReady >= 0.9 * Double(trial.calledReady), "\(name)")
      return trial.flatteredRow(name)
    }
  }

  private func weakTopics() -> [String] {
    [1, 2].map { sittings in
      let first = (0..<100).count { WeakTopicsTrial.isFirst($0, answers: 60, sittings: sittings) }
      if sittings == 1 { #expect(first >= 95) }
      return "| 60 in \(sittings == 1 ? "one sitting" : "two sittings") | \(first) of 100 |"
    }
  }

  private func document(_ table: [String], _ flattered: [String], _ weak: [String]) -> String {
    """
    # Readiness and weak topics, against learners whose truth is known

    Written by `make readiness`. The learners are made up and seeded: they know a share of each objective that grows with
    study and shrinks with time, guess at what they do not know, and are sure or unsure with noise. Some break the model.
    The noise that the estimate supposes was chosen on learners of this kind.

    "Interval holds the truth" is the share of verdicts whose 90 % interval has the true share in it; "by objective" the
    same for each objective. Brier scores are of the chance of 70 % on a fresh exam, beside those of the share right so
    far taken as that chance, and of a plain "70 % right so far".

    \(table.joined(separator: "\n"))

    After 150 first answers to questions (cards count for nothing), 200 learners each, seeds 1000 to 1199; the constants
    were chosen on seeds 5000 to 5399 and 0 to 199. Width and bias are in points; "passes" is how often those who are called ready pass.

    \(ReadinessTrial.flatteredHead)
    \(flattered.joined(separator: "\n"))

    Weak topics, for learners who know one in twenty of one objective and nine in ten of all others:

    | answers | truly weak objective ranked first |
    | --- | ---: |
    \(weak.joined(separator: "\n"))

    A weakness that is less plain takes more answers, and repeats in later sittings say less than first answers.

    """
  }
}

/// The table that was written last.
enum ReadinessFile {
  static let url = URL(filePath: #filePath).deletingLastPathComponent().deletingLastPathComponent()
    .deletingLastPathComponent().appending(path: "Readiness.md")

  /// The cells of each row.
  static func rows() throws -> [[String]] {
    try String(contentsOf: url, encoding: .utf8).split(separator: "\n").filter { $0.hasPrefix("| ") }.map { line in
      line.split(separator: "|").map { $0.trimmingCharacters(in: .whitespaces) }
    }
  }

  static func number(_ cell: String) -> Double? { Double(cell.split(separator: " ").first.map(String.init) ?? "") }
}

@Suite struct ReadinessFileTests {
  @Test func theFiguresThatWereWrittenMeetTheClaims() throws {
    let rows = try ReadinessFile.rows()
    let all = rows.filter { $0.first?.hasSuffix(", all") == true }
    #expect(all.count == 5)
    for row in all {
      #expect(85...95 ~= (ReadinessFile.number(row[3]) ?? 0), "\(row)")
      let brier = try #require(ReadinessFile.number(row[5]))
      #expect(brier < (ReadinessFile.number(row[6]) ?? 0) && brier < (ReadinessFile.number(row[7]) ?? 0), "\(row)")
      #expect(row[8] == "0", "\(row)")
    }
    let flattered = rows.filter { $0.count == 10 && $0[1].hasSuffix("of 200") }
    #expect(flattered.count == 10)
    for row in flattered {
      #expect((ReadinessFile.number(row[1]) ?? 0) >= 160, "\(row)")
      #expect(85...95 ~= (ReadinessFile.number(row[2]) ?? 0), "\(row)")
      #expect((ReadinessFile.number(row[3]) ?? 99) <= 18, "\(row)")
      let brier = try #require(ReadinessFile.number(row[5]))
      #expect(brier < (ReadinessFile.number(row[6]) ?? 0) && brier < (ReadinessFile.number(row[7]) ?? 0), "\(row)")
      #expect((ReadinessFile.number(row[9]) ?? 0) >= 90, "\(row)")
    }
    let guesser = try #require(rows.first { $0.count == 10 && $0[0] == SimulatedLearner.Kind.guesser.rawValue })
    #expect(guesser[1] == "1000" && guesser[9] == "0")
    let weak = try #require(rows.first { $0[0] == "60 in one sitting" })
    #expect((ReadinessFile.number(weak[1]) ?? 0) >= 95)
  }
}
