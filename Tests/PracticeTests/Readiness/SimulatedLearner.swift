import Numerics
import QuestionBank
import Scheduling

@testable import Practice

/// A learner whose knowledge is known, because it was made up: what a verdict is held against.
///
/// It differs from the model on purpose: items differ in difficulty, study pays less and less, what was gained fades
/// again, known answers slip, and an item that was seen is known better than others.
struct SimulatedLearner {
  var kind: Kind
  let habits: Habits
  let bank: Bank
  var random: SeededGenerator
  /// Log-odds of knowing an unseen item of average difficulty: at the start, and gained since.
  var start: [Double]
  var gained: [Double]
  let gain: Double
  let fading: Double
  var reviews: [Review] = []
  private var met: [Item.ID: Day] = [:]
  private var unmet: [[Item]]
  private var difficulty: [Item.ID: Double] = [:]
  private(set) var today = Day.test

  enum Kind: String, CaseIterable {
    case usual = "studies every day"
    case forgetful = "forgets twice as fast"
    case neverSure = "never answers sure"
    case skips = "skips every other day"
    case bursts = "answers in bursts"
    /// Knows nothing, and says to be sure of half of it.
    case guesser = "guesses everything"
  }

  /// What breaks the assumptions of a verdict.
  struct Habits: Equatable {
    /// How much easier questions of recall are than others, in log-odds.
    var recallIsEasier = 0.0
    /// Whether questions of recall are met before all others, as a queue that begins with the easy ones has it.
    var recallComesFirst = false
    /// Of cards that are not known, the share that is graded as known all the same.
    var generosity = 0.0
    /// Of guesses, the share that is marked sure.
    var boldness = 0.15
  }

  static let slip = 0.03
  static let spreadOfItems = 0.8

  /// - Parameter weak: the place of an objective that is truly weak while the others are known well.
  init(_ kind: Kind, seed: UInt64, bank: Bank = .simulated, weak: Int? = nil, habits: Habits = Habits()) {
    self.kind = kind
    self.habits = habits
    self.bank = bank
    var random = SeededGenerator(seed: seed)
    let ability = random.normal() * 1.1
    start = bank.blueprint.objectives.indices.map { index in
      if kind == .guesser { return -30 }
      guard let weak else { return ability + random.normal() * 0.7 }
      return (index == weak ? -3 : 3) + random.normal() * 0.4
    }
    gained = start.map { _ in 0 }
    gain = kind == .guesser ? 0 : random.share() * 0.06
    fading = kind == .forgetful ? 0.06 : 0.03
    unmet = bank.blueprint.objectives.map { objective in
      let items = bank.items.filter { $0.objective == objective.id }.shuffled(using: &random)
      // Taken from the end.
      return habits.recallComesFirst
        ? items.filter { $0.level != .recall } + items.filter { $0.level == .recall } : items
    }
    for item in bank.items {
      difficulty[item.id] = random.normal() * SimulatedLearner.spreadOfItems + habits.ease(item.level)
    }
    self.random = random
  }

  /// The share known of unseen items of each objective.
  var known: [Double] {
    // Over difficulties: the mean of the logistic over a normal, by five-point quadrature (Gauss-Hermite).
    let points = [(0.0, 0.53333), (1.35563, 0.22208), (-1.35563, 0.22208), (2.85697, 0.01126), (-2.85697, 0.01126)]
    return start.indices.map { index in
      let levels = questions[index].map(\.level)
      return levels.reduce(0) { sum, level in
        points.reduce(sum) { sum, point in
          sum + point.1
            * logistic(
              start[index] + gained[index] + habits.ease(level) + point.0 * SimulatedLearner.spreadOfItems)
        }
      } / Double(levels.count) * (1 - SimulatedLearner.slip)
    }
  }

  /// Of each objective, what an exam may ask.
  private var questions: [[Item]] {
    bank.blueprint.objectives.map { objective in
      bank.items.filter { $0.objective == objective.id && $0.kind != .card && $0.kind != .number }
    }
  }

