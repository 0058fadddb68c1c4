import QuestionBank
import Scheduling

#if canImport(Glibc)
  import Glibc
#else
  import Darwin
#endif

/// The way to the exam day: what to study today, and what the days until then will bring.
///
/// Each day's items are chosen by what a second of study today is worth on the exam day. A day that was missed leaves no
/// debt: the plan is made anew from what is remembered now.
public struct Plan: Sendable {
  public let examDay: Day
  public let day: Day
  public let minutesPerDay: Int
  let roster: Roster
  let table: ExamWorth

  /// - Parameters:
  ///   - day: before the exam day.
  ///   - tables: some that were made before; a new one is made where none fits.
  ///   - filter: which items the plan may take.
  public init?(
    bank: Bank, memories: Memories, aptitude: Aptitude, time: StudyTime, examDay: Day?, minutesPerDay: Int, on day: Day,
    tables: [ExamWorth] = [], only filter: (Item) -> Bool = { _ in true }
  ) {
    guard let examDay, examDay > day else { return nil }
    self.examDay = examDay
    self.day = day
    self.minutesPerDay = minutesPerDay
    roster = Roster(bank: bank, memories: memories, aptitude: aptitude, time: time, only: filter)
    let left = examDay - day
    let steepness = Self.steepness(daysForAll: roster.seconds / Double(max(1, minutesPerDay) * 60))
    table =
      tables.first { $0.fits(memories.scheduler, left: left, steepness: steepness) }
      ?? ExamWorth(scheduler: memories.scheduler, horizon: left, steepness: steepness)
  }

  /// The more quickly every item can be reviewed once, the less an early hour is worth beside a late one. The figures were
  /// found by simulation (`Tests/Simulation.md`).
  static func steepness(daysForAll days: Double) -> Double {
    let steepness = 0.9 + 0.1 * log2(10 / max(days, 0.1))
    return (20 * min(max(steepness, 0.7), 1.1)).rounded() / 20
  }

  /// The items for what is left of today's minutes, the one worth most first.
  public var today: [Item.ID] {
    let budget = Double(minutesPerDay * 60) - used - exam(on: day).seconds
    return chosen(roster, on: day, seconds: budget, .fine).map { roster.entries[$0].id }
  }

  /// The seconds that were studied today.
  var used: Double {
    roster.entries.filter { $0.state != nil && $0.last == day }.reduce(0) { $0 + roster.time[$1.kind] }
  }

  /// Every item that may be studied today, the one worth most first.
  var ranking: [Item.ID] {
    arranged(ranked(roster, on: day, .fine), roster, on: day, budget: Double(minutesPerDay * 60))
      .map { roster.entries[$0.index].id }
  }

  // MARK: Choosing

  private func ranked(_ roster: Roster, on day: Day, _ detail: ExamWorth.Detail) -> [(index: Int, worth: Double)] {
    let meeting = roster.worthOfMeeting(on: day, exam: examDay, table)
    return roster.entries.indices.compactMap { index in
      let entry = roster.entries[index]
      guard entry.rest <= day, entry.last < day else { return nil }
      return (index, roster.worth(entry, on: day, exam: examDay, table, meeting: meeting, detail))
    }
    .sorted { ($0.worth, $1.index) > ($1.worth, $0.index) }
  }

  /// What fits the seconds; at least one item, while there are seconds at all.
  func chosen(_ roster: Roster, on day: Day, seconds: Double, _ detail: ExamWorth.Detail) -> [Int] {
    take(ranked(roster, on: day, detail), roster, on: day, seconds: seconds).taken
  }

  private func take(
    _ ranked: [(index: Int, worth: Double)], _ roster: Roster, on day: Day, seconds: Double
  ) -> (taken: [Int], price: Double) {
    var left = seconds
    var taken: [Int] = []
    var price = 0.0
    for (index, worth) in arranged(ranked, roster, on: day, budget: seconds) {
      let seconds = roster.seconds(roster.entries[index], on: day, table.scheduler)
      // What takes more than twice the time that is left would make the day too long.
      guard left > 0, taken.isEmpty || seconds < left * 2 else { break }
      left -= seconds
      taken.append(index)
      price = worth
    }
    return (taken, price)
  }

  /// New items come first once they must, so that each is left two recalls on later days; only where the time is enough
  /// for that at all. Where every item could be asked every day, they are spread over the days.
  ///
  /// - Parameter budget: the seconds of a day.
  private func arranged(
    _ ranked: [(index: Int, worth: Double)], _ roster: Roster, on day: Day, budget: Double
  ) -> [(index: Int, worth: Double)] {
    let new = ranked.filter { roster.entries[$0.index].state == nil }
    let seconds = new.reduce(0) { $0 + roster.time[roster.entries[$1.index].kind] }
    let days = examDay - day - Self.lastPass
    // To meet an item and to recall it twice takes three times as long as one review.
    guard days > 0, seconds * 3 < budget * Double(examDay - day) else { return ranked }
    let perDay = (new.count + days - 1) / days
    if roster.seconds < budget {
      let rest = Set(new.dropFirst(perDay * 2).map(\.index))
      return ranked.filter { !rest.contains($0.index) }
    }
    // Half of a day is for new items.
    guard seconds * 3 > budget * Double(days) else { return ranked }
    let first = Set(new.prefix(perDay).map(\.index))
    return ranked.filter { first.contains($0.index) } + ranked.filter { !first.contains($0.index) }
  }

  /// The days before the exam that bring nothing new, where the time is enough.
  private static let lastPass = 5

  /// Chooses in a forecast, and lets what is far from its turn rest for some days.
  func choose(_ roster: inout Roster, on day: Day, seconds: Double) -> [Int] {
    let ranked = ranked(roster, on: day, .coarse)
    let (taken, price) = take(ranked, roster, on: day, seconds: seconds)
    for (index, worth) in ranked where worth < price / 2 {
      if roster.entries[index].state != nil {
        roster.entries[index].rest = day + max(1, (day - roster.entries[index].last) / 3)
      }
    }
    return taken
  }
}
