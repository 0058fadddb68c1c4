import Foundation
import Practice
import Pricing
import QuestionBank
import Storage
import Study

/// Does with the progress file what the app wants done, whichever way the learner and the app talk.
struct Keeper: ~Copyable {
  private let everywhere: GlobalOptions
  private let clock: Clock
  private let bank: Bank
  private let prices: PriceList
  private var progress: ProgressFile?
  /// The check of the day, while it is made.
  private var check: BackgroundCheck?
  /// What is said once the terminal is given back.
  private(set) var remarks: [String] = []
  /// Whether the learner chose a way out that ends the program.
  private(set) var isOver = false

  init(_ everywhere: GlobalOptions, bank: Bank, prices: PriceList) {
    self.everywhere = everywhere
    clock = everywhere.clock
    self.bank = bank
    self.prices = prices
  }

  /// What an effect came to: the events that follow, or the one that says that it failed.
  enum Outcome {
    case done([App.Event])
    case failed(App.Event)
  }

  mutating func run(_ effect: App.Effect) -> Outcome {
    do throws(StorageFailure) { return .done(try perform(effect)) } catch { return .failed(failure(of: effect, error)) }
  }

  /// Tries once more to keep what was not kept, and remarks what is lost; returns the code to end with.
  mutating func end(_ app: inout App, code: Int32?) -> Int32? {
    var lost: [String] = []
    for effect in isOver ? [] : app.lastTry() {
      do throws(StorageFailure) { _ = try perform(effect) } catch { lost.append("\(error)") }
    }
    remarks = (progress?.notices ?? []) + remarks
    guard let reason = lost.first else { return code }
    remarks.append(
      "\(Words.count(lost.count, "change")) since then could not be kept, an answer or the like: \(reason)")
    return code ?? 1
  }

  /// Milliseconds until something happens without a key, the day's check among it; nil for never.
  func wait(_ own: Int?) -> Int? {
    check == nil ? own : min(own ?? BackgroundCheck.patience, BackgroundCheck.patience)
  }

  /// What came of the day's check, once it is over.
  mutating func checked() -> [App.Event] {
    guard let over = check, let faults = over.faults else { return [] }
    check = nil
    guard let faults, let progress else { return [] }
    if faults.isEmpty { progress.note(well: over.check) }
    return [.checked(faults)]
  }

  /// Does what the app wants done; returns what came of it.
  private mutating func perform(_ effect: App.Effect) throws(StorageFailure) -> [App.Event] {
    if case .rescue(let way, let unsaved) = effect { return try take(way, unsaved) }
    guard let progress else { return [] }
    if effect == .startOver { return try startOver(progress) }
    let told = progress.notices.count
    try Self.keep(effect, in: progress, at: clock.now.moment)
    return progress.notices.dropFirst(told).map { .told($0) }
  }

  /// Keeps what one effect wants kept.
  private static func keep(_ effect: App.Effect, in file: ProgressFile, at now: Moment) throws(StorageFailure) {
    switch effect {
    case .keep(let review): try file.append(review)
    case .forget(let id): try file.undo(id)
    case .save(let settings): try file.save(settings, at: now)
    case .saveAttempt(let attempt, let reviews): try file.save(attempt, adding: reviews)
    case .report(let note): try file.save(note)
    case .mark(let mark): try file.save(mark)
    case .redate(let ids, let days): try file.redate(Set(ids), by: days, at: now)
    case .startOver, .copy, .rescue, .quit: break
    }
  }
}

// MARK: - The file

