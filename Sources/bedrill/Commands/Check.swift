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
    @Argument(help: "A bank's directory, or its files.", completion: .file()) var paths: [String] = []
    @ArgumentParser.Option(
      help: ArgumentHelp("Report sources whose check is older than this many days.", valueName: "days"),
      transform: TypedOption.whole)
    var stale: Int?
    @Flag(help: "Name questions that seem to answer each other and are not declared as enemies.") var enemies = false
    @Flag(help: "Check again whenever a file changes, and show the items that did, until Ctrl-C.") var watch = false
    @Flag(help: "Print JSON.") var json = false

    struct Report: Encodable {
      var findings: [Line]
      var errors: Int
      var warnings: Int
      var coverage: CoverageTable?
      var guessers: GuesserReport?
      /// With --enemies.
      var enemies: [Enemy]?
      /// What ages first, with --stale.
      var watch: [Claim]?

      struct Enemy: Encodable {
        var giver, victim, key: String
      }
      struct Claim: Encodable {
        var claim, page, again: String
        var items: [String]
      }
      struct Line: Encodable {
        var file: String
        var line, column: Int
        var severity, sentence: String
      }
    }

    func run() throws {
      if let stale, stale < 0 { throw Failure.wrongUse("--stale takes a number of days, 0 or more.") }
      if watch, json { throw Failure.wrongUse("--watch and --json exclude each other. Choose one.") }
      if watch { return try BankWatch(places: places) { try self.read() }.run(everywhere) }
      let (bank, findings, isWhole) = try read()
      try tell(findings, bank, isWhole: isWhole)
      if findings.contains(where: { $0.severity == .error }) { throw Failure.silent(3) }
    }

    private var places: [String] { paths.isEmpty ? everywhere.locations.contents : paths }

    /// The bank, if it can be read, with all that is wrong, and whether it is one with an exam of its own.
    private func read() throws -> (bank: Bank?, findings: [Finding], isWhole: Bool) {
      let locations = everywhere.locations
      let files = try paths.isEmpty ? Reading.bankFiles(locations.contents) : Reading.files(paths)
      let isWhole = files.contains { $0.path.split(separator: "/").last == "exam.yaml" }
      let base = isWhole ? nil : try Reading.bank(locations)
      var (bank, findings) = Bank.read(files, on: base)
      findings += files.filter { file in paths.contains(file.path) && file.text.allSatisfy(\.isWhitespace) }
        .map { Finding(.emptyFile, at: Place(file: $0.path), severity: .warning) }
      if let bank {
        let ids = files.first { $0.path.split(separator: "/").last == "ids.txt" }.map(IdentifierList.init)
        findings += ids?.findings ?? []
        findings += Waiting.showing("checking \(Words.count(bank.items.count, "item"))") {
          Lint.findings(
            in: bank, files: files, ids: ids, today: everywhere.clock.now.day.description, staleAfterDays: stale,
            minimums: paths.isEmpty && everywhere.content.isEmpty ? .bundled : .none, isWhole: isWhole)
        }
      }
      return (bank, findings, isWhole)
    }

    private func count(_ number: Int, _ noun: String) -> String {
      "\(number) \(noun)\(number == 1 ? "" : "s")"
    }

    /// Findings and what they come to stand first; coverage follows, of single files only what they touch.
    private func tell(_ findings: [Finding], _ bank: Bank?, isWhole: Bool) throws {
      let errors = findings.filter { $0.severity == .error }.count
      if json {
        return try JSON.print(
          Report(
            findings: findings.map {
              Report.Line(
                file: $0.place.file, line: $0.place.line, column: $0.place.column, severity: $0.severity.rawValue,
                sentence: $0.problem.sentence)
            }, errors: errors, warnings: findings.count - errors, coverage: bank.map { CoverageTable($0) },
            guessers: bank.map { GuesserReport($0) },
            enemies: enemies ? candidates(bank).map { .init(giver: $0.giver, victim: $0.victim, key: $0.key) } : nil,
            watch: stale == nil
              ? nil
              : claims(bank).map {
                .init(claim: $0.claim, page: $0.page, again: $0.again, items: $0.items.map(\.rawValue))
              }))
      }
      for finding in findings { print(finding) }
      if !findings.isEmpty { print() }
      print(
        findings.isEmpty ? "No findings." : "\(count(errors, "error")), \(count(findings.count - errors, "warning")).")
      guard let bank else { return }
      guard isWhole || !bank.items.isEmpty else { return print("There are no items in it.") }
      let table = Waiting.showing("counting what is covered") { CoverageTable(bank) }
      print()
      print(isWhole ? table.text : table.touched.text)
      tellMore(bank)
    }

    private func tellMore(_ bank: Bank) {
      if enemies {
        print("\nEnemies, not declared")
        for one in Waiting.showing("looking for enemies", while: { candidates(bank) }) {
          print("\(one.giver) gives away \(one.victim): \(one.key)")
        }
      }
      if stale != nil {
        print("\nTo look at again")
        for claim in claims(bank) { print("\(claim.again)  \(claim.claim)  \(claim.page)") }
      }
    }

    private func candidates(_ bank: Bank?) -> [(giver: String, victim: String, key: String)] {
      (bank.map { Revelation.candidates(in: $0) } ?? []).map { ($0.giver.rawValue, $0.victim.rawValue, $0.key) }
    }

    /// What ages first.
    private func claims(_ bank: Bank?) -> [WatchedClaim] {
      (bank?.claims ?? []).sorted { ($0.again, $0.claim) < ($1.again, $1.claim) }
    }
  }
}
