import Foundation
import GRDB
import Numerics
import Practice
import QuestionBank
import Scheduling

@testable import Storage

/// Everything that can happen to a progress file, done to it on purpose, and what came of it.
///
/// Nothing may be lost that any undamaged copy holds, nothing may change unnoticed, nothing may crash or hang.
struct Torture {
  /// How much of each is done.
  struct Scale {
    var kills, faults, cuts, flips, hot, mishaps, triples, tampered, shown: Int
    static let short = Scale(
      kills: 6, faults: 10, cuts: 16, flips: 40, hot: 10, mishaps: 1, triples: 100, tampered: 8, shown: 1)
    static let full = Scale(
      kills: 1000, faults: 100_000, cuts: 100_000, flips: 1500, hot: 500, mishaps: 20, triples: 500, tampered: 150,
      shown: 100)
  }

  let scale: Scale
  let directory: String
  private(set) var rows: [(what: String, figure: String)] = []
  private(set) var faults: [String] = []
  var chance = SeededGenerator(seed: 20_261_130)

  init(_ scale: Scale, in directory: String) {
    self.scale = scale
    self.directory = directory
  }

  /// Runs all of it.
  mutating func run() throws {
    try killings()
    try failures()
    try powerCuts()
    try flips()
    try interruptions()
    try truncations()
    try mishaps()
    try tampering()
    try showing()
    try laws()
  }

  mutating func record(_ what: String, _ figure: String) { rows.append((what, figure)) }

  mutating func blame(_ sentence: String) { faults.append(sentence) }

  // MARK: The writer

  static let writer = built("writer")

  /// An executable that was built with the tests.
  static func built(_ name: String) -> String {
    let directory = Bundle.allBundles.map(\.bundlePath).first { $0.hasSuffix(".xctest") }
      .map { ($0 as NSString).deletingLastPathComponent }
    let candidates = [directory, (CommandLine.arguments[0] as NSString).deletingLastPathComponent].compactMap { $0 }
    return candidates.map { $0 + "/" + name }.first { FileManager.default.isExecutableFile(atPath: $0) } ?? name
  }

