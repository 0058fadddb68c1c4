import ArgumentParser
import Practice
import QuestionBank

extension Bedrill {
  struct Check: ParsableCommand {
    static let configuration = CommandConfiguration(
      abstract: "Check a question bank, line by line.",
      discussion: """
        Without a path the bank that bedrill uses is checked, and held to the coverage that is promised of it. A path is \
        a bank's directory or single files; what single files do not define of the exam, its concepts and traps is taken \
        from bedrill's own bank.
        """)
    @OptionGroup var everywhere: GlobalOptions
    @Argument(help: "A bank's directory, or its files.") var paths: [String] = []
    @ArgumentParser.Option(
      help: ArgumentHelp("Report sources whose check is older than this many days.", valueName: "days"))
    var stale: Int?
    @Flag(help: "Print JSON.") var json = false

    struct Report: Encodable {
      var findings: [Line]
      var errors: Int
      var warnings: Int
      var coverage: CoverageTable?
      var guessers: GuesserReport?

      struct Line: Encodable {
        var file: String
        var line, column: Int
        var severity, sentence: String
      }
    }

    func run() throws {
      if let stale, stale < 0 { throw Failure.wrongUse("--stale takes a number of days, 0 or more.") }
      let locations = everywhere.locations
      let files = try Reading.files(paths.isEmpty ? [locations.content] : paths)
      let isWhole = files.contains { $0.path.split(separator: "/").last == "exam.yaml" }
      let base = isWhole ? nil : try Reading.bank(locations)
      var (bank, findings) = Bank.read(files, on: base)
      if let bank {
        let ids = files.first { $0.path.split(separator: "/").last == "ids.txt" }.map(IdentifierList.init)
        findings += ids?.findings ?? []
        findings += Lint.findings(
          in: bank, files: files, ids: ids, today: everywhere.clock.now.day.description, staleAfterDays: stale,
          minimums: paths.isEmpty && everywhere.content == nil ? .bundled : .none, isWhole: isWhole)
      }
      try tell(findings, bank)
      if findings.contains(where: { $0.severity == .error }) { throw Failure.silent(3) }
    }

    private func count(_ number: Int, _ noun: String) -> String {
      "\(number) \(noun)\(number == 1 ? "" : "s")"
    }

    private func tell(_ findings: [Finding], _ bank: Bank?) throws {
      let errors = findings.filter { $0.severity == .error }.count
      if json {
        return try JSON.print(
          Report(
            findings: findings.map {
              Report.Line(
                file: $0.place.file, line: $0.place.line, column: $0.place.column, severity: $0.severity.rawValue,
                sentence: $0.problem.sentence)
            }, errors: errors, warnings: findings.count - errors, coverage: bank.map { CoverageTable($0) },
            guessers: bank.map { GuesserReport($0) }))
      }
      for finding in findings { print(finding) }
      if let bank {
        if !findings.isEmpty { print() }
        print(CoverageTable(bank).text)
      }
      print()
      print(
        findings.isEmpty ? "No findings." : "\(count(errors, "error")), \(count(findings.count - errors, "warning")).")
    }
  }
}
