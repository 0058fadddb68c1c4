import Canvas
import Practice
import QuestionBank
import Testing

@testable import Study

/// What was read before an answer.
@Suite struct LookedUpTests {
  private func later(_ minutes: Int) -> Now { Now(Now.test.moment + Int64(minutes) * 60_000) }

  @Test func aNoteReadAtTheQuestionMakesItsAnswerOpenBook() {
    var app = App.test(.of(.batch))
    _ = app.press("⏎c⏎")
    _ = app.choose("Batch inference")
    _ = app.press("⏎")
    #expect(app.kept.map(\.mode) == [.openBook])
    #expect(app.text().contains("Right, after reading it: no first answer."))
    #expect(Readiness(app.profile, on: Now.test.day).answers == 0)
  }

  @Test func aNoteReadAfterTheAnswerHelpsNoEarlierOne() {
    var app = App.test(.of(.batch))
    _ = app.press("⏎")
    _ = app.choose("Batch inference")
    _ = app.press("⏎c⏎")
    #expect(app.kept.map(\.mode) == [.study])
  }

  @Test func whatWasBrowsedCountsForTenMinutes() {
    for (minutes, mode) in [(1, Review.Mode.openBook), (9, .openBook), (10, .study)] {
      var app = App.test(.of(.batch))
      _ = app.press("b⏎⏎qq")
      let now = later(minutes)
      _ = app.press("⏎1⏎", at: now)
      #expect(app.kept.map(\.mode) == [mode], "\(minutes)")
    }
  }

  @Test func aNoteOpenedThroughAnotherCountsToo() {
    var app = App.test(.of(.caseQuestion))
    _ = app.press("⏎c1⏎")
    #expect(app.kept.isEmpty)
    app = App.test(.of(.batch, .caseQuestion))
    _ = app.press("b⏎⏎c1qqq")
    for _ in 0..<2 { _ = app.press("s1⏎⏎") }
    #expect(app.kept.allSatisfy { $0.mode.isOpenBook })
  }

  @Test func whatIsTriedFromTheBankIsPracticeWithTheAnswerInSight() {
    var app = App.test(.of(.batch))
    _ = app.press("b⏎⏎")
    let now = later(30)
    _ = app.press("t1⏎", at: now)
    #expect(app.kept.map(\.mode) == [.openPractice])
  }

  /// The same learner after a new start of the program.
  private func started(_ app: App, at now: Now) -> App {
    var other = App(seed: 2)
    _ = other.update(.loaded(app.profile), at: now)
    return other
  }

  @Test func whatWasReadIsInSightAfterANewStartToo() {
    let ways: [(keys: String, marks: Int)] = [("⏎cqqq", 1), ("b⏎⏎qq", 1), ("b⏎⏎cqqq", 2)]
    for (keys, marks) in ways {
      for (minutes, mode) in [(1, Review.Mode.openBook), (10, .study)] {
        var app = App.test(.of(.batch))
        let effects = app.press(keys)
        #expect(effects.count { if case .mark = $0 { true } else { false } } == marks, "\(keys)")
        app = started(app, at: later(minutes))
        _ = app.press("⏎1⏎", at: later(minutes))
        #expect(app.kept.map(\.mode) == [mode], "\(keys)")
      }
    }
  }

  @Test func nothingIsKeptOfReadingWhereTheFirstAnswerWasGiven() {
    var app = App.test(.of(.batch))
    _ = app.press("⏎1⏎q")
    #expect(app.press("b⏎⏎q") == [])
    // Nor is a page that was offered by a mark that is none.
    app = App.test(.of(.batch))
    _ = app.press("b⏎⏎qq")
    #expect(app.profile.pages == Pages([Mark(.item("batch"), time: Now.test.moment)]))
    #expect(app.profile.secondsOfReading { _ in true } == 0 && !app.profile.pages.isOffered("batch-inference"))
  }

  @Test func anAnswerTakenBackWasSeenAfterANewStartToo() {
    for (minutes, mode) in [(1, Review.Mode.openBook), (10, .study)] {
      var app = App.test(.of(.batch))
      _ = app.press("⏎1⏎u")
      app = started(app, at: later(minutes))
      _ = app.press("⏎1⏎", at: later(minutes))
      #expect(app.kept.filter { !$0.isUndone }.map(\.mode) == [mode])
    }
  }

  @Test func whatLiesOpenIsReadUntilItIsLeft() {
    for keys in ["b⏎⏎", "b⏎⏎c"] {
      var app = App.test(.of(.batch))
      _ = app.press(keys)
      let now = later(30)
      _ = app.press(keys.hasSuffix("c") ? "qqq⏎1⏎" : "qq⏎1⏎", at: now)
      #expect(app.kept.map(\.mode) == [.openBook], "\(keys)")
    }
  }

