import ArgumentParser
import Foundation
import Practice
import Storage

extension Bedrill {
  struct Doctor: ParsableCommand {
    static let configuration = CommandConfiguration(
      abstract: "Say whether the progress file is well, and mend it.",
      discussion: """
        Without an option nothing is changed. --mend puts back what the file has lost from the journal and the backups
        beside it; a damaged file is kept under another name. --redate sets right what a wrong clock dated: answers of
        the first day count as given on the second; the log itself stays.
        """)
    @OptionGroup var everywhere: GlobalOptions
    @Flag(help: "Mend the file from what can be read of it, the journal and the backups.") var mend = false
    @Flag(help: "Begin a new file; what is left of the old one is kept under another name.") var beginAnew = false
    @Option(help: ArgumentHelp("Set the dates of a day's answers right.", valueName: "from=to")) var redate: String?
    @Flag(help: "Print JSON.") var json = false

    struct Report: Encodable {
      var path: String
      var isWell: Bool
      var answers: Int?
      var findings: [Finding]
      var copies: [Copy]

      struct Finding: Encodable { var kind, sentence: String }
      struct Copy: Encodable {
        var path: String
        var day: String?
        var answers: Int?
      }
    }

    func run() throws {
      guard [mend, beginAnew, redate != nil].count(where: { $0 }) < 2 else {
        throw Failure.wrongUse("--mend, --begin-anew and --redate exclude each other. Choose one.")
      }
      do {
        if mend { try mendFile() }
        if beginAnew { try begin() }
        if let redate { try setRight(redate) }
      } catch let failure as StorageFailure {
        throw Failure(failure)
      }
      if mend || beginAnew || redate != nil { return }
      try examine()
    }

    private var path: String { everywhere.locations.data }

    private func examine() throws {
      let now = everywhere.clock.now
      let examination = Waiting.showing("looking through the file, its backups and its journal") {
        Examination(path: path, now: now.moment, offset: now.offset)
      }
      if json {
        try JSON.print(
          Report(
            path: path, isWell: examination.isWell, answers: examination.answers,
            findings: examination.findings.map { .init(kind: $0.kind.rawValue, sentence: $0.sentence) },
            copies: examination.copies.map { .init(path: $0.path, day: $0.day?.description, answers: $0.answers) }))
      } else {
        for finding in examination.findings {
          let lead = ["well": "well  ", "note": "note  ", "fault": "FAULT "][finding.kind.rawValue] ?? ""
          Output.print(lead + finding.sentence)
        }
      }
      if !examination.isWell { throw Failure.silent(3) }
    }

    private func mendFile() throws {
      let now = everywhere.clock.now
      let report = try Waiting.showing("mending") {
        try ProgressFile.mend(path: path, now: now.moment, offset: now.offset)
      }
      if let aside = report.setAside { Output.print("The damaged file is kept as \(aside).") }
      if let words = report.brought.words {
        Output.print("\(words) came back from \(report.sources.joined(separator: ", ")).")
      } else if report.setAside == nil {
        Output.print("Nothing was missing.")
      }
      Output.print("\(path) has \(Words.count(report.reviews, "answer")).")
      for notice in report.notices { Output.complain(notice) }
    }

    private func begin() throws {
      let now = everywhere.clock.now
      try ProgressFile.beginAnew(path: path, now: now.moment, offset: now.offset)
      Output.print("\(path) is new and empty. What was left of the old one lies beside it; bedrill restore lists it.")
    }

    private func setRight(_ text: String) throws {
      let days = text.split(separator: "=", omittingEmptySubsequences: false).map { Day(String($0)) }
      guard days.count == 2, let from = days[0], let to = days[1] else {
        throw Failure.wrongUse("\"\(text)\" is no pair of days. Give them as 2027-12-05=2026-12-05.")
      }
      try everywhere.withFile { file, now in
        let answers = try file.load().correctedReviews.filter { $0.day == from }
        guard !answers.isEmpty else { throw Failure.cannot("there is no answer of \(from) in \(path).") }
        try file.redate(Set(answers.map(\.id)), by: to - from, at: now.moment)
        Output.print(
          "\(Words.count(answers.count, "answer")) of \(from) now \(answers.count == 1 ? "counts" : "count") as of \(to)."
        )
      }
    }
  }
}
