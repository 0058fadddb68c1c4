import Practice

/// The exam room for who listens: time is told when it is asked for, and in the minutes that the clock marks.
extension ExamScreen {
  func speech(_ world: World) -> Speech {
    guard let attempt = world.profile.attempt(id) else { return Speech(body: [name + "."], prompt: prompt(world)) }
    switch phase {
    case .question, .jump:
      return Speech(
        body: question(attempt, world), state: (pane?.state ?? []) + marks(attempt, world),
        prompt: askedFor(attempt, world),
        help: pane?.help ?? [])
    case .map:
      return Speech(
        body: ["Map of the exam. " + ExamMap.summary(attempt, world.profile.bank)] + open(attempt, world),
        prompt: "The number of a question to go to, \(prompt(world))")
    case .submit:
      let page = submitPage(attempt, world)
      let ending = page.blocks.last?.told.map { [$0] } ?? []
      return Speech(
        body: [page.title, ExamMap.summary(attempt, world.profile.bank)] + open(attempt, world) + ending,
        prompt: prompt(world))
    case .paused:
      let page = pausedPage(attempt, world)
      return Speech(body: [Spoken.sentence(page.title)] + page.blocks.compactMap(\.told), prompt: prompt(world))
    }
  }

  /// What is not answered whole, and what is flagged.
  private func open(_ attempt: Attempt, _ world: World) -> [String] {
    func line(_ name: String, _ places: [Int], none: String) -> String {
      places.isEmpty ? none : "\(name): " + places.map { "\($0 + 1)" }.joined(separator: ", ") + "."
    }
    return [
      line("Without a whole answer", ExamMap.open(attempt, world.profile.bank), none: "Every question is answered."),
      line("Flagged", ExamMap.flagged(attempt), none: "No question is flagged."),
    ]
  }

  private func question(_ attempt: Attempt, _ world: World) -> [String] {
    let kind = attempt.isPractice ? "Practice exam" : "Exam"
    let heading = "\(kind). Question \(attempt.position + 1) of \(attempt.entries.count)."
    return [heading] + (pane?.told ?? questionPage(attempt, world).blocks.compactMap(\.told))
  }

  private func marks(_ attempt: Attempt, _ world: World) -> [String] {
    let current = attempt.current
    let confidence: [Confidence: String] = [.sure: "Marked as sure.", .guessed: "Marked as a guess."]
    let left = attempt.clock.left(at: world.now.tick)
    return [
      current.isFlagged ? "Flagged." : nil, current.confidence.flatMap { confidence[$0] },
      Countdown.mark(left: left, budget: attempt.clock.budget).map { $0 + "." },
    ].compactMap { $0 }
  }

  private func askedFor(_ attempt: Attempt, _ world: World) -> String {
    guard phase == .question else { return "The number of the question to go to, \(Self.jumpKeys.told(.stay))" }
    let keys = keys(world)
    let others = [Command.flag, .time, .submit, .leave].map(keys.told) + ["\(Binding.help.label) help"]
    let sure = [Command.sure, .unsure, .guess].map(keys.told)
    guard let pane else { return ([keys.told(.next)] + others).joined(separator: ", ") }
    return ((pane.missing == nil ? sure : ["Answer with \(pane.wanted)"]) + others).joined(separator: ", ")
  }

  func choices(_ world: World) -> Int {
    switch phase {
    case .jump, .map: world.profile.attempt(id)?.entries.count ?? 0
    case .question, .submit, .paused: 0
    }
  }

  mutating func choose(_ row: Int, _ context: inout Context) { go(to: row, &context) }

  mutating func take(_ words: String, _ context: inout Context) -> Heard {
    switch answer(typed: words, &context) {
    case .taken: return .taken
    case .refused(let sentence):
      context.message = sentence
      return .refused
    case .unknown: return .unknown
    }
  }
}
