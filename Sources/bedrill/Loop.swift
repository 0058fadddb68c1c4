import Canvas
import Foundation
import Pricing
import QuestionBank
import Storage
import Study
import Terminal

/// The only code that waits and draws; what is to be kept goes to the `Keeper`.
struct Loop: ~Copyable {
  private var app: App
  private var display: Display
  private var keeper: Keeper
  private let clock: Clock

  private init(_ app: App, _ display: consuming Display, _ keeper: consuming Keeper, _ clock: Clock) {
    self.app = app
    self.display = display
    self.keeper = keeper
    self.clock = clock
  }

  /// Opens the program on a screen and stays until the learner leaves.
  ///
  /// - Parameters:
  ///   - known: the bank, where it was read before.
  ///   - prices: a learner's own price list, which must be whole.
  static func open(
    _ opening: App.Opening, _ everywhere: GlobalOptions, bank known: Bank? = nil, prices: String? = nil
  ) throws {
    if PlainLoop.isWanted(everywhere) {
      return try Bindings.$current.withValue(Bindings(everywhere.config.keys)) {
        try PlainLoop.open(opening, everywhere, bank: known, prices: prices)
      }
    }
    do {
      let own = try prices.map { try Reading.prices(everywhere.locations, own: $0) }
      let bindings = Bindings(everywhere.config.keys)
      let ending = try Bindings.$current.withValue(bindings) {
        try session(opening, everywhere, bank: known, prices: own)
      }
      // The terminal is given back by now.
      for remark in ending.remarks { Output.complain(remark) }
      if let code = ending.code { throw Failure.silent(code) }
    } catch let failure as TerminalFailure {
      throw Failure.terminal(failure.description)
    } catch let failure as StorageFailure {
      throw Failure(failure)
    }
  }

  private static func session(
    _ opening: App.Opening, _ everywhere: GlobalOptions, bank: Bank?, prices: PriceList?
  ) throws -> (code: Int32?, remarks: [String]) {
    var display = try Display(everywhere.looks, crashNote: everywhere.locations.crashNote)
    let size = display.size
    let app = App(
      opening: opening, seed: everywhere.chance, size: Size(width: size.width, height: size.height),
      offset: { Clock.offset($0) })
    // The first frame is up before anything is read, so that the learner never waits for it.
    display.show(app.view(at: everywhere.clock.now), name: app.screenName)
    let known = try bank ?? Reading.bank(everywhere.locations)
    // Without a price list the lab says so; everything else goes on.
    let list = prices ?? (try? Reading.prices(everywhere.locations)) ?? PriceList()
    var loop = Loop(app, display, Keeper(everywhere, bank: known, prices: list), everywhere.clock)
    let events = try loop.keeper.firstEvents()
    if getenv("BEDRILL_TEST_CRASH") != nil { crash() }
    let code = loop.run(events)
    return (code, loop.keeper.remarks)
  }

  /// A crash on demand, so that the tests can see the terminal given back after one.
  private static func crash() {
    let nothing: [Int] = []
    _ = nothing[nothing.count]
  }

  private mutating func show() {
    let isWritten = display.show(app.view(at: clock.now), name: app.screenName)
    // The tests press keys sooner than a person can read.
    if isWritten, getenv("BEDRILL_TEST_HASTE") == nil { app.wasShown(at: clock.now) }
  }

  /// Returns the exit code when the program was made to end, or when something was not kept.
  private mutating func run(_ first: [App.Event]) -> Int32? {
    var events = first[...]
    while true {
      while !display.hasToEnd, let event = events.popFirst() {
        for effect in app.update(event, at: clock.now) {
          if case .quit = effect { return end(nil) }
          if case .copy(let text) = effect { display.copy(text) }
          switch keeper.run(effect) {
          case .done(let news): events += news
          case .failed(let event):
            // Keys that were typed by now were meant for another screen.
            display.dropKeys()
            events.removeAll { $0.isTyped }
            events.append(event)
          }
          if keeper.isOver { return end(nil) }
        }
      }
      if !display.hasToEnd { show() }
      events = []
      var next: Input? = display.next(timeout: keeper.wait(app.wait(at: clock.now)))
      // What waits is taken before the next frame is drawn.
      while let input = next {
        switch input {
        case .key(let key): events.append(.key(key))
        case .paste(let text): events.append(.pasted(text))
        case .click(let row, let column): events.append(.clicked(row: row, column: column))
        case .wheel(let isUp): events.append(.wheeled(isUp: isUp))
        case .resized, .resumed:
          let size = display.size
          events.append(.resized(Size(width: size.width, height: size.height)))
        case .timeout: events += [.ticked] + keeper.checked()
        case .ended(let ending): return end(ending.code)
        }
        next = events.count < Self.mostAtOnce ? display.ready() : nil
      }
    }
  }

  private mutating func end(_ code: Int32?) -> Int32? {
    let code = keeper.end(&app, code: code)
    // Everything is kept by now; a terminal that does not read holds nobody.
    if let code { display.endSoon(code: code) }
    return code
  }

  /// How many keys are taken between two frames.
  private static let mostAtOnce = 4096
}
