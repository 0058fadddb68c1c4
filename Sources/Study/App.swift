import Canvas
import Numerics
import Practice

/// Everything the learner sees follows from this value.
public struct App: Sendable {
  /// The last one is shown; the first one is home.
  var screens: [any Screen] = [HomeScreen()]
  var context: Context
  private let opening: Opening
  private var unsaved = Unsaved()
  private var sight = Sight()
  private var clockWatch = ClockWatch()

  /// The screen that the program opens on.
  public enum Opening: Equatable, Sendable {
    case home
    case at(Destination)
    /// The exams, with the seed that was asked for.
    case exams(seed: UInt64?)
    /// An exam that was asked for.
    case exam(ExamRequest, seed: UInt64?)
    /// The bank, narrowed by words.
    case search(String)
    /// A session of the learner's own choice; nil for the minutes of a day.
    case only(StudyChoice, minutes: Int?)
  }

  /// Something that happened.
  public enum Event: Sendable {
    case key(Key)
    /// A line was typed, where the app talks in lines.
    case line(String)
    /// A text was pasted.
    case pasted(String)
    /// The left button of the mouse went down on a cell.
    case clicked(row: Int, column: Int)
    case wheeled(isUp: Bool)
    case resized(Size)
    /// Time has passed; nothing else did.
    case ticked
    /// The bank and the log were read.
    case loaded(Profile)
    /// An effect failed; the sentence says why, and the ways what can be done.
    case failed(Effect, String, [WayOut] = [.tryAgain])
    /// The progress file cannot be opened; whether that may change by itself.
    case cannotOpen(String, [WayOut], isWaiting: Bool = false)
    /// A way out was taken, and what was not kept can be tried again; the profile is what the file holds now, if that
    /// is another than before.
    case rescued(String, Profile?)
    /// The day's check of the progress file is over; what it found, a sentence each.
    case checked([String])
    /// The dates of the log do not go with the clock: the learner is asked.
    case doubts(ClockDoubt)
    /// From here on nothing is kept: this window only looks.
    case readsOnly
    /// The bank is another one than the learner saw last.
    case bankChanged(BankChange)
    /// Something that the learner should know; shown until the next key.
    case told(String)

    /// Whether the learner typed it.
    public var isTyped: Bool {
      switch self {
      case .key, .line, .pasted, .clicked, .wheeled: true
      default: false
      }
    }
  }

  /// Something the app wants done outside.
  public enum Effect: Equatable, Sendable {
    case keep(Review)
    case forget(Review.ID)
    case save(Settings)
    /// Keeps an exam as it stands, and with it the answers that it adds to the log: both or neither.
    case saveAttempt(Attempt, [Review])
    case report(Note)
    /// Keeps a star or a note of one's own, or that it is gone.
    case mark(Mark)
    /// Writes everything into a file of its own, then lets no answer count any longer.
    case startOver
    /// Puts a text where the terminal pastes from, if it lets programs do that.
    case copy(String)
    /// Counts answers as given so many days later than was kept of them.
    case redate([Review.ID], days: Int)
    /// A way out that the learner chose; with it what is not kept yet.
    indirect case rescue(WayOut, [Effect])
    case quit

    /// Whether it changes what is kept.
    fileprivate var keeps: Bool {
      switch self {
      case .keep, .forget, .save, .saveAttempt, .report, .mark, .startOver, .redate: true
      case .copy, .rescue, .quit: false
      }
    }
  }

  /// - Parameter offset: seconds that the local clock is ahead of UTC at a moment; nil for UTC at all times.
  public init(
    opening: Opening = .home, seed: UInt64, size: Size = .usual, offset: (@Sendable (Moment) -> Int)? = nil
  ) {
    self.opening = opening
    let world = World(now: Now(Moment(milliseconds: 0)), size: size, offset: offset)
    context = Context(world: world, random: SeededGenerator(seed: seed))
  }

  var screen: any Screen { screens[screens.count - 1] }
  var profile: Profile { context.profile }
  var world: World { context.world }
  var size: Size { context.size }

