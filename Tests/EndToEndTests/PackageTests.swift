import Foundation
import Numerics
import Testing

@testable import QuestionBank
@testable import bedrill

/// Archives of other programs, whole and damaged.
@Suite struct PackageTests {
  /// "bedrill " twenty times and some letters, as zlib packs it with a fixed and with its own code.
  private static let text = String(repeating: "bedrill ", count: 20) + "drills into Bedrock"

  @Test(arguments: packed) func whatIsPackedComesOut(_ base64: String) throws {
    let bytes = [UInt8](try #require(Data(base64Encoded: base64)))
    #expect(String(decoding: try Inflate.bytes(bytes, most: 1000), as: UTF8.self) == Self.text)
    #expect(throws: Inflate.Fault.tooLong) { try Inflate.bytes(bytes, most: 100) }
    for length in bytes.indices {
      #expect(throws: Inflate.Fault.damaged) { try Inflate.bytes(Array(bytes[..<length]), most: 1000) }
    }
  }

  private static let packed = [
    "S0pNKcrMyVFIGqQ0mCxWyMwryVdwAorlJ2cDAA==",
    "BcHBCQIAEAPBVlKLpZzJI7goRPvHmYtX0MUr6OIVdPEKungFXbyCLl5BF6+gi1fQxSvo4hV08Qq6eAVdvIIuXkEXr6CLV9DFK+jiFXTxCvIKX/X9++gR7/N8/QE=",
    "AbMATP9iZWRyaWxsIGJlZHJpbGwgYmVkcmlsbCBiZWRyaWxsIGJlZHJpbGwgYmVkcmlsbCBiZWRyaWxsIGJlZHJpbGwgYmVkcmlsbCBiZWRyaWxsIGJlZHJpbGwgYmVkcmlsbCBiZWRyaWxsIGJlZHJpbGwgYmVkcmlsbCBiZWRyaWxsIGJlZHJpbGwgYmVkcmlsbCBiZWRyaWxsIGJlZHJpbGwgZHJpbGxzIGludG8gQmVkcm9jaw==",
  ]

  @Test func whateverIsReadAsPackedEnds() {
    var chance = SeededGenerator(seed: 3)
    for _ in 0..<2000 {
      // Blocks with a code of their own are where most can go wrong.
      let bytes =
        [UInt8(truncatingIfNeeded: chance.next()) & 0xF8 | 5]
        + (0..<60).map { _ in UInt8(truncatingIfNeeded: chance.next()) }
      #expect((try? Inflate.bytes(bytes, most: 10_000))?.count ?? 0 <= 10_000)
    }
  }

  @Test func anArchiveIsReadAsItWasWritten() throws {
    var archive = ZipArchive()
    archive.add("a", Data("one".utf8))
    archive.add("b", Data())
    let reading = try ZipArchive.Reading(archive.data)
    #expect(reading.names == ["a", "b"])
    #expect(try reading.content(of: "a", most: 3) == Array("one".utf8))
    #expect(try reading.content(of: "b", most: 3) == [])
    #expect(throws: ZipArchive.Fault.damaged) { try reading.content(of: "c", most: 3) }
    #expect(throws: ZipArchive.Fault.tooLong(most: 2)) { try reading.content(of: "a", most: 2) }
  }

  /// Any byte may be wrong and any part may be missing: it is said, and never read as something else.
  @Test func aDamagedArchiveIsRefused() throws {
    var archive = ZipArchive()
    archive.add("a", Data("one".utf8))
    let whole = archive.data
    for place in whole.indices {
      for bytes in [
        Data(whole[..<place]),
        {
          var copy = whole
          copy[place] ^= 0x41
          return copy
        }(),
      ] {
        let content = (try? ZipArchive.Reading(bytes)).flatMap { try? $0.content(of: "a", most: 100) }
        #expect(content == nil || content == Array("one".utf8), "byte \(place)")
      }
    }
  }
}

/// To Anki, and from there with what was answered.
@Suite struct AnkiTests {
  private let scratch: Scratch
  private static let place = URL(fileURLWithPath: #filePath).deletingLastPathComponent().appendingPathComponent("Anki")
    .path
  /// As Anki 26.9 exported it: the small bank's cards, one of somebody else's, and a log; see `anki_packages.py`.
  private static let sample = place + "/old.apkg"

  init() throws {
    scratch = try Scratch()
    try Program.install(in: scratch)
  }

  @Test func whatWasAnsweredInAnkiKeepsTheSchedule() throws {
    #expect(try Program.counts(in: scratch).answers == 0)
    let done = try Program.run("import", "--log", Self.sample, in: scratch)
    #expect(done.status == 0, "\(done.errors)")
    #expect(
      done.output == """
        4 answers to 2 items, of 2026-05-28 to 2026-06-01, came in.
        They keep the schedule and are no evidence for exams. bedrill due says what comes next.
        2 lines of the log are no answers that counted there.

        """)
    #expect(
      done.errors.split(separator: "\n") == [
        "bedrill: bk-1-c: no item of this bank has this name and asks this; 1 answer left out.",
        "bedrill: small-one: dated later than now, or before there was Anki; 1 answer left out.",
      ])
    #expect(try Program.run("due", in: scratch).output.hasPrefix("2 due, "))
    let log = try Program.run("export", "--log", "--to", "json", in: scratch).output
    #expect(log.components(separatedBy: "\"imported\"").count == 5, "each of them is marked")
    let again = try Program.run("import", "--log", Self.sample, in: scratch)
    #expect(again.output.hasPrefix("Nothing new came in.\n4 answers were here already.\n"))
    #expect(try Program.counts(in: scratch).answers == 4)
    #expect(try Program.run("stats", in: scratch).output.contains("4 answers of these were imported"))
    #expect(try Program.run("doctor", in: scratch).status == 0)
  }

