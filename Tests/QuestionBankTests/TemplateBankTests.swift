import Foundation
import Testing

@testable import QuestionBank

@Suite("The templates of the bank")
struct TemplateBankTests {
  private static let seeds: UInt64 = 2000

  static let templates = ((try? TheBank.read().items) ?? []).filter { $0.template != nil }

  static let ids = templates.map(\.id)

  /// All items that the seeds draw, each once: most templates have fewer than a thousand of them.
  static let drawn = Dictionary(
    uniqueKeysWithValues: templates.map { item in
      var seen: [[Int]: Item] = [:]
      for seed in 0..<seeds {
        guard let picks = item.template?.picks(seed: seed), seen[picks] == nil else { continue }
        seen[picks] = item.drawn(seed: seed)
      }
      return (item.id, Array(seen.values))
    })

  @Test func thereIsOneForEachKindOfSum() {
    #expect(Self.templates.count >= 14)
    #expect(Set(Self.templates.map(\.id)) == Set(Sums.all.keys))
    let numbers = Self.templates.count { $0.kind == .number }
    #expect(2 * numbers >= Self.templates.count - 2 && numbers >= 7 && Self.templates.count - numbers >= 7)
  }

  @Test(arguments: ids) func everySeedDrawsAWholeItem(_ id: Item.ID) throws {
    let template = try #require(Self.templates.first { $0.id == id })
    var stems: Set<String> = []
    for seed in 0..<20 {
      let item = template.drawn(seed: UInt64(seed))
      #expect(item.template == nil)
      stems.insert(item.prompt)
    }
    #expect(stems.count >= 5)
    let items = try #require(Self.drawn[id])
    #expect(Set(items.map(\.prompt)).count >= 8)
    for item in items {
      for text in Passage.all(of: item, SourceMap()).map(\.text) {
        #expect(text.rangeOfCharacter(from: ["{", "}", "|"]) == nil, "\(text)")
        #expect(!text.contains("  ") && !text.isEmpty, "\(text)")
        #expect(text.firstRange(of: /\d\.\d*[1-9]?0000/) == nil, "\(text)")
        let one = text.firstRange(of: /\ 1 (units|copies|windows|months|days|epochs|chunks|drafts|reads)/)
        #expect(one == nil, "\(text)")
      }
    }
  }

  @Test(arguments: ids) func theSumsComeOutWhenDoneByHand(_ id: Item.ID) throws {
    let sum = try #require(Sums.all[id])
    for item in try #require(Self.drawn[id]) {
      let answer = try sum(Stem(item.prompt))
      switch item.body {
      case .number(let number):
        #expect(number.answer == answer || Decimal(string: number.answer) == Decimal(string: answer), "\(item.prompt)")
        #expect(number.solution.contains(answer.grouped), "\(number.solution)")
      case .choice(let choice):
        let keys = choice.options.filter(\.isKey)
        #expect(keys.map(\.text) == [answer], "\(item.prompt)")
      default: Issue.record("\(item.id) is neither a number nor a choice")
      }
    }
  }

  @Test(arguments: ids) func theOptionsAreRivals(_ id: Item.ID) throws {
    for item in try #require(Self.drawn[id]) {
      guard case .choice(let choice) = item.body else { continue }
      let texts = choice.options.map(\.text)
      #expect(texts.count == 4 && Set(texts).count == 4, "\(texts)")
      #expect(choice.keys.count == 1)
      let key = try #require(choice.options.first(where: \.isKey)?.text)
      for option in choice.options where !option.isKey {
        #expect(option.text.lines(of: 76) <= 4)
        let (amounts, right) = (Stem(option.text).numbers, Stem(key).numbers)
        #expect(amounts.count == right.count, "\(texts)")
        for (amount, rightAmount) in zip(amounts, right) {
          #expect(amount > 0 && rightAmount > 0)
          #expect(amount < rightAmount * 1000 && rightAmount < amount * 1000, "\(texts)")
        }
        // Where an amount is asked, all of them are written alike.
        if !right.isEmpty, id != "calc-term-or-none" {
          #expect(option.text.shape == key.shape, "\(texts)")
        }
      }
    }
  }

  /// The why of an option that is an amount does the sum: it ends at this amount.
  @Test(arguments: ids) func everyWhyHoldsItsAmount(_ id: Item.ID) throws {
    for item in try #require(Self.drawn[id]) {
      guard case .choice(let choice) = item.body else { continue }
      for option in choice.options {
        guard let amount = option.text.firstMatch(of: /\d[\d,.]*\d|\d/)?.output else { continue }
        #expect(option.why.contains(String(amount)), "\(option.text): \(option.why)")
      }
    }
  }

  /// Somebody who goes by the size of the amounts has no advantage either.
  @Test func theKeyIsNotGivenAwayByItsPlaceOrForm() throws {
    var ranks = [0.0, 0, 0, 0]
    var right: [Guesser: Double] = [:]
    let choices = Self.templates.filter { $0.kind == .choice }
    for template in choices {
      let items = try #require(Self.drawn[template.id])
      for item in items {
        guard case .choice(let choice) = item.body else { continue }
        for guesser in Guesser.allCases {
          right[guesser, default: 0] += guesser.score(GuessedQuestion(item.id, choice)) / Double(items.count)
        }
        let amounts = choice.options.map { Stem($0.text).numbers.last ?? 0 }
        guard let key = choice.keys.first, amounts[key] > 0 else { continue }
        ranks[amounts.count { $0 < amounts[key] }] += 1 / Double(items.count)
      }
    }
    let amounts = ranks.reduce(0, +)
    #expect(ranks.allSatisfy { $0 <= 0.4 * amounts }, "\(ranks)")
    #expect(right.values.allSatisfy { $0 <= 0.33 * Double(choices.count) }, "\(right)")
  }
}

/// A drawn question as somebody reads it who does the sum: the numbers in their order, and the words.
struct Stem {
  let text: String
  let numbers: [Decimal]

  init(_ text: String) {
    self.text = text
    let digits = UInt8(ascii: "0")...UInt8(ascii: "9")
    numbers = text.utf8.split { !(digits ~= $0) && !",.".utf8.contains($0) }.compactMap { run in
      Decimal(string: String(Substring(run).replacing(",", with: "").drop { $0 == "." }))
    }
  }

  /// The numbers, so many of them.
  func take(_ count: Int) throws -> [Decimal] {
    try #require(numbers.count == count, "\(numbers.count) numbers, not \(count), in: \(text)")
    return numbers
  }
}

extension String {
  /// Without its digits.
  fileprivate var shape: String { replacing(/\d[\d,.]*/, with: "#") }

  /// As a decimal number is written in a text.
  fileprivate var grouped: String {
    let parts = split(separator: ".")
    let digits = Array(parts[0])
    let whole = digits.enumerated().map { ($0 > 0 && (digits.count - $0) % 3 == 0 ? "," : "") + String($1) }.joined()
    return whole + (parts.count > 1 ? "." + parts[1] : "")
  }

  /// Lines when words are put in rows of so many columns.
  fileprivate func lines(of width: Int) -> Int {
    split(separator: " ").reduce((lines: 1, column: 0)) { row, word in
      let column = row.column == 0 ? word.count : row.column + 1 + word.count
      return column > width ? (row.lines + 1, word.count) : (row.lines, column)
    }.lines
  }
}
