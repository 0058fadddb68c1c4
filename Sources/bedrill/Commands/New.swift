import ArgumentParser
import Foundation

extension Bedrill {
  struct New: ParsableCommand {
    static let configuration = CommandConfiguration(
      abstract: "Begin a question bank of your own.",
      discussion: """
        Writes a small bank into a new directory: an exam, its concepts, and an item of each type, with comments on what goes \
        where. The schemas beside it let an editor complete and check while you type. What to write, and what a check cannot \
        see, is in Documentation/Writing.md.
        """)
    @Argument(help: ArgumentHelp("The new directory.", valueName: "dir"), completion: .directory) var directory: String

    func run() throws {
      let files = FileManager.default
      guard !directory.isEmpty else { throw Failure.wrongUse("give a directory; this name is empty.") }
      let inside = (try? files.contentsOfDirectory(atPath: directory)) ?? []
      guard !files.fileExists(atPath: directory) || inside.isEmpty && isDirectory else {
        throw Failure.cannot("\(directory) is there already, and not empty. Choose a new name.")
      }
      do {
        try files.createDirectory(atPath: directory, withIntermediateDirectories: true)
        for (name, text) in NewBank.files(on: Clock().now.day.description) {
          try Data(text.utf8).write(to: URL(fileURLWithPath: directory + "/" + name), options: .withoutOverwriting)
        }
        let schema = Locations.bundledContent + "/schema"
        if files.fileExists(atPath: schema) { try files.copyItem(atPath: schema, toPath: directory + "/schema") }
      } catch {
        throw Failure.cannot("\(directory) cannot be written: \(error.localizedDescription)")
      }
      Output.print("\(directory) is a bank with \(NewBank.files(on: "").count) files. Begin with exam.yaml.")
      Output.print("bedrill check \(directory) --watch checks it whenever you save.")
      Output.print("bedrill --content \(directory) --data \(directory).sqlite studies it.")
    }

    private var isDirectory: Bool {
      var answer: ObjCBool = false
      return FileManager.default.fileExists(atPath: directory, isDirectory: &answer) && answer.boolValue
    }
  }
}
