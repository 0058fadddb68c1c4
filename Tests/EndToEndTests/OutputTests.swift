import Foundation
import Practice
import QuestionBank
import Storage
import Testing

/// What commands print, and what becomes of it when it cannot be printed.
@Suite struct OutputTests {
  private let scratch: Scratch

  init() throws {
    scratch = try Scratch()
    try Program.install(in: scratch)
  }

  private static let steering = "A\u{1B}]0;owned\u{7}\u{1B}[2J\u{9B}31m\u{202E}\u{200B}\u{7F}\rB"

  private func write(_ text: String, _ name: String) throws -> String {
    try Data(text.utf8).write(to: URL(fileURLWithPath: scratch.path(name)))
    return scratch.path(name)
  }

  /// Runs a line of the shell, in which `bedrill` is the program.
  private func shell(_ line: String) throws -> Command {
    let script =
      "bedrill() { '\(Program.path)' \"$@\" --data '\(scratch.path("progress.sqlite"))' "
      + "--content '\(scratch.path("content"))' --now \(Program.now); }\n" + line
    return try Command(
      "/bin/bash", ["-c", script], environment: ["HOME": scratch.directory, "TZ": "UTC", "PATH": "/usr/bin:/bin"])
  }

  private func isClean(_ done: Command) -> Bool {
    (done.output + done.errors).unicodeScalars.allSatisfy {
      $0 == "\n" || ![.control, .format].contains($0.properties.generalCategory)
    }
  }

  // MARK: Nothing steers the terminal

  @Test func aNoteIsPrintedWithoutSteeringTheTerminal() throws {
    let file = try ProgressFile(path: scratch.path("progress.sqlite"), now: Moment(milliseconds: 0))
    try file.save(
      Note(
        id: "n", time: Moment(milliseconds: 5), item: "x", revision: 1, shuffle: "", answer: Self.steering,
        words: Self.steering))
    for form in [["report"], ["report", "--json"]] {
      let done =
        form.count == 1 ? try Program.run(form[0], in: scratch) : try Program.run(form[0], form[1], in: scratch)
      #expect(done.status == 0, "\(done.errors)")
      #expect(isClean(done) && done.output.contains("owned"))
      if form.count == 2 {
        let read = try JSONSerialization.jsonObject(with: Data(done.output.utf8)) as? [[String: Any]]
        #expect(read?.first?["words"] as? String == Self.steering)
      }
    }
  }

  @Test func aLogIsReplayedWithoutSteeringTheTerminal() throws {
    let log = try write("card_id,review_time_ms,rating\n\"\(Self.steering) \"\"q\"\"\u{301}\\\t\",5,3\n", "log.csv")
    let rows = try Program.run("replay", log, in: scratch)
    #expect(rows.status == 0 && isClean(rows) && rows.output.contains("\\u{1B}]0;owned\\u{7}"), "\(rows.errors)")
    let json = try Program.run("replay", log, "--json", in: scratch)
    #expect(isClean(json))
    let read = try JSONSerialization.jsonObject(with: Data(json.output.utf8)) as? [String: Any]
    #expect(read?["card_id"] as? String == Self.steering + " \"q\"\u{301}\\\t")
    let bad = try write("card_id,review_time_ms,rating\na,5\u{1B}[31m,3\n", "bad.csv")
    let refused = try Program.run("replay", bad, in: scratch)
    #expect(refused.status == 3 && isClean(refused) && refused.errors.contains("5\\u{1B}[31m"))
  }

  @Test func namesArgumentsAndPathsArePrintedWithoutSteeringTheTerminal() throws {
    for words in [["\(Self.steering)"], ["due", "--\(Self.steering)"], ["exam", "--show", Self.steering]] {
      let done = try Command(
        Program.path, words + ["--content", scratch.path("content")],
        environment: ["HOME": scratch.directory, "TZ": "UTC"])
      #expect(done.status == 2 && isClean(done) && done.errors.contains("owned"), "\(done.errors)")
    }
    let missing = try Command(
      Program.path, ["check", scratch.path(Self.steering)], environment: ["HOME": scratch.directory, "TZ": "UTC"])
    #expect(missing.status == 3 && isClean(missing) && missing.errors.contains("owned"))
  }

  @Test func aBankWithControlCharactersIsRefusedByEveryCommand() throws {
    let path = scratch.path("content/exam.yaml")
    let exam = scratch.text("content/exam.yaml")
    let name = try #require(exam.range(of: "name: "))
    try Data(exam.replacingCharacters(in: name, with: "name: \"AWS \\e]0;pwn\\a\" #").utf8)
      .write(to: URL(fileURLWithPath: path))
    let check = try Program.run("check", scratch.path("content"), in: scratch)
    #expect(check.status == 3 && isClean(check) && check.output.contains("U+001B"), "\(check.output)\(check.errors)")
    let stats = try Program.run("stats", in: scratch)
    #expect(stats.status == 3 && isClean(stats) && stats.errors.contains("U+001B"), "\(stats.errors)")
  }

