import Testing

@testable import QuestionBank

@Suite("Names of options")
struct OptionNameTests {
  private func names(_ texts: String..., name: String? = nil) -> [String] {
    let options = texts.enumerated().map { Option(name: $0 == 0 ? name : nil, text: $1, why: "So.") }
    return Choice(stem: "Which?", options: options).options.map(\.name)
  }

  @Test func aNameIsMadeFromTheWords() {
    #expect(
      names("Batch inference with prompts in Amazon S3 files") == ["batch-inference-with-prompts-in-amazon-s3-files"])
    #expect(names("It's USD 1,500.20 {n:,}") == ["its-usd-1-500-20-n"])
  }

  @Test func aLongNameEndsAtAWord() {
    #expect(
      names("Provisioned Throughput with a commitment term of six months")
        == ["provisioned-throughput-with-a-commitment-term-of"])
    #expect(names(String(repeating: "a", count: 60)) == [String(repeating: "a", count: 48)])
  }

  @Test func optionsThatBeginAlikeKeepTheirNamesWhenTheyChangePlaces() {
    let one = "Provisioned Throughput with a commitment term of one month"
    let six = "Provisioned Throughput with a commitment term of six months"
    let names = names(one, six)
    #expect(Set(names).count == 2)
    #expect(self.names(six, one) == names.reversed())
  }

  @Test func theAuthorsNameStands() {
    #expect(names("Half the price", "On-Demand", name: "on-demand") == ["on-demand", "on-demand-564bca8c"])
  }

  @Test func aTextWithoutPlainLettersHasANameToo() {
    let names = names("\u{6279}\u{91CF}", "\u{5373}\u{65F6}")
    #expect(Set(names).count == 2)
    #expect(names.allSatisfy { $0.isIdentifier })
  }

  @Test func anAnswerFindsItsOptionByName() {
    let item = Item.choice(options: ["Batch inference", "On-Demand inference"])
    #expect(item.optionNames == ["batch-inference", "on-demand-inference"])
    #expect(item.option(named: "on-demand-inference")?.text == "On-Demand inference")
    #expect(item.option(named: "gone") == nil)
  }

  @Test func stepsDecoysPromptsAndResponsesAreNamed() {
    let order = Item(
      id: "order", objective: "2.3.4",
      body: .order(
        Order(stem: "?", steps: [Step(text: "Ask", why: "")], decoys: [Step(text: "Wait", why: "", trap: "idle")])))
    #expect(order.optionNames == ["ask", "wait"])
    #expect(order.options.map(\.isKey) == [true, false])
    #expect(order.traps == ["idle"])
    let match = Item(
      id: "match", objective: "2.3.4",
      body: .match(
        Match(
          stem: "?", pairs: [.init(left: "A", right: "B", why: ""), .init(left: "B", right: "C", why: "")],
          spare: [Step(text: "D", why: "")])))
    #expect(match.promptNames == ["a", "b"])
    #expect(match.optionNames == ["b", "c", "d"])
  }

  @Test func drawingATemplateChangesNoName() {
    var item = Item.choice(options: ["{n} USD", "{n * 2} USD"])
    item.template = Template(variables: [.init(name: "n", values: ["7"])])
    #expect(item.drawn(seed: 1).option(named: "n-usd")?.text == "7 USD")
  }

  @Test func everyOptionOfTheBankHasANameOfItsOwn() throws {
    for item in try TheBank.read().items {
      #expect(Set(item.optionNames).count == item.optionNames.count, "\(item.id)")
      #expect(Set(item.promptNames).count == item.promptNames.count, "\(item.id)")
    }
  }
}
