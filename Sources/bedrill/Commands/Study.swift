import ArgumentParser
import Study

extension Bedrill {
  struct Study: ParsableCommand {
    static let configuration = CommandConfiguration(abstract: Destination.study.help)
    @OptionGroup var everywhere: GlobalOptions
    func run() throws { try Loop.open(.at(.study), everywhere) }
  }
}
