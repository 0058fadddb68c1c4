import ArgumentParser
import Foundation
import Practice
import Scheduling

extension Bedrill {
  struct ReplayLog: ParsableCommand {
    static let configuration = CommandConfiguration(
      commandName: "replay", abstract: "Run a log of reviews through FSRS-6.",
      discussion: """
        The file has the columns card_id, review_time_ms and rating (1 Again, 2 Hard, 3 Good, 4 Easy). One line is \
        printed for each review: memory state after it, retrievability just before it, and the days until the next one \
        at a retention of 0.9, without fuzz. Days begin at 04:00 local time.
        """)
    @OptionGroup var everywhere: GlobalOptions
    @Argument(help: "The log, as CSV.") var file: String
    @Option(help: ArgumentHelp("The 21 parameters of FSRS-6, separated by commas.", valueName: "w,...")) var parameters:
      String?
    @Flag(help: "Print one JSON object a line instead of CSV.") var json = false

    func run() throws {
      guard let data = FileManager.default.contents(atPath: file) else {
        throw Failure.cannot("\(file) cannot be read. Check the name and that the file is yours to read.")
      }
      let scheduler = Scheduler(parameters: try weights())
      let entries: [Replay.Entry]
      do {
        entries = try Replay.read(String(decoding: data, as: UTF8.self))
      } catch {
        throw Failure.badData("\(file), \(error.description)")
      }
      if !json { print("card_id,review_time_ms,rating,stability,difficulty,retrievability,interval") }
      var text = ""
      for line in Replay.lines(entries, scheduler: scheduler, offset: Clock.offset) {
        text += json ? object(line) : row(line)
        text += "\n"
      }
      print(text, terminator: "")
    }

    private func weights() throws -> Parameters {
      guard let parameters else { return .standard }
      let numbers = parameters.split(separator: ",", omittingEmptySubsequences: false).map {
        Double($0.trimmingCharacters(in: .whitespaces))
      }
      guard !numbers.contains(nil) else {
        throw Failure.wrongUse("--parameters takes numbers separated by commas, such as 0.212,1.2931.")
      }
      do { return try Parameters(numbers.compactMap { $0 }) } catch { throw Failure.wrongUse(error.description) }
    }

    private func row(_ line: Replay.Line) -> String {
      let entry = line.entry
      let recall = line.retrievability.map { "\($0)" } ?? ""
      return "\(entry.card),\(entry.time.milliseconds),\(entry.grade.rawValue),\(line.state.stability),"
        + "\(line.state.difficulty),\(recall),\(line.interval)"
    }

    private func object(_ line: Replay.Line) -> String {
      let entry = line.entry
      let name = entry.card.reduce(into: "") { text, character in
        if character == "\"" || character == "\\" { text += "\\" }
        text.append(character)
      }
      let recall = line.retrievability.map { "\($0)" } ?? "null"
      return #"{"card_id":"\#(name)","review_time_ms":\#(entry.time.milliseconds),"rating":\#(entry.grade.rawValue),"#
        + #""stability":\#(line.state.stability),"difficulty":\#(line.state.difficulty),"#
        + #""retrievability":\#(recall),"interval":\#(line.interval)}"#
    }
  }
}