extension Keeper {
  /// Opens the file, and tells the app what is in it or what can be done.
  mutating func firstEvents() throws -> [App.Event] {
    let path = everywhere.locations.data
    let isNamedAnew = everywhere.data != nil && !FileManager.default.fileExists(atPath: path)
    do throws(StorageFailure) {
      var events = try openFile()
      if isNamedAnew { events.append(.told("\(path) is a new file: nothing was kept in it before.")) }
      // What is wrong with looks and keys is no reason not to study.
      if let finding = everywhere.config.findings.first { events.append(.told("\(finding)")) }
      return events
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
    var (profile, doubt) = try Reading.profile(bank, file, now)
    profile.prices = prices
    progress = file
    check = file.dailyCheck(now: now.moment, offset: now.offset).map(BackgroundCheck.init)
    check?.begin()
    let asked = doubt.map { [App.Event.doubts($0)] } ?? []
    return [.loaded(profile)] + (reading ? [.readsOnly] : try changes(profile, file) + asked)
      + file.notices.prefix(1).map { .told($0) }
  }

  /// Remembers the bank, and says what is new in it since the last time.
  private func changes(_ profile: Profile, _ file: ProgressFile) throws(StorageFailure) -> [App.Event] {
    let known = profile.settings.knownBank
    let now = BankRecord(bank)
    guard known != now.text else { return [] }
    var settings = profile.settings
    settings.knownBank = now.text
    try file.save(settings, at: clock.now.moment)
    guard !known.isEmpty, let before = BankRecord(known) else { return [] }
    let change = BankChange(from: before, to: bank, reviews: profile.reviews)
    return change.isEmpty ? [] : [.bankChanged(change)]
  }

  /// Writes everything into a file beside the progress file, then lets no answer count any longer.
  private func startOver(_ file: ProgressFile) throws(StorageFailure) -> [App.Event] {
    let copy = Self.unused(beside: file.path, day: clock.now.day)
    try file.backUp(to: copy)
    try file.undoAll()
    var profile = try Reading.profile(bank, file, clock.now).profile
    profile.prices = prices
    return [.rescued("Everything is new. bedrill restore \(copy) brings back what was.", profile)]
  }

  /// `progress-before-2026-11-24.sqlite`, with a number where that is taken.
  private static func unused(beside path: String, day: Day) -> String {
    let stem = (path as NSString).deletingPathExtension
    let names = ["\(stem)-before-\(day)"] + (2...999).map { "\(stem)-before-\(day)-\($0)" }
    let ending = (path as NSString).pathExtension
    return (names.first { !FileManager.default.fileExists(atPath: "\($0).\(ending)") } ?? names[0]) + ".\(ending)"
  }

  /// What a learner can do about a file that cannot be opened; nil where the sentence is all there is to say.
  private static func event(_ failure: StorageFailure, at path: String) -> App.Event? {
    let hasCopies =
      !ProgressFile.backups(beside: path).isEmpty
      || FileManager.default.fileExists(
        atPath: ProgressFile.journal(beside: path))
    return switch failure {
    case .inUse: .cannotOpen("\(failure)", [.read, .tryAgain], isWaiting: true)
    case .noLocks: .cannotOpen("\(failure)", [.read, .goWithoutLocks])
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
    default: .failed(effect, "\(failure)", Self.waysOut(after: effect))
    }
  }

  /// What can be done after an effect failed, whatever the reason: a way out can be taken once more.
  private static func waysOut(after effect: App.Effect) -> [WayOut] {
    switch effect {
    case .rescue(.writeAnew, _): [.writeAnew, .tryAgain, .keepCopy]
    case .rescue(.takeOther, _): [.takeOther, .tryAgain, .keepCopy]
    case .rescue(.keepCopy, _): [.tryAgain, .keepCopy]
    case .rescue: [.tryAgain]
    default: [.tryAgain, .keepCopy]
    }
  }

  /// Takes the way out that the learner chose.
  private mutating func take(_ way: WayOut, _ unsaved: [App.Effect]) throws(StorageFailure) -> [App.Event] {
    let now = clock.now
    let path = everywhere.locations.data
    switch way {
    case .tryAgain: return try openFile()
    case .read: return try openFile(reading: true)
    case .goWithoutLocks:
      Locks.goWithout()
      return try openFile()
    case .beginAnew:
      try ProgressFile.beginAnew(path: path, now: now.moment, offset: now.offset)
      return try openFile()
    case .mend: return try mend()
    case .writeAnew, .takeOther:
      guard let lost = progress else { return [] }
      let (file, _) = try lost.goOn(way == .writeAnew ? .writeAnew : .takeOther, now: now.moment, offset: now.offset)
      progress = file
      guard way == .takeOther else { return [.rescued("The file is at its place again, with all that it held.", nil)] }
      var profile = try Reading.profile(bank, file, now).profile
      profile.prices = prices
      return [.rescued("Both files are together now, and nothing of either is lost.", profile)]
    case .keepCopy:
      try keepCopy(unsaved, now)
      isOver = true
      return []
    }
  }

  /// Writes everything into a new file, with all that is not kept yet.
  private mutating func keepCopy(_ unsaved: [App.Effect], _ now: Now) throws(StorageFailure) {
    guard let progress else { return }
    var lost: [StorageFailure] = []
    let copy = try progress.keepCopy(now: now.moment, offset: now.offset) { file in
      for effect in unsaved {
        do throws(StorageFailure) { try Self.keep(effect, in: file, at: now.moment) } catch { lost.append(error) }
      }
    }
    remarks.append("everything is kept in \(copy). bedrill merge \(copy) brings it back.")
    if let reason = lost.first {
      remarks.append("But \(Words.count(lost.count, "change")) could not be kept there: \(reason)")
    }
  }

  /// Mends the file, whether it is open or could not be opened.
  private mutating func mend() throws(StorageFailure) -> [App.Event] {
    let now = clock.now
    let wasOpen = progress != nil
    // It would be in the way of its own mending.
    progress = nil
    let report: RepairReport
    do throws(StorageFailure) {
      report = try ProgressFile.mend(path: everywhere.locations.data, now: now.moment, offset: now.offset)
    } catch {
      if wasOpen { _ = try openFile() }
      throw error
    }
    let aside = report.setAside.map { " The damaged file is \($0)." } ?? ""
    let sentence = "Mended: \(Words.count(report.reviews, "answer")) are there.\(aside)"
    let events = try openFile()
    guard wasOpen, case .loaded(let profile)? = events.first else { return events + [.told(sentence)] }
    return [.rescued(sentence, profile)]
  }
}
