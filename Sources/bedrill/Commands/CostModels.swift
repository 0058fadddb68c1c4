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
  }

  func print(_ form: Form) throws {
    switch form {
    case .json: try JSON.print(lines)
    case .csv:
      Swift.print(PriceList.columns.joined(separator: ","))
      for line in lines {
        let fields = [
          line.model, line.name, line.provider, line.meter, line.unit, line.usd, line.asOf, line.source, line.note,
        ]
        Swift.print(fields.map(CSV.field).joined(separator: ","))
      }
    case .table:
      for model in models {
        Swift.print("\(model.name) (\(model.provider.isEmpty ? model.id : model.provider))")
        for meter in list.meters(of: model.id) {
          guard let price = list[model.id, meter] else { continue }
          Swift.print("  \(Text.padded(meter.name, width: 34)) \(price.text), \(price.asOf)")
        }
      }
      Swift.print("Sample prices, for learning and not for a bill.")
    }
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
