import ArgumentParser

extension Bedrill {
  struct Study: ParsableCommand {
    static let configuration = CommandConfiguration(abstract: "Study what is due, then what is new.")
    @OptionGroup var everywhere: GlobalOptions
    func run() throws { try Loop.open(.study, everywhere) }
  }
}
