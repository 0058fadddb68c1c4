import ArgumentParser
import Practice
import Storage
import Study

extension Bedrill {
  struct Plan: ParsableCommand {
    static let configuration = CommandConfiguration(
      abstract: "The days until the exam: what each brings, and what will be remembered on the day.",
      discussion: "What is set is kept: the queue of every day follows it. After the exam day plain spacing goes on.")
    @OptionGroup var everywhere: GlobalOptions

    @Option(help: ArgumentHelp("Set the exam day: 2026-12-17, or +23 for in 23 days.", valueName: "date"))
    var examDate: String?
    @Option(help: ArgumentHelp("Set the minutes a day, 5 to 600.", valueName: "minutes")) var minutesPerDay: String?
    @Option(help: ArgumentHelp("Set the new items a day while no exam day is set, 0 to 999.", valueName: "items"))
    var newPerDay: String?
    @Option(help: ArgumentHelp("Set the share to be remembered, 0.7 to 0.97.", valueName: "share"))
    var retention: String?
    @Option(help: ArgumentHelp("Set the version of the exam guide: 1.1 or 1.4.", valueName: "guide"))
    var guide: String?
    @Option(
      help: ArgumentHelp("Set the days off: sat,sun,2026-12-24..2026-12-31, or none.", valueName: "days"))
    var daysOff: String?
    @Flag(help: "Remove the exam day.") var noDate = false
    @Flag(help: "Once the exam day is over: you passed.") var passed = false
    @Flag(help: "Once the exam day is over: you did not pass yet.") var notYet = false
    @Flag(help: "Print JSON.") var json = false
    @Flag(help: "Open the screen instead of printing.") var open = false

    func run() throws {
      if json && open { throw Failure.wrongUse("--json and --open exclude each other. Choose one.") }
      let day = everywhere.clock.now.day
      var profile = try Reading.profile(everywhere, isWritten: isSetting)
      let guides = profile.bank.blueprint.editions.map(\.id.rawValue)
      if let guide, !guides.contains(guide) {
        throw Failure.wrongUse("there is no exam guide \(guide). Take \(guides.joined(separator: " or ")).")
      }
      let chosen = try chosen(profile.settings, on: day)
      if chosen != profile.settings {
        try save(chosen)
        profile.settings = chosen
      }
      if open { return try Loop.open(.at(.plan), everywhere) }
      let plan = Waiting.showing("planning") { PlanDocument(profile, on: day) }
      if json { return try JSON.print(plan) }
      print(plan.text(profile.settings, on: day))
    }

    /// Whether something is set.
    private var isSetting: Bool {
      [examDate, minutesPerDay, newPerDay, retention, guide, daysOff].contains { $0 != nil } || noDate || passed
        || notYet
    }

    private func chosen(_ settings: Settings, on day: Day) throws -> Settings {
      if noDate && examDate != nil {
        throw Failure.wrongUse("--no-date and --exam-date exclude each other. Choose one.")
      }
      var settings = settings
      let typed: [(Settings.Key, String?)] = [
        (.examDay, examDate), (.minutesPerDay, minutesPerDay), (.newPerDay, newPerDay), (.desiredRetention, retention),
        (.guide, guide), (.daysOff, daysOff),
      ]
      for (key, text) in typed {
        guard let text else { continue }
        do { try settings.take(typed: text, for: key, today: day) } catch { throw Failure.wrongUse(error.description) }
      }
      if noDate { settings.examDay = nil }
      if passed || notYet { try close(&settings, on: day) }
      return settings
    }

    private func close(_ settings: inout Settings, on day: Day) throws {
      if passed && notYet { throw Failure.wrongUse("--passed and --not-yet exclude each other. Choose one.") }
      guard settings.askedExam(on: day) != nil else {
        throw Failure.wrongUse("no exam day is over, so there is nothing to tell of one. Set a day with --exam-date.")
      }
      settings.close(hasPassed: passed, on: day)
    }

    private func save(_ settings: Settings) throws {
      try everywhere.withFile { file, now in try file.save(settings, at: now.moment) }
    }
  }
}