  /// Builds the layer that lets the disk fail; nil where it cannot be had.
  private static func layer(in directory: String) -> String? {
    #if os(Linux)
      let source = URL(fileURLWithPath: #filePath).deletingLastPathComponent().appendingPathComponent("fault.c").path
      let library = directory + "/fault.so"
      let status = try? spawn(["/usr/bin/env", "cc", "-shared", "-fPIC", "-O1", "-o", library, source, "-ldl"], [:])
        .wait()
      return status == 0 ? library : nil
    #else
      return nil
    #endif
  }

  private struct Child {
    var process: pid_t
    func wait() -> Int32 {
      var ending: Int32 = 0
      while waitpid(process, &ending, 0) < 0, errno == EINTR {}
      return ending & 0x7F == 0 ? (ending >> 8) & 0xFF : 128 + (ending & 0x7F)
    }
  }

  private static func spawn(_ words: [String], _ variables: [String: String], output: String = "/dev/null") throws
    -> Child
  {
    var actions = posix_spawn_file_actions_t()
    posix_spawn_file_actions_init(&actions)
    defer { posix_spawn_file_actions_destroy(&actions) }
    var attributes = posix_spawnattr_t()
    posix_spawnattr_init(&attributes)
    defer { posix_spawnattr_destroy(&attributes) }
    var none = sigset_t()
    sigemptyset(&none)
    posix_spawnattr_setsigmask(&attributes, &none)
    posix_spawnattr_setflags(&attributes, Int16(POSIX_SPAWN_SETSIGMASK))
    posix_spawn_file_actions_addopen(&actions, 1, output, O_WRONLY | O_CREAT | O_TRUNC, 0o600)
    posix_spawn_file_actions_addopen(&actions, 2, "/dev/null", O_WRONLY, 0)
    let environment = ProcessInfo.processInfo.environment.merging(variables) { $1 }
    var arguments = words.map { strdup($0) } + [nil]
    var texts = environment.map { strdup("\($0.key)=\($0.value)") } + [nil]
    defer { for text in arguments + texts { free(text) } }
    var process: pid_t = 0
    guard posix_spawn(&process, words[0], &actions, &attributes, &arguments, &texts) == 0 else {
      throw CocoaError(.executableNotLoadable)
    }
    return Child(process: process)
  }

  /// What a writer said before its end.
  private struct Said {
    var answers: Set<Int> = []
    var undone: Set<Int> = []
    var exam = -1
    var minutes: Int?
    var refused: String?
    var failures = 0

    init(_ path: String) {
      let text = FileManager.default.contents(atPath: path).map { String(decoding: $0, as: UTF8.self) } ?? ""
      for line in text.split(separator: "\n") {
        let words = line.split(separator: " ", maxSplits: 1)
        let number = words.count > 1 ? Int(words[1]) : nil
        switch words[0] {
        case "a": if let number { answers.insert(number) }
        case "u": if let number { undone.insert(number) }
        case "e": if let number { exam = number }
        case "s": minutes = number.map { 5 + $0 % 500 }
        case "f": failures += 1
        case "refused": refused = String(words.count > 1 ? words[1] : "")
        default: break
        }
      }
    }
  }

  /// Holds what was said against what is there. Returns whether all of it is.
  private mutating func check(_ path: String, _ said: Said, _ what: String) -> Bool {
    do {
      let file = try ProgressFile(path: path, now: .noon, anew: said.answers.isEmpty)
      let kept = try file.load()
      let numbers = Dictionary(kept.reviews.map { (Int($0.time - .noon) / 1000, $0) }, uniquingKeysWith: { a, _ in a })
      let lost = said.answers.filter { numbers[$0] == nil } + said.undone.filter { numbers[$0]?.isUndone != true }
      let exam = kept.attempts.first.flatMap { Int($0.document.filter(\.isNumber)) } ?? -1
      let problems = try file.problems()
      if !lost.isEmpty { blame("\(what): lost \(lost.sorted())") }
      if exam < said.exam { blame("\(what): exam \(exam), said \(said.exam)") }
      if !problems.isEmpty { blame("\(what): \(problems)") }
      if !kept.unreadable.isEmpty { blame("\(what): unreadable \(kept.unreadable.map(\.name))") }
      return lost.isEmpty && exam >= said.exam && problems.isEmpty
    } catch {
      blame("\(what): \(error)")
      return false
    }
  }

  // MARK: Kills, failures, power cuts

  private mutating func killings() throws {
    var (answers, inOrder, path) = (0, 0, "")
    for number in 0..<scale.kills {
      let place = number % 50
      if place == 0 { path = try freshPath("kill-\(number)") }
      let output = directory + "/said"
      let child = try Self.spawn([Self.writer, path, "100000", "\(place * 10_000)"], [:], output: output)
      // Until it has begun: a writer that is not killed in the middle shows nothing.
      let limit = Date.now.addingTimeInterval(20)
      while Self.size(output) < 20, Date.now < limit { usleep(1000) }
      usleep(UInt32(chance.int(0...20_000)))
      kill(child.process, SIGKILL)
      _ = child.wait()
      let said = Said(output)
      answers += said.answers.count
      inOrder += check(path, said, "kill \(number)") ? 1 : 0
    }
    record(
      "killed by SIGKILL while writing answers, exams and settings / of these with all that was said",
      "\(scale.kills) / \(inOrder)")
    record("answers said to be kept before a kill, all of them there", "\(answers)")
  }

  /// Operations of a writer that begins a file and writes twelve answers.
  private func operations(_ layer: String) throws -> Int {
    let path = try freshPath("count")
    let log = directory + "/operations"
    _ = try Self.spawn(
      [Self.writer, path, "12"],
      ["LD_PRELOAD": layer, "FAULT_DIR": (path as NSString).deletingLastPathComponent, "FAULT_LOG": log]
    ).wait()
    let text = FileManager.default.contents(atPath: log).map { String(decoding: $0, as: UTF8.self) } ?? "0"
    return Int(text.filter(\.isNumber)) ?? 0
  }

  private mutating func failures() throws {
    guard let layer = Self.layer(in: directory) else { return record("failing disk", "not tried: no C compiler") }
    let count = try operations(layer)
    var cases: [(kind: String, at: Int, forever: Bool)] = []
    for at in 1...max(1, count) {
      for kind in ["eio", "enospc", "short"] { for forever in [false, true] { cases.append((kind, at, forever)) } }
    }
    if cases.count > scale.faults {
      let step = Double(cases.count) / Double(scale.faults)
      cases = (0..<scale.faults).map { cases[Int(Double($0) * step)] }
    }
    var (sound, told, refused, crashed) = (0, 0, 0, 0)
    for (number, one) in cases.enumerated() {
      let path = try freshPath("fail")
      let output = directory + "/said"
      var variables = [
        "LD_PRELOAD": layer, "FAULT_DIR": (path as NSString).deletingLastPathComponent, "FAULT_AT": "\(one.at)",
        "FAULT_KIND": one.kind,
      ]
      if one.forever { variables["FAULT_FOREVER"] = "1" }
      let status = try Self.spawn([Self.writer, path, "12"], variables, output: output).wait()
      let said = Said(output)
      if status != 0 {
        crashed += 1
        blame("\(one): ended with \(status)")
      }
      told += said.failures > 0 ? 1 : 0
      refused += said.refused == nil ? 0 : 1
      sound += check(path, said, "\(number) \(one)") ? 1 : 0
    }
    record(
      "each of \(count) writes, syncs, truncations, renames failing (EIO, ENOSPC, short; once, for ever): runs / all there / told / refused at start / crashes",
      "\(cases.count) / \(sound) / \(told) / \(refused) / \(crashed)")
  }

  private mutating func powerCuts() throws {
    guard let layer = Self.layer(in: directory) else { return record("power cuts", "not tried: no C compiler") }
    let count = try operations(layer)
    let runs = min(scale.cuts, count * 4)
    var (sound, answers) = (0, 0)
    for number in 0..<runs {
      let path = try freshPath("cut")
      let output = directory + "/said"
      let at = runs < count ? 1 + number * count / runs : 1 + number % count
      _ = try Self.spawn(
        [Self.writer, path, "12"],
        [
          "LD_PRELOAD": layer, "FAULT_DIR": (path as NSString).deletingLastPathComponent, "FAULT_AT": "\(at)",
          "FAULT_KIND": "cut", "FAULT_SEED": "\(number)",
        ], output: output
      ).wait()
      let said = Said(output)
      answers += said.answers.count
      sound += check(path, said, "cut \(number) at \(at)") ? 1 : 0
    }
    record(
      "power cut at each operation, unsynced sectors and names kept or dropped by chance: runs / all there",
      "\(runs) / \(sound)")
    record("answers said to be kept before a power cut, all of them there", "\(answers)")
  }

  /// A path in a new directory.
  func freshPath(_ name: String) throws -> String {
    let below = directory + "/" + name
    try? FileManager.default.removeItem(atPath: below)
    try FileManager.default.createDirectory(atPath: below + "/files", withIntermediateDirectories: true)
    return below + "/files/progress.sqlite"
  }

  private static func size(_ path: String) -> Int {
    var status = stat()
    return stat(path, &status) == 0 ? Int(status.st_size) : 0
  }
}
