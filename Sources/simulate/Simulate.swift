import ArgumentParser
import Foundation
import Simulation

/// Made-up learners on their way to an exam; the proof of the plan, and no part of the program.
@main
struct Simulate: ParsableCommand {
  static let configuration = CommandConfiguration(
    abstract: "How made-up learners do on a fresh exam by the plan and by other ways, in equal minutes.")
  @Option(help: "The seed of the first learner.") var firstSeed: UInt64 = 1
  @Option(help: "Learners in each row; two of five of them in rows of 60 days and more and of other truths.")
  var learners = 100
  @Option(help: "Only settings with so many days.") var days: Int?
  @Option(help: "Only settings with so many minutes a day.") var minutes: Int?
  @Option(help: "Only settings with this truth, by a part of its name.") var truth: String?
  @Option(help: "Only settings with this transfer, 0 to 1.") var transfer: Double?
  @Flag(help: "Every truth at every transfer.") var full = false
  @Flag(help: "Print JSON.") var json = false
  @Option(help: ArgumentHelp("Write the table there instead of printing it.", valueName: "file")) var output: String?
  @Option(help: ArgumentHelp("The bank.", valueName: "dir")) var content = "content"

  func validate() throws {
    guard 1...10_000 ~= learners else { throw ValidationError("Give 1 to 10000 learners.") }
  }

  private var settings: [Row.Setting] {
    let all = full ? Row.Setting.full : Row.Setting.table
    let fit = all.filter {
      (days ?? $0.days) == $0.days && (minutes ?? $0.minutes) == $0.minutes && (transfer ?? $0.transfer) == $0.transfer
        && truth.map($0.truth.rawValue.contains) ?? true
    }
    guard fit.isEmpty, let days, let minutes else { return fit }
    return [Row.Setting(.usual, transfer: transfer ?? 0.5, days: days, minutes: minutes)]
  }

  func run() throws {
    let material = try Material(directory: content)
    var rows: [Row] = []
    for setting in settings {
      let isLong = setting.days >= 60 || setting.truth != .usual
      let count = isLong ? max(1, learners * 2 / 5) : learners
      let row = Row(setting, material, seeds: firstSeed..<firstSeed + UInt64(count))
      rows.append(row)
      if !json { FileHandle.standardError.write(Data((Table.line(row) + "\n").utf8)) }
    }
    if json {
      let encoder = JSONEncoder()
      encoder.outputFormatting = [.prettyPrinted, .sortedKeys]
      return print(String(decoding: try encoder.encode(rows), as: UTF8.self))
    }
    let page = Table.page(rows, firstSeed: firstSeed)
    guard let output else { return print(page, terminator: "") }
    try page.write(toFile: output, atomically: true, encoding: .utf8)
  }
}
