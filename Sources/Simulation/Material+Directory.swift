import Foundation
import QuestionBank

extension Material {
  /// What is wrong with a bank.
  struct Problem: Error, CustomStringConvertible {
    let description: String
  }

  /// The bank in a directory.
  public init(directory: String) throws {
    let names = FileManager.default.enumerator(atPath: directory)?.compactMap { $0 as? String } ?? []
    let files = try names.sorted().filter { $0.hasSuffix(".yaml") && !$0.hasPrefix("schema") }.map {
      Bank.File(path: $0, text: try String(contentsOfFile: directory + "/" + $0, encoding: .utf8))
    }
    let (bank, findings) = Bank.read(files)
    guard let bank else {
      throw Problem(
        description: "The bank at \(directory) has an error: \(findings.first?.description ?? "there is none there").")
    }
    self.init(bank)
  }
}
