import ArgumentParser
import Practice
import Study

extension Bedrill {
  struct Stats: ParsableCommand {
    static let configuration = CommandConfiguration(abstract: "What was answered, and how well.")
    @OptionGroup var everywhere: GlobalOptions
    @Flag(help: "Print JSON.") var json = false

    struct Report: Encodable {
      var answers, right, seen, items, today, rightToday, daysStudied, streak, confidentErrors: Int
      var minutes: Double
      var retention: Retention
      var objectives: [Line]
      var readiness: StatsReadiness
      var calibration: StatsCalibration
      /// Days with answers, the oldest first.
      var days: [StatsDay]
      /// Reviews of items met on an earlier day, week by week.
      var weeks: [StatsWeek]
      /// Items that come back on the next days, today first.
      var forecast: [StatsDue]
      var exams: [StatsExam]

      struct Retention: Encodable {
        var reviews, remembered: Int
        /// Shares; nil without evidence.
        var actual, predicted: Double?
      }
      struct Line: Encodable {
        var objective, name: String
        var answers, right, seen, items: Int
      }
    }

    func run() throws {
      let profile = try Reading.profile(everywhere)
      let now = everywhere.clock.now
      let statistics = Statistics(profile, on: now.day)
      let report = Waiting.showing("going through \(Words.count(profile.reviews.count, "answer"))") {
        Report(statistics, profile, now)
      }
      if json { return try JSON.print(report) }
      print(
        "\(Words.count(report.answers, "answer")), \(report.right) right; today \(report.today), \(report.rightToday) right."
      )
      print(
        "\(report.seen) of \(report.items) items met; \(Words.count(report.daysStudied, "day")) studied, \(report.streak) in a row."
      )
      if statistics.imported > 0 {
        print("\(Words.count(statistics.imported, "answer")) of these were imported, and are not counted below.")
      }
      for line in report.objectives {
        let share =
          line.answers == 0
          ? "no answer"
          : "\(Rounded.percent(Double(line.right) / Double(line.answers))) %"
            + " of \(Words.count(line.answers, "answer")) right"
        print("\(line.objective)  \(line.name): \(share), \(line.seen) of \(line.items) met")
      }
      print(report.readiness.sentence)
    }
  }
}

extension Bedrill.Stats.Report {
  init(_ statistics: Statistics, _ profile: Profile, _ now: Now) {
    let study = StudyHistory(profile, on: now.day, dayOf: { Day($0, offset: Clock.offset($0)) })
    let known = Double(statistics.retention.reviews)
    self.init(
      answers: statistics.answers, right: statistics.right, seen: statistics.seen, items: statistics.items,
      today: statistics.today, rightToday: statistics.rightToday, daysStudied: statistics.daysStudied,
      streak: statistics.streak, confidentErrors: statistics.confidentErrors,
      minutes: Double(statistics.milliseconds) / 60_000,
      retention: Retention(
        reviews: statistics.retention.reviews, remembered: statistics.retention.remembered,
        actual: known > 0 ? Double(statistics.retention.remembered) / known : nil,
        predicted: known > 0 ? statistics.retention.expected / known : nil),
      objectives: statistics.objectives.map {
        Line(
          objective: $0.objective.rawValue, name: profile.bank[$0.objective]?.name ?? "", answers: $0.answers,
          right: $0.right, seen: $0.seen, items: $0.items)
      }, readiness: StatsReadiness(profile, on: now.day), calibration: StatsCalibration(profile),
      days: study.days.map {
        StatsDay(
          day: $0.day.description, answers: $0.answers, right: $0.right, minutes: Double($0.milliseconds) / 60_000)
      },
      weeks: study.weeks.map {
        StatsWeek(
          monday: $0.week.description, reviews: $0.reviews, remembered: $0.actualShare, predicted: $0.expectedShare)
      },
      forecast: study.forecast.enumerated().map { StatsDue(day: (now.day + $0).description, items: $1) },
      exams: profile.attempts.filter(\.isOver).map {
        StatsExam($0, passMark: profile.bank.blueprint.passMark)
      })
  }
}
