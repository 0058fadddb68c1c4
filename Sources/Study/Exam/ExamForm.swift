import Practice
import Pricing
import QuestionBank

/// An exam as the learner asks for it, while it is being filled in.
struct ExamForm: Equatable, Sendable {
  /// The exam that was chosen; it keeps its name while nothing else is asked for.
  private let request: ExamRequest
  private(set) var questions: String
  /// Empty for as much a question as the real exam gives.
  private(set) var minutes: String
  private(set) var scope: ExamRequest.Scope
  private(set) var isPractice: Bool
  private(set) var takesAside: Bool
  /// The share that the learner expects to have right, in percent; empty for none.
  private(set) var prediction: String
  /// Empty for chance.
  private(set) var seed: String
  private(set) var row: Row = .begin
  /// Whether anything is put aside, so that it can be asked all the same.
  private let hasAside: Bool
  /// Whether the next digit begins the number anew.
  private var isFresh = true
  /// Why there is no such exam.
  private(set) var problem: String?
  /// What may be asked, kept while the subjects stay: it takes a while to find.
  private var pool: Pool?

  private struct Pool: Equatable, Sendable {
    var scope: ExamRequest.Scope
    var takesAside: Bool
    /// Whether the exam depends on its seed alone.
    var isSeeded: Bool
    var pool: ExamPool
  }

  enum Row: Int, CaseIterable, Sendable { case begin, questions, minutes, scope, aside, clock, prediction, seed }

  init(_ request: ExamRequest, seed: UInt64? = nil, _ context: Context) {
    self.request = request
    questions = "\(request.questions)"
    minutes = request.time.map(ExamForm.minutes) ?? ""
    scope = request.scope
    isPractice = request.isPractice
    takesAside = request.takesAside
    hasAside = !context.profile.settings.suspended.isEmpty
    prediction = request.prediction.map(String.init) ?? ""
    self.seed = seed.map(String.init) ?? ""
    check(context)
  }

  /// The exam as it is filled in now.
  var wanted: ExamRequest {
    var wanted = request
    wanted.questions = Int(questions) ?? 0
    wanted.time = Double(minutes).map { Int64(($0 * 60_000).rounded()) }
    wanted.scope = scope
    wanted.isPractice = isPractice
    wanted.takesAside = takesAside
    wanted.prediction = Int(prediction)
    if wanted.questions != request.questions || wanted.scope != request.scope {
      wanted.name = "custom"
      wanted.unscored = 0
    }
    return wanted
  }

  var rows: [Row] {
    // Just these questions: there is nothing to choose but the time.
    if case .items = request.scope { return Row.allCases.filter { ![.questions, .scope, .aside, .seed].contains($0) } }
    return Row.allCases.filter { $0 != .aside || hasAside }
  }

  // MARK: Changing

  mutating func move(_ step: Int) {
    guard let index = rows.firstIndex(of: row) else { return }
    row = rows[(index + step + rows.count) % rows.count]
    isFresh = true
  }

  /// Types a digit, or the point or comma of a fraction, into the field; false where none goes.
  mutating func type(_ typed: Character, _ context: Context) -> Bool {
    guard let limit = digits else { return false }
    let character = typed == "," ? "." : typed
    guard character.isNumber || row == .minutes && !isFresh && !text.contains(".") else { return false }
    let typed = (isFresh ? "" : text) + String(character)
    if typed.count <= limit { set(typed, context) }
    return true
  }

  /// Puts a text into a field; the sentence says why it does not go there.
  mutating func put(_ text: String, into row: Row, _ context: Context) -> String? {
    self.row = row
    switch row {
    case .begin: return nil
    case .questions, .prediction, .seed:
      do throws(TypedNumber.Fault) {
        let whole = try TypedNumber.parse(text)
        let number = "\(whole)"
        guard number.count <= digits ?? 0 else { return "That is too large a number." }
        set(number, context)
      } catch {
        return "That field \(error.sentence)."
      }
    case .minutes:
      let answer = TypedNumber.answer(text, unit: "minutes")
      guard case .number(let minutes) = answer, 0...ExamRequest.mostMinutes ~= minutes else {
        return answer.question(about: text) ?? ExamProblem.minutesOutOfRange.description.capitalizedFirst
      }
      set(ExamForm.minutes(Int64((minutes * 60_000).rounded())), context)
    case .scope: return putScope(text.lowercased(), context)
    case .aside:
      guard ["asked", "left out"].contains(text.lowercased()) else { return "What is put aside is asked or left out." }
      takesAside = text.lowercased() == "asked"
      check(context)
    case .clock:
      guard ["timed", "practice"].contains(text.lowercased()) else { return "The clock is timed or practice." }
      isPractice = text.lowercased() == "practice"
    }
    return nil
  }

