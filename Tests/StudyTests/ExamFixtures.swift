import Canvas
import Practice
import QuestionBank

@testable import Study

extension Bank {
  /// 24 questions of all types, no two about the same.
  static let exam: Bank = {
    var bank = Bank.test
    let kinds: [Item] = [.batch, .multi, .order, .match, .number]
    bank.items = (0..<24).map { number in
      var item = kinds[number % kinds.count]
      item.id = Item.ID("q\(number)")
      item.concepts = [Concept.ID("c\(number)")]
      item.objective = ["2.3.3", "2.3.4", "3.1.3", "3.1.4"][number % 4]
      return item.asking("Asked is q\(number): " + "abcdefgh".map { "w\($0)\(number)" }.joined(separator: " ") + "?")
    }
    return bank
  }()
}

extension Item {
  /// The same with another stem.
  func asking(_ stem: String) -> Item {
    var item = self
    switch body {
    case .card: break
    case .choice(var choice):
      choice.stem = stem
      item.body = .choice(choice)
    case .multi(var choice):
      choice.stem = stem
      item.body = .multi(choice)
    case .order(var order):
      order.stem = stem
      item.body = .order(order)
    case .match(var match):
      match.stem = stem
      item.body = .match(match)
    case .number(var number):
      number.stem = stem
      item.body = .number(number)
    }
    return item
  }
}

extension App {
  /// An app in which an exam of ten questions has just begun.
  static func sitting(
    _ request: ExamRequest = ExamRequest(questions: 10, time: 900_000), bank: Bank = .exam, seed: UInt64 = 1,
    size: Size = .usual
  ) -> App {
    var app = App(opening: .exam(request, seed: 7), seed: seed, size: size)
    _ = app.update(.loaded(Profile(bank: bank)), at: .test)
    _ = app.press("⏎")
    return app
  }

  var attempt: Attempt { profile.attempts.last! }

  /// The item before the learner.
  var asked: Item { attempt.item(at: attempt.position, in: profile.bank)! }

  /// The keys that give an answer to the current question.
  func keys(for answer: Answer) -> String {
    let shuffle = attempt.current.shuffle
    func number(_ option: Int) -> String { "\(shuffle.firstIndex(of: option)! + 1)" }
    return switch answer {
    case .chosen(let options): options.sorted().map(number).joined()
    case .ordered(let steps): steps.map(number).joined()
    case .matched(let pairs): pairs.sorted { $0.key < $1.key }.map { number($0.value) }.joined()
    case .number(let digits): digits
    case .recalled: ""
    }
  }

  /// A whole answer to the current question that is not right.
  var wrongAnswer: Answer {
    switch asked.body {
    case .choice: .chosen([1])
    case .multi: .chosen([2, 3])
    case .order: .ordered([2, 1, 0])
    case .match: .matched([0: 1, 1: 0, 2: 2])
    default: .number("1")
    }
  }

  /// Answers the current question.
  mutating func give(_ isRight: Bool, at now: Now = .test) -> [Effect] {
    press(keys(for: isRight ? asked.body.pane.key : wrongAnswer), at: now)
  }
}

extension Now {
  static func + (a: Now, seconds: Double) -> Now { Now(a.moment + Int64(seconds * 1000), offset: a.offset) }
}

extension [App.Effect] {
  /// The exams that are to be kept, the last state of each call.
  var saved: [Attempt] { compactMap { if case .saveAttempt(let attempt, _) = $0 { attempt } else { nil } } }
  var logged: [Review] { flatMap { if case .saveAttempt(_, let reviews) = $0 { reviews } else { [Review]() } } }
}

extension ExamRequest {
  init(
    questions: Int = 20, unscored: Int = 0, time: Int64? = nil, isPractice: Bool = false, prediction: Int? = nil,
    takesSums: Bool = false
  ) {
    self.init(
      questions: questions, unscored: unscored, time: time, guide: Guide(rawValue: "1.1")!, takesSums: takesSums,
      isPractice: isPractice, prediction: prediction)
  }
}
