import Practice

/// The menu for who listens, from the same table of destinations.
extension HomeScreen {
  func speech(_ world: World) -> Speech {
    let figures = HomeFigures.current(figures, world)
    let lines = lines(world).map { destination in
      let note =
        destination == .exam && expired != nil
        ? "the time of the last one was up, see its report" : Spoken.row(destination.note(figures, world))
      return "\(destination.name), \(destination.label): \(note)"
    }
    let welcome =
      world.profile.reviews.isEmpty && !world.isLoading ? self.welcome(world).compactMap(\.told) : []
    return Speech(
      body: ["bedrill. \(Spoken.sentence(Spoken.row(note(world))))"] + news(world).compactMap(\.told) + welcome
        + Spoken.choices(lines),
      prompt: "A number or a letter, \(keys(world).told(.run)), \(keys(world).told(.quit)), "
        + "\(Binding.help.label) help")
  }

  func choices(_ world: World) -> Int { lines(world).count }

  mutating func choose(_ row: Int, _ context: inout Context) {
    let lines = lines(context.world)
    if lines.indices.contains(row) { open(lines[row], &context) }
  }
}
