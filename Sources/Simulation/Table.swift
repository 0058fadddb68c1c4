import Foundation

/// The rows of a simulation as a page of Markdown.
public enum Table {
  /// Seeds that were used to find figures of the plan; the table is from others.
  public static let tuning: ClosedRange<UInt64> = 9_000...9_099

  public static func page(_ rows: [Row], firstSeed: UInt64) -> String {
    let learners = rows.first?.learners ?? 0
    return """
      # The plan against other ways, in equal minutes

      Written by `make simulate`: \(learners) made-up learners a row (two of five of them in rows of 60 and 90 days and of other truths), seeds \(firstSeed) to \
      \(firstSeed + UInt64(max(1, learners)) - 1). Figures of the plan were found with seeds \(tuning.lowerBound) to \
      \(tuning.upperBound), which are in no row.

      The measure is the share right that is expected of a **fresh exam** on the day: by objective weight; without
      transfer (0) the bank's own questions, else new questions on its concepts. Such a question resembles an item of its
      concept and depth (to recall, to use): with the chance of the transfer (1/2, 1) it is known if that item is recalled,
      else as often as questions of its objective are known beforehand. Cards and sums
      are not asked; a blind choice is right by its luck. All ways have the same bank without what is beyond the exam
      guide, items, seconds an item and minutes;
      "seconds" are words read at 238 a minute, thinking and feedback. What is not recalled is asked once more on the day.

      A learner forgets by a truth that the scheduler does not know, with weights of their own; knows 20 to 60 % beforehand,
      more of one objective than of another; is slower or quicker; guesses, and admits half to all lucky guesses.

      - **plan**: the program as it ships with an exam day, its sessions, its limits and its practice exams.
      - **FSRS** at a retention of 0.9 by due day, by recall (the least remembered first), and capped (no interval beyond
        the eve of the exam): 10, 20 or as many new items as the minutes hold first, in any order; then what is due; then
        more new items, then what is not due yet. The best of the three counts.
      - **random**: any item. **plain bedrill**: the program without an exam day, the best of 10, 20 or all new items.
      - **greedy**: the recall on the exam day with a review now less without, for a second, all items of an objective alike.

      "Promised" is what the program says on the first day: of the bank's own questions where there is no transfer, else of
      new questions, for which it supposes half.

      A cell holds the points by which the plan is better, with the 95 % interval, and in how many of 100 learners it is.
      Where all ways are within half a point, the row says so.

      | truth | transfer | days | minutes | plan % | promised % | \(names(rows)) |
      | --- | --- | --- | --- | --- | --- | \(names(rows).split(separator: "|").map { _ in "---" }.joined(separator: " | ")) |
      \(rows.map(line).joined(separator: "\n"))

      """
  }

  private static func names(_ rows: [Row]) -> String {
    rows.first?.others.map(\.name).joined(separator: " | ") ?? ""
  }

  public static func line(_ row: Row) -> String {
    let isLevel = row.others.allSatisfy { abs($0.gain) <= 0.5 }
    let cells = row.others.map { "\(signed($0.gain)) ±\(text($0.margin)) (\(Int($0.wins)))" }
    let head = [
      row.truth + (isLevel ? " (all within half a point)" : ""), text(row.transfer), "\(row.days)", "\(row.minutes)",
      text(row.plan), text(row.promised),
    ]
    return "| " + (head + cells).joined(separator: " | ") + " |"
  }

  private static func text(_ number: Double) -> String { String(format: "%.1f", number) }
  private static func signed(_ number: Double) -> String { String(format: "%+.1f", number) }
}
