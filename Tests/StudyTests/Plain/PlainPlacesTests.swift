import Canvas
import Numerics
import Practice
import QuestionBank
import Testing

@testable import Study

/// Every place by ear.
@Suite struct PlainPlacesTests {
  /// Nothing is told that is drawn, that steers, or that a second line would cut.
  @Test(arguments: KeptScreen.all) func everyScreenCanBeTold(screen: KeptScreen) {
    let app = screen.app(.usual)
    let speech = app.speech(at: .test)
    #expect(!speech.prompt.isEmpty)
    #expect(speech.body.first?.isEmpty == false)
    for line in speech.body + speech.state + [speech.prompt] + app.help {
      #expect(!line.contains(where: Spoken.isDrawn), "\(line)")
      #expect(!line.unicodeScalars.contains { $0.value < 0x20 || $0.value == 0x7F }, "\(line)")
      #expect(!line.contains("  ") && !line.hasPrefix(" ") && !line.hasPrefix(","), "\(line)")
      #expect(!line.contains(" · "), "\(line)")
    }
  }

  /// What is told to be typed can be typed.
  @Test(arguments: KeptScreen.all) func everyKeyThatIsToldIsHeard(screen: KeptScreen) {
    let app = screen.app(.usual)
    for hint in app.screen.hints(app.world) where !hint.isForTheEye && hint.label != "?" && hint.key != nil {
      let word = hint.label.contains("-") && hint.label.count == 3 ? String(hint.label.prefix(1)) : hint.label
      guard word != "type", word != "z z" else { continue }
      var talk = Talk(app)
      let told = talk.say(word)
      #expect(told.first?.hasPrefix("Not understood") != true, "\(hint.label): \(told)")
    }
  }

  @Test func theMenuIsChosenByNumberOrLetter() {
    var talk = Talk()
    #expect(talk.first.contains { $0.hasPrefix("3 of ") && $0.contains("Practice exam, e: timed, like the real one") })
    #expect(talk.say("7").first == "Browse. 7 items.")
    #expect(talk.say("q").first?.hasPrefix("bedrill.") == true)
    #expect(talk.say("b").first == "Browse. 7 items.")
    _ = talk.say("q")
    #expect(talk.say("q") == ["Nothing changed."])
    #expect(talk.effects.last == .quit)
  }

  @Test func theBankIsSearchedAndRead() {
    var talk = Talk()
    _ = talk.say("b")
    let found = talk.say("neptune")
    #expect(found == ["Browse. 1 item with: neptune.", "1 of 1: 3.1.4, match. Match store and need."])
    #expect(talk.say("1").first == "Item match, 3.1.4, match.")
    _ = talk.say("q")
    #expect(talk.say("/retailer").first == "Browse. 2 items with: retailer.")
    #expect(talk.say("xyzzy").first?.hasPrefix("Not understood: xyzzy.") == true)
    #expect(talk.say("more") == ["These are the last ones."])
  }

  @Test func theDayOfTheExamIsTyped() {
    var talk = Talk(.measured, reviews: Review.weeks)
    #expect(talk.say("x").first == "Exam day.")
    _ = talk.say("d")
    #expect(talk.say("yesterday").count == 1)
    #expect(talk.say("+23").first?.hasPrefix("Exam day. In 23 days, ") == true)
    #expect(talk.app.profile.settings.examDay == Now.test.day + 23)
    #expect(talk.say("v").first?.contains("n numbers") == true)
    #expect(talk.say("n").contains { $0.contains("practice exam") })
    #expect(talk.say("d 2026-12-24").first?.hasPrefix("Something new") == true)
  }

