import Canvas
import Practice

/// Everything the learner sees follows from this value.
public struct App: Equatable, Sendable {
  public private(set) var profile = Profile()
  /// The last one is shown; the first one is home.
  public private(set) var screens: [Screen]
  public private(set) var size: Size
  /// A sentence shown until the next key.
  public private(set) var message: String?
  /// Whether the bank and the log are still being read.
  public private(set) var isLoading = true
  private var random: SeededGenerator
  private var opening: Opening
  /// What could not be kept yet.
  private var unsaved: [Effect] = []

  /// The screen that the program opens on.
  public enum Opening: Equatable, Sendable {
    case home, study, lab, weak, progress, plan
    /// The exams; with one that was asked for, and its seed, that one.
    case exam(ExamRequest?, seed: UInt64?)
    case browse(String)
  }

  /// Something that happened.
  public enum Event: Equatable, Sendable {
    case key(Key)
    case resized(Size)
    /// Time has passed; nothing else did.
    case ticked
    /// The bank and the log were read.
    case loaded(Profile)
    /// An effect could not be had; the sentence says why.
    case failed(Effect, String)
  }

  /// Something the app wants done outside.
  public enum Effect: Equatable, Sendable {
    case keep(Review)
    case forget(Review.ID)
    case save(Settings)
    /// Keeps an exam as it stands, and with it the answers that it adds to the log: both or neither.
    case saveAttempt(Attempt, [Review])
    case report(Note)
    case quit
  }

  public init(opening: Opening = .home, seed: UInt64, size: Size = .usual) {
    self.opening = opening
    self.size = size
    random = SeededGenerator(seed: seed)
    screens = [.home(HomeScreen())]
  }

  public var screen: Screen { screens[screens.count - 1] }

  public mutating func update(_ event: Event, at now: Now) -> [Effect] {
    let count = screens.count
    let before = screen.sheet.name
    let effects = pass(now)
    if case .key = event, screens.count != count || screen.sheet.name != before {
      // Pressed for a screen that is gone.
      return owed(effects)
    }
    return owed(effects) + react(event, now)
  }

  /// What is wanted done, after what could not be kept yet.
  private mutating func owed(_ effects: [Effect]) -> [Effect] {
    guard !effects.isEmpty else { return [] }
    defer { unsaved = [] }
    return unsaved.map(current) + effects
  }

  /// An exam that could not be kept is tried again as it stands now.
  private func current(_ effect: Effect) -> Effect {
    guard case .saveAttempt(let attempt, let reviews) = effect else { return effect }
    return .saveAttempt(profile.attempt(attempt.id) ?? attempt, reviews)
  }

  /// Milliseconds until something happens of itself, such as a clock's next second; nil for never.
  public func wait(at now: Now) -> Int? {
    let world = World(profile: profile, now: now, size: size, isLoading: isLoading)
    return screens.compactMap { $0.sheet.wait(world) }.min()
  }

  /// Lets every screen, seen or not, do what its time has come for.
  private mutating func pass(_ now: Now) -> [Effect] {
    var effects: [Effect] = []
    for index in screens.indices.reversed() where index < screens.count {
      var context = Context(profile: profile, now: now, size: size, random: random)
      profile = Profile()
      if screens[index].pass(&context) { screens.removeLast(screens.count - 1 - index) }
      profile = context.profile
      random = context.random
      message = context.message ?? message
      for move in context.moves { take(move) }
      effects += context.effects
    }
    return effects
  }

  private mutating func react(_ event: Event, _ now: Now) -> [Effect] {
    switch event {
    case .ticked: return []
    case .resized(let size):
      self.size = size
      return []
    case .loaded(let profile):
      self.profile = profile
      isLoading = false
      switch opening {
      case .home:
        // Its clock may be running: what to do with it is asked at once.
        if let running = profile.running, !running.isOverdue(at: now.tick) {
          screens.append(.examSetup(ExamSetupScreen()))
        }
        return []
      case .study: return press(.character("s"), now)
      case .exam(let request, let seed):
        openExam(request, seed: seed, now)
        return []
      case .lab:
        screens.append(.lab(LabScreen()))
        return []
      case .weak: return press(.character("w"), now)
      case .progress: return press(.character("p"), now)
      case .plan: return press(.character("x"), now)
      case .browse(let words):
        screens.append(.browse(BrowseScreen(words)))
        return []
      }
    case .failed(let effect, let sentence):
      unsaved.append(effect)
      if case .failure = screen {
        screens[screens.count - 1] = .failure(FailureScreen(sentence: sentence))
      } else {
        screens.append(.failure(FailureScreen(sentence: sentence)))
      }
      return []
    case .key(let key): return press(key, now)
    }
  }

  private mutating func openExam(_ request: ExamRequest?, seed: UInt64?, _ now: Now) {
    screens.append(.examSetup(ExamSetupScreen(seed: seed)))
    guard let request else { return }
    if profile.running != nil {
      message = "Another exam is still running: hand it in or discard it first."
    } else {
      let context = Context(profile: profile, now: now, size: size, random: random)
      screens.append(.examReady(ExamReadyScreen(request, seed: seed, context)))
    }
  }

  private mutating func press(_ key: Key, _ now: Now) -> [Effect] {
    message = nil
    if size.isTooSmall {
      // What cannot be seen takes no answers; q still leaves.
      return key == .character("q") ? [.quit] : []
    }
    var context = Context(profile: profile, now: now, size: size, random: random)
    profile = Profile()
    if !screens[screens.count - 1].press(key, &context) { pressAnywhere(key, &context) }
    profile = context.profile
    random = context.random
    message = context.message
    for move in context.moves { take(move) }
    var effects = context.effects
    if let next = context.press { effects += press(next, now) }
    if case .failure = screen { return effects }
    if !unsaved.isEmpty, !effects.contains(.quit) {
      effects = unsaved.map(current) + effects
      unsaved = []
    }
    return effects
  }

  /// Keys that every screen has.
  private mutating func pressAnywhere(_ key: Key, _ context: inout Context) {
    switch key {
    case .character("?"):
      if case .help = screen { return context.pop() }
      let world = World(profile: context.profile, now: context.now, size: size, isLoading: isLoading)
      context.push(.help(HelpScreen(of: screen.sheet.name, screen.sheet.hints(world))))
    case .character("q"):
      if screens.count == 1 { context.effects.append(.quit) } else { context.pop() }
    case .escape:
      if screens.count == 1 { context.message = "q quits." } else { context.pop() }
    default: context.message = "That key does nothing here. ? shows the keys."
    }
  }

  private mutating func take(_ move: Context.Move) {
    switch move {
    case .push(let screen): screens.append(screen)
    case .replace(let screen): screens[screens.count - 1] = screen
    case .pop: if screens.count > 1 { screens.removeLast() }
    case .home: screens.removeLast(screens.count - 1)
    }
  }

  public func view(at now: Now) -> Frame {
    screen.sheet.frame(World(profile: profile, now: now, size: size, isLoading: isLoading), message: message)
  }
}
