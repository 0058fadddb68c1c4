import Practice

/// The weak topics for who listens: a number tells the evidence of one.
extension WeakScreen {
  func speech(_ world: World) -> Speech {
    let bank = world.profile.bank
    let text = WeakTopicText(bank: bank, width: Page.column)
    let rows = topics.map { topic in
      topic.missing > 0
        ? "\(Spoken.row(text.title(topic))), \(Words.count(topic.missing, "more first answer")) needed"
        : "\(Spoken.row(text.title(topic))), \(text.told(topic)), \(WeakTopicText.points(topic.gain)) questions to gain"
    }
    let heading = "Weak topics, \(list.name), by the questions that study can gain in bedrill's exams."
    return Speech(
      body: [heading] + (rows.isEmpty ? [emptySentence] : Spoken.choices(rows)),
      state: topic.map { text.detail($0).compactMap(\.told) } ?? [],
      prompt: (rows.isEmpty ? "" : "A number tells more of one, ") + prompt(world))
  }

  func choices(_ world: World) -> Int { topics.count }
  mutating func choose(_ row: Int, _ context: inout Context) { go(to: row) }
}
