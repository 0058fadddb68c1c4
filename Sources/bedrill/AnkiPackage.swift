import Foundation
import Storage

/// A package of Anki (`.apkg`, `.colpkg`): a zip archive with a collection in it.
struct AnkiPackage {
  var deck: AnkiDeck

  /// What a package and the collection in it may have at most; pictures and sounds are what makes packages large.
  private static let mostBytes = (package: 512 << 20, collection: 256 << 20)

  /// - Returns: nil where the file is no zip archive.
  init?(path: String) throws {
    guard FileManager.default.fileExists(atPath: path) else {
      throw Failure.cannot("there is no file \(path). Check its name.")
    }
    let data: Data
    do {
      data = try Data(contentsOf: URL(fileURLWithPath: path), options: .mappedIfSafe)
    } catch {
      throw Failure.cannot("\(path) cannot be read: \(error.localizedDescription)")
    }
    guard ZipArchive.isOne(data) else { return nil }
    guard data.count <= Self.mostBytes.package else {
      throw Failure.badData("\(path) has more than 512 MB. Export it without media.")
    }
    do {
      deck = try Self.deck(try Self.collection(data, path))
    } catch let fault as ZipArchive.Fault {
      throw Failure.badData("\(path) \(fault.sentence)")
    } catch let failure as Failure {
      throw failure
    } catch {
      throw Failure.badData("the collection in \(path) cannot be read (\(error)). Export it from Anki anew.")
    }
  }

  /// The newest form stands beside older ones, which then hold only a word to the reader.
  private static func collection(_ data: Data, _ path: String) throws -> [UInt8] {
    let archive = try ZipArchive.Reading(data)
    guard !archive.names.contains("collection.anki21b") else {
      throw Failure.badData(
        "\(path) is in Anki's new form, which bedrill does not read. Export it again, with "
          + "\"Support older Anki versions\" ticked.")
    }
    guard let name = ["collection.anki21", "collection.anki2"].first(where: archive.names.contains) else {
      throw Failure.badData("\(path) holds no collection of Anki. Export the deck as .apkg.")
    }
    return try archive.content(of: name, most: mostBytes.collection)
  }

  private static func deck(_ collection: [UInt8]) throws -> AnkiDeck {
    let directory = FileManager.default.temporaryDirectory.appendingPathComponent("bedrill-\(UUID().uuidString)")
    defer { try? FileManager.default.removeItem(at: directory) }
    try FileManager.default.createDirectory(
      at: directory, withIntermediateDirectories: true, attributes: [.posixPermissions: 0o700])
    let file = directory.appendingPathComponent("collection")
    try Data(collection).write(to: file)
    return try AnkiDeck(path: file.path)
  }
}
