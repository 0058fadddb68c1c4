import ArgumentParser
import Foundation
import Practice
import Storage

extension Bedrill {
  struct Backup: ParsableCommand {
    static let configuration = CommandConfiguration(
      abstract: "Copy everything that was kept into a new file.",
      discussion: "A backup of each day is made anyway, beside the progress file; bedrill restore lists them.")
    @OptionGroup var everywhere: GlobalOptions
    @Argument(
      help: ArgumentHelp("The new file.", valueName: "file"), completion: .file(), transform: GlobalOptions.path)
    var file: String

    func run() throws {
      let path = everywhere.locations.data
      guard FileManager.default.fileExists(atPath: path) else {
        throw Failure.cannot("there is nothing to copy: \(path) is not there.")
      }
      try everywhere.withFile(readOnly: true) { progress, _ in
        do throws(StorageFailure) { try progress.backUp(to: file) } catch { throw Failure(error, argument: file) }
        Output.print("\(file) has \(Words.count(try progress.load().reviews.count, "answer")).")
      }
    }
  }

  struct Restore: ParsableCommand {
    static let configuration = CommandConfiguration(
      abstract: "Put a backup in the place of the progress file, which is kept.",
      discussion: """
        Without a file the backups are listed, with their days and their answers. --yes asks no question. To add what a
        backup has and keep the rest, use bedrill merge.
        """)
    @OptionGroup var everywhere: GlobalOptions
    @Argument(
      help: ArgumentHelp("The backup, or its day such as 2026-11-24.", valueName: "file"), completion: .file(),
      transform: GlobalOptions.path)
    var file: String?
    @Flag(help: "Do it without a question.") var yes = false
    @Flag(help: "With no file: print JSON.") var json = false

    struct Line: Encodable {
      var path: String
      var day: String?
      var answers: Int?
    }

    func run() throws {
      let now = everywhere.clock.now
      let path = everywhere.locations.data
      let examination = Examination(path: path, now: now.moment, offset: now.offset)
      guard let file else { return try list(examination, path) }
      let source = examination.copies.first { $0.day?.description == file }?.path ?? file
      if !yes { try ask(source, path, examination) }
      do {
        let report = try ProgressFile.restore(from: source, to: path, now: now.moment, offset: now.offset)
        if let aside = report.setAside { Output.print("What was there is kept as \(aside).") }
        Output.print("\(path) has \(Words.count(report.reviews, "answer")).")
      } catch {
        throw Failure(error, argument: source)
      }
    }

    private func list(_ examination: Examination, _ path: String) throws {
      if json {
        return try JSON.print(
          examination.copies.map { Line(path: $0.path, day: $0.day?.description, answers: $0.answers) })
      }
      guard !examination.copies.isEmpty else { return Output.print("There is no backup of \(path).") }
      Output.print("\(path): \(examination.answers.map { Words.count($0, "answer") } ?? "cannot be read")")
      for copy in examination.copies {
        let answers = copy.answers.map { Words.count($0, "answer") } ?? "cannot be read"
        Output.print("\(copy.day?.description ?? "journal   ")  \(answers)  \(copy.path)")
      }
      Output.print("bedrill restore DAY puts one back; bedrill doctor --mend uses the journal too.")
    }

    private func ask(_ source: String, _ path: String, _ examination: Examination) throws {
      guard isatty(STDIN_FILENO) != 0 else {
        throw Failure.wrongUse("restoring replaces \(path). Say so with --yes.")
      }
      let here = examination.answers.map { Words.count($0, "answer") } ?? "no readable answers"
      Output.print("\(path) has \(here). Put \(source) in its place? What is there now is kept. [y/N] ", terminator: "")
      Output.flush()
      guard readLine()?.lowercased().hasPrefix("y") == true else { throw Failure.cannot("nothing was changed.") }
    }
  }

  struct Merge: ParsableCommand {
    static let configuration = CommandConfiguration(
      abstract: "Add what other progress files have: of another machine, or a conflict copy of a file sync.",
      discussion: """
        Answers are put together; of settings, exams and notes the newest counts, and what it replaces is kept. The other
        files stay as they are. Merging twice, or in another order, comes to the same.
        """)
    @OptionGroup var everywhere: GlobalOptions
    @Argument(
      help: ArgumentHelp("The other files.", valueName: "file"), completion: .file(), transform: GlobalOptions.path)
    var files: [String]

    func run() throws {
      try everywhere.withFile { progress, now in
        for file in files {
          do throws(StorageFailure) {
            Output.print("\(file): \(try progress.merge(from: file, now: now.moment).sentence)")
          } catch {
            throw Failure(error, argument: file)
          }
        }
        Output.print("\(progress.path) has \(Words.count(try progress.load().reviews.count, "answer")).")
      }
    }
  }
}

extension MergeReport {
  /// `3 answers, 1 note`: what came in of each kind; nil where nothing did.
  var words: String? {
    let parts = [
      (reviews, "answer"), (undone, "undone answer"), (attempts, "exam"), (settings, "setting"), (notes, "note"),
      (marks, "mark"), (corrections, "corrected date"),
    ].filter { $0.0 > 0 }.map { Words.count($0.0, $0.1) }
    return parts.isEmpty ? nil : parts.joined(separator: ", ")
  }

  /// The same as a sentence, with what was set aside for it.
  var sentence: String {
    let aside =
      unreadable > 0
      ? " \(Words.count(unreadable, "row")) of your own file could not be read, and \(unreadable == 1 ? "was" : "were") set aside in it."
      : ""
    return (words.map { $0 + " came in" } ?? "nothing new") + "." + aside
  }
}
