import Canvas
import Practice
import QuestionBank
import Scheduling
import Testing

@testable import Study

struct StudyScreenTests {
  @Test func aCardIsShownRevealedAndGraded() {
    var app = App.test(.of(.token))
    #expect(app.press("⏎") == [])
    #expect(
      app.text().split(separator: "\n").joined(separator: "\n") == """
         Study · 1 of 1                           0 of 20 min · 2.3.4 Cost trade-offs
           What does On-Demand charge a text model by?
           Say it to yourself, then look.
         enter show the answer   ? help   q leave
        """)
    #expect(app.press("⏎") == [])
    #expect(app.text().contains("By input and output tokens."))
    #expect(
      app.text().hasSuffix(" 1 again   2 hard 1d   3 good 2d   4 easy 9d   c concept   ? help   q leave"))
    let effects = app.press("3")
    #expect(effects == app.kept.map(App.Effect.keep))
    #expect(app.kept.map(\.grade) == [.good])
    #expect(app.kept.first?.answer == .recalled(.good))
    #expect(app.text().contains("Done for now"))
    _ = app.press("⏎")
    #expect(app.screens.count == 1)
  }

  @Test func aQuestionIsAnsweredAndExplainedOptionByOption() {
    var app = App.test(.of(.batch))
    _ = app.press("⏎")
    _ = app.choose("On-Demand")
    let effects = app.press("⏎")
    #expect(effects == app.kept.map(App.Effect.keep))
    let rows = app.text().split(separator: "\n").map(String.init)
    let own = rows.firstIndex { $0.contains("NO") && $0.contains("On-Demand") && $0.hasSuffix("your answer") }
    let key = rows.firstIndex { $0.contains("OK") && $0.contains("Batch inference") }
    let rest = rows.firstIndex { $0.contains("Priority tier") }
    #expect(own! < key! && key! < rest!)
    for why in ["Half the price", "The interactive price", "Idle all day", "A premium for speed"] {
      #expect(rows.contains { $0.contains(why) })
    }
    #expect(rows.contains { $0.contains("Trap: No commitment means cheapest.") })
  }

  @Test func aTrapIsToldOnlyToWhoeverSteppedIntoIt() {
    var app = App.test(.of(.batch))
    _ = app.press("⏎")
    _ = app.choose("Priority tier")
    _ = app.press("⏎")
    #expect(app.text().contains("A premium for speed"))
    #expect(!app.text().contains("Trap:"))
  }

  @Test(arguments: [("⏎", Confidence.sure, Grade.good), ("m", .unsure, .hard), ("g", .guessed, .again)])
  func confidenceIsAskedWithTheKeyThatSubmits(key: String, confidence: Confidence, grade: Grade) {
    var app = App.test(.of(.batch))
    _ = app.press("⏎")
    _ = app.choose("Batch inference")
    _ = app.press(key)
    #expect(app.kept.map(\.confidence) == [confidence])
    #expect(app.kept.map(\.grade) == [grade])
    #expect(app.kept.map(\.answer) == [.chosen([0])])
    #expect(app.kept.map(\.options) == [4])
    #expect(app.text().contains("OK"))
  }

  @Test func timeTakenAndRevisionStandInTheLog() {
    var app = App.test(.of(.batch))
    _ = app.press("⏎")
    _ = app.press("1m", at: Now(Now.test.moment + 12_345))
    #expect(app.kept.map(\.duration) == [12_345])
    #expect(app.kept.map(\.revision) == [1])
    #expect(app.kept.map(\.mode) == [.study])
  }

  @Test func nothingIsSubmittedBeforeTheAnswerIsWhole() {
    for (item, sentence) in [
      (Item.batch, "Choose an option first."), (.multi, "Mark 2 options; none is marked."),
      (.order, "Put 3 steps into order; so far 0."), (.match, "Pair every prompt; 3 prompts left."),
      (.number, "Type a number first."),
    ] {
      var app = App.test(.of(item))
      #expect(app.press("⏎⏎mg") == [])
      #expect(app.text().contains(sentence))
    }
  }

  @Test func whatWasForgottenComesBackWithinTheSession() {
    var app = App.test(.of(.batch, .token))
    _ = app.press("⏎")
    var asked = 0
    while app.screen is StudyScreen, asked < 20 {
      asked += 1
      if app.text().contains("Say it") { _ = app.press("⏎3") } else { _ = app.press(asked < 4 ? "1g⏎" : "1⏎⏎") }
    }
    let answers = Dictionary(grouping: app.kept, by: \.item)
    #expect(answers["token"]?.count == 1)
    #expect((answers["batch"]?.count ?? 0) > 1)
  }

  @Test(arguments: [Item.batch, .multi, .order, .match, .number], [UInt64](1...6))
  func whatWasTakenBackLiesThereAsBefore(_ item: Item, seed: UInt64) {
    var app = App.test(.of(item), seed: seed)
    _ = app.press("⏎")
    let before = app.text()
    _ = app.press(["number": "5", "multi": "12", "order": "123", "match": "123"]["\(item.kind)"] ?? "1")
    _ = app.press("m")
    #expect(app.kept.count == 1)
    _ = app.press("u")
    // But for the header, whose minutes go on, and the lines at the bottom.
    func question(_ text: String) -> [Substring] {
      text.split(separator: "\n").dropFirst().dropLast().filter { !$0.contains("was taken back") }
    }
    #expect(question(app.text()) == question(before))
  }

  @Test func theQuantitiesOfATemplateStayWhenItIsTakenBack() {
    var item = Item.number
    item.template = Template(variables: [])
    var app = App.test(.of(item))
    _ = app.press("⏎")
    _ = app.press("1m")
    let first = app.kept[0].draw
    _ = app.press("u")
    _ = app.press("2m")
    #expect(app.kept.map(\.draw) == [first, first] && first != 0)
  }

  @Test func puttingAsideIsTakenBackToo() {
    var app = App.test(.of(.token, .batch, .multi))
    _ = app.press("⏎")
    while !app.text().contains("Say it") { _ = app.press("z") }
    _ = app.press("⏎")
    let effects = app.press("zz")
    #expect(effects.count == 1)
    #expect(app.profile.settings.suspended == ["token"])
    guard case .save(let settings)? = app.press("u").first else {
      Issue.record("nothing was kept")
      return
    }
    #expect(settings.suspended.isEmpty && app.profile.settings.suspended.isEmpty)
    #expect(app.text().contains("It is not put aside any more."))
    // It is graded as if nothing had been.
    #expect(app.press("3").count == 1)
    #expect(app.press("u").count == 1)
    #expect(app.text().contains("The last answer was taken back."))
  }

  @Test func puttingAsideIsTakenBackFromTheSummaryToo() {
    var app = App.test(.of(.batch))
    _ = app.press("⏎1⏎zz⏎")
    #expect(app.screen is SummaryScreen)
    #expect(app.profile.settings.suspended == ["batch"])
    #expect(app.press("u").count == 1)
    #expect(app.profile.settings.suspended.isEmpty)
    #expect(app.press("u").count == 1)
    #expect(app.screen is StudyScreen)
  }

  @Test func undoTakesTheAnswerBackAndAsksAgain() throws {
    var app = App.test(.of(.batch))
    _ = app.press("⏎1⏎")
    let id = try #require(app.kept.first?.id)
    #expect(app.press("u") == [.forget(id)])
    #expect(app.text().contains("The last answer was taken back."))
    #expect(app.kept.first?.isUndone == true)
    #expect(app.profile.memories["batch"] == nil)
    #expect(app.press("u") == [])
    #expect(app.text().contains("There is nothing to undo."))
    #expect(app.press("1m").count == 1)
  }

  @Test func theLastAnswerIsTakenBackFromTheSummaryToo() throws {
    var app = App.test(.of(.token))
    _ = app.press("⏎⏎3")
    #expect(app.text().contains("Done for now"))
    let id = try #require(app.kept.first?.id)
    #expect(app.press("u") == [.forget(id)])
    #expect(app.text().contains("The last answer was taken back."))
    #expect(app.profile.memories["token"] == nil)
    #expect(app.press("⏎3").count == 1)
  }

  @Test func aSessionSaysItsMinutesAndWhenTheyAreOver() {
    var app = App(seed: 1)
    let settings = Settings(minutesPerDay: 5, readsFirst: false)
    _ = app.update(.loaded(Profile(bank: .of(.batch, .token, .multi), settings: settings)), at: .test)
    _ = app.press("⏎")
    #expect(app.text().contains("0 of 5 min"))
    var now = Now.test
    var said = 0
    for _ in 0..<6 where app.text(at: now).contains(" min") {
      now = Now(now.moment + 200_000)
      _ = app.press(app.text(at: now).contains("Say it") ? "⏎3" : "1x1m⏎", at: now)
      if app.text(at: now).contains("That was 5 minutes.") { said += 1 }
    }
    #expect(said <= 1)
  }

  @Test func aMultiQuestionIsMarked() {
    var app = App.test(.of(.multi))
    _ = app.press("⏎")
    _ = app.choose("PrivateLink")
    _ = app.choose("TLS")
    #expect(app.text().contains("[x] PrivateLink"))
    _ = app.press("⏎")
    #expect(app.kept.map(\.answer) == [.chosen([0, 1])])
    #expect(app.kept.map(\.grade) == [.good])
  }

  @Test func stepsArePutIntoOrderByTheirNumbers() {
    var app = App.test(.of(.order))
    _ = app.press("⏎")
    for step in ["Collect", "Embed"] { _ = app.choose(step) }
    _ = app.press("⌫")
    for step in ["Chunk", "Embed"] { _ = app.choose(step) }
    #expect(app.text().contains("[3] Embed"))
    _ = app.press("⏎")
    #expect(app.kept.map(\.answer) == [.ordered([0, 1, 2])])
    #expect(app.kept.map(\.grade) == [.good])
  }

  @Test func promptsArePairedByTheNumberOfTheirResponse() {
    var app = App.test(.of(.match))
    _ = app.press("⏎")
    for right in ["hybrid search", "graph relations", "beside relational data"] { _ = app.choose(right) }
    _ = app.press("⏎")
    #expect(app.kept.map(\.answer) == [.matched([0: 0, 1: 1, 2: 2])])
    #expect(app.kept.map(\.grade) == [.good])
  }

  @Test func aResponseMovesToThePromptThatTakesItLast() throws {
    var app = App.test(.of(.match))
    _ = app.press("⏎11")
    let pane = try #require((app.screen as? StudyScreen)?.pane)
    #expect(pane.answer == .matched([1: pane.shuffle[0]]))
  }

  @Test func aNumberIsTypedAndErased() {
    var app = App.test(.of(.number))
    _ = app.press("⏎16.3⌫20")
    #expect(app.text().contains("Answer: 16.20_ USD"))
    _ = app.press("⏎")
    #expect(app.kept.map(\.answer) == [.number("16.20")])
    #expect(app.text().contains("150 x 0.06 = 9.00"))
  }

  @Test(arguments: [
    ("16,2", "16.2"), ("81/5", "16.2"), ("1.62e1", "16.2"), ("$16.20", "16.2"), ("\u{2212}16,20", "-16.2"),
    ("0.0162k", "16.2"), ("1\u{202F}600", "1600"),
  ])
  func aNumberIsShownAsItIsUnderstood(typed: String, number: String) {
    var app = App.test(.of(.number))
    _ = app.press("⏎" + typed)
    #expect(app.text().contains("read as \(number) USD"))
    _ = app.press("⏎")
    #expect(app.kept.map(\.isRight) == [number == "16.2"])
  }

  @Test(arguments: [
    ("1,234", "1,234 can mean 1234 or 1.234. Type the one you mean."),
    ("1.6.2", "1.6.2 cannot be read. Type a number such as 1234.5, 1.2e3, 200k or 33/2."),
    ("16/0", "16/0 cannot be read. Type a number such as 1234.5, 1.2e3, 200k or 33/2."),
  ])
  func nothingIsGradedThatWasNotUnderstood(typed: String, question: String) {
    for how in ["⏎", "m", "g"] {
      var app = App.test(.of(.number))
      _ = app.press("⏎" + typed + how)
      #expect(app.kept.isEmpty)
      #expect(app.text().contains(question))
    }
  }

  @Test func theScenarioOfACaseCanBeHidden() {
    var app = App.test(.of(.caseQuestion))
    _ = app.press("⏎")
    #expect(app.text().contains("| A retailer with many needs."))
    _ = app.press("1v")
    #expect(!app.text().contains("many needs"))
    #expect(app.text().contains("> 1"))
  }

  @Test func anOptionCanBeStruckOut() {
    var app = App.test(.of(.batch))
    _ = app.press("⏎1x")
    #expect(app.text().contains("-- "))
    #expect(app.press("⏎") == [])
    _ = app.press("1")
    #expect(!app.text().contains("-- "))
  }

  @Test func aConceptNoteIsOneKeyFromTheFeedback() {
    var app = App.test(.of(.batch))
    _ = app.press("⏎1mc")
    #expect(app.text().contains("Work that can wait, at half the price."))
    #expect(app.text().contains("1  On-Demand"))
    _ = app.press("1")
    #expect(app.text().contains("Pay for each token."))
    _ = app.press("⎋")
    #expect(app.text().contains("enter next"))
  }

  @Test func practiceLeavesTheScheduleAlone() {
    var app = App.test(.of(.batch))
    _ = app.press("r")
    #expect(app.text().contains("not rescheduled"))
    _ = app.press("1m")
    #expect(app.kept.map(\.mode) == [.practice])
    #expect(app.profile.memories["batch"] == nil)
  }

  @Test func anAnswerThatCannotBeKeptIsTriedAgain() throws {
    var app = App.test(.of(.batch))
    let effect = try #require(app.press("⏎1m").first)
    _ = app.update(.failed(effect, "The disk is full. Free some space."), at: .test)
    #expect(app.text().contains("The disk is full."))
    #expect(app.press("x") == [])
    #expect(app.press("⏎") == [effect])
    #expect(app.text().contains("enter next"))
  }
}

struct ReportScreenTests {
  @Test func aNoteOnAnItemIsKeptWithWhatWasOnTheScreen() {
    var app = App.test(.of(.batch))
    _ = app.press("⏎1m!")
    #expect(app.text().contains("What is wrong with this item?"))
    #expect(app.press("⏎") == [])
    #expect(app.text().contains("Write a few words first"))
    let effects = app.press("Is q? right⏎")
    guard case .report(let note)? = effects.first else {
      Issue.record("nothing was kept")
      return
    }
    #expect(note.item == "batch" && note.revision == 1 && note.words == "Is q? right")
    #expect(note.shuffle.split(separator: ",").count == 4)
    #expect(note.answer == app.kept.first?.answer.text)
    #expect(app.text().contains("enter next"))
  }

  @Test func aNoteCanBeDropped() {
    var app = App.test(.of(.token))
    #expect(app.press("⏎!x⎋⎋") == [])
    #expect(app.text().contains("Say it to yourself"))
  }
}
