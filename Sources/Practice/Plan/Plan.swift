import QuestionBank
import Scheduling

/// The way to the exam day: what to study today, and what the days until then will bring.
///
/// Each day takes the items that add most to the expected share right on the exam day (`ExamShare`) for their time, as
/// far as a day that teaches allows (`DayMix`). What an item adds is its weight times the recall on the day with a review
/// today less the recall without; both outcomes of the review count by their chances, and what is forgotten is asked
/// again in the session. Looking one step ahead is enough: tables that placed all later reviews as well (a Whittle
/// index) gained one point at best where the learner is as the model has it, and lost more where not.
///
/// A day that was missed leaves no debt: the plan is made anew from what is remembered now.
public struct Plan: Sendable {
  public let examDay: Day
  public let day: Day
  public let minutesPerDay: Int
  let rest: RestDays
  let items: PlanItems
  let scheduler: Scheduler
  /// Seconds that were spent today in study and in exams, and new items that were met.
  let used: Double
  let usedInExams: Double
  let metToday: Int
  /// Questions of the exams that were handed in today.
  let examined: Int
  /// The first day of study; today before that.
  let begun: Day
  /// What comes back today because it was wrong although sure.
  let corrected: [Item.ID]

  /// - Parameters:
  ///   - day: before the exam day.
  ///   - used: seconds that were studied on the day already, and in exams.
  ///   - metToday: new items that were met on it.
  ///   - examined: questions of the exams that were handed in on it.
  ///   - begun: the first day with an answer.
  ///   - evidence: what is missing before readiness can be told.
  ///   - corrections: what was wrong although sure and is not mended.
  ///   - corrected: those of them that come back on the day.
  ///   - filter: which items may be asked; all count on the exam day.
  init?(
    bank: Bank, layout: PlanLayout, memories: Memories, fit: LearnerFit, time: StudyTime, examDay: Day?,
    minutesPerDay: Int,
    rest: RestDays = RestDays(), on day: Day, used: (study: Double, exams: Double) = (0, 0), metToday: Int = 0,
    examined: Int = 0, begun: Day? = nil, evidence: PlanEvidence, corrections: [ConfidentErrors.Line] = [],
    corrected: [Item.ID] = [],
    only filter: (Item) -> Bool = { _ in true }
  ) {
    guard let examDay, Plan.reaches(examDay, from: day) else { return nil }
    self.examDay = examDay
    self.day = day
    self.minutesPerDay = minutesPerDay
    self.rest = rest
    self.used = used.study
    usedInExams = used.exams
    self.metToday = metToday
    self.examined = examined
    self.begun = min(begun ?? day, day)
    scheduler = memories.scheduler
    items = PlanItems(
      bank, layout, memories: memories, fit: fit, time: time, evidence: evidence, corrections: corrections, only: filter
    )
    self.corrected = corrected
  }

  /// How many days ahead a plan can look.
  public static let furthest = 365

  /// Whether the exam day is ahead, and not further than a plan can look: a clock that is wrong by years makes none.
  public static func reaches(_ examDay: Day, from day: Day) -> Bool { 1...furthest ~= examDay - day }

  /// Days before this one and after another on which the learner wanted to study.
  func workdays(after last: Day) -> Int {
    // A log of years ago is told in days, whatever was off then.
    guard last + 1 < day, day - last <= RestDays.longest else { return max(0, day - last - 1) }
    return (last.number + 1..<day.number).count { !rest.contains(Day($0)) }
  }

  /// The items for what is left of today's minutes, in the order in which they were chosen.
  ///
  /// - Parameters:
  ///   - reserved: seconds for what comes back in any case.
  ///   - first: what that is.
  public func today(reserving reserved: Double = 0, for first: Set<Item.ID> = []) -> [Item.ID] {
    let left = left(of: minutesPerDay, on: day) - reserved
    let places = first.isEmpty ? [] : items.entries.indices.filter { first.contains(items.entries[$0].id) }
    return mix(items.without(places), on: day, seconds: left, met: metToday, minutesPerDay).taken
      .map { items.entries[$0].id }
  }

