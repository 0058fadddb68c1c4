extension Estimate {
  /// A line of a bill.
  public struct Line: Hashable, Sendable {
    public var meter: Meter
    /// Whose price it is, where it is not the model that was asked about.
    public var model: String?
    /// How much is billed, in the meter's unit.
    public var quantity: Int
    /// How the quantity comes about: `2 MU x 744 h`; may be empty.
    public var detail: String
    public var price: Price
    /// Quantity times price, exact.
    public var amount: Money
    public var when: When
    /// Months that are paid for, come what may; 0 where nothing is committed.
    public var commitment = 0

    public enum When: String, Hashable, Sendable {
      /// Before the first request.
      case once
      case monthly
    }

    public var name: String { model.map { "\(meter.name), \($0)" } ?? meter.name }
    public var unit: String { meter.unit }
    /// Quantity and unit: `46,500,000 tokens`, `1 model-month`.
    public var billed: String { "\(quantity.grouped) \(quantity == 1 ? meter.one : unit)" }
  }
}

/// A meter together with the unit that it counts, so that no line bills tokens by the price of images.
struct Metered<Unit: MeteredUnit>: Sendable {
  let meter: Meter
}

extension Metered where Unit == TokenUnit {
  static let input = Metered(meter: .input)
  static let output = Metered(meter: .output)
  static let batchInput = Metered(meter: .batchInput)
  static let batchOutput = Metered(meter: .batchOutput)
  static let cacheRead = Metered(meter: .cacheRead)
  static let cacheWrite = Metered(meter: .cacheWrite)
  static let cacheWriteHour = Metered(meter: .cacheWriteHour)
  static let embedding = Metered(meter: .embedding)
  static let training = Metered(meter: .training)
  static let customInput = Metered(meter: .customInput)
  static let customOutput = Metered(meter: .customOutput)
  static let flexInput = Metered(meter: .flexInput)
  static let flexOutput = Metered(meter: .flexOutput)
  static let priorityInput = Metered(meter: .priorityInput)
  static let priorityOutput = Metered(meter: .priorityOutput)
}
extension Metered where Unit == ImageUnit {
  static let image = Metered(meter: .image)
  static let embeddedImage = Metered(meter: .embeddedImage)
}
extension Metered where Unit == ModelUnitHour {
  static func provisioned(_ term: Meter.Term) -> Metered { Metered(meter: .provisioned(term)) }
}
extension Metered where Unit == ModelMonth { static let modelStorage = Metered(meter: .modelStorage) }
extension Metered where Unit == CustomUnitMinute { static let importActive = Metered(meter: .importActive) }
extension Metered where Unit == CustomUnitMonth { static let importStorage = Metered(meter: .importStorage) }
extension Metered where Unit == StoreUnitHour { static let vectorStore = Metered(meter: .vectorStore) }
extension Metered where Unit == QueryUnit { static let rerank = Metered(meter: .rerank) }
extension Metered where Unit == TransitionUnit { static let flow = Metered(meter: .flow) }
extension Metered where Unit == ByteUnit { static let logs = Metered(meter: .logs) }
extension Metered where Unit == ByteMonth { static let objectStorage = Metered(meter: .objectStorage) }
