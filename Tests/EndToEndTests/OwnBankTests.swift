import Canvas
import Foundation
import Practice
import QuestionBank
import Scheduling
import Storage
import Study
import Testing

@testable import bedrill

/// The program serves any exam that a bank describes: it knows none by name.
@Suite struct OwnBankTests {
  private let now = Now(Moment(milliseconds: 1_795_944_600_000))

  private var bank: Bank {
    get throws {
      let (bank, findings) = Bank.read(OwnBank.files.map { Bank.File(path: $0.key, text: $0.value) })
      return try #require(bank, "\(findings)")
    }
  }

  /// A learner who was asked everything, over and over.
  private func profile(_ weeks: Int, examIn days: Int?) throws -> Profile {
    let bank = try bank
    let rounds = weeks * 3
    let reviews = (0..<rounds).flatMap { round -> [Review] in
      let day = now.day + (round - rounds)
      return bank.items.enumerated().map { number, item -> Review in
        let isRight = (number + round) % 3 != 0 || item.objective == "B.1.1"
        return Review(
          id: Review.ID("r\(round)-\(number)"), item: item.id,
          time: Moment(milliseconds: Int64(day.number) * 86_400_000 + Int64(number) * 60_000), day: day, kind: .choice,
          grade: isRight ? .good : .again, answer: .chosen([isRight ? 0 : 1]), confidence: .sure, options: 4,
          duration: 20_000, isRight: isRight)
      }
    }
    return Profile(bank: bank, reviews: reviews, settings: Settings(examDay: days.map { now.day + $0 }))
  }

  /// What only the bank that comes along can know.
  private static let foreign = ["AWS", "Amazon", "Bedrock", "AIF-C01", "Statement 2.3", "2.3.", "3.1.", "Practitioner"]

