import ArgumentParser
import Foundation
import Storage

extension Bedrill {
  struct Paths: ParsableCommand {
    static let configuration = CommandConfiguration(abstract: "Where everything is.")
    @OptionGroup var everywhere: GlobalOptions
    @Flag(help: "Print JSON.") var json = false

    struct Report: Encodable {
      var data, content, config, crashNote, journal: String
      /// The backups, the newest first.
      var backups: [String]
    }

    func run() throws {
      let locations = everywhere.locations
      if json {
        return try JSON.print(
          Report(
            data: locations.data, content: locations.content, config: locations.config, crashNote: locations.crashNote,
            journal: ProgressFile.journal(beside: locations.data), backups: ProgressFile.backups(beside: locations.data)
          ))
      }
      for (name, path) in [
        ("progress file ", locations.data), ("question bank ", locations.content),
        ("journal       ", ProgressFile.journal(beside: locations.data)),
        ("configuration ", locations.config), ("crash note    ", locations.crashNote),
      ] {
        print("\(name)  \(path)\(FileManager.default.fileExists(atPath: path) ? "" : "  (not there yet)")")
      }
      let backups = ProgressFile.backups(beside: locations.data)
      if backups.isEmpty { print("backups         none yet; the first session of a day makes one") }
      for backup in backups { print("backup          \(backup)") }
    }
  }
}