  @Test func noCommandPrintsPastTheOneOutput() throws {
    let sources = URL(fileURLWithPath: #filePath).deletingLastPathComponent()
      .appendingPathComponent("../../Sources/bedrill").standardized.path
    for name in try #require(FileManager.default.subpaths(atPath: sources)) where name.hasSuffix(".swift") {
      guard name != "Output.swift" else { continue }
      let text = String(decoding: FileManager.default.contents(atPath: sources + "/" + name) ?? Data(), as: UTF8.self)
      // To ask what stands at the other end prints nothing.
      let asked = text.replacing("isatty(STDOUT_FILENO)", with: "").replacing(
        "ioctl(STDOUT_FILENO, UInt(TIOCGWINSZ)", with: "")
      for word in ["Swift.print", "FileHandle.standardOutput", "FileHandle.standardError", "fputs", "puts(", "STDOUT_"]
      {
        #expect(!asked.contains(word), "\(name) prints by \(word). Print by Output.")
      }
    }
  }

  // MARK: What cannot be printed

  @Test(arguments: ["due", "due --json", "stats --json", "--help", "exam --list"])
  func aFullDiskIsTold(_ command: String) throws {
    guard FileManager.default.fileExists(atPath: "/dev/full") else { return }
    let done = try shell("bedrill \(command) > /dev/full")
    #expect(done.status == 1)
    #expect(done.errors == "bedrill: not everything was printed: the disk is full. Make room, and try again.\n")
  }

  @Test func closedOutputIsToldAndNeverTheProgressFile() throws {
    let done = try shell("bedrill plan --exam-date +20 >&-")
    #expect(done.status == 1)
    #expect(done.errors == "bedrill: nothing was printed: the output is closed. Open it, or send it to a file.\n")
    #expect(try Program.run("doctor", in: scratch).status == 0)
  }

  @Test func aReaderThatLeavesIsNoCrash() throws {
    let rows = (1...20_000).map { "card,\($0)000000,3\n" }.joined()
    let log = try write("card_id,review_time_ms,rating\n" + rows, "log.csv")
    let done = try shell("bedrill replay '\(log)' | head -1; exit ${PIPESTATUS[0]}")
    #expect(done.status == 1)
    #expect(done.output.split(separator: "\n").count == 1)
    #expect(done.errors == "bedrill: not everything was printed: what read it stopped reading.\n")
  }

  @Test func closedErrorsAreNoCrash() throws {
    #expect(try shell("bedrill nonsense 2>&-").status == 2)
    #expect(try shell("bedrill exam --show nothing 2>/dev/full").status == 2)
    #expect(try shell("bedrill due 2>&- <&-").status == 0)
    #expect(try shell("bedrill nonsense 2>&1 | true; exit ${PIPESTATUS[0]}").status == 2)
  }

  // MARK: What comes in

  @Test func aLogIsReadFromStandardInput() throws {
    let log = try write("\u{FEFF}card_id,review_time_ms,rating\r\n\"a,b\",5,3\r\na,6,0\r\n", "log.csv")
    let file = try shell("bedrill replay '\(log)'")
    #expect(file.status == 0 && file.output.contains("\n\"a,b\",5,3,"), "\(file.errors)")
    #expect(file.errors == "bedrill: 1 row of rating 0 left out: no review, but a date set by hand.\n")
    for line in [
      "bedrill replay - < '\(log)'", "cat '\(log)' | bedrill replay /dev/stdin", "bedrill replay <(cat '\(log)')",
    ] {
      let done = try shell(line)
      #expect(done.status == 0 && done.output == file.output, "\(line): \(done.errors)")
    }
    #expect(try shell("bedrill replay '\(scratch.directory)'").status == 1)
  }

  @Test(arguments: [
    ("--now 9999-12-31", "the years 1970 to 9998"), ("--now 0001-01-01", "the years 1970 to 9998"),
    ("--now 99999-01-01", "Give a time such as"), ("--seed -1", "seed"), ("--seed 18446744073709551616", "seed"),
    ("--data ''", "this one is empty"),
  ])
  func anOptionOutOfRangeIsTold(option: String, words: String) throws {
    let line = "'\(Program.path)' due --content '\(scratch.path("content"))' \(option)"
    let done = try Command("/bin/bash", ["-c", line], environment: ["HOME": scratch.directory, "TZ": "UTC"])
    #expect(done.status == 2 && done.errors.contains(words), "\(done.errors)")
  }

  @Test(arguments: [
    ("exam --questions 1,5", "takes whole numbers"), ("exam --minutes 1,234", "can mean 1234 or 1.234"),
    ("exam --minutes 1e400", "cannot be read"), ("check --stale x", "cannot be \"x\""),
    ("exam --questions 99999999999999999999", "larger than a quintillion"),
  ])
  func aNumberIsReadAsPeopleTypeIt(command: String, words: String) throws {
    let done = try shell("bedrill \(command)")
    #expect(done.status == 2 && done.errors.contains(words), "\(done.errors)")
  }

  @Test func aClockThatIsWrongByYearsMakesNoPlan() throws {
    let first = try Program.run("plan", "--exam-date", "2026-12-20", in: scratch)
    #expect(first.status == 0, "\(first.errors)")
    let line =
      "'\(Program.path)' plan --now 1970-01-01T00:00:00Z --data '\(scratch.path("progress.sqlite"))' "
      + "--content '\(scratch.path("content"))'"
    let done = try Command("/bin/bash", ["-c", line], environment: ["HOME": scratch.directory, "TZ": "UTC"])
    #expect(done.status == 0)
    #expect(done.output.contains("20808 days ahead, by a clock that says 1969-12-31"), "\(done.output)")
  }
}
