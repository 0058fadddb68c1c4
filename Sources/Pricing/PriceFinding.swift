/// One thing wrong in a price list: where, what, and how to mend it.
public struct PriceFinding: Error, Hashable, Sendable, CustomStringConvertible {
  public var file: String
  /// From 1.
  public var line: Int
  public var problem: Problem

  public init(_ problem: Problem, file: String, line: Int) {
    self.problem = problem
    self.file = file
    self.line = line
  }

  public var description: String { "\(file):\(line): \(problem.sentence)" }

  public enum Problem: Hashable, Sendable {
    case noHeader
    case missingColumn(String)
    case unknownColumn(String)
    case openQuote
    case fieldCount(Int, expected: Int)
    case noModel
    case unknownMeter(String)
    case wrongUnit(String, Meter)
    case notAPrice(String)
    case tooFine(String)
    case wrongDate(String)
    case duplicate(Meter, firstLine: Int)
    case unknownFact(String)
    case wrongValue(String, ModelFact.Kind)
    case farFromSample(Price, sample: Price)

    /// What is wrong and how to mend it.
    public var sentence: String {
      switch self {
      case .noHeader:
        "The list has no header. Begin it with a line such as model,name,provider,meter,unit,usd,as_of,source."
      case .missingColumn(let name): "The header has no column \"\(name)\". Add it, and its value to every line."
      case .unknownColumn(let name):
        "There is no column \"\(name)\". Use \(PriceList.columns.joined(separator: ", "))."
      case .openQuote: "A quotation mark is not closed. Close it on the same line; write a mark inside as two."
      case .fieldCount(let count, let expected):
        "The line has \(count) fields and the header \(expected). Put fields with a comma in quotation marks."
      case .noModel: "The line names no model. Write its identifier, such as amazon.nova-lite-v1:0."
      case .unknownMeter(let name):
        "There is no meter \"\(name)\". Use one of \(Meter.table.map(\.key).joined(separator: ", "))."
      case .wrongUnit(let text, let meter):
        "\"\(text)\" is no unit for \(meter.key). Write \(PriceList.units(of: meter).joined(separator: " or "))."
      case .notAPrice(let text):
        "\"\(text)\" is not a price. Write dollars with a point and without a sign, such as 0.06."
      case .tooFine(let text):
        "\(text) has too many decimals for its unit. A single unit may cost no fraction of 0.000000000001 dollars."
      case .wrongDate(let text): "\"\(text)\" is not a date. Write it as 2026-11-23, 2026-11 or 2026."
      case .unknownFact(let name):
        "There is no fact \"\(name)\". Use one of \(ModelFact.Kind.allCases.map(\.rawValue).joined(separator: ", "))."
      case .wrongValue(let text, let kind): "\"\(text)\" is no value for \(kind.rawValue)."
      case .farFromSample(let price, let sample):
        "\(price.text) is far from the sample price for \(price.meter.key), \(sample.text). "
          + "Check the price and its unit: 1K, 1M or a single one."
      case .duplicate(let meter, let line):
        "The price for \(meter.key) of this model stands already on line \(line). Keep one of the two."
      }
    }
  }
}
