import Numerics
import QuestionBank
import Testing

@testable import Practice

struct AttemptDocumentTests {
  /// An attempt in which anything may have happened.
  private static func attempt(_ seed: UInt64) -> Attempt {
    var random = SeededGenerator(seed: seed)
    let request = ExamRequest(
      name: "two \"words\" – ünd %", questions: 1 + Int(random.next() % 30), time: 600_000,
      guide: seed % 2 == 0 ? .v1_1 : .v1_4, isPractice: seed % 3 == 0, prediction: seed % 4 == 0 ? nil : Int(seed % 101)
    )
    var attempt = Attempt.test(request, seed: seed)
    var tick = ClockReading.test
    for _ in 0..<60 {
      tick = tick + Double(random.next() % 10_000) / 1000
      let item = attempt.item(at: attempt.position, in: .wide)!
      switch random.next() % 8 {
      case 0: attempt.flag(at: tick)
      case 1: attempt.mark([nil, .sure, .unsure, .guessed][Int(random.next() % 4)], at: tick)
      case 2: attempt.answer(item.wrongAnswer, struck: [0], at: tick)
      case 3: attempt.answer(item.rightAnswer, struck: [1, 2], at: tick)
      case 4: attempt.pause(at: tick)
      case 5: attempt.goOn(at: tick)
      default: attempt.move(to: Int(random.next() % 30), at: tick)
      }
    }
    switch seed % 5 {
    case 0: attempt.submit(at: tick, bank: .wide)
    case 1: attempt.discard(at: tick)
    case 2: attempt.submit(at: tick + 9_999, bank: .wide)
    default: attempt.close(at: tick)
    }
    return attempt
  }

  @Test func whatIsWrittenIsRead() throws {
    for seed in 0..<30 as Range<UInt64> {
      let attempt = Self.attempt(seed)
      #expect(try Attempt(document: attempt.document) == attempt, "seed \(seed)")
    }
  }

  @Test func theTextIsSmallAndPlain() {
    let document = Attempt.test(Bank.wide.blueprint.exam(Bank.wide.blueprint.whole, guide: .v1_1)).document
    #expect(document.utf8.count < 16_000)
    #expect(document.allSatisfy { $0.isASCII })
    #expect(document.hasPrefix("[\"bedrill 2\",\n\""))
  }

  @Test func damageIsAnErrorAndNeverACrash() {
    var random = SeededGenerator(seed: 11)
    let documents = (0..<20).map { Array(Self.attempt($0).document.utf8) }
    for seed in 0..<3_000 as Range<UInt64> {
      let bytes = documents[Int(seed % 20)]
      var damaged = bytes
      for _ in 0...(seed % 3) {
        let place = Int(random.next() % UInt64(damaged.count))
        switch random.next() % 4 {
        case 0: damaged[place] = UInt8(random.next() % 256)
        case 1: damaged.remove(at: place)
        case 2: damaged.insert(UInt8(random.next() % 128), at: place)
        default: damaged.removeLast(min(damaged.count - 1, Int(random.next() % 200)))
        }
      }
      guard damaged != bytes else { continue }
      let text = String(decoding: damaged, as: UTF8.self)
      #expect(throws: AttemptFailure.self, "seed \(seed): \(text)") { try Attempt(document: text) }
    }
  }

  @Test(arguments: [
    "", "[", "[]", "{}", "null", "[\"\"]", "[\"bedrill 1\"]", "[\"bedrill 1\",\n\"\",\n\"\",\n\"\",\n\"\"]",
  ])
  func whatIsNoAttemptIsNotRead(text: String) {
    #expect(throws: AttemptFailure.damaged) { try Attempt(document: text) }
  }

  @Test func aLaterFormIsLeftAlone() {
    let document = Attempt.test().document.replacing("bedrill 2", with: "bedrill 3")
    let failure = #expect(throws: AttemptFailure.self) { try Attempt(document: document) }
    #expect(failure == .newer(3))
    #expect(failure?.description == "it was kept by a newer bedrill (form 3). Install that one to open it.")
  }

  @Test func optionsThatMovedInTheBankAreWhereTheyWere() throws {
    let attempt = Self.attempt(1)
    let items = Bank.wide.items.map { item in
      var item = item
      if case .choice(var choice) = item.body {
        choice.options.reverse()
        item.body = .choice(choice)
      }
      return item
    }
    let moved = Bank(blueprint: Bank.wide.blueprint, concepts: Bank.wide.concepts, items: items)
    for index in attempt.entries.indices {
      let (before, after) = (attempt.item(at: index, in: .wide)!, attempt.item(at: index, in: moved)!)
      #expect(before.optionNames == after.optionNames)
      let answer = attempt.entries[index].answer
      #expect(Grading.isRight(answer, to: before) == Grading.isRight(answer, to: after))
    }
  }

  @Test func anAnswerThatTheBankDoesNotKnowIsNoAnswerToIt() {
    let item = Bank.wide[Item.ID("2.3.4-0")]!
    for answer in [Answer.chosen([9]), .chosen([-1]), .ordered([0]), .number("1")] {
      #expect(!item.couldBeGiven(answer))
    }
    #expect(!Bank.wide[Item.ID("2.3.4-6")]!.couldBeGiven(.matched([0: 4])))
    #expect(!Bank.wide[Item.ID("2.3.4-6")]!.couldBeGiven(.matched([3: 0])))
    #expect(item.couldBeGiven(.chosen([])))
  }
}
