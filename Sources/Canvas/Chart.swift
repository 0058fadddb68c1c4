/// Values as pictures of characters that can be read without color.
public enum Chart {
  /// A share as full and light blocks, `████░░`.
  ///
  /// It is empty only at 0 and full only at 1, as far as the width lets it.
  ///
  /// - Parameter share: 0 to 1; what is beyond counts as the nearest of them, and what is no number as 0.
  public static func bar(_ share: Double, width: Int) -> String {
    guard width > 0 else { return "" }
    let share = share.isNaN ? 0 : min(max(share, 0), 1)
    var full = Int((share * Double(width)).rounded())
    if share > 0 { full = max(full, 1) }
    if share < 1, width > 1 { full = min(full, width - 1) }
    return String(repeating: "█", count: full) + String(repeating: "░", count: width - full)
  }

  /// A column of a cell by its height in eighths; 0 is a blank.
  static let eighths = Array(" ▁▂▃▄▅▆▇█")
}

extension Chart {
  /// Points that belong together, joined by a line of one character.
  public struct Series: Equatable, Sendable {
    public var name: String
    public var points: [Point]
    public var style: Style
    public init(name: String, points: [Point], style: Style = .plain) {
      self.name = name
      self.points = points
      self.style = style
    }
  }

  public struct Point: Equatable, Sendable {
    public var x: Double
    public var y: Double
    public init(x: Double, y: Double) {
      self.x = x
      self.y = y
    }
  }

  /// What one direction of a chart measures.
  public struct Axis: Equatable, Sendable {
    /// What is measured, in which unit: `requests a day`, `USD a month`.
    public var title: String
    /// What is shown; nil for all values, from 0 where none is negative and the scale is linear.
    public var range: ClosedRange<Double>?
    public var scale: Scale
    public var format: Format
    public init(
      title: String, range: ClosedRange<Double>? = nil, scale: Scale = .linear, format: Format = .number
    ) {
      self.title = title
      self.range = range
      self.scale = scale
      self.format = format
    }

    public enum Scale: Equatable, Sendable {
      case linear
      /// Powers of ten at equal distances; values of 0 and below have no place on it.
      case logarithmic
    }

    public enum Format: Equatable, Sendable {
      case number
      /// Shares, 0 to 1, as percent.
      case percent
    }
  }

  /// A place on the x axis that has a name, such as a break-even.
  public struct Mark: Equatable, Sendable {
    public var name: String
    public var x: Double
    public init(name: String, x: Double) {
      self.name = name
      self.x = x
    }
  }
}
