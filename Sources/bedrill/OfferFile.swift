import Foundation
import Pricing

/// A price list file of AWS, as the Price List service offers it for Amazon Bedrock, in JSON or CSV, made into rows of a
/// price list of one's own.
///
/// https://docs.aws.amazon.com/awsaccountbilling/latest/aboutv2/using-the-aws-price-list-bulk-api.html
struct OfferFile {
  /// Rows of `PriceList.columns`, the first of each model and meter.
  private(set) var rows: [[String]] = []
  /// Prices that have no meter here: of other Regions, of other features.
  private(set) var leftOut = 0

  /// One price of the file.
  struct Entry {
    var model, provider, region, words, unit, usd, date: String
  }

  /// - Parameters:
  ///   - text: the file.
  ///   - region: whose prices are wanted.
  ///   - known: names of this list become its identifiers.
  init(_ text: String, region: String, known: PriceList) throws {
    var seen: Set<String> = []
    for entry in try OfferFile.entries(text) {
      guard entry.region == region, let row = OfferFile.row(entry, known) else {
        leftOut += 1
        continue
      }
      if seen.insert(row[0] + " " + row[3]).inserted { rows.append(row) } else { leftOut += 1 }
    }
  }

  static let source = "https://pricing.us-east-1.amazonaws.com/offers/v1.0/aws/AmazonBedrock/current/index.json"

  private static func row(_ entry: Entry, _ known: PriceList) -> [String]? {
    guard !entry.model.isEmpty, let meter = meter(entry), let unit = unit(entry.unit, meter) else { return nil }
    let model = try? known.model(entry.model)
    let usd = entry.usd.contains(".") ? entry.usd.trimmingCharacters(in: CharacterSet(charactersIn: "0")) : entry.usd
    let plain = (usd.hasPrefix(".") ? "0" : "") + (usd.hasSuffix(".") ? String(usd.dropLast()) : usd)
    guard Money(plain.isEmpty ? "0" : plain) != nil else { return nil }
    return [
      model?.id ?? entry.model, model?.name ?? entry.model, model?.provider ?? entry.provider, meter.key, unit,
      plain.isEmpty ? "0" : plain, entry.date, source, "from the offer file of AWS",
    ]
  }

  /// The meter that the words of an entry speak of; nil for what the cost lab does not know.
  private static func meter(_ entry: Entry) -> Meter? {
    let words = entry.words.lowercased()
    func has(_ any: String...) -> Bool { any.contains { words.contains($0) } }
    if has("model unit", "modelunit", "provisioned") {
      if has("6 month", "6-month", "6month", "six month") { return .provisioned(.sixMonths) }
      if has("1 month", "1-month", "1month", "one month") { return .provisioned(.oneMonth) }
      return has("no commit", "no-commit", "nocommit") ? .provisioned(.none) : nil
    }
    if has("custom") { return nil }
    if has("cache") {
      if has("read") { return .cacheRead }
      guard has("write") else { return nil }
      return has("1h", "1 hour", "1-hour") ? .cacheWriteHour : .cacheWrite
    }
    guard has("input", "output") || has("image") else { return nil }
    let isInput = has("input")
    if has("batch") { return isInput ? .batchInput : .batchOutput }
    if has("flex") { return isInput ? .flexInput : .flexOutput }
    if has("priority") { return isInput ? .priorityInput : .priorityOutput }
    if entry.unit.lowercased().contains("image") { return isInput ? .embeddedImage : .image }
    if isInput { return entry.model.lowercased().contains("embed") ? .embedding : .input }
    return .output
  }

  /// The unit as a price list of bedrill has it.
  private static func unit(_ text: String, _ meter: Meter) -> String? {
    let words = text.lowercased()
    if meter.isByMillions {
      return words.contains("1k") ? "1K tokens" : words.contains("1m") ? "1M tokens" : words == "tokens" ? "token" : nil
    }
    if case .provisioned = meter { return words.hasPrefix("h") ? "MU-hour" : nil }
    return words.hasPrefix("image") ? "image" : nil
  }

  // MARK: The two forms

  private static func entries(_ text: String) throws -> [Entry] {
    text.first { !$0.isWhitespace } == "{" ? try fromJSON(text) : try fromCSV(text)
  }

  private static func fromJSON(_ text: String) throws -> [Entry] {
    guard let offer = try? JSONSerialization.jsonObject(with: Data(text.utf8)) as? [String: Any],
      let products = offer["products"] as? [String: [String: Any]],
      let terms = (offer["terms"] as? [String: Any])?["OnDemand"] as? [String: [String: Any]]
    else { throw Failure.badData("the offer file has no products and terms. Download the index.json of a service.") }
    let day = String((offer["publicationDate"] as? String ?? "").prefix(10))
    return products.sorted { $0.key < $1.key }.flatMap { sku, product -> [Entry] in
      guard let attributes = product["attributes"] as? [String: String] else { return [] }
      return dimensions(terms[sku] ?? [:]).map { unit, usd in
        Entry(
          model: attributes["model"] ?? attributes["titanModel"] ?? "", provider: attributes["provider"] ?? "",
          region: attributes["regionCode"] ?? "",
          words: ["feature", "inferenceType", "usagetype"].compactMap { attributes[$0] }.joined(separator: " "),
          unit: unit, usd: usd, date: day)
      }
    }
  }

  /// Unit and US dollars of each price of a product.
  private static func dimensions(_ offers: [String: Any]) -> [(unit: String, usd: String)] {
    offers.sorted { $0.key < $1.key }.flatMap { _, offer -> [(String, String)] in
      let prices = (offer as? [String: Any])?["priceDimensions"] as? [String: [String: Any]] ?? [:]
      return prices.sorted { $0.key < $1.key }.compactMap { _, price in
        guard let unit = price["unit"] as? String, let usd = (price["pricePerUnit"] as? [String: String])?["USD"] else {
          return nil
        }
        return (unit, usd)
      }
    }
  }

  private static func fromCSV(_ text: String) throws -> [Entry] {
    let lines = text.split(whereSeparator: \.isNewline).map { PriceList.fields($0) ?? [] }
    guard let header = lines.firstIndex(where: { $0.first == "SKU" }) else {
      throw Failure.badData("the offer file has no line that begins with SKU. Download the index.csv of a service.")
    }
    let columns = Dictionary(lines[header].enumerated().map { ($1.lowercased(), $0) }) { first, _ in first }
    let day = lines[..<header].first { $0.first == "Publication Date" }?.dropFirst().first.map { String($0.prefix(10)) }
    return lines[(header + 1)...].map { fields in
      func field(_ names: String...) -> String {
        for name in names {
          if let index = columns[name], fields.indices.contains(index), !fields[index].isEmpty { return fields[index] }
        }
        return ""
      }
      return Entry(
        model: field("model", "titan model"), provider: field("provider"), region: field("region code"),
        words: [field("feature"), field("inference type"), field("usagetype")].joined(separator: " "),
        unit: field("unit"),
        usd: field("priceperunit"), date: day ?? "")
    }
  }
}
