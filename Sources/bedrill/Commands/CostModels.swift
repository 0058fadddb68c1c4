import Canvas
import Pricing

/// The models of a price list, with what they cost.
struct CostModels {
  private let list: PriceList
  private let models: [PriceList.Model]

  enum Form { case table, json, csv }

  /// - Parameter words: narrows the models; nil for all.
  init(_ list: PriceList, of words: String?) {
    self.list = list
    models = words.map(list.search) ?? list.choices
  }

  struct Line: Encodable {
    var model, name, provider, meter, unit, usd, asOf, source, note: String
    var fields: [String] { [model, name, provider, meter, unit, usd, asOf, source, note] }
  }

  func text(_ form: Form) throws -> String {
    switch form {
    case .json: try JSON.text(lines) + "\n"
    case .csv:
      ([PriceList.columns] + lines.map(\.fields)).map { $0.map(CSV.field).joined(separator: ",") + "\n" }.joined()
    case .table: models.map(table).joined() + foot
    }
  }

  private func table(_ model: PriceList.Model) -> String {
    let lifecycle = list.lifecycle(of: model.id)
    let mark = lifecycle == .active ? "" : ", \(lifecycle.rawValue)"
    var text = "\(model.name) (\(model.provider.isEmpty ? model.id : model.provider)\(mark))\n"
    for meter in list.meters(of: model.id) {
      guard let price = list[model.id, meter] else { continue }
      let kind = price.note.contains("secondary") ? ", secondary" : ""
      text += "  \(Text.padded(meter.name, width: 34)) \(price.text), \(price.asOf)\(kind)\n"
    }
    return text
  }

  private var foot: String {
    models.isEmpty
      ? "No model has these words. bedrill cost --models lists all.\n"
      : "Sample prices, for learning and not for a bill.\n"
  }

  private var lines: [Line] {
    models.flatMap { model in
      list.meters(of: model.id).compactMap { meter in
        list[model.id, meter].map {
          Line(
            model: model.id, name: model.name, provider: model.provider, meter: meter.key, unit: $0.basis,
            usd: $0.usd.exact, asOf: $0.asOf, source: $0.source, note: $0.note)
        }
      }
    }
  }
}
