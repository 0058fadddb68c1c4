import ArgumentParser

extension Bedrill {
  struct Progress: ParsableCommand {
    static let configuration = CommandConfiguration(
      abstract: "Open on readiness, retention, days and exams; stats prints them.")
    @OptionGroup var everywhere: GlobalOptions
    func run() throws { try Loop.open(.progress, everywhere) }
  }
}
