import Canvas

/// What clicks and the wheel mean: each is a key that the screen has now, so that nothing can be done by the mouse alone.
extension Screen {
  /// The keys that a click on a cell stands for; none where nothing is.
  func keys(at row: Int, _ column: Int, _ world: World) -> [Key] {
    var page = page(world)
    let table = keys(world)
    page.hints = table.hints
    switch page.target(row: row, column: column, world.size) {
    case .key(let key)?: return [key]
    case .block(let index)?: return keys(for: index, page, table)
    case nil: return []
    }
  }

  /// A line that is called by a key is that key; a line of a list is gone to, and opened where the cursor is already.
  private func keys(for index: Int, _ page: Page, _ table: KeyTable<Command>) -> [Key] {
    let label = Page.label(page.blocks[index])
    if let key = table.rows.first(where: { $0.hint?.label == label.text })?.hint?.key { return [key] }
    if label.text.count == 1, let character = label.text.first, table.action(for: .character(character)) != nil,
      !table.takesText
    {
      return [.character(character)]
    }
    guard let here = page.blocks.indices.first(where: { Page.label(page.blocks[$0]).isHere }),
      page.blocks[index].isRow == page.blocks[here].isRow
    else { return [] }
    if index == here { return table.action(for: .enter) == nil ? [] : [.enter] }
    guard table.action(for: .down) == .move(.down) else { return [] }
    let between = page.blocks[min(index, here)..<max(index, here)]
    guard !between.contains(.blank) else { return [] }
    return Array(repeating: index > here ? .down : .up, count: abs(index - here))
  }

  /// The keys that a turn of the wheel stands for: three lines of a list, or a page where the arrows do something else.
  func keys(ofWheel isUp: Bool, _ world: World) -> [Key] {
    let table = keys(world)
    if table.action(for: .down) == .move(.down) { return Array(repeating: isUp ? .up : .down, count: 3) }
    return table.action(for: .pageDown) == .move(.pageDown) ? [isUp ? .pageUp : .pageDown] : []
  }
}
