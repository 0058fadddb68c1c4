import Foundation
import Pricing
import QuestionBank
import Storage
import Study

/// The program as a dialogue of lines, for people who listen, for terminals that only print, and for pipes: it reads
/// lines, keeps what is answered, and prints sentences.
struct PlainLoop: ~Copyable {
  private var conversation: Conversation
  private var keeper: Keeper
  private let clock: Clock
  private var input = LineInput()
  private let printer: LinePrinter

  /// Whether to talk in lines: asked for, or the terminal cannot place text, or there is none at either end.
  static func isWanted(_ everywhere: GlobalOptions) -> Bool {
    everywhere.plain || getenv("TERM").map { String(cString: $0) } == "dumb"
      || isatty(STDIN_FILENO) == 0 && isatty(STDOUT_FILENO) == 0
  }

  private init(_ conversation: Conversation, _ keeper: consuming Keeper, _ everywhere: GlobalOptions) {
    self.conversation = conversation
    self.keeper = keeper
    clock = everywhere.clock
    printer = LinePrinter(isASCII: everywhere.looks.drawsASCII)
  }

  /// Opens the program at a place and stays until the learner leaves or the input ends.
  static func open(
    _ opening: App.Opening, _ everywhere: GlobalOptions, bank: Bank?, prices: String?
  ) throws {
    do {
      let bank = try bank ?? Reading.bank(everywhere.locations)
      let list = try prices.map { try Reading.prices(everywhere.locations, own: $0) }
      let known = list ?? (try? Reading.prices(everywhere.locations)) ?? PriceList()
      let conversation = Conversation(
        App(opening: opening, seed: everywhere.chance, offset: { Clock.offset($0) }))
      var loop = PlainLoop(conversation, Keeper(everywhere, bank: bank, prices: known), everywhere)
      let events = try loop.keeper.firstEvents()
      let code = try loop.run(events)
      for remark in loop.keeper.remarks { Output.complain(remark) }
      if let code { throw Failure.silent(code) }
    } catch let failure as StorageFailure {
      throw Failure(failure)
    }
  }

  /// Returns the exit code when something was not kept, or the program was made to end.
  private mutating func run(_ first: [App.Event]) throws -> Int32? {
    // Nobody is there to mend it, and what follows is meant for a file that is open.
    if !input.isTerminal, case .cannotOpen(let sentence, _, _)? = first.first { throw Failure.cannot(sentence) }
    var isOver = try take(first)
    var isAsking = true
    var asked: Int32?
    while !isOver {
      let news = conversation.say(at: clock.now)
      if isAsking || !news.isEmpty {
        // Time alone brought it, behind the prompt of before.
        if !isAsking { printer.endPrompt() }
        printer.say(news, prompt: conversation.prompt)
      }
      isAsking = true
      var effects: [App.Effect] = []
      let event = input.next(timeout: conversation.app.wait(at: clock.now))
      switch event {
      case .line(let bytes): effects = conversation.hear(bytes, at: clock.now)
      case .tooLong: effects = conversation.hearTooLong(at: clock.now)
      case .timeout:
        isAsking = false
        effects = conversation.update(.ticked, at: clock.now)
      case .end, .asked:
        printer.endPrompt()
        effects = conversation.leave(at: clock.now)
      }
      isOver = try take(effects) || Output.isBroken
      switch event {
      case .end: printer.say(["The input has ended."] + [conversation.parting].compactMap { $0 }, prompt: nil)
      case .asked(let ending):
        asked = ending.code
        printer.say([conversation.parting].compactMap { $0 }, prompt: nil)
      case .line, .tooLong, .timeout: continue
      }
      isOver = true
    }
    let code = keeper.end(&conversation.app, code: nil)
    if code == nil { printer.say([farewell], prompt: nil) }
    return code ?? asked
  }

  private var farewell: String {
    switch conversation.kept {
    case ..<1: "Everything is kept."
    case 1: "Everything is kept: 1 answer in this sitting."
    default: "Everything is kept: \(conversation.kept) answers in this sitting."
    }
  }

  /// Tells the app what happened and does what it wants done; true when that was to end.
  private mutating func take(_ events: [App.Event]) throws -> Bool {
    var events = events
    while !events.isEmpty {
      if try take(conversation.update(events.removeFirst(), at: clock.now)) { return true }
    }
    return false
  }

  private mutating func take(_ effects: [App.Effect]) throws -> Bool {
    var events: [App.Event] = []
    for effect in effects {
      if case .quit = effect { return true }
      switch keeper.run(effect) {
      case .done(let news): events += news
      case .failed(let event):
        // Lines that follow were meant for what is not kept.
        input.drop()
        events.append(event)
      }
      if keeper.isOver { return true }
    }
    return try events.isEmpty ? false : take(events)
  }
}
