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
  private let everywhere: GlobalOptions
  private let clock: Clock
  private let bank: Bank
  private let prices: PriceList
  private var progress: ProgressFile?
  /// What is said once the terminal is given back.
  private var remarks: [String] = []
  /// Whether the learner chose a way out that ends the program.
  private var isOver = false

  private init(
    _ app: App, _ display: consuming Display, _ everywhere: GlobalOptions, bank: Bank, prices: PriceList
  ) {
    self.app = app
    self.display = display
    self.everywhere = everywhere
    clock = everywhere.clock
    self.bank = bank
    self.prices = prices
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
      let ending = try session(opening, everywhere, bank: known, prices: own)
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
    var display = try Display(color: everywhere.color, crashNote: everywhere.locations.crashNote)
    let size = display.size
    let app = App(opening: opening, seed: everywhere.chance, size: Size(width: size.width, height: size.height))
    // The first frame is up before anything is read, so that the learner never waits for it.
    display.show(app.view(at: everywhere.clock.now), name: app.screenName)
    let known = try bank ?? Reading.bank(everywhere.locations)
    // Without a price list the lab says so; everything else goes on.
    let list = prices ?? (try? Reading.prices(everywhere.locations)) ?? PriceList()
    var loop = Loop(app, display, everywhere, bank: known, prices: list)
    let events = try loop.firstEvents()
    if getenv("BEDRILL_TEST_CRASH") != nil { crash() }
    let code = loop.run(events)
    return (code, loop.remarks)
  }

  /// A crash on demand, so that the tests can see the terminal given back after one.
  private static func crash() {
    let nothing: [Int] = []
    _ = nothing[nothing.count]
  }

  private mutating func show() { display.show(app.view(at: clock.now), name: app.screenName) }

  /// Returns the exit code when the program was made to end, or when something was not kept.
  private mutating func run(_ first: [App.Event]) -> Int32? {
    var events = first
    while true {
      while !events.isEmpty {
        let event = events.removeFirst()
        for effect in app.update(event, at: clock.now) {
          if case .quit = effect { return end(nil) }
          do throws(StorageFailure) {
            events += try perform(effect)
          } catch {
            // Keys that were typed by now were meant for another screen.
            display.dropKeys()
            events.append(failure(of: effect, error))
          }
          if isOver { return end(nil) }
        }
      }
      show()
      switch display.next(timeout: app.wait(at: clock.now)) {
      case .key(let key): events.append(.key(key))
      case .resized, .resumed:
        let size = display.size
        events.append(.resized(Size(width: size.width, height: size.height)))
      case .timeout: events.append(.ticked)
      case .ended(.interrupted): return end(130)
      case .ended(.terminated(let signal)): return end(128 + signal)
      case .ended(.hangup): return end(129)
      }
    }
  }

  /// Tries once more to keep what was not kept, and says what is lost.
  private mutating func end(_ code: Int32?) -> Int32? {
    var lost: [String] = []
    for effect in isOver ? [] : app.lastTry() {
      do throws(StorageFailure) { _ = try perform(effect) } catch { lost.append("\(error)") }
    }
    guard let reason = lost.first else { return code }
    remarks.append(
      "\(Words.count(lost.count, "change")) since then could not be kept, an answer or the like: \(reason)")
    return code ?? 1
  }

  /// Does what the app wants done; returns what came of it.
  private mutating func perform(_ effect: App.Effect) throws(StorageFailure) -> [App.Event] {
    if case .rescue(let way, let reviews) = effect { return try take(way, reviews) }
    guard let progress else { return [] }
    switch effect {
    case .keep(let review): try progress.append(review)
    case .forget(let id): try progress.undo(id)
    case .save(let settings): try progress.save(settings, at: clock.now.moment)
    case .saveAttempt(let attempt, let reviews): try progress.save(attempt, adding: reviews)
    case .report(let note): try progress.save(note)
    case .rescue, .quit: break
    }
    return []
  }
}

