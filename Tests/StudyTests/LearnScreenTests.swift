import Practice
import QuestionBank
import Testing

@testable import Study

extension Bank {
  /// Two chapters: tokens and On-Demand, then batch inference.
  static let taught: Bank = {
    var bank = Bank.test
    var onDemand = Item.batch
    onDemand.id = "od"
    onDemand.concepts = ["on-demand"]
    bank.items = [.token, .batch, onDemand]
    bank.concepts = [
      Concept(
        id: "batch-inference", name: "Batch inference", objective: "2.3.4",
        primer: "Work that can wait, at half the price. It is wrong for chat. Cues are \"overnight\" and \"archive\".",
        confusedWith: [
          .init(id: "on-demand", how: "On-Demand answers at once, at the full price of each token."),
          .init(id: "tokens", how: "Tokens are what is counted in both."),
        ]),
      Concept(
        id: "on-demand", name: "On-Demand", objective: "2.3.4", primer: "Pay for each token. Nothing is reserved.",
        confusedWith: [.init(id: "batch-inference", how: "Batch answers later at half the price.")]),
      Concept(
        id: "tokens", name: "Tokens - what is counted", objective: "2.3.4",
        primer:
          "A token is a piece of text. Models read and write them. Input and output have two prices. A word may be "
          + "several tokens. Choose short prompts where the bill counts. A cue in a stem is \"the bill rose\".",
        confusedWith: [.init(id: "on-demand", how: "Tokens are the meter, On-Demand is the way of paying.")]),
    ]
    bank.chapters = [
      Chapter(
        id: "one", title: "What a request costs", about: "Tokens, and paying for them.",
        lessons: [.init("tokens"), .init("on-demand", after: ["tokens"])]),
      Chapter(
        id: "two", title: "Work that can wait", about: "Half the price.",
        lessons: [.init("batch-inference", after: ["on-demand"])]),
    ]
    return bank
  }()
}

struct LearnScreenTests {
  private func marks(_ effects: [App.Effect]) -> [Mark] {
    effects.compactMap { if case .mark(let mark) = $0 { mark } else { nil } }
  }

  private func reviews(_ effects: [App.Effect]) -> [Review] {
    effects.compactMap { if case .keep(let review) = $0 { review } else { nil } }
  }

  @Test func threeKeysLeadToTheFirstPageAndAQuestionFollowsIt() {
    var app = App.reading()
    #expect(app.press("l⏎⏎") == [])
    #expect(app.text().hasPrefix(" Tokens - what is counted"))
    #expect(app.text().contains("A token is a piece of text."))
    let read = app.press("⏎")
    #expect(marks(read).map(\.item) == ["tokens"])
    #expect(app.text().contains("What does On-Demand charge a text model by?"))
    let answered = app.press("⏎3")
    #expect(reviews(answered).map(\.mode) == [.openBook])
    // And on to the next page.
    #expect(app.text().hasPrefix(" On-Demand  "))
    #expect(app.profile.memories["token"]?.due == Now.test.day + 1)
  }

  @Test func readingIsShownWhereItStands() {
    var app = App.reading()
    #expect(app.text().contains("l      Learn             next: Tokens - what is counted\n"))
    _ = app.press("l")
    #expect(app.text().contains("0 of 3 pages read · about "))
    #expect(app.text().contains(">  1  What a request costs"))
    _ = app.press("⏎⏎⏎⏎3")
    _ = app.press("→q")
    #expect(app.text().contains("1 of 2"))
    #expect(app.text().contains("done"))
    _ = app.press("⏎")
    #expect(app.text().contains("read · 1 of 1 item met"))
    #expect(app.text().contains("skipped · 0 of 1 item met"))
  }

  @Test func whoWouldRatherBeAskedFirstIsAndThatIsEvidence() {
    var app = App.reading()
    _ = app.press("l⏎⏎")
    #expect(marks(app.press("a")).map(\.words) == ["skipped"])
    #expect(reviews(app.press("⏎3")).map(\.mode) == [.study])
    // Then the page, which asks nothing more.
    #expect(app.text().hasPrefix(" Tokens - what is counted"))
    #expect(app.text().contains("enter next"))
  }

  @Test func thePageComesBeforeTheFirstQuestionInStudy() {
    var app = App.reading()
    _ = app.press("⏎")
    #expect(app.text().hasPrefix(" Tokens - what is counted"))
    #expect(app.text().contains("enter ask me"))
    let later = Now(Now.test.moment + 60_000)
    #expect(marks(app.press("⏎", at: later)).map(\.words) == [""])
    let asked = Now(Now.test.moment + 65_000)
    let effects = app.press("⏎3", at: asked)
    // It was read a moment ago, and the time of reading is no time of the answer.
    #expect(reviews(effects).map(\.mode) == [.openBook])
    #expect(reviews(effects).map(\.duration) == [5000])
  }

  @Test func aPageThatWasSkippedLeavesAFirstAnswer() {
    var app = App.reading()
    _ = app.press("⏎")
    #expect(marks(app.press("→")).map(\.words) == ["skipped"])
    #expect(reviews(app.press("⏎3")).map(\.mode) == [.study])
  }

  @Test func aPageThatWasInSightForAWhileWasReadWhateverTheKey() {
    var app = App.reading()
    _ = app.press("⏎")
    let later = Now(Now.test.moment + 12_000)
    #expect(marks(app.press("→", at: later)).map(\.words) == [""])
    #expect(reviews(app.press("⏎3", at: later)).map(\.mode) == [.openBook])
  }

