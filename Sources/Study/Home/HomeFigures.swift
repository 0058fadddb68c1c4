import Practice

/// What home shows beside its lines, kept as long as nothing changes.
struct HomeFigures: Equatable, Sendable {
  /// Readiness and weak topics.
  let overview: ReadinessOverview
  /// The day's queue.
  let today: PlanOverview
  /// What stands beside the questions that show where to begin: before the first answer, and while they are begun; nil
  /// where the menu does not offer them.
  let findOutNote: String?
  var offersFindOut: Bool { findOutNote != nil }

  /// The figures at hand, as long as they still hold.
  static func current(_ known: HomeFigures?, _ world: World) -> HomeFigures {
    let today = PlanOverview.current(known?.today, world.profile, on: world.now.day)
    let isSame = known.map { $0.today == today } ?? false
    return HomeFigures(
      overview: .current(known?.overview, world.profile, on: world.now.day), today: today,
      findOutNote: isSame ? known!.findOutNote : findOutNote(world))
  }

  func studyNote(_ world: World) -> String {
    if world.isLoading { return "reading the question bank" }
    let queue = today.queue
    let width = Page.width(world.size) - Self.besideMenu
    if world.profile.settings.examDay == today.today.day {
      guard !queue.all.isEmpty else { return "nothing has to be studied" }
      let items = Words.count(queue.all.count, "item")
      return Words.fitting(
        ["nothing has to be studied · \(items) if you like", "none needed · \(queue.all.count) if you like"],
        width: width)
    }
    if today.today.isRestDay {
      return "a day off" + (queue.all.isEmpty ? "" : " · \(queue.all.count) items if you like")
    }
    let exam = today.today.examQuestions > 0
    if queue.all.isEmpty {
      if exam {
        return Words.fitting(["all but today's practice exam is done", "the practice exam is left"], width: width)
      }
      return today.plan == nil ? "nothing due" + next(world) : "today's share is done"
    }
    let later = today.today.postponed > 0 ? " · \(today.today.postponed) more over the next days" : ""
    let reading = today.today.pages.isEmpty ? "" : " + \(today.today.minutesOfReading) to read"
    let items = "\(queue.due.count) due · \(queue.new.count) new · "
    let day = items + "about \(today.minutes) min"
    let whole =
      exam
      ? [day + reading + " + exam", day + " + exam", items + "\(today.minutes) min + exam"]
      : [day + reading + later, day + reading]
    return Words.fitting(whole + [day], width: width)
  }

  private func next(_ world: World) -> String {
    let later = world.profile.forecast(today.today, ahead: 400).days.dropFirst().first { $0.reviews > 0 }
    guard let later else { return "" }
    let days = later.day - world.now.day
    return ", " + (days == 1 ? "more tomorrow" : "more in \(days) days")
  }

  private static func findOutNote(_ world: World) -> String? {
    let profile = world.profile
    if profile.bank.items.isEmpty { return nil }
    if profile.reviews.allSatisfy({ $0.isUndone || $0.mode == .openPractice }) {
      return "questions show where to begin"
    }
    guard profile.reviews.contains(where: { $0.mode == .findOut && !$0.isUndone }) else { return nil }
    let result = FindOut(profile, on: world.now.day)
    return result.isOver ? nil : "\(result.asked) answered, \(Words.count(result.queue.count, "question")) to go"
  }

  /// `3 of 115 pages read · next: On-Demand inference`; where there is no room for both, the name alone, whole.
  static func learnNote(_ world: World) -> String {
    let bank = world.profile.bank
    let course = bank.course.flatMap(\.concepts)
    let read = course.count(where: world.profile.pages.isRead)
    let count = "\(read) of \(Words.count(course.count, "page")) read"
    guard let next = world.profile.nextPage(in: course).flatMap({ bank[$0]?.name }) else { return count }
    return Words.fitting(
      ["\(count) · next: \(next)", "next: \(next)", next, count], width: Page.width(world.size) - besideMenu)
  }

  /// Columns of a line of the menu before what stands beside its name.
  static let besideMenu = 28

  func examNote(_ world: World) -> String {
    if let running = world.profile.running { return "\(Countdown.end(running, world)): go on with it" }
    if today.today.examQuestions > 0 {
      let (questions, minutes) = (today.today.examQuestions, today.today.minutesOfExam)
      let wanted = "today: \(Words.count(questions, "question"))"
      return Words.fitting(
        ["\(wanted), about \(minutes) min", "\(wanted), \(minutes) min"],
        width: Page.width(world.size) - Self.besideMenu)
    }
    let last =
      world.profile.attempts.last { $0.isOver && !$0.isRepeat }.flatMap {
        ExamScore($0).points(passMark: world.profile.bank.blueprint.passMark)
      }
      .map { "last \($0) bedrill points" }
    let kind = "timed, like the real one"
    guard let last else { return kind }
    return Words.fitting(
      ["\(kind) · \(last)", "timed · \(last)", last], width: Page.width(world.size) - Self.besideMenu)
  }
}
