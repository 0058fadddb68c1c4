import Canvas
import Foundation
import Practice
import Pricing
import QuestionBank
import Storage
import Study
import Terminal

/// The only code that waits, draws and writes.
struct Loop: ~Copyable {
  private var app: App
  private var display: Display
  private let clock: Clock

  private init(_ opening: App.Opening, _ everywhere: GlobalOptions) throws(TerminalFailure) {
    display = try Display(color: everywhere.color, crashNote: everywhere.locations.crashNote)
    let size = display.size
    app = App(opening: opening, seed: everywhere.chance, size: Size(width: size.width, height: size.height))
    clock = everywhere.clock
  }

  /// Opens the program on a screen and stays until the learner leaves.
  ///
  /// - Parameters:
  ///   - known: the bank, where it was read before.
  ///   - prices: a learner's own price list, which must be whole.
  static func open(
    _ opening: App.Opening, _ everywhere: GlobalOptions, bank known: Bank? = nil, prices: String? = nil
  ) throws {
    do {
      let own = try prices.map { try Reading.prices(everywhere.locations, own: $0) }
      var loop = try Loop(opening, everywhere)
      loop.show()
      // The first frame is up before anything is read, so that the learner never waits for it.
      let locations = everywhere.locations
      let now = everywhere.clock.now
      let progress = try ProgressFile(path: locations.data, now: now.moment, offset: now.offset)
      let bank = try known ?? Reading.bank(locations)
      var profile = try Reading.profile(bank, progress)
      // Without a price list the lab says so; everything else goes on.
      profile.prices = own ?? (try? Reading.prices(locations)) ?? PriceList()
      if getenv("BEDRILL_TEST_CRASH") != nil { crash() }
      if let code = loop.run(profile, progress) { throw Failure.silent(code) }
    } catch let failure as TerminalFailure {
      throw Failure.terminal(failure.description)
    } catch let failure as StorageFailure {
      throw Failure(failure)
    }
  }

  /// A crash on demand, so that the tests can see the terminal given back after one.
  private static func crash() {
    let nothing: [Int] = []
    _ = nothing[nothing.count]
  }

  private mutating func show() { display.show(app.view(at: clock.now)) }

  /// Returns the exit code when the program was made to end.
  private mutating func run(_ profile: Profile, _ progress: ProgressFile) -> Int32? {
    var events: [App.Event] = [.loaded(profile)]
    while true {
      while !events.isEmpty {
        for effect in app.update(events.removeFirst(), at: clock.now) {
          do {
            if case .quit = effect { return nil }
            try perform(effect, progress)
          } catch {
            events.append(.failed(effect, error.description))
          }
        }
      }
      show()
      switch display.next(timeout: app.wait(at: clock.now)) {
      case .key(let key): events.append(.key(key))
      case .resized, .resumed:
        let size = display.size
        events.append(.resized(Size(width: size.width, height: size.height)))
      case .timeout: events.append(.ticked)
      case .ended(.interrupted): return 130
      case .ended(.terminated(let signal)): return 128 + signal
      case .ended(.hangup): return 129
      }
    }
  }

  private func perform(_ effect: App.Effect, _ progress: ProgressFile) throws(StorageFailure) {
    switch effect {
    case .keep(let review): try progress.append(review)
    case .forget(let id): try progress.undo(id)
    case .save(let settings): try progress.save(settings)
    case .saveAttempt(let attempt, let reviews): try progress.save(attempt, adding: reviews)
    case .report(let note): try progress.save(note)
    case .quit: break
    }
  }
}
