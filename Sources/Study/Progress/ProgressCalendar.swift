import Canvas
import Practice

/// The days studied as a sheet of weeks, each day as dark as it had answers.
struct ProgressCalendar {
  private let answers: [Day: Int]
  private let today: Day

  /// - Parameter answers: how many there were on a day.
  init(_ answers: [Day: Int], today: Day) {
    self.answers = answers
    self.today = today
  }

  static let legend = "· none   ░ up to 9   ▒ up to 24   ▓ up to 49   █ 50 or more answers"

  static func cell(_ answers: Int) -> Character {
    switch answers {
    case ..<1: "·"
    case 1...9: "░"
    case 10...24: "▒"
    case 25...49: "▓"
    default: "█"
    }
  }

  /// The weeks since the first day of study, as many as fit, this one last; two columns a week.
  func blocks(width: Int) -> [Paragraph] {
    let studied = answers.keys.min().map { (today.monday - $0.monday) / 7 + 1 } ?? 1
    let weeks = max(1, min(26, max(4, studied), (width - 10) / 2))
    let first = today.monday + -7 * (weeks - 1)
    let names = ["Mon", "   ", "Wed", "   ", "Fri", "   ", "Sun"]
    var blocks = [Paragraph.row(months(first, weeks: weeks), style: .dim, lead: "       ")]
    for weekday in 0..<7 {
      let cells = (0..<weeks).map { week -> String in
        let day = first + 7 * week + weekday
        return day > today ? "  " : "\(ProgressCalendar.cell(answers[day] ?? 0)) "
      }
      blocks.append(.row(cells.joined(), lead: "  \(names[weekday])  ", leadStyle: .dim))
    }
    return blocks + [.blank, Paragraph(ProgressCalendar.legend, style: .dim, lead: "  ")]
  }

  /// The names of the months above the weeks in which they begin.
  private func months(_ first: Day, weeks: Int) -> String {
    let names = ["Jan", "Feb", "Mar", "Apr", "May", "Jun", "Jul", "Aug", "Sep", "Oct", "Nov", "Dec"]
    var line = ""
    for week in 0..<weeks {
      let (before, now) = ((first + 7 * (week - 1)).calendar.month, (first + 7 * week).calendar.month)
      // The first week says where the sheet begins, unless another month begins right behind it.
      let isNamed = week == 0 ? (first + 14).calendar.month == now || weeks < 3 : before != now
      guard isNamed, line.count <= 2 * week else { continue }
      line += String(repeating: " ", count: 2 * week - line.count) + names[now - 1] + " "
    }
    return line
  }
}
