import Practice
import QuestionBank
import Scheduling
import Testing

@testable import Study

/// Study by ear.
@Suite struct PlainStudyTests {
  @Test func aQuestionIsToldAndAnsweredInLines() {
    var talk = Talk(.of(.batch))
    #expect(
      talk.say("s") == [
        "Study. Question 1 of 1. Objective 2.3.4, Cost trade-offs.", batchStem, "1 of 4: Provisioned Throughput.",
        "2 of 4: Priority tier.", "3 of 4: On-Demand.", "4 of 4: Batch inference.",
      ])
    #expect(talk.prompt == "Answer with a number from 1 to 4, ? help")
    #expect(talk.say("3") == ["Chosen: 3 of 4, On-Demand."])
    #expect(talk.prompt == "enter sure, m maybe, g guess, or another answer, ? help")
    #expect(
      talk.say("") == [
        "Not right. You were sure, so read this one. Back in this session.",
        "Your answer is not right, 3 of 4: On-Demand. The interactive price, for answers nobody waits for.",
        "Right is 4 of 4: Batch inference. Half the price, for work that can wait.",
        "Not right, 1 of 4: Provisioned Throughput. Idle all day, and paid for.",
        "Not right, 2 of 4: Priority tier. A premium for speed.",
        "Trap: No commitment means cheapest. It is the dearest per unit.",
        "Today: Since November 2025 the Flex tier is another half-price option.",
        "Source: aws.amazon.com, read 2026-11-23; s shows the address.",
      ])
    #expect(talk.prompt == "enter next, q leave, c concept, s source, ? help")
    #expect(talk.effects.count == 1)
  }

  private let batchStem =
    "A retailer summarizes two million reviews every night. Nobody reads one before morning. What costs least?"

  @Test(arguments: [StudyChoice.wrong, .starred, .leeches, .sums])
  func anEmptyChoiceSaysSoWhateverIsToldBesides(choice: StudyChoice) {
    var app = App(opening: .only(choice, minutes: nil), seed: 1)
    let bank = Bank.of(.batch)
    _ = app.update(.loaded(Profile(bank: bank)), at: .test)
    _ = app.update(.told("A new file."), at: .test)
    #expect(Talk(app).first.first == "\(choice.nothing(in: bank)) A new file.")
    #expect(app.text().contains(choice.nothing(in: bank)))
  }

  @Test func aCardIsGradedByAWordThatIsSaid() {
    var talk = Talk(.of(.token))
    _ = talk.say("s")
    #expect(talk.prompt == "Say it to yourself; enter to hear the answer, ? help")
    #expect(talk.say("").prefix(2) == ["The answer:", "By input and output tokens."])
    #expect(talk.prompt.hasPrefix("How well did you know it? 1 again, 2 hard (back in "))
    // A second enter says nothing about what was known.
    #expect(talk.say("").first?.hasPrefix("Say how well you knew it: 1 again") == true)
    #expect(talk.app.kept.isEmpty)
    _ = talk.say("hard")
    #expect(talk.app.kept.map(\.grade) == [.hard])
  }

  @Test func aCardIsNotGradedInTheLineThatShowsIt() {
    var talk = Talk(.of(.token))
    _ = talk.say("s")
    #expect(talk.say("enter 3") == ["Something new is told after enter: type what follows then. Nothing was done."])
    #expect(talk.app.kept.isEmpty)
    #expect(talk.say("enter").first == "The answer:")
  }

  @Test func severalWordsStandInOneLine() {
    for line in ["2 m", "2m", "2 maybe", "  2   M "] {
      var talk = Talk(.of(.batch))
      _ = talk.say("s")
      _ = talk.say(line)
      #expect(talk.app.kept.map(\.confidence) == [.unsure], "\(line)")
    }
  }

  @Test func aLineThatIsNotUnderstoodDoesNothing() {
    var talk = Talk(.of(.batch))
    _ = talk.say("s")
    #expect(
      talk.say("2 xyzzy") == ["Not understood: 2 xyzzy. Nothing was done. ? tells what can be typed."])
    #expect(talk.say("2 m xyzzy").first == "Something new is told after m: type what follows then. Nothing was done.")
    #expect(talk.say("9 m") == ["The numbers here are 1 to 4."])
    #expect(talk.say("1 2") == ["One option is right here: type one number."])
    #expect(talk.say("") == ["Choose an option first."])
    #expect(talk.app.kept.isEmpty)
    #expect(talk.effects.isEmpty)
  }

  @Test func everyTypeIsToldAndAnsweredInLines() {
    var multi = Talk(.of(.multi))
    _ = multi.say("s")
    #expect(multi.say("1").first?.hasPrefix("Marked: 1 of 5, ") == true)
    #expect(multi.say("m") == ["Mark 2 options; 1 is marked."])
    #expect(multi.say("1") == ["Nothing is answered now."])
    #expect(multi.say("24").count == 2)
    #expect(multi.say("g").first?.contains("right") == true)
    #expect(multi.app.kept.count == 1)

    var order = Talk(.of(.order))
    #expect(order.say("s").contains("3 steps, from first to last."))
    #expect(order.say("2 1 4").first?.hasPrefix("Step 1: 2 of 4, ") == true)
    #expect(order.say("").contains { $0.hasPrefix("Step 1, ") })

    var match = Talk(.of(.match))
    let told = match.say("s")
    #expect(told.contains("Prompt 1 of 3: OpenSearch Service."))
    #expect(told.contains { $0.hasPrefix("Response 4 of 4: ") })
    #expect(match.say("2=3").first?.hasPrefix("Prompt 2, Neptune: response 3, ") == true)
    #expect(match.say("1 2 3").count == 3)
    #expect(match.say("1=9") == ["Prompts are 1 to 3, responses 1 to 4, as in 1=2."])
    #expect(match.say("sure").contains { $0.contains(" goes with ") })

    var number = Talk(.of(.number))
    _ = number.say("s")
    #expect(number.prompt == "Answer with a number of USD, ? help")
    #expect(number.say("1,234")[0].contains("can mean"))
    #expect(number.say("33/2") == ["Your number: 33/2 USD, read as 16.5 USD."])
    #expect(number.say("$16.20 m").first == "Right, though unsure. Back tomorrow.")
    #expect(number.app.kept.map(\.isRight) == [true])

    var scene = Talk(.of(.caseQuestion))
    #expect(scene.say("s").contains("Scenario: A retailer with many needs."))
  }

  @Test func placesAreHeardAgainAndHelpTellsWhatCanBeTyped() {
    var talk = Talk(.of(.batch))
    let told = talk.say("s")
    #expect(talk.say("repeat") == told)
    #expect(talk.say(".") == told)
    let help = talk.say("?")
    #expect(help.first == "What can be typed here, Question:")
    #expect(help.contains("m or maybe: Answer, unsure: it comes back sooner."))
    #expect(!help.contains { $0.contains("Scroll") })
    #expect(talk.say("time").first?.hasPrefix("It is 2026-11-24 12:00. Today: ") == true)
  }

  @Test func notesAndUndoAreTypedToo() {
    var talk = Talk(.of(.batch))
    _ = talk.say("s")
    _ = talk.say("2 m")
    #expect(talk.say("report").first == "What is wrong with this item?")
    #expect(talk.say("the key is old").first == "Noted. bedrill report prints your notes, ready to send.")
    #expect(talk.effects.contains { if case .report(let note) = $0 { note.words == "the key is old" } else { false } })
    #expect(talk.say("undo").first == "The last answer was taken back. U gives it again.")
    #expect(talk.say("concept").first?.hasPrefix("Batch inference. ") == true)
    #expect(talk.say("q").first == "Study. Question 1 of 1. Objective 2.3.4, Cost trade-offs.")
    #expect(talk.say("q").first?.hasPrefix("bedrill.") == true)
  }

  /// On the screen by keys and by ear in lines: the same effects, answer by answer.
  @Test func theSameAnswersGiveTheSameRows() {
    var app = App.test()
    var talk = Talk()
    var now = Now.test
    var effects = app.press("s", at: now)
    _ = talk.say("s")
    var steps = 0
    while let screen = app.screen as? StudyScreen, let pane = screen.pane, steps < 60 {
      steps += 1
      now.moment = now.moment + 4000
      let (keys, line) = typed(screen, pane, step: steps)
      effects += app.press(keys, at: now)
      _ = talk.say(line, after: 4000)
    }
    #expect(talk.effects == effects)
    #expect(talk.app.kept == app.kept)
    #expect(app.screen is SummaryScreen)
    #expect(Set(app.kept.map(\.kind)).count == 6)
    #expect(app.kept.contains { $0.isUndone })
  }

  private func typed(_ screen: StudyScreen, _ pane: QuestionPane, step: Int) -> (keys: String, line: String) {
    switch screen.phase {
    case .revealed: return ("3", "3")
    case .answered: return step == 6 ? ("u", "undo") : ("⏎", "")
    case .asking: break
    }
    // In the end all are answered so that none comes back.
    let isRight = step > 20
    switch pane.item.kind {
    case .card: return ("⏎", "")
    case .choice:
      let row = isRight ? (pane.shuffle.firstIndex(of: 0) ?? 0) + 1 : 2
      return ("\(row)m", "\(row) m")
    case .multi:
      let rows = isRight ? [0, 1].compactMap { pane.shuffle.firstIndex(of: $0) }.map { "\($0 + 1)" } : ["1", "3"]
      return (rows.joined() + "⏎", rows.joined(separator: " ") + " sure")
    case .order, .match:
      let rows = [0, 1, 2].compactMap { pane.shuffle.firstIndex(of: $0) }.map { "\($0 + 1)" }
      let typed = isRight ? rows : rows.reversed()
      return (typed.joined() + "m", typed.joined(separator: " ") + "m")
    case .number: return ("16,20m", "16,20 maybe")
    }
  }
}
