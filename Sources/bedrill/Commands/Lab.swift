import ArgumentParser
import Study

extension Bedrill {
  struct Lab: ParsableCommand {
    static let configuration = CommandConfiguration(abstract: Destination.lab.help)
    @OptionGroup var everywhere: GlobalOptions
    @Option(
      help: ArgumentHelp("A price list of your own, read over the sample one.", valueName: "file"), completion: .file())
    var prices: String?
    func run() throws { try Loop.open(.at(.lab), everywhere, prices: prices) }
  }
}
