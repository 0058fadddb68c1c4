import Practice
import QuestionBank

/// The questions of an exam that is over, for who listens: the verdict first.
extension ExamReviewScreen {
  func speech(_ world: World) -> Speech {
    let bank = world.profile.bank
    guard let attempt = world.profile.attempt(id), let place else {
      return Speech(body: ["No question here."], prompt: prompt(world))
    }
    let places = ExamReviewScreen.places(attempt, filter)
    let rank = (places.firstIndex(of: place) ?? 0) + 1
    let heading = "Question \(place + 1), \(filter.name) \(rank) of \(places.count)."
    guard let item = attempt.item(at: place, in: bank) else {
      return Speech(
        body: [heading, "The bank no longer has this question as it was asked."], prompt: prompt(world))
    }
    let entry = attempt.entries[place]
    let answer = entry.isAnswered ? entry.answer : item.body.pane.key
    let feedback = Feedback(item: item, answer: answer, shuffle: entry.shuffle, bank: bank, isOwn: entry.isAnswered)
    let scenario = item.caseID.flatMap { bank[case: $0] }.map { ["Scenario: \($0.scenario)"] } ?? []
    let verdict = Spoken.sentence(Spoken.row(verdict(entry, item).text))
    return Speech(body: [heading, verdict] + scenario + [item.prompt] + feedback.told, prompt: prompt(world))
  }
}