  @Test func aDeckBecomesABankWhoseLogFits() throws {
    let made = try Program.run("import", Self.sample, scratch.path("deck"), in: scratch)
    #expect(made.status == 0 && made.output.hasPrefix("3 items came into"), "\(made.errors)")
    #expect(made.errors.contains("small-one: was a question of type choice and comes back as a card."))
    let check = try Command(Program.path, ["check", scratch.path("deck")])
    #expect(check.status == 0 && check.output.hasPrefix("No findings."), "\(check.output)")
    let log = try Command(
      Program.path,
      [
        "import", "--log", Self.sample, "--content", scratch.path("deck"), "--data", scratch.path("deck.sqlite"),
        "--now", Program.now,
      ], environment: ["HOME": scratch.directory, "TZ": "UTC"])
    #expect(log.output.hasPrefix("5 answers to 3 items"), "\(log.errors)")
  }

  /// Every card of a bank comes back as it was, with what it is.
  @Test func cardsGoToAnkiAndComeBack() throws {
    let bank = scratch.path("tea")
    #expect(try Command(Program.path, ["new", bank]).status == 0)
    let place = scratch.path("tea.apkg")
    #expect(try Command(Program.path, ["export", "--to", "apkg", "--output", place, "--content", bank]).status == 0)
    let made = try Command(Program.path, ["import", place, scratch.path("back")])
    #expect(made.status == 0, "\(made.errors)")
    let first = try #require(Bank.read(try Reading.files([bank])).bank)
    let second = try #require(Bank.read(try Reading.files([scratch.path("back")])).bank)
    #expect(second.items.map(\.id) == first.items.filter { $0.template == nil }.map(\.id))
    for item in first.items where item.kind == .card {
      var other = try #require(second[item.id])
      other.place = item.place
      // Reviewers and notes of sources are no part of a card.
      #expect(other == item)
    }
    let check = try Command(Program.path, ["check", scratch.path("back")])
    #expect(check.status == 0 && check.output.hasPrefix("No findings."), "\(check.output)")
  }

  @Test func whatCannotBeReadSaysHow() throws {
    func package(_ files: [(String, Data)]) throws -> String {
      var archive = ZipArchive()
      for (name, data) in files { archive.add(name, data) }
      let place = scratch.path("x\(files.map(\.0).joined()).apkg")
      try archive.data.write(to: URL(fileURLWithPath: place))
      return place
    }
    let sentences: [(String, Int32, String)] = [
      (
        try package([("collection.anki21b", Data("x".utf8)), ("collection.anki2", Data())]), 3,
        "is in Anki's new form, which bedrill does not read. Export it again, with \"Support older Anki versions\" ticked."
      ),
      (try package([("media", Data("{}".utf8))]), 3, "holds no collection of Anki. Export the deck as .apkg."),
      (
        try package([("collection.anki2", Data("no database, whatever its name may say of it".utf8))]), 3,
        "cannot be read (SQLite error 26"
      ),
      (scratch.path("b"), 2, "is no package of Anki (.apkg); --log reads no other."),
      (scratch.path("nothing.apkg"), 1, "there is no file"),
    ]
    for (place, status, sentence) in sentences {
      let done = try Program.run("import", "--log", place, in: scratch)
      #expect(done.status == status && done.errors.contains(sentence), "\(done.errors)")
      #expect(done.errors.split(separator: "\n").count == 1)
    }
    let both = try Program.run("import", "--log", Self.sample, scratch.path("x"), in: scratch)
    #expect(both.status == 2, "\(both.errors)")
    #expect(try Program.run("import", Self.sample, in: scratch).status == 2)
  }

