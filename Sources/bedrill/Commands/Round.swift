import ArgumentParser
import Study

extension Bedrill {
  struct Round: ParsableCommand {
    static let configuration = CommandConfiguration(commandName: "practice", abstract: Destination.practice.help)
    @OptionGroup var everywhere: GlobalOptions
    func run() throws { try Loop.open(.at(.practice), everywhere) }
  }
}