// MARK: - The file

extension Loop {
  /// Opens the file, and tells the app what is in it or what can be done.
  private mutating func firstEvents() throws -> [App.Event] {
    let path = everywhere.locations.data
    let isNamedAnew = everywhere.data != nil && !FileManager.default.fileExists(atPath: path)
    do throws(StorageFailure) {
      let events = try openFile()
      return isNamedAnew ? events + [.told("\(path) is a new file: nothing was kept in it before.")] : events
    } catch {
      let event = Self.event(error, at: path)
      guard let event else { throw error }
      return [event]
    }
  }

  /// - Parameter reading: whether it is opened to look only.
  private mutating func openFile(reading: Bool = false) throws(StorageFailure) -> [App.Event] {
    let now = clock.now
    let file = try ProgressFile(
      path: everywhere.locations.data, now: now.moment, offset: now.offset, readOnly: reading)
    var profile = try Reading.profile(bank, file)
    profile.prices = prices
    progress = file
    remarks += file.notices
    return [.loaded(profile)] + (reading ? [.readsOnly] : []) + file.notices.prefix(1).map { .told($0) }
  }

  /// What a learner can do about a file that cannot be opened; nil where the sentence is all there is to say.
  private static func event(_ failure: StorageFailure, at path: String) -> App.Event? {
    let hasCopies =
      !ProgressFile.backups(beside: path).isEmpty
      || FileManager.default.fileExists(
        atPath: ProgressFile.journal(beside: path))
    return switch failure {
    case .inUse: .cannotOpen("\(failure)", [.read, .tryAgain], isWaiting: true)
    case .vanished: .cannotOpen("\(failure)", [.mend, .beginAnew])
    case .damaged: .cannotOpen("\(failure)", [.mend])
    case .notADatabase where hasCopies: .cannotOpen("\(failure)", [.mend, .beginAnew])
    default: nil
    }
  }

  private func failure(of effect: App.Effect, _ failure: StorageFailure) -> App.Event {
    if case .rescue = effect, let event = Self.event(failure, at: everywhere.locations.data), progress == nil {
      return event
    }
    return switch failure {
    case .moved(_, .replaced): .failed(effect, "\(failure)", [.takeOther, .tryAgain, .keepCopy])
    case .moved: .failed(effect, "\(failure)", [.writeAnew, .tryAgain, .keepCopy])
    default: .failed(effect, "\(failure)", [.tryAgain])
    }
  }

  /// Takes the way out that the learner chose.
  private mutating func take(_ way: WayOut, _ reviews: [Review]) throws(StorageFailure) -> [App.Event] {
    let now = clock.now
    let path = everywhere.locations.data
    switch way {
    case .tryAgain: return try openFile()
    case .read: return try openFile(reading: true)
    case .beginAnew:
      try ProgressFile.beginAnew(path: path, now: now.moment, offset: now.offset)
      return try openFile()
    case .mend:
      let report = try ProgressFile.mend(path: path, now: now.moment, offset: now.offset)
      let aside = report.setAside.map { " The damaged file is \($0)." } ?? ""
      return try openFile() + [.told("Mended: \(Words.count(report.reviews, "answer")) are there.\(aside)")]
    case .writeAnew, .takeOther:
      guard let lost = progress else { return [] }
      let (file, _) = try lost.goOn(way == .writeAnew ? .writeAnew : .takeOther, now: now.moment, offset: now.offset)
      progress = file
      guard way == .takeOther else { return [.rescued("The file is at its place again, with all that it held.", nil)] }
      var profile = try Reading.profile(bank, file)
      profile.prices = prices
      return [.rescued("Both files are together now, and nothing of either is lost.", profile)]
    case .keepCopy:
      let copy = try progress?.keepCopy(adding: reviews, now: now.moment, offset: now.offset)
      if let copy { remarks.append("everything is kept in \(copy). bedrill merge \(copy) brings it back.") }
      isOver = true
      return []
    }
  }
}
