import ArgumentParser
import Practice
import Study

extension Bedrill {
  struct Due: ParsableCommand {
    static let configuration = CommandConfiguration(abstract: "What to study today.")
    @OptionGroup var everywhere: GlobalOptions
    @Flag(help: "Print JSON.") var json = false

    struct Report: Encodable {
      var day: String
      /// Whether today is a day off.
      var off: Bool
      /// The exam day that is set; on it nothing has to be studied.
      var examDay: String?
      var due: Int
      var new: Int
      /// Items that were asked at least once, in practice and exams too.
      var seen: Int
      var items: Int
      /// Due items that today's minutes do not hold; they are spread over the days to come.
      var postponed: Int
      /// Expected minutes of what is due and new.
      var minutes: Int
      /// Questions of the practice exam that the plan sets for today, until it is sat, and the minutes that it takes at your
      /// pace, on top of those of the items; 0 on most days.
      var examQuestions: Int
      var minutesOfExam: Int
      /// The pages that come before first questions, and the minutes to read them, on top of those of the items.
      var pages: [String]
      var minutesOfReading: Int
      /// When the next item comes back after today, beyond the eve of the exam by plain spacing; nil when nothing was met yet.
      var next: String?
      var dueItems: [String]
    }

    func run() throws {
      let profile = try Reading.profile(everywhere)
      let day = everywhere.clock.now.day
      let today = profile.today(on: day)
      let queue = today.queue
      let exam = profile.settings.examDay
      let next = profile.forecast(today).next
      let report = Report(
        day: day.description, off: today.isRestDay, examDay: exam?.description, due: queue.due.count,
        new: queue.new.count,
        seen: profile.seen.count,
        items: profile.bank.items.count, postponed: today.postponed, minutes: today.minutes,
        examQuestions: today.examQuestions, minutesOfExam: today.minutesOfExam,
        pages: today.pages.map(\.rawValue), minutesOfReading: today.minutesOfReading, next: next?.description,
        dueItems: queue.due.map(\.rawValue))
      if json { return try JSON.print(report) }
      if exam == day {
        print(
          "Your exam is today (\(report.day)), and nothing has to be studied for it any more. Good luck! "
            + "If you like: \(report.due) due, \(report.new) new.")
        return
      }
      if report.off {
        print("A day off (\(report.day)): nothing has to be done. If you like: \(report.due) due, \(report.new) new.")
        Self.printNext(report.next, exam, after: day)
        return
      }
      print("\(report.due) due, \(report.new) new today (\(report.day)), about \(report.minutes) minutes.")
      if today.examQuestions > 0 {
        print(
          "And a practice exam of \(Words.count(today.examQuestions, "question")), about "
            + "\(Words.count(today.minutesOfExam, "minute")): bedrill exam --questions \(today.examQuestions)")
      }
      if let reading = PlanSentences.reading(today) { print(reading) }
      if report.postponed > 0 {
        print("\(report.postponed) more are due; they are spread over the days to come, those worth most first.")
      }
      Self.printNext(report.next, exam, after: day)
    }

    private static func printNext(_ next: String?, _ exam: Day?, after day: Day) {
      if exam == day + 1 { return print(PlanSentences.eve) }
      if let next { print("After today the next one comes back on \(next).") }
    }
  }
}
