import Foundation
import Practice
import QuestionBank
import Storage

/// Reading what the program works with from disk.
enum Reading {
  /// The texts of a bank: every YAML file below a directory, or the files named.
  static func files(_ paths: [String]) throws -> [Bank.File] {
    var files: [Bank.File] = []
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
      }
    }
    return files
  }

  private static func file(_ path: String, name: String) throws -> Bank.File {
    guard let data = FileManager.default.contents(atPath: path) else {
      throw Failure.badData("\(path) cannot be read. Check that the file is yours to read.")
    }
    guard let text = String(validating: data, as: UTF8.self) else {
      throw Failure.badData("\(path) is not UTF-8 text. Save it as UTF-8.")
    }
    return Bank.File(path: name, text: text)
  }

  /// The bank, whole or not at all.
  static func bank(_ locations: Locations) throws -> Bank {
    let (bank, findings) = Bank.read(try files([locations.content]))
    guard let bank else {
      let errors = findings.filter { $0.severity == .error }
      let more = errors.count > 1 ? " (and \(errors.count - 1) more; bedrill check shows all)" : ""
      throw Failure.badData("the question bank has an error: \(errors.first?.description ?? "")\(more)")
    }
    return bank
  }

  /// What a command needs that only looks: the bank and the log, which need not exist yet.
  static func library(_ everywhere: Everywhere) throws -> Library {
    let locations = everywhere.locations
    let bank = try bank(locations)
    do {
      let file = try ProgressFile(path: locations.data, now: everywhere.clock.now.moment, readOnly: true)
      return Library(
        bank: bank, reviews: try file.reviews(), attempts: try attempts(file), settings: try file.settings())
    } catch {
      throw Failure(error)
    }
  }

  /// The exams in a progress file.
  static func attempts(_ file: borrowing ProgressFile) throws(StorageFailure) -> [Attempt] {
    try file.attempts().compactMap { try? Attempt(document: $0.document) }
  }
}

extension Failure {
  init(_ failure: StorageFailure) { self.init(sentence: failure.description, code: Int32(failure.exitCode)) }
}
