import Practice

/// How it goes for who listens: sentences, then the numbers instead of the chart.
extension ProgressScreen {
  func speech(_ world: World) -> Speech {
    let pages = text(world)
    let sentences = pages.text(tab).filter { !$0.isRow && !$0.text.contains(where: Spoken.isDrawn) }
      .compactMap(\.told)
    let rows = tab == .now ? pages.objectives : lines(pages)
    let numbers = rows.prefix(Self.most)
    let rest = rows.count - numbers.count
    let older = rest > 0 ? ["\(Words.count(rest, "older line")) left out."] : []
    let heading = "Progress, page \(tab.rawValue + 1) of \(Tab.allCases.count): \(tab.title)."
    let names = Tab.allCases.map { "\($0.rawValue + 1) \($0.name)" }.joined(separator: ", ")
    return Speech(
      body: [heading] + sentences + numbers + older,
      prompt: "A page by its number, \(names); \(Binding.leave.label) back, \(Binding.help.label) help")
  }

  /// The numbers, each with what it counts.
  private func lines(_ pages: ProgressPages) -> [String] {
    let (head, rows) = pages.table(tab)
    return rows.map { row in
      zip(head, row).filter { !$1.isEmpty && $1 != "-" }.map { "\($0) \($1)" }.joined(separator: ", ") + "."
    }
  }

  /// Lines of numbers told at most.
  private static let most = 30
}

extension ProgressPages {
  /// How each objective stands, in words.
  fileprivate var objectives: [String] {
    figures.overview.standing.readiness.objectives.map { line in
      let name = "\(line.objective) \(bank[line.objective]?.name ?? "")"
      guard let estimate = line.estimate else {
        return "\(name): \(Words.count(line.missing, "more first answer")) before there is a figure."
      }
      return
        "\(name): \(Percent.text(estimate.share)) expected right, \(Percent.range(estimate.interval)) in nine of ten "
        + "cases, from \(Words.count(line.answers, "first answer"))."
    }
  }
}
