import Foundation
import GRDB
import Numerics
import Practice
import QuestionBank
import Scheduling

@testable import Storage

/// Where directories of tests are: in memory where the system has such a place, since waiting for the disk at each of
/// thousands of changes shows nothing. What survives a power cut is shown by a layer that plays one.
private let place: String = {
  let memory = "/dev/shm"
  return access(memory, W_OK | X_OK) == 0 ? memory : FileManager.default.temporaryDirectory.path
}()

/// A directory that is gone after the test.
func withDirectory(_ body: (String) throws -> Void) throws {
  let directory = place + "/bedrill-\(UUID().uuidString)"
  try FileManager.default.createDirectory(atPath: directory, withIntermediateDirectories: false)
  defer { try? FileManager.default.removeItem(atPath: directory) }
  try body(directory)
}

/// Everything in a directory with its bytes.
func files(_ directory: String) throws -> [String: Data] {
  let names = try FileManager.default.contentsOfDirectory(atPath: directory)
  return Dictionary(
    uniqueKeysWithValues: names.map { ($0, FileManager.default.contents(atPath: directory + "/" + $0) ?? Data()) })
}

func mode(_ path: String) -> mode_t {
  var status = stat()
  return stat(path, &status) == 0 ? status.st_mode & 0o777 : 0
}

/// What a body fails with.
func failure(_ body: () throws -> Void) -> StorageFailure? {
  do {
    try body()
    return nil
  } catch { return error as? StorageFailure }
}

extension Moment {
  /// 24 November 2026, 12:00 UTC.
  static let noon = Moment(milliseconds: 1_795_521_600_000)
  static func + (moment: Moment, days: Double) -> Moment { moment + Int64(days * 86_400_000) }
}

extension Review {
  static func test(_ number: Int, isUndone: Bool = false) -> Review {
    Review(
      id: ID(time: .noon + Int64(number) * 1000, random: (UInt64(number), 7)), item: "batch-nightly-summaries",
      time: .noon + Int64(number) * 1000, day: Day(20_781), kind: .choice, grade: .good, answer: .chosen([1]),
      confidence: .sure, options: 4, duration: 5200, isUndone: isUndone)
  }
}

extension SeededGenerator {
  mutating func int(_ range: ClosedRange<Int>) -> Int { .random(in: range, using: &self) }

  mutating func review() -> Review {
    let time = Moment(milliseconds: .random(in: 0...4_000_000_000_000, using: &self))
    let grade = Grade.allCases.randomElement(using: &self) ?? .good
    let answers: [Answer] = [
      .recalled(grade), .chosen([]), .chosen([int(0...3), 4]), .ordered([2, 0, 1]), .matched([0: 1, 1: 0]),
      .number("16.20"), .number("“'; DROP TABLE review; --\té日本"),
    ]
    let modes: [Review.Mode] = [.study, .practice, .exam("attempt-\(int(0...9))")]
    return Review(
      id: Review.ID(time: time, random: (next(), next())), item: Item.ID("item-\(int(0...99))"),
      revision: int(1...5), time: time, day: Day(int(-3...40_000)),
      kind: Item.Kind.allCases.randomElement(using: &self) ?? .card, grade: grade,
      answer: answers.randomElement(using: &self) ?? .chosen([]),
      confidence: Bool.random(using: &self) ? Confidence.allCases.randomElement(using: &self) : nil,
      options: int(0...7), duration: int(0...3_600_000), mode: modes.randomElement(using: &self) ?? .study,
      isUndone: Bool.random(using: &self))
  }
}
