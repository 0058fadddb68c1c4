import ArgumentParser
import Study

extension Bedrill {
  struct Browse: ParsableCommand {
    static let configuration = CommandConfiguration(abstract: Destination.browse.help)
    @OptionGroup var everywhere: GlobalOptions
    @Argument(help: "Words to search for.") var words: [String] = []
    func run() throws { try Loop.open(.search(words.joined(separator: " ")), everywhere) }
  }
}
