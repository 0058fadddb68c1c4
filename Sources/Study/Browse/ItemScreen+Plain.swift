import Practice
import QuestionBank

/// An item with its answer, for who listens.
extension ItemScreen {
  func speech(_ world: World) -> Speech {
    let bank = world.profile.bank
    guard let item = bank[id]?.drawn(seed: 0) else { return Speech(body: ["Item."], prompt: prompt(world)) }
    let scenario = item.caseID.flatMap { bank[case: $0] }.map { ["Scenario: \($0.scenario)"] } ?? []
    let feedback = Feedback(item: item, answer: item.body.pane.key, shuffle: [], bank: bank, isOwn: false)
    let aside = world.profile.settings.suspended.contains(id) ? ["Put aside: it is asked no more."] : []
    return Speech(
      body: ["Item \(item.id), \(item.objective), \(item.kind.rawValue)."] + scenario + [item.prompt] + feedback.told
        + aside + remarks(world).compactMap(\.told),
      prompt: prompt(world))
  }
}
