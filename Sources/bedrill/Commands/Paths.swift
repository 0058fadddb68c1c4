import ArgumentParser
import Foundation

extension Bedrill {
  struct Paths: ParsableCommand {
    static let configuration = CommandConfiguration(abstract: "Where everything is.")
    @OptionGroup var everywhere: GlobalOptions
    @Flag(help: "Print JSON.") var json = false

    struct Report: Encodable { var data, content, crashNote: String }

    func run() throws {
      let locations = everywhere.locations
      if json {
        return try JSON.print(
          Report(data: locations.data, content: locations.content, crashNote: locations.crashNote))
      }
      for (name, path) in [
        ("progress file ", locations.data), ("question bank ", locations.content),
        ("crash note    ", locations.crashNote),
      ] {
        print("\(name)  \(path)\(FileManager.default.fileExists(atPath: path) ? "" : "  (not there yet)")")
      }
    }
  }
}
