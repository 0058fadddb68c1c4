import Canvas
import Practice

/// The clock and the dates of the log do not go together: the learner says which is right.
struct ClockScreen: Screen {
  let doubt: ClockDoubt
  /// The day on which the last of the answers in question was given, as the learner says.
  private var day: Day
  private let latest: Day

  init(_ doubt: ClockDoubt, _ world: World) {
    self.doubt = doubt
    let (now, today) = (world.now.moment, world.now.day)
    guard case .ahead(let answers) = doubt else {
      (day, latest) = (today, today)
      return
    }
    let ids = Set(answers.map(\.id))
    let known = world.profile.reviews.last { !$0.isUndone && !ids.contains($0.id) }?.day
    latest = ClockDoubt.latest(answers, now: now, today: today)
    day = ClockDoubt.guess(answers, now: now, today: today, after: known)
  }

  enum Command: Equatable, Sendable { case take, earlier, later, wrong }

  let name = "The clock"

  private static let wrong = KeyTable<Command>.Row(
    Key.all("w"), "w", "clock is wrong", rank: 4, help: "The clock is wrong now: quit, set it, and start again.", .wrong
  )

  private static let askKeys = KeyTable<Command>([
    .init(
      [.enter], "enter", "on that day", rank: 1, help: "They were given on that day; they count as of then.", .take),
    .init(Key.all("←h-"), "left/right", "day", rank: 3, help: "Left goes a day back, right a day on.", .earlier),
    .init(Key.all("→l+"), "right", "day after", help: "The day after.", .later), wrong, .help(rank: 5),
    .leave("leave it", rank: 2, help: "Go on, and be asked at the next start; until then they count as given today."),
  ])

  private static let longKeys = KeyTable<Command>([
    .init([.enter], "enter", "it is right", rank: 1, help: "The clock is right: go on.", .take), wrong, .help(rank: 5),
    .leave("leave it", rank: 2, help: "Go on."),
  ])

  func keys(_ world: World) -> KeyTable<Command> {
    if case .ahead = doubt { Self.askKeys } else { Self.longKeys }
  }

  mutating func perform(_ command: Command, _ context: inout Context) {
    switch command {
    case .earlier where latest - day >= 3660: context.message = "It was not so long ago."
    case .earlier: day = day + -1
    case .later where day >= latest: context.message = "No later day can be it, if the clock is right now."
    case .later: day = day + 1
    case .wrong: context.effects.append(.quit)
    case .take:
      if case .ahead(let answers) = doubt { redate(answers, &context) }
      context.pop()
    }
  }

  private func redate(_ answers: [Review], _ context: inout Context) {
    guard let last = answers.last else { return }
    let days = day - last.day
    context.profile.redate(answers.map { $0.moved(by: days) })
    context.effects.append(.redate(answers.map(\.id), days: days))
    context.message =
      "\(Words.count(answers.count, "answer")) now \(answers.count == 1 ? "counts" : "count") as of "
      + "\(answers.count == 1 ? "" : "up to ")\(ReturnText.date(day)). The log itself stays."
  }

  func page(_ world: World) -> Page {
    var page = Page("Is the clock right?", note: world.dateAndTime(world.now.moment))
    let now = "By this computer's clock it is \(ReturnText.date(world.now.day)) \(world.now.day.calendar.year)"
    switch doubt {
    case .long(let last, let days):
      page.blocks = [
        Paragraph(
          "\(now). Your last answer is of \(ReturnText.date(last)) \(last.calendar.year), \(days) days ago.", lead: "  "
        ),
        .blank,
        Paragraph(
          "If that is so: welcome back, nothing is lost. If the clock is wrong, set it first: every answer is kept with "
            + "its day, and comes back by it.", lead: "  "),
      ]
    case .set(let from, let to):
      page.blocks = [
        Paragraph(
          "\(now). A moment ago, while bedrill was open, it was \(ReturnText.date(from)) \(from.calendar.year): somebody or "
            + "something set the clock \(Words.count(abs(to - from), "day")) \(to > from ? "ahead" : "back").",
          lead: "  "),
        .blank,
        Paragraph(
          "If it is right now, go on. If it is wrong, set it first: every answer is kept with its day, and comes back "
            + "by it.", lead: "  "),
      ]
    case .ahead(let answers):
      page.blocks = [
        Paragraph(
          "\(now). \(Words.count(answers.count, "answer")) \(answers.count == 1 ? "is" : "are") dated later, "
            + "\(Self.days(answers)): the clock was ahead then, or it is behind now.", lead: "  "), .blank,
        Paragraph(
          "If it is right now, when \(answers.count == 1 ? "was it" : "were they") given? The last one on", lead: "  "),
        .row("< \(ReturnText.date(day)) \(day.calendar.year) >", style: .strong, lead: "      "), .blank,
        Paragraph(
          "They count as of the days that you say, and the log itself stays as it is. Until you say it, they count as given "
            + "today. bedrill doctor --redate sets any other day right.", style: .dim, lead: "  "),
      ]
    }
    return page
  }

  /// `on Sun 5 Dec 2027`, `from Sat 4 Dec 2027 to Sun 5 Dec 2027`.
  private static func days(_ answers: [Review]) -> String {
    guard let first = answers.map(\.day).min(), let last = answers.map(\.day).max() else { return "" }
    func text(_ day: Day) -> String { "\(ReturnText.date(day)) \(day.calendar.year)" }
    return first == last ? "on \(text(last))" : "from \(text(first)) to \(text(last))"
  }
}
