import Practice

/// Where to begin, for who listens: a number reads the first page of an objective.
extension FindOutScreen {
  func speech(_ world: World) -> Speech {
    var screen = self
    screen.refresh(world)
    return screen.told(world)
  }

  private func told(_ world: World) -> Speech {
    let page = page(world)
    guard result.isOver else {
      return Speech(body: [Spoken.heading(page)] + page.blocks.compactMap(\.told), prompt: prompt(world))
    }
    let bank = world.profile.bank
    let rows = result.order.enumerated().map { row, line in
      let name = bank[line.objective].map { " \($0.name)" } ?? ""
      return
        "\(line.objective)\(name), \(line.right) of \(line.asked) right\(line.sound < line.right ? ", by a guess" : ""), \(Self.word(line, isFirst: row == 0))"
    }
    return Speech(
      body: [Spoken.heading(page), advice(bank)] + Spoken.choices(rows) + [certainty],
      state: rows.isEmpty ? [] : ["\(keys(world).label(.begin)) begins with \(min(cursor.row, rows.count - 1) + 1)."],
      prompt: "A number begins with one, " + prompt(world))
  }
}
