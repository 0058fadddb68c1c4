import Practice
import QuestionBank
import Scheduling

/// Study for who listens: the question, then the verdict, then why.
extension StudyScreen {
  func speech(_ world: World) -> Speech {
    guard let pane else { return Speech(body: [title + "."], prompt: prompt(world)) }
    let bank = world.profile.bank
    switch phase {
    case .asking:
      return Speech(
        body: [heading(pane, bank)] + pane.told, state: pane.state, prompt: askedFor(pane, world), help: pane.help)
    case .revealed:
      let feedback = Feedback(item: pane.item, answer: .recalled(.good), shuffle: [], bank: bank)
      return Speech(
        body: ["The answer:"] + note(world).compactMap(\.told) + feedback.told + leech(world).compactMap(\.told),
        prompt: "How well did you know it? \(grades)")
    case .answered(let review):
      let feedback = Feedback(item: pane.item, answer: review.answer, shuffle: pane.shuffle, bank: bank)
      let verdict = verdict(feedback, review, world)
      return Speech(
        body: ["\(verdict.text) \(Spoken.sentence(verdict.tail.capitalizedFirst))"] + leech(world).compactMap(\.told)
          + note(world).compactMap(\.told) + feedback.told,
        prompt: prompt(world))
    }
  }

  private func heading(_ pane: QuestionPane, _ bank: Bank) -> String {
    let place = "\(position) of \(total)"
    let name = bank[pane.item.objective].map { ", \($0.name)" } ?? ""
    let practice = mode == .practice ? " Practice: the schedule stays as it is." : ""
    return "\(title). \(isCard ? "Card" : "Question") \(place). Objective \(pane.item.objective)\(name).\(practice)"
  }

  private func askedFor(_ pane: QuestionPane, _ world: World) -> String {
    let help = "\(Binding.help.label) help"
    let keys = keys(world)
    if isCard { return "Say it to yourself; \(keys.label(.reveal)) to hear the answer, \(help)" }
    let sure = [Command.sure, .unsure, .guessed].map(keys.told).joined(separator: ", ")
    return pane.missing == nil ? "\(sure), or another answer, \(help)" : "Answer with \(pane.wanted), \(help)"
  }

  /// `1 again, 2 hard (back in 3 days)`.
  private var grades: String {
    Grade.allCases.map { grade in
      let days = promises[grade].map { " (back in \(Words.count($0, "day")))" } ?? ""
      return "\(grade.rawValue) \(grade.word)\(days)"
    }.joined(separator: ", ")
  }

  mutating func take(_ words: String, _ context: inout Context) -> Heard {
    // An empty line shows a card; that it was known has to be said.
    if phase == .revealed, words.isEmpty {
      context.message = "Say how well you knew it: \(grades)."
      return .refused
    }
    if phase == .asking, mode == .findOut, [Binding.concept.label, "concept"].contains(words) {
      context.message = Self.notBefore
      return .refused
    }
    switch answer(typed: words) {
    case .taken: return .taken
    case .refused(let sentence):
      context.message = sentence
      return .refused
    case .unknown: return .unknown
    }
  }
}

extension Grade {
  fileprivate var word: String {
    switch self {
    case .again: "again"
    case .hard: "hard"
    case .good: "good"
    case .easy: "easy"
    }
  }
}
