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
/// A vector store for a month.
public enum StoreMonth: MeteredUnit { public static let name = "store-months" }
/// A thousand characters of text, or what is left of them, that a guardrail checks.
public enum TextUnit: MeteredUnit { public static let name = "text-units" }
public enum SecondUnit: MeteredUnit { public static let name = "seconds" }
public enum QueryUnit: MeteredUnit { public static let name = "queries" }
public enum TransitionUnit: MeteredUnit { public static let name = "transitions" }
/// A token a minute that is reserved for a month.
public enum ReservedMonth: MeteredUnit { public static let name = "TPM-months" }
/// A byte; priced by the gigabyte of 10⁹.
public enum ByteUnit: MeteredUnit { public static let name = "bytes" }
/// A byte kept for a month.
public enum ByteMonth: MeteredUnit { public static let name = "byte-months" }
/// A compute unit of a vector store (OCU of Amazon OpenSearch Serverless) for an hour.
public enum StoreUnitHour: MeteredUnit { public static let name = "OCU-hours" }

public typealias Tokens = Quantity<TokenUnit>
public typealias Images = Quantity<ImageUnit>
public typealias ModelUnitHours = Quantity<ModelUnitHour>
public typealias ModelMonths = Quantity<ModelMonth>
public typealias CustomUnitMinutes = Quantity<CustomUnitMinute>
public typealias CustomUnitMonths = Quantity<CustomUnitMonth>
public typealias StoreUnitHours = Quantity<StoreUnitHour>
public typealias TextUnits = Quantity<TextUnit>
public typealias Queries = Quantity<QueryUnit>
public typealias NodeTransitions = Quantity<TransitionUnit>
public typealias ReservedMonths = Quantity<ReservedMonth>
public typealias Bytes = Quantity<ByteUnit>
public typealias ByteMonths = Quantity<ByteMonth>
