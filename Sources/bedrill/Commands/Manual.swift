import ArgumentParser

extension Bedrill {
  /// For those who install the program; nobody else needs to see it.
  struct Manual: ParsableCommand {
    static let configuration = CommandConfiguration(
      abstract: "Print the manual page bedrill(1), as source for man.", shouldDisplay: false)

    func run() throws { Output.print(own: try ManualPage.text()) }
  }
}