  /// What comes back on a day because it was wrong although sure, the longest overdue first, and the seconds that takes.
  func corrections(_ items: PlanItems, on day: Day, seconds whole: Double) -> (places: [Int], seconds: Double) {
    let due = items.entries.indices.filter { place in
      let entry = items.entries[place]
      guard day != self.day else { return entry.isAsked && corrected.contains(entry.id) }
      return entry.isAsked && entry.last < day.number && entry.correction.map { $0.due <= day.number } ?? false
    }.sorted {
      let (a, b) = (items.entries[$0], items.entries[$1])
      return (a.correction!.due, a.id) < (b.correction!.due, b.id)
    }
    func seconds(_ place: Int) -> Double { items.seconds(items.entries[place], on: day.number, scheduler) }
    let fitting = day == self.day ? due : ConfidentErrors.fitting(due, in: whole, takes: seconds)
    return (fitting, fitting.reduce(0) { $0 + seconds($1) })
  }

  /// Questions of the practice exam that the plan sets for today; 0 on most days.
  public var examQuestions: Int { exam(on: day).questions }

  /// The seconds for study on a day, when there are so many minutes.
  func left(of minutes: Int, on day: Day) -> Double {
    let exam = exam(on: day, minutes: minutes).seconds
    return Double(minutes * 60) - exam - (day == self.day ? used + usedInExams : 0)
  }

  /// The items of a day; none where hardly a minute is left.
  ///
  /// On the first days little comes back, and the new items that may be met do not fill the minutes: then more of them are
  /// questions, which take longer, on concepts whose card is met.
  func mix(_ items: PlanItems, on day: Day, seconds: Double, met: Int, _ minutes: Int) -> DayMix {
    let ranked = seconds < 45 ? [] : ranked(items, on: day.number)
    let limits = DayMix.Limits(minutes: minutes, pace: items.pace)
    func mix(_ limits: DayMix.Limits) -> DayMix {
      DayMix(items, ranked, on: day, seconds: max(0, seconds), met: met, limits: limits)
    }
    var best = mix(limits)
    for sixths in [5, 4, 3] where best.isShort {
      let other = mix(limits.with(sixths: sixths))
      if other.filled > best.filled { best = other }
    }
    return best
  }

  // MARK: Worth

  /// What a review counts beside meeting an item, for the same gain and time: the review can be done later as well, and
  /// what is met today can be reviewed later. Found by simulation (`Tests/Simulation.md` names the seeds).
  static let reviewing = 0.5

  /// What may be studied on a day, the best for its time first.
  func ranked(_ items: PlanItems, on day: Int) -> [DayMix.Ranked] {
    let left = examDay.number - day
    let unknown = scheduler.retrievability(of: scheduler.stateAfterRelearning(nil, days: 0), after: left)
    var ranked: [DayMix.Ranked] = []
    ranked.reserveCapacity(items.entries.count)
    // What no exam asks waits until all else was met.
    let isAllMet = items.entries.allSatisfy { $0.state != nil || $0.isBeyond || !$0.isAsked }
    for (index, entry) in items.entries.enumerated()
    where entry.isAsked && entry.skipUntil <= day && (!entry.isBeyond || isAllMet) {
      if let state = entry.state {
        guard entry.last < day else { continue }
        let (gain, recall) = gain(state, after: day - entry.last, left: left)
        let seconds = entry.seconds * (1 + StudyTime.askedAgain * (1 - recall))
        let rate = Self.reviewing * entry.weight * gain / seconds
        ranked.append(.init(index: index, rate: rate, seconds: seconds))
      } else {
        let seconds = entry.seconds * (1 + StudyTime.askedAgain * (1 - entry.known))
        let gain = (1 - entry.known) * unknown
        ranked.append(.init(index: index, rate: entry.weight * gain / seconds, seconds: seconds))
      }
    }
    return ranked.sorted { ($0.rate, $1.index) > ($1.rate, $0.index) }
  }

  /// What a review adds to the recall on the exam day, and the chance that it succeeds.
  private func gain(_ state: MemoryState, after days: Int, left: Int) -> (Double, recall: Double) {
    let recall = scheduler.retrievability(of: state, after: days)
    let good = scheduler.retrievability(of: scheduler.state(after: .good, from: state, days: days), after: left)
    let again = scheduler.retrievability(of: scheduler.stateAfterRelearning(state, days: days), after: left)
    return (recall * good + (1 - recall) * again - scheduler.retrievability(of: state, after: days + left), recall)
  }
}
