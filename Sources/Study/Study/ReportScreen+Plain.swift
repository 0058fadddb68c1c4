/// A note on an item, for who listens: one line.
extension ReportScreen {
  func speech(_ world: World) -> Speech {
    Speech(
      body: ["What is wrong with this item?", prompt],
      prompt: "A line with what is wrong, or \(Binding.leave.label) for no note")
  }
}
