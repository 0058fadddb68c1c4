import Canvas
import Practice
import QuestionBank
import Scheduling

/// What a session came to, and what is next.
struct SummaryScreen: Screen {
  /// The study that is over, so that its last answer can be taken back.
  private let study: StudyScreen
  private let reviews: [Review]
  private let mode: Review.Mode

  init(_ study: StudyScreen, _ reviews: [Review], mode: Review.Mode) {
    self.study = study
    self.reviews = reviews
    self.mode = mode
  }
}

extension SummaryScreen {
  var name: String { "Done" }

  enum Command: Equatable, Sendable { case home, undo }

  private static let keys = KeyTable<Command>([
    .init([.enter], "enter", "home", rank: 1, help: "Go back to the home screen.", .home),
    .init(Key.all("u"), "u", "undo", rank: 4, help: "Take the last answer back.", .undo), .help(rank: 2),
    .leave("leave", rank: 3, help: "Go back to the home screen."),
  ])

  func keys(_ world: World) -> KeyTable<Command> { Self.keys }

  mutating func perform(_ command: Command, _ context: inout Context) {
    switch command {
    case .home: context.pop()
    case .undo:
      var study = study
      study.undo(&context)
      context.replace(study)
    }
  }

  func page(_ world: World) -> Page {
    var page = Page("Done for now")
    let bank = world.profile.bank
    let right = reviews.count { Grading.isRight($0, in: bank) }
    let minutes = max(1, Int((Double(reviews.reduce(0) { $0 + world.profile.times.counted($1) }) / 60).rounded()))
    page.blocks = [
      Paragraph(
        "\(Words.count(reviews.count, "answer")), \(right) right, in about \(Words.count(minutes, "minute")).",
        lead: "  ")
    ]
    if mode == .practice {
      page.blocks.append(Paragraph("This was practice: the schedule stays as it was.", lead: "  "))
    }
    let sure = reviews.filter { $0.confidence == .sure && $0.grade == .again }
    if !sure.isEmpty {
      page.blocks += [.blank, Paragraph("Sure, but not right: worth reading once more", style: .strong, lead: "  ")]
      for id in Set(sure.map(\.item)).sorted().prefix(5) {
        if let item = bank[id] { page.blocks.append(Paragraph(item.prompt, lead: "  - ")) }
      }
    }
    let leeches = Set(reviews.map(\.item)).filter { world.profile.memories[$0]?.isLeech == true }.sorted()
    if mode == .study, !leeches.isEmpty {
      page.blocks += [
        .blank,
        Paragraph(
          "Slip away more often than they should: read the note, or put them aside", style: .strong, lead: "  "),
      ]
      for id in leeches.prefix(5) {
        if let item = bank[id] { page.blocks.append(Paragraph(item.prompt, lead: "  - ")) }
      }
    }
    let today = world.profile.today(on: world.now.day)
    let tomorrow = world.profile.forecast(today).tomorrow?.reviews ?? 0
    page.blocks += [
      .blank,
      Paragraph(
        tomorrow == 0
          ? "Nothing comes back tomorrow." : "\(Words.count(tomorrow, "item")) will come back tomorrow.", lead: "  "),
    ]
    return page
  }
}
