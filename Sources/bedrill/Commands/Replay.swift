import ArgumentParser
import Foundation
import Practice
import Scheduling

extension Bedrill {
  struct Replay: ParsableCommand {
    static let configuration = CommandConfiguration(
      abstract: "Run a log of reviews through FSRS-6.",
      discussion: """
        The file has the columns card_id, review_time_ms and rating (1 Again, 2 Hard, 3 Good, 4 Easy); - reads standard \
        input. One line is printed for each review: memory state after it, retrievability just before it, and the days \
        until the next one at a retention of 0.9, without fuzz. Days begin at 04:00 local time. Rows of rating 0 are left \
        out, and the reviews of a card are put into the order of time; both is said.
        """)
    @OptionGroup var everywhere: GlobalOptions
    @Argument(help: "The log, as CSV.", completion: .file()) var file: String
    @Option(help: ArgumentHelp("The 21 parameters of FSRS-6, separated by commas.", valueName: "w,...")) var parameters:
      String?
    @Flag(help: "Print one JSON object a line instead of CSV.") var json = false

    func run() throws {
      let scheduler = Scheduler(parameters: try weights())
      let log: ReplayLog
      do {
        // Standard input may be typed.
        log = try file == "-" ? read() : Waiting.showing("reading \(file)", while: read)
      } catch let problem as CSVReader.Problem {
        throw Failure.badData("\(file == "-" ? "standard input" : file), \(problem.description)")
      }
      for note in log.notes { Output.complain(note) }
      if !json { print("card_id,review_time_ms,rating,stability,difficulty,retrievability,interval") }
      var course = Practice.Replay.Course(scheduler: scheduler)
      for entry in log.entries {
        let line = course.take(entry, on: Day(entry.time, offset: Clock.offset(entry.time)))
        Output.print(json ? object(line) : row(line))
        if Output.isBroken { return }
      }
    }

    /// Piece by piece, so that a pipe will do and the text need not fit into memory.
    private func read() throws -> ReplayLog {
      let unreadable = Failure.cannot("\(file) cannot be read. Check the name and that the file is yours to read.")
      guard let handle = file == "-" ? .standardInput : FileHandle(forReadingAtPath: file) else { throw unreadable }
      var reading = ReplayLog.Reading()
      while true {
        let piece: Data?
        do { piece = try handle.read(upToCount: 1 << 16) } catch { throw unreadable }
        guard let piece, !piece.isEmpty else { return try reading.finish() }
        try reading.read(piece)
      }
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

    private func row(_ line: Practice.Replay.Line) -> String {
      let entry = line.entry
      let recall = line.retrievability.map { "\($0)" } ?? ""
      return "\(CSV.field(entry.card)),\(entry.time.milliseconds),\(entry.grade.rawValue),\(line.state.stability),"
        + "\(line.state.difficulty),\(recall),\(line.interval)"
    }

    private func object(_ line: Practice.Replay.Line) -> String {
      let entry = line.entry
      let recall = line.retrievability.map { "\($0)" } ?? "null"
      return #"{"card_id":\#(JSON.string(entry.card)),"review_time_ms":\#(entry.time.milliseconds),"#
        + #""rating":\#(entry.grade.rawValue),"stability":\#(line.state.stability),"#
        + #""difficulty":\#(line.state.difficulty),"retrievability":\#(recall),"interval":\#(line.interval)}"#
    }
  }
}