  /// The share right of a fresh exam, by the weights of the objectives.
  var share: Double {
    let forecast = ExamForecast(bank)
    let known = known
    return known.indices.reduce(0) { $0 + forecast.shares[$1] * right($1, known[$1], forecast) }
  }

  /// The share right of unseen questions of an objective: what is not known is guessed.
  func right(_ index: Int, _ known: Double, _ forecast: ExamForecast) -> Double {
    known + (1 - known) * forecast.guessRates[index]
  }

  // MARK: Study

  /// Studies for some days, each with so many answers, a share of them to new items.
  mutating func study(days: Int, answers: Int, new: Double = 0.5) {
    for day in 0..<days {
      var count = answers
      switch kind {
      case .skips: count = day % 2 == 0 ? answers * 2 : 0
      case .bursts: count = day % 5 == 4 || day == days - 1 ? answers * 3 : answers / 4
      default: break
      }
      var turn = Int(random.next() % UInt64(start.count))
      for _ in 0..<count {
        if random.share() < new || met.isEmpty {
          turn = (turn + 1) % start.count
          answerNew(turn, mode: .study)
        } else {
          let ids = met.keys.sorted()
          answer(bank[ids[Int(random.next() % UInt64(ids.count))]]!, mode: .study)
        }
      }
      if day < days - 1 { sleep() }
    }
  }

  /// Studies day after day, half of it new, until so many questions were answered for the first time.
  mutating func study(untilFirstAnswers count: Int, answers: Int) {
    while firstAnswers < count, !unmet.allSatisfy(\.isEmpty) {
      let before = reviews.count
      var turn = Int(random.next() % UInt64(start.count))
      while reviews.count < before + answers, firstAnswers < count {
        if random.share() < 0.5 || met.isEmpty {
          turn = (turn + 1) % start.count
          answerNew(turn, mode: .study)
        } else {
          let ids = met.keys.sorted()
          answer(bank[ids[Int(random.next() % UInt64(ids.count))]]!, mode: .study)
        }
      }
      if firstAnswers < count { sleep() }
    }
  }

  /// Questions met so far; cards are none.
  var firstAnswers: Int { met.keys.count { bank[$0]?.kind != .card } }

  /// Answers what the queue of the day brings.
  mutating func studyQueue(answers: Int) {
    var settings = Settings()
    settings.newPerDay = answers
    settings.minutesPerDay = 600
    let profile = Profile(bank: bank, reviews: reviews, settings: settings)
    for id in profile.today(on: today).queue.all.prefix(answers) { answer(bank[id]!, mode: .study) }
  }

  /// Sits an exam of unseen questions, one objective after the other.
  mutating func sitExam(questions: Int) {
    for number in 0..<questions { answerNew(number % start.count, mode: .exam("e\(today)")) }
  }

  mutating func sleep(days: Int = 1) {
    for _ in 0..<days {
      today = today + 1
      for index in gained.indices { gained[index] *= 1 - fading }
    }
  }

  private mutating func answerNew(_ objective: Int, mode: Review.Mode) {
    guard let item = unmet[objective].popLast() else { return }
    answer(item, mode: mode)
  }

  /// Answers, with the feedback that follows.
  mutating func answer(_ item: Item, mode: Review.Mode) {
    let objective = bank.blueprint.objectives.firstIndex { $0.id == item.objective }!
    var odds = start[objective] + gained[objective] + difficulty[item.id]!
    if let last = met[item.id], kind != .guesser { odds = max(odds, 2.5 - fading * 10 * Double(today - last)) }
    let isKnown = random.share() < logistic(odds) * (1 - SimulatedLearner.slip)
    let luck = item.kind == .card ? habits.generosity : Grading.guessRate(item)
    let isRight = isKnown || random.share() < luck
    reviews.append(review(item, isRight: isRight, confidence: confidence(isKnown), mode: mode))
    met[item.id] = today
    gained[objective] += gain * (1 - logistic(start[objective] + gained[objective]))
  }

