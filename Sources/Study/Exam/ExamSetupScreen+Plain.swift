import Practice

/// Where exams begin, for who listens.
extension ExamSetupScreen {
  func speech(_ world: World) -> Speech {
    let profile = world.profile
    guard !isDiscarding else {
      return Speech(body: page(world).blocks.compactMap(\.told), prompt: prompt(world))
    }
    let running = profile.running.map { runningBlocks($0, world).compactMap(\.told) } ?? []
    let rows = rows(world).map { row in
      let (name, note) = texts(row, world)
      return "\(Spoken.row(name)): \(Spoken.row(note))"
    }
    return Speech(
      body: ["\(name)."] + running + Spoken.choices(rows),
      prompt: "A number from 1 to \(rows.count), \(keys(world).told(.history)), \(Binding.leave.label) back, "
        + "\(Binding.help.label) help")
  }

  func choices(_ world: World) -> Int { isDiscarding ? 0 : rows(world).count }

  mutating func choose(_ row: Int, _ context: inout Context) {
    let rows = rows(context.world)
    guard rows.indices.contains(row), !context.profile.bank.items.isEmpty else { return }
    open(rows[row], &context)
  }
}
