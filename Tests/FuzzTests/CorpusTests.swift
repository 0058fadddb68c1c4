import Foundation
import FuzzSupport
import Testing

/// Inputs that the fuzzers found worth keeping; those that once did harm among them.
struct CorpusTests {
  private static let directory = URL(fileURLWithPath: #filePath).deletingLastPathComponent().path + "/Corpus"

  @Test(arguments: Fuzzed.allCases) func whateverComesFromOutsideIsTakenOrRefused(_ fuzzed: Fuzzed) throws {
    let directory = Self.directory + "/" + fuzzed.rawValue
    let names = try FileManager.default.contentsOfDirectory(atPath: directory)
    #expect(!names.isEmpty)
    for name in names.sorted() {
      fuzzed.take(Array(try #require(FileManager.default.contents(atPath: directory + "/" + name))))
    }
  }
}