  /// Takes what happened; the effects are to be run in their order, those that failed before first.
  public mutating func update(_ event: Event, at now: Now) -> [Effect] {
    clockWatch.look(now)
    context.world.now = now
    let hasChanged = tick() || askAboutTheClock()
    // What was typed was meant for the screen before.
    if !(event.isTyped && hasChanged) { react(to: event) }
    let effects = wanted(context.takeEffects())
    guard !unsaved.isEmpty, !effects.contains(where: \.isRescue), !effects.contains(.quit),
      !(screen is FailureScreen) || !effects.isEmpty
    else {
      return effects
    }
    return unsaved.take(profile) + effects
  }

  /// What is to be done of what the screens want: nothing is kept by a window that only looks.
  private mutating func wanted(_ effects: [Effect]) -> [Effect] {
    let effects = effects.map { effect in
      if case .rescue(let way, _) = effect { Effect.rescue(way, unsaved.effects(profile)) } else { effect }
    }
    guard context.world.isReading, effects.contains(where: \.keeps) else { return effects }
    context.message = World.readingSentence
    return effects.filter { !$0.keeps }
  }

  /// What is to be tried once more before the end; what fails then is lost.
  public mutating func lastTry() -> [Effect] { unsaved.take(profile) }

  /// The screen, for a note on a crash.
  public var screenName: String { String(describing: Swift.type(of: screen)) }

  /// Milliseconds until something happens of itself, such as a clock's next second; nil for never.
  public func wait(at now: Now) -> Int? {
    let world = world(at: now)
    let own = screens.compactMap { $0.wait(world) }.min()
    return context.world.isLoading ? own : min(own ?? now.untilNextLook, now.untilNextLook)
  }

  /// The frame of now was written to the terminal, and can be read from here on.
  public mutating func wasShown(at now: Now) { sight.saw(screen.subject, at: now.tick.monotonic) }

  public func view(at now: Now) -> Frame { screen.frame(world(at: now), message: context.message) }

  /// What is told at the screen, and what was said to the learner last.
  func speech(at now: Now) -> Speech { screen.speech(world(at: now)) }
  var message: String? { context.message }

  private func world(at now: Now) -> World {
    var world = context.world
    world.now = now
    return world
  }

  /// Gives every screen in the stack its turn when time passes; an exam hands itself in here. True when that put
  /// another screen before the learner.
  private mutating func tick() -> Bool {
    var hasChanged = false
    for index in screens.indices.reversed() where index < screens.count {
      if screens[index].tick(&context), index < screens.count - 1 {
        screens.removeLast(screens.count - 1 - index)
        hasChanged = true
      }
      hasChanged = follow() || hasChanged
    }
    return hasChanged
  }

  /// Asks about a clock that was set to another day; not in an exam, whose time goes by another clock, but after it. True when
  /// that put the question before the learner.
  private mutating func askAboutTheClock() -> Bool {
    guard !world.isLoading, !screens.contains(where: { $0 is ExamScreen }), let set = clockWatch.takeDoubt() else {
      return false
    }
    let (log, now, today) = (profile.reviews, world.now.moment, world.now.day)
    var doubt = set
    if let ahead = ClockDoubt(log, now: now, today: today), case .ahead = ahead {
      doubt = ahead
      context.world.profile.redate(ClockDoubt.believed(log, now: now, today: today))
    }
    screens.append(ClockScreen(doubt, world))
    return true
  }