  @Test func everyScreenSpeaksOfTheBanksOwnExam() throws {
    var seen = ""
    for (weeks, days) in [(0, nil), (3, 20)] as [(Int, Int?)] {
      let shot = Screenshot(
        profile: try profile(weeks, examIn: days), seed: 1, now: now, size: Size(width: 80, height: 60))
      // The cost lab is about the prices of Amazon Bedrock, whatever the exam.
      for screen in Screenshot.names where screen != "lab" {
        for keys in ["", "enter", "1 enter", "enter 1 enter", "c", "c r", "t", "v", "2", "?"] {
          let text = shot.frame(screen, try Screenshot.keys(keys))?.text ?? ""
          for word in Self.foreign { #expect(!text.contains(word), "\(screen), \(keys): \(word)\n\(text)") }
          seen += text
        }
      }
    }
    for word in [
      "HP-1", "Harbor Pilot Certificate", "Vessels under sail", "Sidelights", "Port tack",
      "The bigger vessel goes first",
      "task A.1", "8 items",
    ] {
      #expect(seen.contains(word), "no screen says \(word)")
    }
  }

  @Test func commandsSpeakOfTheBanksOwnExam() throws {
    let scratch = try Scratch()
    try OwnBank.write(to: scratch.path("bank"))
    func run(_ words: String...) throws -> Command {
      let everywhere = ["--content", scratch.path("bank"), "--data", scratch.path("p.sqlite"), "--now", Program.now]
      return try Command(Program.path, words + everywhere, environment: ["HOME": scratch.directory, "TZ": "UTC"])
    }
    let check = try run("check", scratch.path("bank"))
    #expect(check.status == 0 && check.output.hasPrefix("No findings."), "\(check.output)")
    #expect(try run("plan", "--exam-date", "+20").status == 0)
    let told = try ["stats", "due", "plan", "weak --json", "stats --json", "exam --questions 8 --paper --seed 1"].map {
      line in
      let words = line.split(separator: " ").map(String.init)
      let done = try Command(
        Program.path,
        words + ["--content", scratch.path("bank"), "--data", scratch.path("p.sqlite"), "--now", Program.now],
        environment: ["HOME": scratch.directory, "TZ": "UTC"])
      #expect(done.status == 0, "\(line): \(done.errors)")
      return done.output
    }.joined()
    for word in Self.foreign { #expect(!told.contains(word), "\(word)") }
    #expect(told.contains("Vessels under sail"))
    let refused = try run("exam", "--preset", "2.3")
    #expect(refused.status == 2 && refused.errors.contains("task A.1"), "\(refused.errors)")
  }

  /// The names of the bank that comes along stand in the bank and not in the program. What is about the prices of Amazon
  /// Bedrock, which are the program's own subject, may name them.
  @Test func noSourceKnowsTheExamByName() throws {
    let root = URL(fileURLWithPath: #filePath).deletingLastPathComponent().appendingPathComponent("../..").standardized
      .path
    let (bank, _) = Bank.read(try Reading.files([root + "/content"]))
    let blueprint = try #require(bank).blueprint
    let concepts = try #require(bank).concepts
    // Who gives the exam, and whose services it is about.
    var names = [blueprint.code, blueprint.name, "AIF", "AWS", "Amazon", "Bedrock"]
    for objective in blueprint.objectives { names += ["\"\(objective.id)\"", objective.name] }
    for task in blueprint.tasks { names += ["\"\(task.id)\"", task.name, "Statement \(task.id)"] }
    names += blueprint.names.map(\.right)
    // A name of one plain word may be any word.
    for concept in concepts {
      names += ["\"\(concept.id)\"", concept.name].filter { $0.contains(" ") || $0.contains("-") }
    }
    let about = [
      "Pricing/", "Study/Lab/", "bedrill/Commands/Cost", "bedrill/OfferFile",
      "Storage/FirstEdition", "Simulation/",
    ]
    for path in try #require(FileManager.default.subpaths(atPath: root + "/Sources")) where path.hasSuffix(".swift") {
      guard !about.contains(where: path.hasPrefix) else { continue }
      let text = String(
        decoding: FileManager.default.contents(atPath: root + "/Sources/" + path) ?? Data(), as: UTF8.self)
      for (number, line) in text.split(separator: "\n", omittingEmptySubsequences: false).enumerated() {
        guard !line.drop(while: { $0 == " " }).hasPrefix("//") else { continue }
        for name in names where name.count > 2 {
          #expect(!line.contains(name), "Sources/\(path):\(number + 1) knows \(name). The bank says it.")
        }
      }
    }
  }
}

/// A bank while it is written.
@Suite struct NewBankTests {
  private let scratch: Scratch
  private var bank: String { scratch.path("bank") }

  init() throws { scratch = try Scratch() }

  private func run(_ words: String...) throws -> Command {
    try Command(Program.path, words, environment: ["HOME": scratch.directory, "TZ": "UTC"])
  }

  @Test func aNewBankIsWholeAndHasEveryType() throws {
    #expect(try run("new", bank).status == 0)
    let check = try run("check", bank)
    #expect(check.status == 0 && check.output.hasPrefix("No findings."), "\(check.output)")
    let (read, _) = Bank.read(try Reading.files([bank]))
    let items = try #require(read).items
    #expect(Set(items.map(\.kind)) == Set(Item.Kind.allCases))
    #expect(items.contains { $0.template != nil } && items.contains { $0.caseID != nil })
    // The line for editors leads to a schema that is there.
    for file in try FileManager.default.contentsOfDirectory(atPath: bank) where file.hasSuffix(".yaml") {
      let first = scratch.text("bank/" + file).prefix { $0 != "\n" }
      let schema = try #require(first.split(separator: "=").last)
      #expect(first.hasPrefix("# yaml-language-server: $schema="))
      #expect(scratch.files.contains("bank/" + schema), "\(file): \(schema)")
    }
    let exam = try run("exam", "--preset", "leaves", "--preview", "--seed", "1", "--content", bank)
    #expect(exam.status == 0, "\(exam.errors)")
  }

  @Test func nothingIsOverwritten() throws {
    #expect(try run("new", bank).status == 0)
    try Data("mine".utf8).write(to: URL(fileURLWithPath: bank + "/items.yaml"))
    let again = try run("new", bank)
    #expect(again.status == 1 && again.errors.contains("is there already"), "\(again.errors)")
    #expect(scratch.text("bank/items.yaml") == "mine")
    #expect(try run("new", scratch.path("bank/items.yaml")).status == 1)
  }

  @Test func severalBanksGoTogether() throws {
    #expect(try run("new", bank).status == 0)
    try OwnBank.write(to: scratch.path("other"))
    // What the second says of its exam does not count; its items have to fit the first one's.
    let strange = try run("due", "--content", bank, "--content", scratch.path("other"))
    #expect(strange.status == 3 && strange.errors.contains("A.1.1"), "\(strange.errors)")
    for (name, old, new) in [("items.yaml", "A.1.1", "1.1.1"), ("concepts.yaml", "A.1.1", "1.1.1")] {
      let text = scratch.text("other/" + name).replacing(old, with: new).replacing("B.1.1", with: "2.1.1")
      try Data(text.utf8).write(to: URL(fileURLWithPath: scratch.path("other/" + name)))
    }
    let both = try run("due", "--json", "--content", bank, "--content", scratch.path("other"))
    #expect(both.status == 0, "\(both.errors)")
    let (first, _) = Bank.read(try Reading.files([bank]))
    #expect(both.output.contains("\"items\" : \(try #require(first).items.count + 8)"), "\(both.output)")
  }

  @Test func aWatchedBankIsCheckedWhenItIsSaved() throws {
    let terminal = try Tmux(rows: 50)
    let place = terminal.scratch.path("bank")
    #expect(try run("new", place).status == 0)
    try terminal.enter("'\(Program.path)' check '\(place)' --watch --seed 1")
    try terminal.waitFor("No findings.")
    let items = place + "/items.yaml"
    let text = try String(contentsOfFile: items, encoding: .utf8)
    try Data(text.replacing("How is green tea kept green?", with: "What keeps green tea green?").utf8)
      .write(to: URL(fileURLWithPath: items))
    try terminal.wait("a look at the item") { terminal.log.contains("What keeps green tea green?") }
    try Data(text.replacing("level: recall", with: "level: guess").utf8).write(to: URL(fileURLWithPath: items))
    try terminal.wait("a finding") { terminal.log.contains("items.yaml:13:") || terminal.log.contains("error:") }
    try terminal.press("C-c")
    try terminal.wait("the prompt") { terminal.log.hasSuffix(Tmux.prompt + " ") }
  }
}

/// To other programs and back.
@Suite struct ExchangeCommandTests {
  private let scratch: Scratch

  init() throws {
    scratch = try Scratch()
    try Program.install(in: scratch)
  }

  @Test func aBankGoesToMoodleAndComesBack() throws {
    let bank = scratch.path("tea")
    #expect(try Command(Program.path, ["new", bank]).status == 0)
    let gift = try Command(Program.path, ["export", "--to", "gift", "--content", bank])
    #expect(gift.status == 0 && gift.errors.contains("tea-template-cups: draws its numbers anew"), "\(gift.errors)")
    try Data(gift.output.utf8).write(to: URL(fileURLWithPath: scratch.path("tea.gift")))
    let back = try Command(Program.path, ["import", scratch.path("tea.gift"), scratch.path("back")])
    #expect(back.status == 0, "\(back.errors)")
    let first = try #require(Bank.read(try Reading.files([bank])).bank)
    let second = try #require(Bank.read(try Reading.files([scratch.path("back")])).bank)
    #expect(second.items.map(\.id) == first.items.filter { $0.template == nil }.map(\.id))
    // Into the bank itself: names are taken, so they are given anew.
    let into = try Command(Program.path, ["import", scratch.path("tea.gift"), bank])
    #expect(into.status == 0 && into.errors.contains("is called tea-card-green-2 here"), "\(into.errors)")
    #expect(try Command(Program.path, ["due", "--content", bank, "--data", scratch.path("x")]).status == 0)
    #expect(
      try Command(Program.path, ["import", scratch.path("tea.gift"), bank]).status == 1, "nothing is overwritten")
  }

  @Test func jsonIsJSONAndTheLogHasItsColumns() throws {
    let json = try Program.run("export", "--to", "json", in: scratch)
    let read = try JSONSerialization.jsonObject(with: Data(json.output.utf8)) as? [String: Any]
    #expect((read?["items"] as? [Any])?.count == 3, "\(json.errors)")
    let file = try ProgressFile(path: scratch.path("progress.sqlite"), now: Moment(milliseconds: 0))
    for (index, grade) in [Grade.good, .again].enumerated() {
      try file.append(
        Review(
          id: Review.ID("r\(index)"), item: "small-card", time: Moment(milliseconds: 1_795_400_000_000 + Int64(index)),
          day: Day(Moment(milliseconds: 1_795_400_000_000), offset: 0), kind: .card, grade: grade,
          answer: .recalled(grade), duration: 4000))
    }
    let log = try Program.run("export", "--log", "--to", "csv", in: scratch)
    #expect(
      log.output == """
        card_id,review_time,review_rating,review_state,review_duration
        small-card,1795400000000,3,0,4000
        small-card,1795400000001,1,2,4000

        """)
    let entries = try Program.run("export", "--log", "--to", "json", in: scratch)
    #expect((try JSONSerialization.jsonObject(with: Data(entries.output.utf8)) as? [Any])?.count == 2)
    #expect(try Program.run("export", "--log", "--to", "gift", in: scratch).status == 2)
  }

