import ArgumentParser
import Study

extension Bedrill {
  struct Progress: ParsableCommand {
    static let configuration = CommandConfiguration(abstract: Destination.progress.help)
    @OptionGroup var everywhere: GlobalOptions
    func run() throws { try Loop.open(.at(.progress), everywhere) }
  }
}