  private mutating func react(to event: Event) {
    switch event {
    case .ticked: break
    case .resized(let size): context.world.size = size
    case .loaded(let profile):
      if screen is FailureScreen { screens.removeLast() }
      context.world.profile = profile
      context.world.isLoading = false
      open()
      _ = follow()
    case .failed(let effect, let sentence, let ways):
      // A way out that failed is chosen again by its key.
      if effect.keeps { unsaved.add(effect) }
      if screen is FailureScreen { screens.removeLast() }
      // What was said of it was said too soon.
      context.message = nil
      screens.append(FailureScreen(sentence: sentence, ways: ways, hasUnsaved: !unsaved.isEmpty))
    case .cannotOpen(let sentence, let ways, let isWaiting):
      if screen is FailureScreen { screens.removeLast() }
      screens.append(FailureScreen(opening: sentence, ways: ways, isWaiting: isWaiting))
    case .rescued(let sentence, let profile):
      if screen is FailureScreen { screens.removeLast() }
      if let profile {
        let unsaved = unsaved.effects(self.profile)
        context.world.profile = profile
        context.world.bankChange = nil
        context.world.faults = []
        for effect in unsaved { context.world.profile.take(effect) }
      }
      context.message = sentence
    case .doubts(let doubt): screens.append(ClockScreen(doubt, context.world))
    case .checked(let faults): context.world.faults = faults
    case .readsOnly: context.world.isReading = true
    case .bankChanged(let change): context.world.bankChange = change
    case .told(let sentence):
      // What was said before it is not yet read.
      context.message = [context.message, sentence].compactMap { $0 }.joined(separator: " ")
    case .key(let key):
      context.haste = sight.press(key, at: context.now.tick.monotonic)
      press(screen.meaning(of: key, context.world))
    case .line(let line): hear(line)
    case .pasted(let text): paste(text)
    case .clicked(let row, let column): point(screen.keys(at: row, column, context.world))
    case .wheeled(let isUp):
      point(screen.keys(ofWheel: isUp, context.world))
      // A wheel that is turned beyond the end is no question.
      context.message = nil
    }
  }

  private mutating func open() {
    switch opening {
    case .home:
      // Its clock may be running: what to do with it is asked at once.
      if let running = profile.running, !running.isOverdue(at: context.now.tick) { context.push(ExamSetupScreen()) }
    case .at(let destination): destination.open(&context)
    case .exams(let seed): context.push(ExamSetupScreen(seed: seed))
    case .exam(let request, let seed):
      context.push(ExamSetupScreen(seed: seed))
      if profile.running == nil {
        context.push(ExamReadyScreen(request, seed: seed, context))
      } else {
        context.message = ExamReadyScreen.anotherRuns
      }
    case .search(let words): context.push(BrowseScreen(words))
    case .only(let choice, let minutes): context.study(choice, minutes: minutes)
    }
  }

  mutating func press(_ key: Key) {
    context.message = nil
    if context.size.isTooSmall {
      // What cannot be seen takes no answers; leaving is still possible.
      if Binding.leave.keys.contains(key) { context.effects.append(.quit) }
      return
    }
    if !screens[screens.count - 1].press(key, &context) {
      context.message = if case .alt = key { App.altKey } else { App.unknownKey }
    }
    _ = follow()
  }

  static var unknownKey: String { "That key does nothing here. \(Binding.help.label) shows the keys." }
  static var altKey: String { "Alt with a key does nothing here. \(Binding.help.label) shows the keys." }

  /// Presses the keys that the mouse stands for; none is no reason for a word.
  private mutating func point(_ keys: [Key]) {
    guard !context.size.isTooSmall else { return }
    context.haste = sight.press(.unnamed, at: context.now.tick.monotonic)
    for key in keys { press(key) }
  }

  /// A paste goes into a field, or nowhere: its characters are never keys.
  private mutating func paste(_ text: String) {
    guard !context.size.isTooSmall else { return }
    context.message = nil
    context.haste = sight.press(.unnamed, at: context.now.tick.monotonic)
    if !screens[screens.count - 1].paste(text, &context) {
      context.message = "What was pasted is ignored: there is no field here to take it."
    }
  }

  /// Goes where the screens wanted to go; true when they wanted to go anywhere.
  mutating func follow() -> Bool {
    let moves = context.takeMoves()
    for move in moves {
      switch move {
      case .push(let screen): screens.append(screen)
      case .replace(let screen): screens[screens.count - 1] = screen
      case .pop: if screens.count > 1 { screens.removeLast() }
      case .home: screens.removeLast(screens.count - 1)
      case .press(let key): press(key)
      }
    }
    return !moves.isEmpty
  }
}

extension App.Effect {
  fileprivate var isRescue: Bool { if case .rescue = self { true } else { false } }
}
