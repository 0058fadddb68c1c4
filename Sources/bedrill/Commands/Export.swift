import ArgumentParser
import Foundation
import Practice
import QuestionBank
import Storage

extension Bedrill {
  struct Export: ParsableCommand {
    static let configuration = CommandConfiguration(
      abstract: "Print the bank, or your answers, for another program.",
      discussion: """
        The bank: gift for Moodle; apkg, a package for Anki, which finds its notes again when it is imported anew; anki, the \
        same as text; csv with a front and a back; \
        markdown for hashcards; json with all that the bank has. What a form cannot hold is said on standard error, item by \
        item; --quietly leaves that to a count.

        With --log your answers, oldest first: csv has the columns that FSRS tools read (card_id, review_time in milliseconds, \
        review_rating, review_state, review_duration in milliseconds), json all that is kept of them.
        """)
    @OptionGroup var everywhere: GlobalOptions
    @ArgumentParser.Option(
      name: .customLong("to"),
      help: ArgumentHelp("The form: gift, apkg, anki, csv, markdown or json.", valueName: "form"))
    var form: Form
    @Flag(help: "Your answers instead of the bank: csv or json.") var log = false
    @ArgumentParser.Option(
      help: ArgumentHelp("Write into this new file instead of printing; apkg needs one.", valueName: "file"))
    var output: String?
    @Flag(help: "Count what a form cannot hold, instead of naming it.") var quietly = false

    enum Form: String, CaseIterable, ExpressibleByArgument { case gift, apkg, anki, csv, markdown, json }

    /// An answer, as the log has it.
    struct Answer: Encodable {
      var id, item: String
      var revision: Int
      var time: Int64
      var day, kind: String
      var grade: Int
      var answer: String
      var confidence: String?
      var options, duration: Int
      var mode: String
      var isRight: Bool?
      var names: String
    }

    func run() throws {
      if log { return try printLog() }
      let bank = try Reading.bank(everywhere.locations)
      let text: String
      var losses: [Loss] = []
      switch form {
      case .json: text = bank.json
      case .gift: (text, losses) = GIFT.text(of: bank)
      case .apkg, .anki, .csv, .markdown:
        let (cards, lost) = Flashcards.of(bank)
        losses = lost
        if form == .apkg {
          try write(Waiting.showing("packing \(Words.count(cards.count, "card"))") { try package(cards, bank) })
          return tell(losses)
        }
        text =
          switch form {
          case .anki: Flashcards.anki(cards, deck: "bedrill::\(bank.blueprint.code)")
          case .csv: Flashcards.csv(cards)
          default: Flashcards.markdown(cards)
          }
      }
      if output == nil { Output.print(text, terminator: "") } else { try write(Data(text.utf8)) }
      tell(losses)
    }

    private func write(_ data: Data) throws {
      guard let output else {
        throw Failure.wrongUse("a package is no text. Say with --output where it goes, as in --output bedrill.apkg.")
      }
      do {
        try data.write(to: URL(fileURLWithPath: output), options: .withoutOverwriting)
      } catch {
        throw Failure.cannot("\(output) cannot be written: \(error.localizedDescription)")
      }
    }

    private func package(_ cards: [Flashcards.Sides], _ bank: Bank) throws -> Data {
      let notes = cards.map { card in
        AnkiCollection.Note(
          id: Flashcards.noteMark + card.item.id.rawValue, front: card.ankiFront, back: card.ankiBack,
          tags: Flashcards.tags(card.item),
          isCloze: card.cloze != nil)
      }
      let time = everywhere.clock.now.moment.milliseconds / 1000
      let name = bank.blueprint.code.isEmpty ? "bedrill" : "bedrill \(bank.blueprint.code)"
      let directory = FileManager.default.temporaryDirectory.appendingPathComponent("bedrill-\(UUID().uuidString)").path
      defer { try? FileManager.default.removeItem(atPath: directory) }
      do {
        try FileManager.default.createDirectory(atPath: directory, withIntermediateDirectories: true)
        let file = directory + "/collection.anki2"
        try AnkiCollection(deck: name, notes: notes, time: time).write(to: file)
        var archive = ZipArchive()
        archive.add("collection.anki2", try Data(contentsOf: URL(fileURLWithPath: file)))
        archive.add("media", Data("{}".utf8))
        return archive.data
      } catch {
        throw Failure.cannot("the package cannot be made: \(error.localizedDescription)")
      }
    }

    private func tell(_ losses: [Loss]) {
      if !quietly { for loss in losses { Output.complain(loss.description) } }
      if !losses.isEmpty {
        Output.complain("\(Words.count(losses.count, "remark")) on what \(form.rawValue) cannot hold.")
      }
    }

    private func printLog() throws {
      let profile = try Reading.profile(everywhere)
      let reviews = profile.reviews.filter { !$0.isUndone }
      switch form {
      case .csv:
        print("card_id,review_time,review_rating,review_state,review_duration")
        var met: Set<Item.ID> = []
        for review in reviews {
          // As Anki counts them: 0 new, 2 review.
          let state = met.insert(review.item).inserted ? 0 : 2
          print(
            "\(CSV.field(review.item.rawValue)),\(review.time.milliseconds),\(review.grade.rawValue),\(state),"
              + "\(review.duration)")
        }
      case .json:
        try JSON.print(
          reviews.map {
            Answer(
              id: $0.id.rawValue, item: $0.item.rawValue, revision: $0.revision, time: $0.time.milliseconds,
              day: $0.day.description, kind: $0.kind.rawValue, grade: $0.grade.rawValue, answer: $0.answer.text,
              confidence: $0.confidence?.rawValue, options: $0.options, duration: $0.duration, mode: $0.mode.text,
              isRight: $0.isRight, names: $0.names)
          })
      default: throw Failure.wrongUse("--log goes with --to csv or --to json.")
      }
    }
  }
}
