import Canvas
import Foundation
import Practice
import QuestionBank
import Testing

@testable import Study

@Suite struct FeedbackTests {
  @Test func besideANoStandsWhatWasAnswered() {
    var app = App.test(.of(.match))
    _ = app.press("⏎")
    // Each prompt gets the response that is shown under its number.
    _ = app.press("123⏎")
    let rows = app.text().split(separator: "\n").map { $0.trimmingCharacters(in: .whitespaces) }
    let prompts = ["NO OpenSearch Service", "NO Neptune", "NO Aurora PostgreSQL"]
    for (place, row) in rows.enumerated() where prompts.contains(row) {
      #expect(rows[place + 1].hasPrefix("you: "), "\(rows[place + 1])")
      #expect(rows[place + 2].hasPrefix("right: "))
    }
    #expect(rows.contains { $0.hasPrefix("right: ") })
  }

  @Test func theQuestionTheVerdictAndWhyComeFirst() {
    var app = App.test(.of(.batch))
    _ = app.press("⏎")
    _ = app.choose("On-Demand")
    _ = app.press("⏎")
    let rows = app.text().split(separator: "\n").map { $0.trimmingCharacters(in: .whitespaces) }
    #expect(rows[1] == "Nobody reads one before morning. What costs least?")
    #expect(rows[2].hasPrefix("NO Not right. You were sure, so read this one."))
    #expect(rows[3].contains("On-Demand") && rows[3].hasSuffix("your answer"))
    #expect(rows[4] == "The interactive price, for answers nobody waits for.")
  }

  @Test(arguments: [
    ("Choose one. Which two? (Choose two.)", "Which two? (Choose two.)"), ("What is it?", "What is it?"),
    ("A team needs it at 0.5 USD. Which service fits best?", "Which service fits best?"),
    ("A team asks. Why so?", "A team asks. Why so?"),
  ])
  func theQuestionOfAPromptIsItsLastSentence(prompt: String, question: String) {
    var item = Item.token
    item.body = .card(Card(front: prompt, back: "That."))
    #expect(item.question == question)
  }

  @Test func partsThatAreRightAreCounted() {
    var app = App.test(.of(.multi))
    _ = app.press("⏎")
    for option in ["PrivateLink", "Macie"] { _ = app.choose(option) }
    _ = app.press("m")
    #expect(app.text().contains("NO 1 of 2 right."))
    #expect(app.text().contains("missed"))
  }

  @Test func aStepIsShownWithTheLearnersPlace() {
    var app = App.test(.of(.order))
    _ = app.press("⏎")
    for step in ["Chunk", "Collect", "Embed"] { _ = app.choose(step) }
    _ = app.press("m")
    #expect(app.text().contains("1 (you: 2)  Collect"))
    #expect(app.text().contains("2 (you: 1)  Chunk"))
    #expect(app.text().contains("OK 3  Embed"))
    #expect(app.text().contains("NO 1 of 3 right."))
  }

  @Test func nothingWasMissedOfWhatWasNotAsked() {
    var app = App.test(.of(.multi))
    _ = app.press("b⏎⏎")
    #expect(app.text().contains("PrivateLink"))
    #expect(!app.text().contains("missed"))
  }

  @Test func theSourceIsOnAKeyWholeAndCopied() {
    let url =
      "https://docs.aws.amazon.com/bedrock/latest/userguide/knowledge-base-retrieval-augmented-generation-cost.html"
    var item = Item.batch
    item.sources = [Source(url: url, checked: "2026-11-23", note: "Read between the lines.")]
    var app = App.test(.of(item))
    _ = app.press("⏎1m")
    #expect(app.text().contains("docs.aws.amazon.com, read 2026-11-23; s shows the address."))
    #expect(!app.text().contains("userguide"))
    #expect(app.press("s") == [.copy(url)])
    let shown = app.text().split(separator: "\n").map { $0.trimmingCharacters(in: .whitespaces) }
    #expect(shown.contains("1  https://docs.aws.amazon.com/bedrock/latest/userguide/"))
    #expect(shown.contains("knowledge-base-retrieval-augmented-generation-cost.html"))
    #expect(shown.contains("Read between the lines."))
    #expect(app.press("1") == [.copy(url)])
    _ = app.press("⏎")
    #expect(app.text().contains("enter next"))
  }

  @Test func anAddressIsNeverCutInsideAWord() {
    let url = "https://a.example/" + (0..<30).map { "word\($0)" }.joined(separator: "-")
    for width in 20...90 {
      let lines = Address.lines(url, width: width)
      #expect(lines.joined() == url)
      for line in lines { #expect(line.count <= width) }
      for line in lines.dropLast() { #expect("/-".contains(line.last!)) }
    }
  }
}
