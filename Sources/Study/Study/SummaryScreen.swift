import Canvas
import Practice
import QuestionBank
import Scheduling

/// What a session came to: what was not right, to be read once more, and what is next.
struct SummaryScreen: Screen {
  /// The study that is over, so that its last answer can be taken back.
  private var study: StudyScreen
  private let reviews: [Review]
  private let mode: Review.Mode
  private var cursor = ListCursor()

  init(_ study: StudyScreen, _ reviews: [Review], mode: Review.Mode) {
    self.study = study
    self.reviews = reviews
    self.mode = mode
  }

  let name = "Done"

  /// The last wrong answer to each item; first those that the learner was sure of.
  private func wrong(_ bank: Bank) -> [Review] {
    var last: [Item.ID: Review] = [:]
    for review in reviews where !Grading.isRight(review, in: bank) && bank[review.item] != nil {
      if last[review.item]?.confidence != .sure { last[review.item] = review }
    }
    return last.values.sorted {
      ($0.confidence == .sure ? 0 : 1, $0.time.milliseconds, $0.item) < (
        $1.confidence == .sure ? 0 : 1, $1.time.milliseconds, $1.item
      )
    }
  }

  enum Command: Equatable, Sendable { case read, home, undo }

  func keys(_ world: World) -> KeyTable<Command> {
    let undo = KeyTable<Command>.Row(.undo, "undo", rank: 4, help: "Take the last answer back.", .undo)
    guard !wrong(world.profile.bank).isEmpty else {
      return KeyTable([
        .init([.enter], "enter", "home", rank: 1, help: "Go back to the home screen.", .home), undo, .help(rank: 3),
        .leave("home", rank: nil, help: "Go back to the home screen."),
      ])
    }
    return KeyTable(
      [.init([.enter], "enter", "read", rank: 1, help: "Read this one with its explanations.", .read)]
        + .moving("choose", rank: 5, help: "Go to another one.") + [
          undo, .help(rank: 3), .leave("home", rank: 2, help: "Go back to the home screen."),
        ])
  }

  func weight(_ command: Command) -> Weight { command == .undo ? .heavy : .light }

  mutating func perform(_ command: Command, _ context: inout Context) {
    switch command {
    case .read:
      let wrong = wrong(context.profile.bank)
      for review in wrong { context.lookedUp.read(review.item, at: context.now.moment) }
      context.push(AnswerScreen(wrong, at: cursor.row))
    case .home: context.pop()
    case .undo:
      study.undo(&context)
      if study.pane != nil { context.replace(study) }
    }
  }

  mutating func move(_ motion: Motion, _ context: inout Context) {
    cursor.move(motion, count: wrong(context.profile.bank).count)
  }

  func page(_ world: World) -> Page {
    let bank = world.profile.bank
    let text = SummaryText(world, reviews, mode, left: study.session.queue.count)
    var page = Page("Done for now", note: world.untilExam ?? "")
    page.blocks = text.blocks
    let wrong = wrong(bank)
    guard !wrong.isEmpty else { return page }
    page.blocks += [.blank, Paragraph("Not right this time; enter reads it", style: .strong, lead: "  ")]
    page.focus = page.blocks.count + cursor.row
    for (row, review) in wrong.enumerated() {
      guard let item = bank[review.item]?.drawn(seed: review.draw) else { continue }
      let isHere = row == cursor.row
      var line = Paragraph.row(
        item.prompt, style: isHere ? .selected : .plain, lead: " \(isHere ? ">" : " ") \(item.objective)  ",
        leadStyle: .key)
      line.tail = review.confidence == .sure ? "you were sure" : ""
      page.blocks.append(line)
    }
    return page
  }
}

// MARK: - Told

extension SummaryScreen {
  func speech(_ world: World) -> Speech {
    let bank = world.profile.bank
    let wrong = wrong(bank).map { review in
      let prompt = bank[review.item]?.drawn(seed: review.draw).prompt ?? ""
      return (review.confidence == .sure ? "You were sure. " : "") + prompt
    }
    let heading = wrong.isEmpty ? [] : ["Not right this time; a number reads it:"]
    return Speech(
      body: ["Done for now."]
        + SummaryText(world, reviews, mode, left: study.session.queue.count).blocks.compactMap(\.told) + heading
        + Spoken.choices(wrong),
      prompt: prompt(world))
  }

  func choices(_ world: World) -> Int { wrong(world.profile.bank).count }

  mutating func choose(_ row: Int, _ context: inout Context) {
    cursor.go(to: row, count: choices(context.world))
    perform(.read, &context)
  }
}

