import Foundation
import Practice
import Pricing
import QuestionBank
import Storage
import Study

/// Reading what the program works with from disk.
enum Reading {
  /// The texts of a bank: every YAML file below a directory, or the files named.
  static func files(_ paths: [String]) throws -> [Bank.File] {
    var files: [Bank.File] = []
    var size = 0
    for path in paths {
      var isDirectory: ObjCBool = false
      guard FileManager.default.fileExists(atPath: path, isDirectory: &isDirectory) else {
        throw Failure.badData("there is no question bank at \(path). Name its directory with --content.")
      }
      guard isDirectory.boolValue else {
        files.append(try file(path, name: path))
        continue
      }
      let names = FileManager.default.enumerator(atPath: path)?.compactMap { $0 as? String } ?? []
      for name in names.sorted() where name.hasSuffix(".yaml") || name == "ids.txt" {
        files.append(try file(path + "/" + name, name: paths.count == 1 ? name : path + "/" + name))
        size += files.last?.text.utf8.count ?? 0
        guard size <= mostBytes else {
          throw Failure.badData("the question bank at \(path) has more than 16 MB of text. Keep it in several banks.")
        }
      }
    }
    return files
  }

  /// What a bank, or another file of text, may hold at most; the bank that comes along has less than 1 MB.
  private static let mostBytes = 16 << 20

  /// The text of a file that was named.
  static func text(_ path: String) throws -> String {
    guard FileManager.default.fileExists(atPath: path) else {
      throw Failure.cannot("there is no file \(path). Check its name.")
    }
    return try file(path, name: path).text
  }

  private static func file(_ path: String, name: String) throws -> Bank.File {
    guard let data = FileManager.default.contents(atPath: path) else {
      throw Failure.badData("\(path) cannot be read. Check that the file is yours to read.")
    }
    guard data.count <= mostBytes else {
      throw Failure.badData("\(path) has more than 16 MB of text. Split it, and keep it in several banks.")
    }
    do {
      return try Bank.File(path: name, bytes: data)
    } catch {
      throw Failure.badData(error.description)
    }
  }

  /// The texts of banks that go together: they are about the exam of the first.
  static func bankFiles(_ directories: [String]) throws -> [Bank.File] {
    try files(directories).filter { file in
      guard directories.count > 1, file.path.split(separator: "/").last == "exam.yaml" else { return true }
      return file.path.hasPrefix(directories[0] + "/")
    }
  }

  /// The bank, whole or not at all.
  static func bank(_ locations: Locations) throws -> Bank {
    let (bank, findings) = Bank.read(try bankFiles(locations.contents))
    guard let bank else {
      let errors = findings.filter { $0.severity == .error }
      let more = errors.count > 1 ? " (and \(errors.count - 1) more; bedrill check shows all)" : ""
      throw Failure.badData("the question bank has an error: \(errors.first?.description ?? "")\(more)")
    }
    return bank
  }

  /// What a command needs that only looks: the bank and the log, which need not exist yet.
  ///
  /// - Parameter isWritten: whether the command then writes to the file, so that one that is not there is made.
  static func profile(_ everywhere: GlobalOptions, isWritten: Bool = false) throws -> Profile {
    let locations = everywhere.locations
    let bank = try Waiting.showing("reading the question bank") { try Self.bank(locations) }
    do {
      let now = everywhere.clock.now
      let file = try ProgressFile(path: locations.data, now: now.moment, readOnly: true)
      // Exams whose time is up are over, whether or not the program was open since.
      let profile = try profile(bank, file, now).profile.settled(at: now.tick, offset: Clock.offset)
      if !isWritten, file.notices.isEmpty, let named = everywhere.data, !FileManager.default.fileExists(atPath: named) {
        Output.complain("\(named) is not there, so there is nothing in it yet.")
      }
      for notice in file.notices { Output.complain(notice) }
      return profile
    } catch {
      throw Failure(error)
    }
  }

  /// The bank with all that a progress file holds, and what does not go with the clock; an exam that cannot be read is
  /// named, and stays in the file.
  static func profile(
    _ bank: Bank, _ file: ProgressFile, _ now: Now
  ) throws(StorageFailure) -> (profile: Profile, doubt: ClockDoubt?) {
    let kept = try file.load()
    var attempts: [Attempt] = []
    var unreadable: [UnreadableAttempt] = []
    for stored in kept.attempts {
      do {
        attempts.append(try stored.attempt())
      } catch {
        unreadable.append(UnreadableAttempt(id: stored.id, started: stored.started, reason: error))
      }
    }
    let log = kept.correctedReviews
    let believed = ClockDoubt.believed(log, now: now.moment, today: now.day)
    var profile = Profile(
      bank: bank, reviews: believed, attempts: attempts.following(kept.reviews, to: believed),
      unreadable: unreadable, settings: kept.chosen)
    profile.marks = Marks(kept.marks)
    profile.pages = Pages(kept.marks)
    return (profile, ClockDoubt(log, now: now.moment, today: now.day))
  }

  /// The sample prices, with a learner's own list over them; a list with a fault is refused with all that is wrong.
  static func prices(_ locations: Locations, own: String? = nil) throws -> PriceList {
    guard FileManager.default.fileExists(atPath: locations.content) else {
      throw Failure.badData("there is no question bank at \(locations.content). Name its directory with --content.")
    }
    let places = [locations.content, Locations.bundledContent].map { $0 + "/prices.csv" }
    let place = places.first { FileManager.default.fileExists(atPath: $0) } ?? places[0]
    return try ([place] + [own].compactMap { $0 }).reduce(PriceList()) { list, path in
      let (other, findings) = PriceList.read(try text(path), file: path, over: list)
      guard findings.isEmpty else {
        let more = findings.count > 1 ? " And \(findings.count - 1) more:" : ""
        let others = findings.dropFirst().map { " \($0)" }.joined()
        throw Failure.badData("the price list has a fault. \(findings[0])\(more)\(others)")
      }
      return list.merging(other)
    }
  }
}

extension Failure {
  init(_ failure: StorageFailure) { self.init(sentence: failure.description, code: Int32(failure.exitCode)) }

  /// - Parameter argument: a file that was named besides the progress file; where the failure is about it, it says so.
  init(_ failure: StorageFailure, argument: String) {
    let real = URL(fileURLWithPath: argument).resolvingSymlinksInPath().path
    let isOfIt = [argument, real].contains { failure.description.hasPrefix($0 + " ") }
    self.init(sentence: isOfIt ? failure.ofArgument : failure.description, code: Int32(failure.exitCode))
  }
}
