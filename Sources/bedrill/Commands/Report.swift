import ArgumentParser
import Practice
import QuestionBank
import Storage

extension Bedrill {
  struct Report: ParsableCommand {
    static let configuration = CommandConfiguration(
      abstract: "Print your notes on items, ready to send.",
      discussion: "A note is written with ! while an item or its feedback is on the screen.")
    @OptionGroup var everywhere: GlobalOptions
    @Flag(help: "Print JSON.") var json = false

    struct Line: Encodable {
      var item: String
      var revision: Int
      var time, shuffle, answer, words: String
    }

    func run() throws {
      let locations = everywhere.locations
      let notes: [Note]
      do {
        notes = try ProgressFile(path: locations.data, now: everywhere.clock.now.moment, readOnly: true).notes()
      } catch {
        throw Failure(error)
      }
      if json {
        return try JSON.print(
          notes.map {
            Line(
              item: $0.item.rawValue, revision: $0.revision, time: date($0.time), shuffle: $0.shuffle,
              answer: $0.answer, words: $0.words)
          })
      }
      guard !notes.isEmpty else { return print("No notes yet. Press ! on an item to write one.") }
      let bank = try Reading.bank(locations)
      for note in notes {
        print("Item \(note.item), revision \(note.revision), \(date(note.time))")
        if let item = bank[note.item] { print("Asked: \(item.prompt)") }
        if !note.shuffle.isEmpty { print("Shown in the order \(note.shuffle)") }
        if !note.answer.isEmpty { print("Answered \(note.answer)") }
        print(note.words, terminator: "\n\n")
      }
    }

    private func date(_ moment: Moment) -> String { Day(moment, offset: Clock.offset(moment)).description }
  }
}
