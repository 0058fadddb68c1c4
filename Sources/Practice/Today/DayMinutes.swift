import QuestionBank

/// The minutes of a day: those that were used, and those that were asked for.
public struct DayMinutes: Equatable, Sendable {
  public var used: Int
  public var wanted: Int
  public var left: Int { max(0, wanted - used) }
  public var isOver: Bool { used >= wanted }
  /// `12 of 20 min`.
  public var text: String { "\(used) of \(wanted) min" }
}

extension Profile {
  /// What was spent on a day in study and in exams, feedback included, beside what was asked for.
  ///
  /// - Parameter reading: seconds in which pages were read on that day, as `secondsOfReading` has them.
  public func minutes(on day: Day, reading: Double = 0) -> DayMinutes {
    let spent = times.spent(reviews, on: day)
    return DayMinutes(used: Int((spent.study + spent.exams + reading) / 60), wanted: settings.minutesPerDay)
  }

  /// Seconds to read those pages whose last reading was at such a time, at the pace of `StudyTime`; skipped ones take none.
  public func secondsOfReading(where wasThen: (Moment) -> Bool) -> Double {
    seconds(toRead: pages.read(where: wasThen))
  }

  /// Seconds in which pages were read, each by the day of its last reading.
  ///
  /// - Parameter dayOf: the learner's day of a moment.
  func readingTime(by dayOf: (Moment) -> Day) -> [Day: Double] {
    pages.readings.reduce(into: [:]) { $0[dayOf($1.time), default: 0] += seconds(toRead: [$1.concept]) }
  }

  /// Seconds to read pages.
  func seconds(toRead pages: [Concept.ID]) -> Double {
    pages.reduce(0) { $0 + Double(bank[$1]?.wordCount ?? 0) / StudyTime.reading }
  }
}
