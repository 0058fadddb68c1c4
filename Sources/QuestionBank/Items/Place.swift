/// Where something stands in the bank's files; lines and columns count from 1.
public struct Place: Hashable, Sendable, Comparable {
  public var file: String
  public var line: Int
  public var column: Int
  public init(file: String = "", line: Int = 1, column: Int = 1) {
    self.file = file
    self.line = line
    self.column = column
  }
  public static func < (a: Place, b: Place) -> Bool { (a.file, a.line, a.column) < (b.file, b.line, b.column) }
}
