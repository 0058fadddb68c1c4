import ArgumentParser
import Practice
import Storage
import Study

extension Bedrill {
  struct SettingsCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
      commandName: "settings", abstract: Destination.settings.help,
      discussion: """
        --set takes a name of those that --json prints, with dashes: --set minutes-per-day=30 --set order=due-first.
        """)
    @OptionGroup var everywhere: GlobalOptions
    @Option(help: ArgumentHelp("Set a value; can be repeated.", valueName: "name=value")) var set: [String] = []
    @Flag(help: "Print JSON.") var json = false

    struct Document: Encodable {
      var examDay: String?
      var minutesPerDay, newPerDay: Int
      var reviewsPerDay: Int?
      var desiredRetention: Double
      var order, guide, daysOff: String
      /// Whether the page on a concept comes before the first question on it.
      var readsFirst: Bool

      init(_ settings: Settings) {
        examDay = settings.examDay?.description
        minutesPerDay = settings.minutesPerDay
        newPerDay = settings.newPerDay
        reviewsPerDay = settings.reviewsPerDay
        desiredRetention = settings.desiredRetention
        order = settings.order.rawValue
        guide = settings.guide
        daysOff = settings.restDays.text
        readsFirst = settings.readsFirst
      }
    }

    /// Those that can be set; the others are kept by the program.
    static let names: [Settings.Key] = [
      .examDay, .minutesPerDay, .newPerDay, .reviewsPerDay, .desiredRetention, .order, .daysOff, .readsFirst,
    ]

    func run() throws {
      guard json || !set.isEmpty else { return try Loop.open(.at(.settings), everywhere) }
      let profile = try Reading.profile(everywhere, isWritten: !set.isEmpty)
      let chosen = try set.reduce(profile.settings, changed)
      if chosen != profile.settings { try save(chosen) }
      if json { return try JSON.print(Document(chosen)) }
      for name in Self.names where chosen[name] != profile.settings[name] {
        print("\(name.rawValue) is \(chosen[name].isEmpty ? "none" : chosen[name]) now.")
      }
    }

    private func changed(_ settings: Settings, _ change: String) throws -> Settings {
      var settings = settings
      let parts = change.split(separator: "=", maxSplits: 1).map(String.init)
      guard parts.count == 2, let key = Self.names.first(where: { $0.rawValue == parts[0] }) else {
        let names = Self.names.map(\.rawValue).joined(separator: ", ")
        throw Failure.wrongUse(
          "\"\(change)\" sets nothing. Type a name and a value, as in minutes-per-day=30; names are \(names).")
      }
      do {
        try settings.take(typed: parts[1], for: key, today: everywhere.clock.now.day)
      } catch {
        throw Failure.wrongUse(error.description)
      }
      return settings
    }

    private func save(_ settings: Settings) throws {
      try everywhere.withFile { file, now in try file.save(settings, at: now.moment) }
    }
  }
}