  @Test func aPageThatWasLeftWithoutAWordWasRead() {
    for (keys, seconds, isRead) in [("l⏎⏎", 5, false), ("l⏎⏎", 60, true), ("⏎", 5, false), ("⏎", 60, true)] {
      var app = App.reading()
      _ = app.press(keys)
      #expect(app.screen is LessonScreen || app.screen is PageFirstScreen)
      let now = Now(Now.test.moment + Int64(seconds) * 1000)
      let effects = app.press("q", at: now)
      #expect(effects.isEmpty == !isRead)
      #expect(app.profile.bank.concepts.allSatisfy { !app.profile.pages.isOffered($0.id) })
      let items = app.profile.bank.items.filter { app.profile.wasRead($0, from: now.moment, to: now.moment) }
      #expect(items.isEmpty == !isRead)
    }
  }

  @Test func findOutHasNoPageBeforeTheAnswer() {
    var app = App.test(.measured)
    #expect(app.press("d⏎c") == [])
    #expect(app.text().contains("Not before the answer: this round is there to see what you know already."))
    #expect(app.screen is StudyScreen)
    _ = app.press("1⏎c")
    #expect(app.screen is ConceptScreen)
    #expect(app.kept.map(\.mode) == [.findOut])
  }

  @Test func whatFindOutAsksIsNoAnswerOfItsAfterReading() {
    var app = App.test(.measured)
    _ = app.press("d⏎qq")
    for _ in app.profile.bank.items { _ = app.press("b⏎⏎") }
    for item in app.profile.bank.items { app.context.markRead(item.id) }
    while app.screens.count > 1 { _ = app.press("q") }
    _ = app.press("d⏎")
    for _ in 0..<2 {
      _ = app.choose("Batch inference")
      _ = app.press("⏎")
      #expect(app.text().contains("does not count"))
      _ = app.press("⏎")
    }
    #expect(app.kept.map(\.mode) == [.openPractice, .openPractice])
    #expect(FindOut(app.profile, on: Now.test.day).asked == 0)
    #expect(app.profile.knownObjectives.isEmpty && app.profile.memories.byItem.isEmpty)
    #expect(Readiness(app.profile, on: Now.test.day).answers == 0)
  }

  @Test func anAnswerOfFindOutThatWasTakenBackCountsNoMore() {
    var app = App.test(.measured)
    _ = app.press("d⏎1⏎u1⏎")
    #expect(app.kept.map(\.mode) == [.findOut, .openPractice])
    #expect(FindOut(app.profile, on: Now.test.day).asked == 0)
  }

  @Test func whatWasLookedUpDuringAnExamIsNoFirstAnswer() throws {
    for isStartedAnew in [false, true] {
      var app = App.sitting()
      let asked = app.asked.id
      _ = app.press("qqq")
      #expect(app.screens.count == 1)
      let place = try #require(app.profile.bank.items.firstIndex { $0.id == asked })
      _ = app.press("b⏎" + String(repeating: "↓", count: place) + "⏎")
      #expect(app.text().contains(asked.rawValue))
      _ = app.press("qq")
      if isStartedAnew {
        app = started(app, at: .test + 400)
      } else {
        _ = app.press("e", at: .test + 400)
      }
      _ = app.press("⏎", at: .test + 400)
      for _ in 0..<10 {
        _ = app.give(true, at: .test + 700)
        _ = app.press("⏎", at: .test + 700)
      }
      _ = app.press("ey", at: .test + 800)
      let modes = Dictionary(app.kept.map { ($0.item, $0.mode) }, uniquingKeysWith: { first, _ in first })
      #expect(modes.count == 10 && modes[asked] == .openBook)
      #expect(modes.values.filter { $0 == .openBook }.count == 1)
      #expect(Readiness(app.profile, on: Now.test.day).answers == 9)
      #expect(app.attempt.entries.allSatisfy { $0.isRight == true })
      #expect(
        app.text().replacing(/\s+/, with: " ")
          .contains(
            "1 answer came after reading, during the exam or shortly before: counted here, and no first answer."))
    }
  }

  @Test func whatWasLeftBlankIsReadInTheReview() {
    var app = App.sitting()
    _ = app.press("ey")
    let blank = app.attempt.entries[0].item
    #expect(app.press("r") == [.mark(Mark(.item(blank), time: Now.test.moment))])
  }

  @Test func anAnswerTakenBackWasSeen() {
    var app = App.test(.of(.batch))
    _ = app.press("⏎1⏎u1⏎")
    #expect(app.kept.map(\.mode) == [.study, .openBook])
    // A card that was graded by mistake is graded anew, no more.
    app = App.test(.of(.token))
    _ = app.press("⏎⏎1u⏎3")
    #expect(app.kept.map(\.mode) == [.study, .study])
  }
}
