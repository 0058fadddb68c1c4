import Foundation
import QuestionBank

/// The sums of the templates, done once more from the words and numbers of the drawn question.
enum Sums {
  static let all: [Item.ID: @Sendable (Stem) throws -> String] = [
    "calc-month-two-meters": { stem in
      let n = try stem.take(7)
      return usd(n[0] * (n[1] * n[3] / n[4] + n[2] * n[5] / n[6]))
    },
    "calc-price-per-thousand": { stem in
      let n = try stem.take(6)
      return usd(n[0] * million * n[2] / n[3] + n[1] * million * n[4] / n[5])
    },
    "calc-output-share": { stem in
      let n = try stem.take(3)
      return number(100 * n[0] * n[2] / (n[1] + n[0] * n[2]))
    },
    "calc-requests-for-budget": { stem in
      let n = try stem.take(6)
      return number(n[0] / (n[1] * n[4] / n[3] + n[2] * n[5] / n[3]))
    },
    "calc-batch-part": { stem in
      let n = try stem.take(2)
      return usd(n[0] * (100 - n[1]) / 100 + n[0] * n[1] / 100 / 2)
    },
    "calc-model-units-month": { stem in
      let n = try stem.take(7)
      return usd(n[0] * n[1] * 24 * n[5])
    },
    "calc-term-or-none": { stem in
      let n = try stem.take(4)
      let (none, term) = (n[0] * 24 * n[1], n[3] * n[2])
      return none < term ? "No commitment, by " + usd(term - none) : "One-month term, by " + usd(none - term)
    },
    "calc-break-even-volume": { stem in
      let n = try stem.take(5)
      return number(n[4] * (n[0] + 1) / (n[0] * n[2] + n[3])) + " million tokens per hour"
    },
    "calc-cheapest-way": { stem in
      let n = try stem.take(6)
      let (tokens, hours) = (n[0], 24 * n[1])
      let onDemand = tokens * hours * n[2]
      var ways = [
        (onDemand, "On-Demand inference"), (hours * n[3], "Provisioned Throughput without commitment"),
        (n[5] * n[4], "Provisioned Throughput with a one-month term"),
      ]
      if !stem.text.contains("Callers wait") { ways.append((onDemand / 2, "Batch inference")) }
      return ways.min { $0.0 < $1.0 }!.1
    },
    "calc-two-profiles": { stem in
      let n = try stem.take(4)
      return usd(n[0] * n[2])
    },
    "calc-redundant-copy": { stem in
      let n = try stem.take(3)
      let copies = Int(truncating: n[2] as NSDecimalNumber)
      let lost = (0..<copies).reduce(Decimal(1)) { lost, _ in lost * (100 - n[0]) / 100 }
      return number(100 - 100 * lost)
    },
    "calc-dominant-line": { stem in
      let n = try stem.take(10)
      let per = n[4]
      return [
        (n[0] * n[1] / per * n[5], "Input tokens of the text model"),
        (n[0] * n[2] / per * n[6], "Output tokens of the text model"),
        (n[3] * million / per * n[7], "Embedding of the documents"), (n[8] * n[9], "Hours of the vector store"),
      ].max { $0.0 < $1.0 }!.1
    },
    "calc-rag-chunks": { stem in
      let n = try stem.take(6)
      return cents(n[0] * n[1] * n[3] * n[4] / n[5] - n[0] * n[2] * n[3] * n[4] / n[5])
    },
    "calc-embedding-year": { stem in
      let n = try stem.take(8)
      return cents((n[0] * n[1] + n[2] * n[3] * n[4]) * n[6] / n[7])
    },
    "calc-image-drafts": { stem in
      let n = try stem.take(5)
      return cents(n[0] * (n[1] * n[3] + n[4]))
    },
    "calc-cache-prefix": { stem in
      let n = try stem.take(6)
      let uses = Int(truncating: n[1] as NSDecimalNumber)
      return usd((1...uses).reduce(0) { $0 + n[0] * ($1 == 1 ? n[4] : n[5]) / n[2] })
    },
    "calc-cache-percent": { stem in
      let n = try stem.take(3)
      let uses = Int(truncating: n[0] as NSDecimalNumber)
      let cached = (1...uses).reduce(Decimal(0)) { $0 + ($1 == 1 ? n[1] : n[2]) }
      return number((n[0] * 100 - cached) / n[0])
    },
    "calc-training-job": { stem in
      let n = try stem.take(5)
      return cents(n[0] * n[1] * n[2] * n[3] / n[4])
    },
    "calc-custom-months": { stem in
      let n = try stem.take(9)
      return usd(n[0] * million * n[1] * n[4] / n[5] + n[2] * n[6] + n[2] * n[3] * n[7])
    },
    "calc-examples-or-tuning": { stem in
      let n = try stem.take(7)
      return number(n[2] * n[6] / ((n[0] * n[3] + n[1] * n[4]) / n[5]) / 1000)
    },
  ]

  private static let million: Decimal = 1_000_000

  /// As the options have it.
  private static func usd(_ amount: Decimal) -> String {
    "USD " + amount.formatted(.number.precision(.fractionLength(2)).locale(Locale(identifier: "en_US")))
  }

  private static func cents(_ amount: Decimal) -> String {
    let style = Decimal.FormatStyle.number.precision(.fractionLength(2)).grouping(.never)
    return amount.formatted(style.locale(Locale(identifier: "en_US")))
  }

  private static func number(_ value: Decimal) -> String { "\(value)" }
}
