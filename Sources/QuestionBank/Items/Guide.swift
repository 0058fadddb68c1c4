/// A version of the exam guide, as the bank names it: digits and points.
public struct Guide: RawRepresentable, Hashable, Comparable, Sendable, Codable, CustomStringConvertible {
  public var rawValue: String

  /// Nil for what cannot be the name of a version.
  public init?(rawValue: String) {
    guard 1...12 ~= rawValue.utf8.count, rawValue.utf8.allSatisfy({ 48...57 ~= $0 || $0 == UInt8(ascii: ".") }) else {
      return nil
    }
    self.rawValue = rawValue
  }

  public var description: String { rawValue }

  /// By name; which is newer the bank alone knows, as numbers may start again.
  public static func < (a: Guide, b: Guide) -> Bool { a.rawValue < b.rawValue }
}

/// Which versions of the exam guide name a subject.
public enum GuideScope: Equatable, Sendable, ExpressibleByArrayLiteral {
  case every
  case only(Set<Guide>)
  /// Beyond the exam: studied, and in an exam only when asked for.
  case beyond

  public init(arrayLiteral guides: Guide...) { self = guides.isEmpty ? .beyond : .only(Set(guides)) }

  public func contains(_ guide: Guide) -> Bool {
    switch self {
    case .every: true
    case .only(let guides): guides.contains(guide)
    case .beyond: false
    }
  }
}