  @Test func weakTopicsTellTheirEvidence() {
    var talk = Talk(.measured, reviews: Review.weeks)
    let told = talk.say("w")
    #expect(told.first == "Weak topics, objectives, by the questions that study can gain in bedrill's exams.")
    #expect(told.contains { $0.hasPrefix("1 of ") && $0.hasSuffix(" questions to gain.") })
    #expect(
      talk.say("2").contains { $0.hasPrefix("You would have about ") })
    #expect(talk.say("99").first?.hasPrefix("The numbers here are 1 to ") == true)
    #expect(talk.say("drill") == ["The bank has no item on this."])
    #expect(talk.say("1 drill").first?.hasPrefix("Drill. ") == true)
  }

  @Test func progressIsToldInNumbers() {
    var talk = Talk(.measured, reviews: Review.weeks)
    #expect(talk.say("p").first == "Progress, page 1 of 8: Readiness.")
    #expect(talk.say("5").contains { $0.hasPrefix("day 2026-") && $0.contains(", answers ") })
  }

  @Test func theLabTellsWhatChanged() {
    var talk = Talk(.lab())
    let told = talk.first
    #expect(told.first?.hasPrefix("Cost lab. ") == true)
    #expect(told.contains { $0.hasPrefix("1 of 3: Requests: ") })
    #expect(told.contains { $0.hasPrefix("On-Demand, ") })
    let news = talk.say("1 5k")
    #expect(news.contains("1 of 3: Requests: 5,000."))
    #expect(!news.contains { $0.hasPrefix("2 of 3: ") })
    #expect(talk.say("1 -5").count == 1)
    #expect(talk.say("2 more").contains { $0.hasPrefix("2 of 3: Tokens in: ") })
    #expect(talk.say("model").first == "Models, USD per 1M tokens in and out.")
    #expect(talk.say("nova").first == "Models with: nova.")
    #expect(talk.say("1").first?.hasPrefix("Cost lab. Amazon Nova") == true)
    #expect(talk.say("customize").first?.hasPrefix("Customize, ") == true)
    #expect(talk.say("1 24").contains("1 of 12: Months: 24."))
  }

  @Test func settingsAreChangedByTheirNumbers() {
    var talk = Talk()
    #expect(talk.say("o").first == "Settings, kept in your progress file.")
    #expect(talk.say("1").first == "Minutes a day, now 20.")
    #expect(talk.say("many").count == 1)
    #expect(talk.say("45").contains("1 of 11: Minutes a day: 45."))
    #expect(talk.app.profile.settings.minutesPerDay == 45)
    #expect(talk.say("8").first?.hasPrefix("Study only. 45 minutes.") == true)
    #expect(talk.say("q").first == "Settings, kept in your progress file.")
  }

  @Test func whatWasNotRightIsReadFromTheSummary() throws {
    var talk = Talk(.of(.batch))
    _ = talk.say("s")
    for isRight in [false, true] {
      let shuffle = try #require((talk.app.screen as? StudyScreen)?.pane?.shuffle)
      let row = try #require(shuffle.firstIndex { ($0 == 0) == isRight }) + 1
      _ = talk.say("\(row) m")
      let told = talk.say("")
      guard isRight else { continue }
      #expect(told.first == "Done for now.")
      #expect(told.contains { $0.hasPrefix("1 of 1: A retailer") })
    }
    #expect(talk.say("1").first == "Not right, 1 of 1.")
  }

  @Test func aFailureIsToldAndMended() {
    var app = App.test(.of(.batch))
    let effects = app.press("⏎1m")
    _ = app.update(.failed(effects[0], "The disk is full. Free some space."), at: .test)
    var talk = Talk(app)
    #expect(talk.first.contains("The disk is full. Free some space."))
    #expect(talk.say("q").first?.hasPrefix("q once more quits") == true)
    _ = talk.say("try again")
    #expect(talk.effects == effects)
  }

  /// Whatever comes in is text that may be anything: bytes of all kinds, seeded, on every kind of place.
  @Test func whateverIsTypedNothingSteersAndNothingBreaks() {
    var random = SeededGenerator(seed: 18)
    let words = [
      "s", "e", "", "enter", "1", "2 m", "q", "n", "b", "/x", "c", "9999999999999999999999", "1=2", "-1", "?", "f g",
      "1 1e30", "y", "o 4", "more", "x", "d", "+5", "m", "w", "p", "3",
    ]
    var talk = Talk(.exam)
    for _ in 0..<600 {
      var bytes: [UInt8] = []
      if Bool.random(using: &random) {
        bytes = Array(words.randomElement(using: &random)!.utf8)
      } else {
        bytes = (0..<Int.random(in: 0...40, using: &random)).map { _ in UInt8.random(in: 0...255, using: &random) }
      }
      for line in talk.say(bytes: bytes, after: 500) + [talk.prompt] {
        #expect(!line.unicodeScalars.contains { $0.value < 0x20 || 0x7F..<0xA0 ~= $0.value }, "\(bytes)")
      }
    }
  }

  @Test func aLongLineIsCut() {
    var talk = Talk()
    let told = talk.say(String(repeating: "a b ", count: 5000))
    #expect(told.count == 1)
    #expect(told[0].count < 200)
  }
}

/// The course and where to begin, by their numbers.
@Suite struct PlainLearnTests {
  @Test func chaptersAndPagesAreChosenByTheirNumbers() {
    var talk = Talk(.reading())
    let course = talk.say("l")
    #expect(course[0].hasPrefix("Learn. 0 of 3 pages read, about "))
    #expect(course[1].hasPrefix("1 of 2: What a request costs, 0 of 2 pages read, "))
    #expect(course[2].hasPrefix("2 of 2: Work that can wait, 0 of 1 page read, "))
    #expect(course.last == "enter opens 1. Tokens, and paying for them.")
    #expect(talk.prompt.hasPrefix("A number opens a chapter, enter open"))
    let chapter = talk.say("1")
    #expect(chapter.prefix(2) == ["Chapter 1: What a request costs. 0 of 2 read.", "Tokens, and paying for them."])
    #expect(chapter.contains { $0.hasPrefix("1 of 2: Tokens - what is counted, 0 of ") })
    #expect(chapter.last == "enter opens 1.")
    #expect(talk.say("2").first?.hasPrefix("On-Demand. page 2 of 2") == true)
    _ = talk.say("q")
    #expect(talk.say("3") == ["The numbers here are 1 to 2."])
  }

  @Test func whereToBeginIsToldWithNumbers() throws {
    var talk = Talk(.measured)
    _ = talk.say("d")
    _ = talk.say("")
    for _ in 0..<20 where talk.app.screen is StudyScreen {
      _ = talk.say("1 guess")
      _ = talk.say("")
    }
    if talk.app.screen is SummaryScreen { _ = talk.say("q") }
    var screen = try #require(talk.app.screen as? FindOutScreen)
    screen.refresh(talk.app.world)
    #expect(screen.result.isOver)
    let told = talk.say("repeat")
    #expect(told[0].hasPrefix("Find out. "))
    #expect(told.contains { $0.hasPrefix("1 of \(screen.result.lines.count): ") && $0.contains(" right, begin here") })
    #expect(talk.prompt.hasPrefix("A number begins with one, enter begin here"))
    #expect(talk.say("3") == ["The numbers here are 1 to 2."])
  }
}
