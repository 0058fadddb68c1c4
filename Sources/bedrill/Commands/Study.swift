import ArgumentParser
import Practice
import Study

import struct QuestionBank.Bank

extension Bedrill {
  struct Study: ParsableCommand {
    static let configuration = CommandConfiguration(
      abstract: Destination.study.help,
      discussion: """
        --only takes pricing, cards, questions, sums, wrong (in the last seven days), starred, leeches (what slips away
        again and again), an objective such as 2.3.4, or a concept such as batch-inference.
        """)
    @OptionGroup var everywhere: GlobalOptions
    @Option(help: ArgumentHelp("Study only a part of the bank.", valueName: "what")) var only: String?
    @Option(
      help: ArgumentHelp("With --only: how many minutes; otherwise those of a day.", valueName: "m"),
      transform: TypedOption.whole)
    var minutes: Int?

    func run() throws {
      guard let only else {
        if minutes != nil {
          throw Failure.wrongUse("--minutes goes with --only. bedrill settings sets those of a day.")
        }
        return try Loop.open(.at(.study), everywhere)
      }
      if let minutes, !(1...Settings.minutesRange.upperBound ~= minutes) {
        throw Failure.wrongUse("\(minutes) minutes are no session. Take 1 to \(Settings.minutesRange.upperBound).")
      }
      let bank = try Reading.bank(everywhere.locations)
      try Loop.open(.only(try Self.choice(only, bank), minutes: minutes), everywhere, bank: bank)
    }

    private static func choice(_ text: String, _ bank: Bank) throws -> StudyChoice {
      if let choice = StudyChoice(text, in: bank) { return choice }
      let all = StudyChoice.all(bank).map(\.text)
      let near = CommandNames.nearest(to: text, in: all).map { " Did you mean \($0)?" } ?? ""
      throw Failure.wrongUse(
        "there is nothing called \(text) to study.\(near) Take \(StudyChoice.kinds.map(\.text).joined(separator: ", ")), an "
          + "objective or a concept.")
    }
  }
}
