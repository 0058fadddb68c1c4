import ArgumentParser
import Practice
import QuestionBank
import Study

extension Bedrill {
  struct Learn: ParsableCommand {
    static let configuration = CommandConfiguration(abstract: Destination.learn.help)
    @OptionGroup var everywhere: GlobalOptions
    @Flag(help: "Print the course and how far you are as JSON.") var json = false

    struct Report: Encodable {
      var pages, read, minutesLeft: Int
      /// The concept whose page comes next; nil when all were read or skipped.
      var next: String?
      var chapters: [Part]
    }

    struct Part: Encodable {
      var id, title, about: String
      var pages, read, minutesLeft: Int
      var concepts: [Page]
    }

    struct Page: Encodable {
      var id, name, objective: String
      /// `read`, `skipped` or `open`.
      var state: String
      /// Items of which it is the main concept, and those that were met.
      var items, met: Int
    }

    func run() throws {
      guard json else { return try Loop.open(.at(.learn), everywhere) }
      try JSON.print(Report(try Reading.profile(everywhere)))
    }
  }
}

extension Bedrill.Learn.Report {
  init(_ profile: Profile) {
    let standing = CourseStanding(profile)
    let items = Dictionary(grouping: profile.bank.items) { $0.concepts.first }
    self.init(
      pages: standing.pages, read: standing.read, minutesLeft: standing.minutesLeft,
      next: profile.nextPage(in: standing.chapters.flatMap(\.chapter.concepts))?.rawValue,
      chapters: standing.chapters.map { line in
        Bedrill.Learn.Part(
          id: line.chapter.id.rawValue, title: line.chapter.title, about: line.chapter.about, pages: line.pages,
          read: line.read, minutesLeft: line.minutesLeft,
          concepts: line.chapter.concepts.map { id in
            let own = items[id] ?? []
            return Bedrill.Learn.Page(
              id: id.rawValue, name: profile.bank[id]?.name ?? "",
              objective: profile.bank[id]?.objective.rawValue ?? "",
              state: profile.pages.isRead(id) ? "read" : profile.pages.isOffered(id) ? "skipped" : "open",
              items: own.count, met: own.count { profile.isMet($0.id) })
          })
      })
  }
}
