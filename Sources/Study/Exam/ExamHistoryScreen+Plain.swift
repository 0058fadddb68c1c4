import Practice

/// The exams so far, for who listens.
extension ExamHistoryScreen {
  func speech(_ world: World) -> Speech {
    let lines = attempts(world.profile).map { Spoken.row(line($0, world)) }
    let none = lines.isEmpty ? ["No exam yet."] : []
    return Speech(
      body: ["Exams so far, the newest first."] + Spoken.choices(lines) + none
        + unreadable(world).compactMap(\.told),
      prompt: (lines.isEmpty ? "" : "A number opens its report, ") + "\(Binding.leave.label) back, "
        + "\(Binding.help.label) help")
  }

  func choices(_ world: World) -> Int { world.profile.attempts.count }

  mutating func choose(_ row: Int, _ context: inout Context) {
    let attempts = attempts(context.profile)
    if attempts.indices.contains(row) { open(attempts[row], &context) }
  }
}
