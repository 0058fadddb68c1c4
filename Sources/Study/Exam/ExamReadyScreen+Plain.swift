import Practice

/// The form before an exam, for who listens: a field is changed by its name and what it is to be.
extension ExamReadyScreen {
  func speech(_ world: World) -> Speech {
    let wanted = form.wanted
    let rows = form.rows.map { row in
      let (name, value, note) = texts(row, wanted, world.profile.bank.blueprint)
      return [name + ": " + (value == "-" ? "nothing said" : value), note].filter { !$0.isEmpty }.map(Spoken.row)
        .joined(separator: ", ") + "."
    }
    let problem = form.problem.map { [$0.capitalizedFirst] } ?? []
    return Speech(
      body: [
        "Before the exam: \(wanted.name), guide \(wanted.guide.rawValue).", Self.rules(wanted),
        "To change a field, type its name and a value: \(Self.examples).",
      ] + rows + problem, prompt: prompt(world), tellsChanges: true)
  }

  private static let examples = "questions 30, minutes 45, about 2.3.4, clock practice, expect 70, seed 5"

  private static let fields: [String: ExamForm.Row] = [
    "questions": .questions, "minutes": .minutes, "about": .scope, "aside": .aside, "clock": .clock,
    "expect": .prediction,
    "seed": .seed,
  ]

  mutating func take(_ words: String, _ context: inout Context) -> Heard {
    let parts = words.split(separator: " ", maxSplits: 1).map(String.init)
    guard parts.count == 2, let row = Self.fields[parts[0].lowercased()], form.rows.contains(row) else {
      return .unknown
    }
    if let sentence = form.put(parts[1], into: row, context) {
      context.message = sentence
      return .refused
    }
    return .taken
  }
}
