import Practice

/// The way to the exam day for who listens: in sentences, and in numbers instead of a chart.
extension PlanScreen {
  func speech(_ world: World) -> Speech {
    let pages = pages(world)
    let note = pages.note.isEmpty ? "" : " " + Spoken.sentence(Spoken.row(pages.note)).capitalizedFirst
    let blocks: [Paragraph]
    var prompt = prompt(world)
    switch mode {
    case .date:
      blocks = pages.dateField("")
      prompt = "The day, or \(Binding.leave.label) to leave it"
    case .minutes:
      blocks = pages.minutesField("")
      prompt = "The minutes, or \(Binding.leave.label) to leave them"
    case .daysOff(let text):
      blocks = pages.daysOffField(text)
      prompt = "The days off, or \(Binding.leave.label) to leave them"
    case .removing: blocks = pages.question
    case .plan: blocks = showsNumbers ? pages.numbers : pages.text
    }
    return Speech(body: ["Exam day.\(note)"] + blocks.compactMap(\.told), prompt: prompt)
  }

  mutating func take(_ words: String, _ context: inout Context) -> Heard {
    switch mode {
    // An empty line takes the days off back.
    case .daysOff: return takeField(words, &context)
    case .date, .minutes:
      guard !words.isEmpty else { return .unknown }
      return takeField(words, &context)
    case .removing: return .unknown
    case .plan:
      guard words == Self.nextChart else { return .unknown }
      context.message = "A chart is only seen; \(keys(context.world).told(.numbers)) tells what is in it."
      return .refused
    }
  }
}