  @Test(.enabled(if: FileManager.default.isExecutableFile(atPath: "/usr/bin/python3")))
  func aPackageForAnkiHasEveryCard() throws {
    let place = scratch.path("bank.apkg")
    let made = try Program.run("export", "--to", "apkg", "--output", place, in: scratch)
    #expect(made.status == 0, "\(made.errors)")
    // Read by Python, where it is there: unzip is on fewer machines.
    let script = """
      import sqlite3, sys, tempfile, zipfile
      package = zipfile.ZipFile(sys.argv[1])
      assert package.testzip() is None and sorted(package.namelist()) == ["collection.anki2", "media"]
      with tempfile.TemporaryDirectory() as place:
          package.extractall(place)
          file = sqlite3.connect(place + "/collection.anki2")
          print(file.execute("pragma integrity_check").fetchone()[0])
          for row in file.execute("select guid, flds from notes n join cards c on c.nid = n.id order by c.due"):
              print(row[0], "What is on the back?" in row[1], "The one that is right" in row[1])
      """
    let read = try Command("/usr/bin/env", ["python3", "-c", script, place])
    #expect(
      read.output == """
        ok
        bedrill-small-card True False
        bedrill-small-one False True
        bedrill-small-two False True

        """, "\(read.errors)")
    #expect(
      try Program.run("export", "--to", "apkg", "--output", place, in: scratch).status == 1, "nothing is overwritten")
    #expect(try Program.run("export", "--to", "apkg", in: scratch).status == 2)
  }
}
