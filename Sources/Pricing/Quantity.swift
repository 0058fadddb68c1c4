/// How much of something there is, in a unit that the type names: tokens are never multiplied by a price for images.
public struct Quantity<Unit: MeteredUnit>: Hashable, Comparable, Sendable {
  /// Whole units, 0 or more.
  public let count: Int
  public init(_ count: Int) { self.count = max(0, count) }
  public static func < (a: Quantity, b: Quantity) -> Bool { a.count < b.count }

  /// So many times the quantity; too large beyond what a whole number holds.
  public func times(_ factor: Int) throws(Refusal) -> Quantity {
    let (product, overflow) = count.multipliedReportingOverflow(by: factor)
    guard !overflow else { throw .tooLarge }
    return Quantity(product)
  }

  public static func + (a: Quantity, b: Quantity) throws(Refusal) -> Quantity {
    let (sum, overflow) = a.count.addingReportingOverflow(b.count)
    guard !overflow else { throw .tooLarge }
    return Quantity(sum)
  }
}

/// What a meter counts.
public protocol MeteredUnit: Sendable {
  /// As a bill names it, in the plural.
  static var name: String { get }
}

public enum TokenUnit: MeteredUnit { public static let name = "tokens" }
public enum ImageUnit: MeteredUnit { public static let name = "images" }
/// A model unit bought for an hour.
public enum ModelUnitHour: MeteredUnit { public static let name = "MU-hours" }
/// A custom model kept for a month.
public enum ModelMonth: MeteredUnit { public static let name = "model-months" }
/// A Custom Model Unit that is active for a minute.
public enum CustomUnitMinute: MeteredUnit { public static let name = "CMU-minutes" }
/// A Custom Model Unit's storage for a month.
public enum CustomUnitMonth: MeteredUnit { public static let name = "CMU-months" }
/// A compute unit of a vector store (OCU of Amazon OpenSearch Serverless) for an hour.
public enum StoreUnitHour: MeteredUnit { public static let name = "OCU-hours" }

public typealias Tokens = Quantity<TokenUnit>
public typealias Images = Quantity<ImageUnit>
public typealias ModelUnitHours = Quantity<ModelUnitHour>
public typealias ModelMonths = Quantity<ModelMonth>
public typealias CustomUnitMinutes = Quantity<CustomUnitMinute>
public typealias CustomUnitMonths = Quantity<CustomUnitMonth>
public typealias StoreUnitHours = Quantity<StoreUnitHour>
