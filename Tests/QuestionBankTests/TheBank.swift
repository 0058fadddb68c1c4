import Foundation
import Testing

@testable import QuestionBank

/// The bank that travels with the program, as it stands beside the tests.
enum TheBank {
  static let folder = URL(filePath: #filePath).deletingLastPathComponent().deletingLastPathComponent()
    .deletingLastPathComponent().appending(path: "content")

  static let files: [Bank.File] = ["", "pricing/", "2.3/", "3.1/"].flatMap { folder in
    names(in: folder).filter { $0.hasSuffix(".yaml") }.map { Bank.File(path: folder + $0, text: text(folder + $0)) }
  }

  static func names(in path: String) -> [String] {
    ((try? FileManager.default.contentsOfDirectory(atPath: folder.appending(path: path).path())) ?? []).sorted()
  }

  static func text(_ path: String) -> String {
    (try? String(contentsOf: folder.appending(path: path), encoding: .utf8)) ?? ""
  }

  static func read() throws -> Bank {
    let (bank, findings) = Bank.read(files)
    #expect(findings == [])
    return try #require(bank)
  }
}

@Suite("The bank that travels with the program")
struct TheBankTests {
  @Test func itCanBeRead() throws {
    #expect(try TheBank.read().items.count > 100)
  }

  @Test func itKeepsEveryRuleAndHoldsWhatItPromises() throws {
    let ids = Bank.File(path: "ids.txt", text: TheBank.text("ids.txt"))
    let list = IdentifierList(ids)
    #expect(list.findings == [])
    let today = Date.now.formatted(.iso8601.year().month().day())
    let findings = Lint.findings(
      in: try TheBank.read(), files: TheBank.files, ids: list, today: today, minimums: .bundled)
    #expect(findings.map(\.description) == [])
  }

  @Test func theExamIsTheOneOfTheGuides() throws {
    let blueprint = try TheBank.read().blueprint
    #expect((blueprint.questions, blueprint.scored, blueprint.minutes, blueprint.passMark) == (65, 50, 90, 700))
    #expect(blueprint.domains.map(\.weight) == [20, 24, 28, 14, 14])
    #expect(blueprint.objectives.count == 10)
    #expect(blueprint.objectives.allSatisfy { $0.name.count <= 32 })
    #expect(Set(blueprint.objectives.map(\.task)) == Set(blueprint.tasks.map(\.id)))
    #expect(blueprint.editions.map(\.hasCases) == [true, false])
  }

  @Test func theSyllabusHasAllItsLines() throws {
    #expect(try TheBank.read().syllabus.count == 27)
  }

  @Test func anIdLeadsToItsItem() throws {
    let bank = try TheBank.read()
    for item in bank.items.enumerated().filter({ $0.offset % 20 == 0 }).map(\.element) {
      #expect(bank.search(item.id.rawValue).contains { $0.id == item.id })
    }
  }
}
