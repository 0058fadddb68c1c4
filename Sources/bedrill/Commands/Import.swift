import ArgumentParser
import Foundation
import Practice
import QuestionBank
import Storage

extension Bedrill {
  struct ImportCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
      commandName: "import", abstract: "Make a question bank of another program's questions, or bring in answers.",
      discussion: """
        Reads GIFT (.gift), tables with a front and a back (.csv, .tsv), packages of Anki (.apkg), its notes as text (.txt, \
        exported as "Notes in Plain Text") and the Markdown of hashcards (.md). A new directory becomes a bank with an exam of \
        its own; in one that has a bank the questions come into a new file beside the others and keep to its exam. What could \
        not be read, and what had to be filled in, is said item by item on standard error. bedrill check then says what is \
        still missing.

        With --log the answers that a package of Anki has come into your log, where they are about items of the bank: those \
        that bedrill export --to apkg gave, or that became items by import. They keep the schedule. They are marked as \
        imported, and are no evidence for exams: readiness and weak topics do not see them. Bringing them in twice changes \
        nothing.

        Packages are read in the form that every Anki can read: when you export, tick "Support older Anki versions", and \
        "Include scheduling information" for the answers.
        """)
    @OptionGroup var everywhere: GlobalOptions
    @Argument(help: ArgumentHelp("What the other program wrote.", valueName: "file"), completion: .file()) var file:
      String
    @Argument(help: ArgumentHelp("The bank's directory; none with --log.", valueName: "dir"), completion: .directory)
    var directory: String?
    @Flag(help: "Bring the answers of a package of Anki into your log.") var log = false
    @ArgumentParser.Option(
      name: .customLong("from"),
      help: ArgumentHelp(
        "The form, where the name of the file does not tell: gift, csv, anki, markdown.", valueName: "form"))
    var form: Import.Form?
    @ArgumentParser.Option(
      help: ArgumentHelp("The page that stands as the source where none is named.", valueName: "url"))
    var source = "https://example.org/"

    func run() throws {
      if log { return try importLog() }
      guard let directory else {
        throw Failure.wrongUse("name the directory of the bank too, as in bedrill import \(file) my-bank.")
      }
      var read = try Waiting.showing("reading \(file)", while: questions)
      let files = FileManager.default
      let isThere = files.fileExists(atPath: directory + "/exam.yaml")
      guard
        isThere || (try? files.contentsOfDirectory(atPath: directory).isEmpty) ?? !files.fileExists(atPath: directory)
      else { throw Failure.cannot("\(directory) is no bank, and not empty. Choose a new name.") }
      let base = isThere ? try Reading.bank(Locations(data: nil, contents: [directory])) : nil
      guard !read.drafts.isEmpty else {
        for loss in read.losses { Output.complain(loss.description) }
        throw Failure.badData("there is nothing in \(file) that can be read.")
      }
      let name = ((file as NSString).lastPathComponent as NSString).deletingPathExtension
      let bank = read.bank(name: name, on: base, source: source, day: everywhere.clock.now.day.description)
      try write(bank, to: directory, name: name, isWhole: !isThere)
      for loss in read.losses { Output.complain(loss.description) }
      Output.print("\(Words.count(bank.items.count, "item")) came into \(directory).")
      Output.print("bedrill check \(directory) says what is still missing.")
    }

    private func questions() throws -> Import {
      if form == nil, let package = try AnkiPackage(path: file) { return Import(package.deck.notes) }
      guard let form = form ?? Import.Form(file: file) else {
        throw Failure.wrongUse("the name of \(file) does not tell its form. Say it with --from.")
      }
      return Import(try Reading.text(file), form: form)
    }

    private func importLog() throws {
      guard directory == nil, form == nil else {
        throw Failure.wrongUse("--log takes one package of Anki and neither a directory nor --from.")
      }
      guard let deck = try Waiting.showing("reading \(file)", while: { try AnkiPackage(path: file)?.deck }) else {
        throw Failure.wrongUse("\(file) is no package of Anki (.apkg); --log reads no other.")
      }
      let bank = try Reading.bank(everywhere.locations)
      try everywhere.withFile { progress, now in
        let log = ImportedLog(
          deck.log, notes: deck.notes, bank: bank, known: Set(try progress.load().reviews.map(\.id)), now: now.moment,
          offset: Clock.offset)
        for loss in log.losses { Output.complain(loss.description) }
        try Waiting.showing("keeping \(Words.count(log.reviews.count, "answer"))") { () throws(StorageFailure) in
          try progress.append(log.reviews)
        }
        tell(log, deck)
      }
    }

    private func tell(_ log: ImportedLog, _ deck: AnkiDeck) {
      if let first = log.reviews.first, let last = log.reviews.last {
        let items = Set(log.reviews.map(\.item)).count
        let days = first.day == last.day ? "of \(first.day)" : "of \(first.day) to \(last.day)"
        Output.print("\(Words.count(log.reviews.count, "answer")) to \(Words.count(items, "item")), \(days), came in.")
        Output.print("They keep the schedule and are no evidence for exams. bedrill due says what comes next.")
      } else {
        Output.print(deck.log.isEmpty ? "There are no answers in \(file)." : "Nothing new came in.")
        if deck.log.isEmpty {
          Output.print("When you export from Anki, tick \"Include scheduling information\".")
        }
      }
      if log.known > 0 { Output.print("\(Words.count(log.known, "answer")) were here already.") }
      let left = log.uncounted + deck.unreadable
      if left > 0 { Output.print("\(Words.count(left, "line")) of the log are no answers that counted there.") }
    }

    private func write(_ bank: Bank, to directory: String, name: String, isWhole: Bool) throws {
      let files = FileManager.default
      var written = bank.written().filter {
        isWhole ? $0.path != "syllabus.yaml" && $0.path != "traps.yaml" : $0.path == "items.yaml"
      }
      if !isWhole, let index = written.firstIndex(where: { $0.path == "items.yaml" }) {
        let slug = String(name.map { $0.isASCII && ($0.isLetter || $0.isNumber) ? $0 : "-" })
        written[index] = Bank.File(path: "imported-\(slug.isEmpty ? "items" : slug).yaml", text: written[index].text)
      }
      do {
        try files.createDirectory(atPath: directory, withIntermediateDirectories: true)
        for file in written {
          let path = directory + "/" + file.path
          guard !files.fileExists(atPath: path) else {
            throw Failure.cannot("\(path) is there already. Move it away, or give the file another name.")
          }
          try Data(file.text.utf8).write(to: URL(fileURLWithPath: path))
        }
      } catch let failure as Failure {
        throw failure
      } catch {
        throw Failure.cannot("\(directory) cannot be written: \(error.localizedDescription)")
      }
    }
  }
}

extension Import.Form: ExpressibleByArgument {}