  private mutating func confidence(_ isKnown: Bool) -> Confidence {
    let roll = random.share()
    let said: Confidence
    if kind == .guesser {
      said = roll < 0.5 ? .sure : roll < 0.8 ? .unsure : .guessed
    } else if isKnown {
      said = roll < 0.7 ? .sure : roll < 0.95 ? .unsure : .guessed
    } else {
      said =
        roll < habits.boldness ? .sure : roll < habits.boldness + (1 - habits.boldness) / 2 ? .unsure : .guessed
    }
    return kind == .neverSure && said == .sure ? .unsure : said
  }

  private func review(_ item: Item, isRight: Bool, confidence: Confidence, mode: Review.Mode) -> Review {
    let isCard = item.kind == .card
    return Review(
      id: Review.ID("r\(reviews.count)"), item: item.id,
      time: Moment(milliseconds: Int64(today.number) * 86_400_000 + 43_200_000 + Int64(reviews.count) * 20_000),
      day: today, kind: item.kind,
      grade: isCard ? (isRight ? .good : .again) : Grading.grade(isRight: isRight, confidence: confidence),
      answer: isRight ? item.rightAnswer : item.wrongAnswer,
      confidence: isCard ? nil : confidence, options: Grading.options(item), duration: 20_000, mode: mode)
  }

  // MARK: The exam

  /// Questions right of a fresh exam of 50.
  mutating func freshExam() -> Int {
    let forecast = ExamForecast(bank)
    let known = known
    return zip(forecast.seats, 0...).reduce(0) { sum, seat in
      sum + (0..<seat.0).count { _ in random.share() < right(seat.1, known[seat.1], forecast) }
    }
  }

  /// The share right of all answers so far, as most programs show it.
  var shareRight: Double {
    Double(reviews.count { Grading.isRight($0.answer, to: bank[$0.item]!) }) / Double(max(1, reviews.count))
  }
}

extension SimulatedLearner.Habits {
  /// Twice as many questions ask for use as for recall, so that a question is as hard as before on average.
  fileprivate func ease(_ level: Level) -> Double { recallIsEasier * (level == .recall ? 2.0 / 3 : -1.0 / 3) }
}

extension Bank {
  /// Ten objectives by the bank's own weights, 34 items each: cards, choice, multi, order, match and number.
  static let simulated: Bank = {
    let kinds: [Item] = [
      .choice, .card, .choice, .multi, .card, .choice, .card, .order, .choice, .match, .choice, .number,
    ]
    var items: [Item] = []
    var concepts: [Concept] = []
    for (objective, _) in objectiveWeights {
      for number in 0..<5 {
        concepts.append(
          Concept(
            id: Concept.ID("\(objective)-\(number)"), name: "Concept \(objective)-\(number)", objective: objective,
            confusedWith: [Concept.Confusion(id: Concept.ID("\(objective)-\((number + 1) % 5)"), how: "")]))
      }
      for number in 0..<34 {
        var item = kinds[number % kinds.count]
        item.id = Item.ID("\(objective)/\(number)")
        item.objective = objective
        item.concepts = [Concept.ID("\(objective)-\(number % 5)")]
        if number % 4 == 0, case .choice(let choice) = item.body {
          item.body = .choice(choice.setting(Trap.ID("\(objective)-trap-\(number % 3)")))
        }
        item.level = Level.allCases[number % 3]
        items.append(item)
      }
    }
    let traps = Set(items.flatMap(\.traps)).sorted().map { Trap(id: $0, name: "Trap \($0)") }
    return Bank(
      blueprint: Blueprint(
        questions: 65, scored: 50, minutes: 90, passMark: 700,
        objectives: objectiveWeights.map { Objective(id: $0.0, name: "Objective \($0.0)", weight: $0.1) }),
      concepts: concepts, traps: traps, items: items)
  }()
}
