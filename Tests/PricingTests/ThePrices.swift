import Foundation
import Testing

@testable import Pricing

/// The price list that travels with the program, as it stands beside the tests.
enum ThePrices {
  static let text: String = {
    let folder = URL(filePath: #filePath).deletingLastPathComponent().deletingLastPathComponent()
      .deletingLastPathComponent().appending(path: "content")
    return (try? String(contentsOf: folder.appending(path: "prices.csv"), encoding: .utf8)) ?? ""
  }()
  static let read = PriceList.read(text, file: "prices.csv")
  static let list = read.list

  static func model(_ name: String) throws -> PriceList.Model { try list.model(name) }
}

extension Estimate {
  /// The estimate of a way, with the sums checked.
  static func of(_ option: PricingModel, _ workload: Workload, _ model: String) throws -> Estimate {
    let estimate = try Estimate(
      option, workload, model: try ThePrices.model(model), prices: ThePrices.list)
    estimate.expectToAddUp()
    return estimate
  }

  func expectToAddUp() {
    var (once, monthly, owed) = (Money.zero, Money.zero, Money.zero)
    for line in lines {
      #expect(line.price.each.unrounded(line.quantity) == line.amount)
      if line.when == .once { once += line.amount } else { monthly += line.amount }
      // Months after those looked at, until the last term that was begun is over.
      let rest =
        line.when == .once || line.commitment == 0 ? 0 : (line.commitment - months % line.commitment) % line.commitment
      owed += line.amount.unrounded(rest)
    }
    #expect(once == upFront && monthly == self.monthly && owed == self.owed)
    #expect((0..<months).reduce(upFront) { sum, _ in sum + monthly } == paid)
    #expect(paid + owed == total)
  }
}

extension Money {
  /// The product by adding up, doubling as one goes: another way than `times`.
  func unrounded(_ count: Int) -> Money {
    var (sum, power, rest) = (Money.zero, self, count)
    while rest > 0 {
      if rest % 2 == 1 { sum += power }
      rest /= 2
      if rest > 0 { power += power }
    }
    return sum
  }
}
