/// Columns and rows.
public struct Size: Equatable, Sendable {
  public var width: Int
  public var height: Int
  public init(width: Int, height: Int) {
    self.width = width
    self.height = height
  }
  public static let usual = Size(width: 80, height: 24)
  var isTooSmall: Bool { width < Page.smallest.width || height < Page.smallest.height }
}
