import ArgumentParser

extension Bedrill {
  struct Lab: ParsableCommand {
    static let configuration = CommandConfiguration(
      abstract: "See what a workload costs in every way of paying, and play with it.")
    @OptionGroup var everywhere: GlobalOptions
    @Option(help: ArgumentHelp("A price list of your own, read over the sample one.", valueName: "file"))
    var prices: String?
    func run() throws { try Loop.open(.lab, everywhere, prices: prices) }
  }
}
