import ArgumentParser

extension Bedrill {
  struct Browse: ParsableCommand {
    static let configuration = CommandConfiguration(abstract: "Look through the bank, and search it.")
    @OptionGroup var everywhere: GlobalOptions
    @Argument(help: "Words to search for.") var words: [String] = []
    func run() throws { try Loop.open(.browse(words.joined(separator: " ")), everywhere) }
  }
}