/// A session in sentences.
private struct SummaryText {
  let world: World
  let reviews: [Review]
  let mode: Review.Mode
  /// Items of the session that were not asked to the end.
  let left: Int
  private let today: Today
  private var profile: Profile { world.profile }
  private var day: Day { world.now.day }

  init(_ world: World, _ reviews: [Review], _ mode: Review.Mode, left: Int) {
    self.left = left
    today = world.profile.today(on: world.now.day)
    self.world = world
    self.reviews = reviews
    self.mode = mode
  }

  var blocks: [Paragraph] {
    var sentences: [String] = []
    if left > 0 { sentences.append("Left for another time: \(Words.count(left, "item")) of this session.") }
    if !mode.isScheduled { sentences.append("This was practice: the schedule stays as it was.") }
    sentences += [streak, exam, tomorrow, leeches].compactMap { $0 }
    return [Paragraph(answers, lead: "  ")] + objectives + sentences.map { Paragraph($0, lead: "  ") }
  }

  private var answers: String {
    let right = reviews.count { Grading.isRight($0, in: profile.bank) }
    let seconds = reviews.reduce(0) { $0 + profile.times.spent($1) }
    let used = world.minutes
    // Whole minutes as the day counts them, so that a part is never longer than the day.
    let minutes = max(1, Int(min(seconds / 60, 1e6)))
    return "\(Words.count(reviews.count, "answer")), \(right) right, in about \(Words.count(minutes, "minute")); today "
      + "\(used.used) of \(Words.count(used.wanted, "minute"))."
  }

  /// A row for each objective: `2.3.1  AWS services   5 of 6 right`.
  private var objectives: [Paragraph] {
    let bank = profile.bank
    let groups = Dictionary(grouping: reviews.filter { bank[$0.item] != nil }) { bank[$0.item]!.objective }
    return groups.keys.sorted().map { id in
      let right = groups[id]!.count { Grading.isRight($0, in: bank) }
      var row = Paragraph.row(bank[id]?.name ?? "", lead: "    \(id)  ", leadStyle: .key)
      row.tail = "\(right) of \(groups[id]!.count) right"
      return row
    }
  }

  private var streak: String? {
    let days = StudyHistory.streak(profile.reviews, on: day, rest: profile.settings.restDays)
    return days > 1 ? "\(days) days in a row." : nil
  }

  /// That today has a practice exam too.
  private var exam: String? {
    guard today.examQuestions > 0 else { return nil }
    return "Today has a practice exam as well: \(Words.count(today.examQuestions, "question")), about "
      + "\(Words.count(today.minutesOfExam, "minute")). \(Destination.exam.label) on the home screen opens it."
  }

  private var tomorrow: String {
    if profile.settings.examDay == day + 1 { return PlanSentences.eve }
    if profile.settings.restDays.contains(day + 1) { return "Tomorrow is a day off, and none of this is lost." }
    let next = profile.forecast(today).tomorrow
    let back = next?.reviews ?? 0
    let unseen = profile.askable.count { profile.isNew($0.id) }
    let new = today.plan == nil ? min(unseen, profile.settings.newPerDay) : next?.new ?? 0
    let exam = next?.examQuestions ?? 0
    if back + new + exam == 0 { return "Nothing comes back tomorrow." }
    let parts = [
      back > 0 ? "\(Words.count(back, "item")) will come back" : nil, new > 0 ? "\(new) new" : nil,
      exam > 0 ? "a practice exam of \(Words.count(exam, "question"))" : nil,
    ]
    let minutes =
      today.plan == nil ? "" : ", about \(Words.count(max(1, Rounded.minutes(next?.minutes ?? 0)), "minute"))"
    // What is forecast supposes that the day is studied to its end.
    let supposed = rest.map { ", if you do the rest of today (\($0))" } ?? ""
    return "Tomorrow\(supposed): \(parts.compactMap { $0 }.joined(separator: ", "))\(minutes)."
  }

  /// What is left of the day; nil where nothing is.
  private var rest: String? {
    let parts = [
      today.queue.all.isEmpty ? nil : Words.count(today.queue.all.count, "item"),
      today.examQuestions > 0 ? "the practice exam" : nil,
    ].compactMap { $0 }
    guard !parts.isEmpty else { return nil }
    let minutes = Rounded.minutes(today.exactMinutes + today.exactMinutesOfExam)
    return "\(parts.joined(separator: " and ")), about \(Words.count(minutes, "minute"))"
  }

  private var leeches: String? {
    guard mode == .study else { return nil }
    let count = Set(reviews.map(\.item)).count { profile.memories[$0]?.isLeech == true }
    guard count > 0 else { return nil }
    return count == 1
      ? "One of these slips away again and again: read about it, write a note of your own, or put it aside."
      : "\(count) of these slip away again and again: read about them, write notes of your own, or put them aside."
  }
}