  @Test func thePageBeforeAQuestionHasAWayOut() {
    var app = App.reading()
    _ = app.press("⏎")
    #expect(app.text().contains("read first") && app.text().contains("q leave"))
    // Nothing was answered yet, so that home is next; the page waits.
    #expect(marks(app.press("q")).isEmpty)
    #expect(app.text().hasPrefix(" bedrill"))
    _ = app.press("⏎")
    #expect(app.text().contains("read first"))
  }

  @Test func anAnswerIsTakenBackFromThePageBeforeTheNextOne() {
    var app = App.reading()
    _ = app.press("⏎")
    _ = app.press("u")
    #expect(app.text().contains("There is nothing to undo.") && app.text().contains("read first"))
    // Questions are answered until another page comes.
    _ = app.press("→")
    for _ in 0..<20 where !app.text().contains("read first") {
      _ = app.press(app.text().contains("show the answer") ? "⏎3" : "1⏎⏎")
    }
    #expect(app.text().contains("read first") && app.text().contains("u undo"))
    let effects = app.press("u")
    #expect(effects.contains { if case .forget = $0 { true } else { false } })
    #expect(!app.text().contains("read first"))
  }

  @Test func whoLeavesTheQuestionsOfALessonIsOnItsPageAgain() {
    var app = App.test()
    _ = app.press("l⏎⏎")
    let page = app.text().prefix(30)
    _ = app.press("⏎")
    #expect(app.text().hasPrefix(" Learn · 1 of"))
    _ = app.press("q")
    #expect(app.text().hasPrefix(page))
  }

  @Test func pagesCanBeLeftToLearnForGood() {
    var app = App.reading()
    let effects = app.press("⏎a")
    #expect(effects.contains { if case .save(let settings) = $0 { !settings.readsFirst } else { false } })
    _ = app.press("⏎3")
    #expect(app.text().contains("enter sure"))
  }

  @Test func aNoteThatIsOpenedBeforeTheAnswerCountsAsRead() {
    var app = App.test(.of(.batch))
    _ = app.press("⏎c⎋")
    #expect(reviews(app.press("1⏎")).map(\.mode) == [.openBook])
  }

  @Test func anItemTriedFromBrowseIsNoFirstAnswer() {
    var app = App.test(.of(.batch))
    _ = app.press("b⏎⏎t")
    #expect(reviews(app.press("1⏎")).map(\.mode) == [.openPractice])
    #expect(Readiness(app.profile, on: Now.test.day).answers == 0)
  }

  @Test func browseListsTheConceptsAndOpensTheirPages() {
    var app = App.test()
    _ = app.press("b⏎c")
    #expect(app.text().contains("3 concepts"))
    _ = app.press("⏎")
    #expect(app.text().hasPrefix(" Batch inference"))
    #expect(app.text().contains("Work that can wait, at half the price."))
    _ = app.press("⎋")
    #expect(app.text().contains("Batch inference") && app.text().contains("read"))
    _ = app.press("⎋")
    #expect(app.text().contains("7 items"))
  }

  @Test func aWindowThatOnlyReadsShowsThePagesAndKeepsNothing() {
    var app = App.reading()
    _ = app.update(.readsOnly, at: .test)
    #expect(app.press("l⏎⏎⏎") == [])
  }

  @Test func findOutAsksEachOnceAndSaysWhereToBegin() {
    var app = App.test(.measured)
    #expect(app.text().contains("d      Find out"))
    _ = app.press("d")
    #expect(app.text().contains("Two questions on each of 2 objectives, and a third where one was known and"))
    #expect(app.text().contains("one was not: 4 to 6 in all, about 3 minutes."))
    _ = app.press("⏎")
    var modes: [Review.Mode] = []
    for _ in 0..<6 where app.text().hasPrefix(" Find out · ") {
      // Those of 2.3.4 wrong, the others right.
      let isRight = app.text().contains("2.3.3")
      _ = app.choose(isRight ? "Batch inference" : "On-Demand")
      modes += reviews(app.press("⏎")).map(\.mode)
      #expect(app.text().contains("asked once"))
      _ = app.press("⏎")
    }
    #expect(modes == [.findOut, .findOut, .findOut, .findOut])
    #expect(app.text().contains("2 of 4 right"))
    #expect(app.text().contains("Begin with 2.3.4 Cost trade-offs: nothing of it was right yet"))
    #expect(app.text().contains("0 of 2  begin here"))
    #expect(app.text().contains("2 of 2  known"))
    #expect(app.profile.memories.byItem.isEmpty)
    // One key begins there.
    _ = app.press("⏎")
    #expect(app.text().hasPrefix(" Batch inference"))
    _ = app.press("⎋⎋")
    #expect(!app.text().contains("d      Find out"))
  }

  @Test func findOutCanBeLeftAndGoesOn() {
    var app = App.test(.measured)
    _ = app.press("d⏎1m⏎q")
    #expect(app.text().contains("1 answer so far; 3 questions to go"))
    _ = app.press("q")
    #expect(app.text().contains("d      Find out"))
    _ = app.press("d⏎")
    // What was answered before counts on.
    #expect(app.text().contains("Find out · 2 of 4"))
  }
}
