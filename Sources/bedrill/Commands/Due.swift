import ArgumentParser
import Practice

extension Bedrill {
  struct Due: ParsableCommand {
    static let configuration = CommandConfiguration(abstract: "What to study today.")
    @OptionGroup var everywhere: GlobalOptions
    @Flag(help: "Print JSON.") var json = false

    struct Report: Encodable {
      var day: String
      var due: Int
      var new: Int
      /// Items that were met at least once.
      var seen: Int
      var items: Int
      /// When the next item comes back after today; nil when nothing was met yet.
      var next: String?
      var dueItems: [String]
    }

    func run() throws {
      let profile = try Reading.profile(everywhere)
      let day = everywhere.clock.now.day
      let queue = profile.queue(on: day, seed: everywhere.seed ?? 0)
      let next = profile.memories.byItem.values.map(\.due).filter { $0 > day }.min()
      let report = Report(
        day: day.description, due: queue.due.count, new: queue.new.count, seen: profile.memories.byItem.count,
        items: profile.bank.items.count, next: next?.description, dueItems: queue.due.map(\.rawValue))
      if json { return try JSON.print(report) }
      print("\(report.due) due, \(report.new) new today (\(report.day)).")
      if let next = report.next { print("After today the next one comes back on \(next).") }
    }
  }
}