  private mutating func putScope(_ text: String, _ context: Context) -> String? {
    switch text {
    case "all": scope = .all
    case "pricing": scope = .pricing
    default:
      do throws(ExamProblem) {
        scope = .objectives(try ExamRequest.objectives([text], in: context.profile.bank.blueprint))
      } catch {
        return error.description.capitalizedFirst
      }
    }
    check(context)
    return nil
  }

  mutating func erase(_ context: Context) -> Bool {
    guard digits != nil else { return false }
    set(String(text.dropLast()), context)
    return true
  }

  /// Goes to the next or the one before of what the field can be.
  mutating func turn(_ step: Int, _ context: Context) {
    switch row {
    case .begin: break
    case .questions: set("\(min(ExamRequest.mostQuestions, max(1, (Int(questions) ?? 0) + step)))", context)
    case .minutes:
      let now = Double(minutes) ?? Double(wanted.budget(context.profile.bank.blueprint)) / 60_000
      set("\(min(Int(ExamRequest.mostMinutes), max(1, Int(now.rounded()) + step)))", context)
    case .scope:
      let scopes = ExamForm.scopes(context.profile.bank.blueprint)
      scope = scopes[((scopes.firstIndex(of: scope) ?? 0) + step + scopes.count) % scopes.count]
      check(context)
    case .aside:
      takesAside.toggle()
      check(context)
    case .clock: isPractice.toggle()
    case .prediction: set("\(min(100, max(0, (Int(prediction) ?? 70) + (prediction.isEmpty ? 0 : 5 * step))))", context)
    case .seed: set("\((Int(seed) ?? 0) &+ step)".filter(\.isNumber), context)
    }
  }

  /// How many digits the field takes; nil where it takes none.
  private var digits: Int? { [.questions: 3, .minutes: 6, .prediction: 3, .seed: 18][row] }

  private var text: String {
    switch row {
    case .questions: questions
    case .minutes: minutes
    case .prediction: prediction
    case .seed: seed
    case .begin, .scope, .aside, .clock: ""
    }
  }

  private mutating func set(_ text: String, _ context: Context) {
    isFresh = false
    switch row {
    case .questions: questions = text
    case .minutes: minutes = text
    case .prediction: prediction = text
    case .seed: seed = text
    case .begin, .scope, .aside, .clock: break
    }
    check(context)
  }

  private mutating func check(_ context: Context) {
    problem = nil
    let isSeeded = UInt64(seed) != nil
    if pool?.scope != scope || pool?.takesAside != takesAside || pool?.isSeeded != isSeeded {
      pool = Pool(
        scope: scope, takesAside: takesAside, isSeeded: isSeeded,
        pool: ExamPool(
          wanted, bank: context.profile.bank, reviews: isSeeded ? [] : context.profile.reviews,
          aside: context.profile.settings.suspended, enemies: pool?.pool.enemies))
    }
    do { _ = try draw(seed: 0, context) } catch { problem = error.description }
  }

  // MARK: Drawing

  /// Draws the exam: from a seed that was typed alone, or with what was met never or longest ago first.
  func draw(seed chance: UInt64, _ context: Context) throws(ExamProblem) -> [ExamPool.Drawn] {
    let wanted = wanted
    if let time = wanted.time, !(1...Int64(ExamRequest.mostMinutes * 60_000) ~= time) { throw .minutesOutOfRange }
    if !prediction.isEmpty, !(0...100 ~= wanted.prediction ?? -1) { throw .predictionOutOfRange }
    return try pool?.pool.asking(wanted).draw(seed: UInt64(seed) ?? chance) ?? []
  }

  /// What the questions can be about.
  static func scopes(_ blueprint: Blueprint) -> [ExamRequest.Scope] {
    let objectives = blueprint.objectives
    let tasks = blueprint.tasks.map { task in Set(objectives.filter { $0.task == task.id }.map(\.id)) }
    return [.all, .pricing] + (tasks.filter { !$0.isEmpty } + objectives.map { [$0.id] }).map { .objectives($0) }
  }

  static func name(_ scope: ExamRequest.Scope, _ blueprint: Blueprint) -> String {
    switch scope {
    case .all: return "every objective"
    case .pricing: return "what things cost"
    case .items(let items): return Words.count(items.count, "chosen question")
    case .objectives(let ids):
      if ids.count == 1, let id = ids.first {
        let name = blueprint.objectives.first { $0.id == id }?.name ?? ""
        return "\(id) \(name)"
      }
      let task = blueprint.tasks.first { task in
        ids == Set(blueprint.objectives.filter { $0.task == task.id }.map(\.id))
      }
      return task.map { "task \($0.id)" } ?? ids.sorted().map(\.rawValue).joined(separator: ", ")
    }
  }

  /// `90`, `0.05`.
  static func minutes(_ milliseconds: Int64) -> String {
    if milliseconds % 60_000 == 0 { return "\(milliseconds / 60_000)" }
    let text = "\((Double(milliseconds) / 600).rounded() / 100)"
    return text.hasSuffix(".0") ? String(text.dropLast(2)) : text
  }
}
