import Canvas
import Foundation
import Practice
import QuestionBank
import Study

/// A bank while it is written: checked whenever a file of it changes, with a look at the items that changed.
struct BankWatch {
  /// The directories and files that are watched.
  var places: [String]
  var read: () throws -> (bank: Bank?, findings: [Finding], isWhole: Bool)

  /// Goes on until it is interrupted, or until nobody reads what it prints.
  func run(_ everywhere: GlobalOptions) throws {
    var seen: [String: Stamp]?
    var known: [Item.ID: Item]?
    while !Output.isBroken {
      let stamps = stamps()
      if stamps != seen {
        seen = stamps
        known = try look(known, everywhere) ?? known
        Output.flush()
      }
      usleep(300_000)
    }
  }

  /// What a file looked like: that it differs says that it was saved.
  private struct Stamp: Equatable {
    var time: Date?
    var size: Int?
  }

  private func stamps() -> [String: Stamp] {
    var stamps: [String: Stamp] = [:]
    for place in places {
      let names = FileManager.default.enumerator(atPath: place)?.compactMap { $0 as? String } ?? []
      for path in [place] + names.filter({ $0.hasSuffix(".yaml") || $0 == "ids.txt" }).map({ place + "/" + $0 }) {
        let attributes = try? FileManager.default.attributesOfItem(atPath: path)
        stamps[path] = Stamp(
          time: attributes?[.modificationDate] as? Date, size: (attributes?[.size] as? NSNumber)?.intValue)
      }
    }
    return stamps
  }

  /// - Returns: the items as they are now; nil where the bank cannot be read.
  private func look(_ known: [Item.ID: Item]?, _ everywhere: GlobalOptions) throws -> [Item.ID: Item]? {
    let bank: Bank?
    let findings: [Finding]
    do { (bank, findings, _) = try read() } catch let failure as Failure {
      // A file may be gone for a moment while an editor saves it.
      Output.print("\n\(failure.sentence)")
      return nil
    }
    Output.print("")
    for finding in findings { Output.print("\(finding)") }
    let errors = findings.filter { $0.severity == .error }.count
    Output.print(
      findings.isEmpty
        ? "No findings." : "\(Words.count(errors, "error")), \(Words.count(findings.count - errors, "warning")).")
    guard let bank else { return nil }
    // Where an item stands is no part of what it says.
    let items = Dictionary(bank.items.map { ($0.id, $0.moved) }, uniquingKeysWith: { first, _ in first })
    guard let known else { return items }
    for item in bank.items.filter({ known[$0.id] != items[$0.id] }).prefix(3) { show(item, bank, everywhere) }
    return items
  }

  /// The item as it is asked.
  private func show(_ item: Item, _ bank: Bank, _ everywhere: GlobalOptions) {
    var one = bank
    one.items = [item]
    var settings = Settings()
    // The question, and not the page on its concept before it.
    settings.readsFirst = false
    let shot = Screenshot(
      profile: Profile(bank: one, settings: settings), seed: everywhere.chance, now: everywhere.clock.now,
      size: Size(width: 80, height: 24)
    )
    guard let frame = shot.frame("study", []) else { return }
    Output.print("\n\(item.id)\n\(frame.text)")
  }
}

extension Item {
  /// The same item as if it stood nowhere.
  fileprivate var moved: Item {
    var item = self
    item.place = Place()
    return item
  }
}
