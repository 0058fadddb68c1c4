import Foundation
import QuestionBank
import Testing

@testable import Practice

@Suite("Exams of the bank that travels with the program")
struct BankExamTests {
  /// All 200 of each where BEDRILL_LONG is set, as `make torture` does; a tenth of them elsewhere.
  private static let seeds = ProcessInfo.processInfo.environment["BEDRILL_LONG"] == nil ? 20 : 200

  static let bank: Bank = {
    let content = (0..<4).reduce(URL(filePath: #filePath)) { url, _ in url.deletingLastPathComponent() }
      .appending(path: "content")
    let paths = FileManager.default.enumerator(atPath: content.path())?.compactMap { $0 as? String } ?? []
    let files = paths.filter { $0.hasSuffix(".yaml") }.sorted().map { path in
      let text = try? String(contentsOf: content.appending(path: path), encoding: .utf8)
      return Bank.File(path: path, text: text ?? "")
    }
    return Bank.read(files).bank ?? Bank()
  }()

  private static let enemies = Enemies(bank)

  /// The exams of a preset by a guide, with what they were drawn from.
  struct Exams: Sendable, CustomTestStringConvertible {
    var preset: String
    var guide: Guide
    var pool: [Item]
    var exams: [[Item]]
    var testDescription: String { "\(preset), guide \(guide)" }
  }

  static let all: [Exams] = bank.blueprint.presets.flatMap { preset in
    bank.blueprint.editions.map { edition in
      let pool = ExamPool(bank.blueprint.exam(preset, guide: edition.id), bank: bank, enemies: enemies)
      let exams = (0..<UInt64(seeds)).compactMap { seed in
        (try? pool.draw(seed: seed))?.compactMap { bank[$0.item] }
      }
      return Exams(preset: preset.name, guide: edition.id, pool: pool.units.flatMap(\.items), exams: exams)
    }
  }

  @Test func thereAreExamsOfEachPresetByBothGuides() {
    #expect(Self.all.count == 10)
    #expect(Self.all.allSatisfy { $0.exams.count == Self.seeds })
    #expect(Set(Self.all.map { $0.exams[0].count }) == [10, 20, 65])
  }

  @Test(arguments: all) func noEnemiesMeet(_ drawn: Exams) {
    for (seed, exam) in drawn.exams.enumerated() {
      let ids = Set(exam.map(\.id))
      for item in exam {
        let met = Self.enemies[item.id].union(item.enemies).intersection(ids)
        #expect(met.isEmpty, "seed \(seed): \(item.id) and \(met)")
      }
    }
  }

  @Test(arguments: all) func thereIsNoSumAndNothingThatTheGuideDoesNotName(_ drawn: Exams) {
    for item in drawn.exams.joined() {
      #expect(item.kind != .number && item.template == nil, "\(item.id)")
      #expect(item.guides.contains(drawn.guide), "\(item.id)")
    }
  }

  @Test(arguments: all.filter { $0.preset == "pricing" }) func anExamOnCostsIsAboutCosts(_ drawn: Exams) throws {
    let cost = try #require(Self.bank.blueprint.cost)
    func isMain(_ item: Item) -> Bool { cost.objectives.contains(item.objective) }
    for exam in drawn.exams {
      #expect(exam.allSatisfy(cost.includes))
      #expect(exam.count(where: isMain) * 100 >= exam.count * cost.leastPercent)
    }
    // Each concept comes as often as what it holds says; enemies and cases take their toll.
    for part in [true, false] {
      let held = drawn.pool.filter { isMain($0) == part }
      let asked = drawn.exams.joined().filter { isMain($0) == part }
      for (concept, items) in Dictionary(grouping: held, by: \.concepts.first) {
        let expected = Double(asked.count * items.count) / Double(held.count)
        let got = Double(asked.count { $0.concepts.first == concept })
        #expect(abs(got - expected) <= 0.4 * expected + 3, "\(concept!): \(got), not \(expected)")
      }
    }
  }

  @Test(arguments: all) func noQuestionComesInMoreThanAThirdOfTheExamsOfANewLearner(_ drawn: Exams) {
    let exams = drawn.exams.prefix(60)
    let held = drawn.pool.reduce(into: [:]) { $0[$1.objective, default: 0] += 1 }
    let asked = exams.map { $0.reduce(into: [:]) { $0[$1.objective, default: 0] += 1 } }
      .reduce(into: [:]) { most, exam in most.merge(exam) { max($0, $1) } }
    let times = exams.joined().reduce(into: [Item.ID: Int]()) { $0[$1.id, default: 0] += 1 }
    for (id, count) in times {
      guard let objective = Self.bank[id]?.objective, held[objective]! >= 4 * asked[objective]! else { continue }
      #expect(count * 3 <= exams.count, "\(id): \(count) of \(exams.count)")
    }
  }
}