  // MARK: Anki's own library

  /// A Python that has it: BEDRILL_ANKI_PYTHON, or the one in the path.
  private static let python: [String] = {
    let python = ProcessInfo.processInfo.environment["BEDRILL_ANKI_PYTHON"].map { [$0] } ?? ["/usr/bin/env", "python3"]
    let asked = try? Command(python[0], python.dropFirst() + ["-c", "import anki.collection"])
    return asked?.status == 0 ? python : []
  }()

  private func anki(_ words: String...) throws -> Command {
    let python = Self.python
    return try Command(python[0], python.dropFirst() + [Self.place + "/anki_packages.py"] + words)
  }

  private struct Note: Decodable {
    var guid, question, answer, type, deck: String
    var tags: [String]
    var cards: Int
  }

  @Test(
    .enabled(
      if: !python.isEmpty,
      "Anki's library is not here. With it (pip install anki): make test-anki, or BEDRILL_ANKI_PYTHON=… swift test."))
  func ankiFindsEveryCardWithItsText() throws {
    let bank = scratch.path("tea")
    #expect(try Command(Program.path, ["new", bank]).status == 0)
    for content in [bank, Self.place + "/../../../content"] {
      let place = scratch.path("\(content.utf8.count).apkg")
      #expect(
        try Command(Program.path, ["export", "--quietly", "--to", "apkg", "--output", place, "--content", content])
          .status == 0)
      let read = try anki("read", place)
      #expect(read.status == 0, "\(read.errors)")
      let notes = try read.output.split(separator: "\n").map {
        try JSONDecoder().decode(Note.self, from: Data($0.utf8))
      }
      let items = try #require(Bank.read(try Reading.files([content])).bank).items.filter { $0.template == nil }
      // The library imports it twice, and each note is there once.
      #expect(Set(notes.map(\.guid)) == Set(items.map { "bedrill-\($0.id)" }) && notes.count == items.count)
      let byName = Dictionary(notes.map { ($0.guid, $0) }, uniquingKeysWith: { first, _ in first })
      for item in items {
        let note = try #require(byName["bedrill-\(item.id)"])
        #expect(note.cards == 1 && note.tags.contains("type::\(item.kind.rawValue)"), "\(item.id)")
        for text in [item.prompt.replacing("_____", with: "[...]")]
          + (item.kind == .card ? [] : item.options.map(\.text))
        {
          #expect(note.question.contains(words(text)), "\(item.id): \(note.question)")
        }
        for text in item.rightAnswers + item.sources.map(\.url) {
          #expect(note.answer.contains(words(text)), "\(item.id): \(note.answer)")
        }
      }
    }
  }

  private func words(_ text: String) -> String { text.split(whereSeparator: \.isWhitespace).joined(separator: " ") }

  @Test(
    .enabled(if: !python.isEmpty, "Anki's library is not here; the sample in Tests/EndToEndTests/Anki is read instead.")
  )
  func whatAnkiExportsIsReadOrRefused() throws {
    let place = scratch.path("small.apkg")
    #expect(try Program.run("export", "--quietly", "--to", "apkg", "--output", place, in: scratch).status == 0)
    for form in ["old", "new"] {
      let made = try anki("answer", place, scratch.path(form + ".apkg"), form)
      #expect(made.status == 0, "\(made.errors)")
    }
    let old = try Program.run("import", "--log", scratch.path("old.apkg"), in: scratch)
    #expect(old.output.hasPrefix("4 answers to 2 items"), "\(old.errors)")
    let new = try Program.run("import", "--log", scratch.path("new.apkg"), in: scratch)
    #expect(new.status == 3 && new.errors.contains("Support older Anki versions"), "\(new.errors)")
  }
}
