import Canvas
import Practice
import QuestionBank
import Scheduling

/// What a session came to, and what is next.
public struct SummaryScreen: Equatable, Sendable {
  private let reviews: [Review]
  private let mode: Review.Mode

  init(_ reviews: [Review], mode: Review.Mode) {
    self.reviews = reviews
    self.mode = mode
  }
}

extension SummaryScreen: Sheet {
  var name: String { "Done" }

  enum Command: Equatable, Sendable { case home }

  var keys: KeyTable<Command> {
    KeyTable([.init(Key.all("⏎"), "enter", "home", rank: 1, help: "Go back to the home screen.", .home)])
  }

  func hints(_ world: World) -> [Hint] {
    keys.hints + [
      Hint(key: nil, label: "?", word: "help", help: "Show these keys.", rank: 2),
      Hint(key: .character("q"), label: "q", word: "leave", help: "Go back to the home screen.", rank: 3),
    ]
  }

  mutating func press(_ key: Key, _ context: inout Context) -> Bool {
    guard keys.command(for: key) != nil else { return false }
    context.pop()
    return true
  }

  func page(_ world: World) -> Page {
    var page = Page("Done for now", hints: hints(world))
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
