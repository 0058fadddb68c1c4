/// What "deflate" packed, unpacked (RFC 1951).
///
/// Anki packs the collection in its packages so. Written here because it is a page, and what comes from outside is read by
/// code that cannot trap; `unzip` is on fewer machines, and zlib would be one library more to ship.
struct Inflate {
  enum Fault: Error, Equatable { case damaged, tooLong }

  private let input: [UInt8]
  private var position = 0
  private var bits: UInt32 = 0
  private var count = 0
  private var output: [UInt8] = []
  private let most: Int

  /// - Parameter most: how many bytes it may become.
  static func bytes(_ input: [UInt8], most: Int) throws(Fault) -> [UInt8] {
    var inflate = Inflate(input: input, most: most)
    while try !inflate.block() {}
    return inflate.output
  }

  private init(input: [UInt8], most: Int) {
    self.input = input
    self.most = most
  }

  /// The next bits, the lowest first; at most 16.
  private mutating func take(_ number: Int) throws(Fault) -> Int {
    while count < number {
      guard position < input.count else { throw .damaged }
      bits |= UInt32(input[position]) << UInt32(count)
      position += 1
      count += 8
    }
    defer {
      bits >>= UInt32(number)
      count -= number
    }
    return Int(bits & (1 << UInt32(number) - 1))
  }

  /// - Returns: whether it was the last one.
  private mutating func block() throws(Fault) -> Bool {
    let isLast = try take(1) == 1
    switch try take(2) {
    case 0: try copy()
    case 1: try codes(Self.fixedLengths, Self.fixedDistances)
    case 2:
      let (lengths, distances) = try tables()
      try codes(lengths, distances)
    default: throw .damaged
    }
    return isLast
  }

  /// A block that is not packed.
  private mutating func copy() throws(Fault) {
    // What is left of the byte says nothing; there is never more than that at hand.
    (bits, count) = (0, 0)
    let length = try take(16)
    guard try take(16) == length ^ 0xFFFF, position + length <= input.count else { throw .damaged }
    guard output.count + length <= most else { throw .tooLong }
    output += input[position..<position + length]
    position += length
  }

  private mutating func codes(_ lengths: Code, _ distances: Code) throws(Fault) {
    while true {
      let symbol = try next(lengths)
      if symbol == 256 { return }
      if symbol < 256 {
        guard output.count < most else { throw .tooLong }
        output.append(UInt8(symbol))
        continue
      }
      let length = try value(symbol - 257, Self.lengths)
      let distance = try value(try next(distances), Self.distances)
      guard distance <= output.count else { throw .damaged }
      guard output.count + length <= most else { throw .tooLong }
      // It may reach into itself.
      for _ in 0..<length { output.append(output[output.count - distance]) }
    }
  }

  private mutating func value(_ symbol: Int, _ table: [(base: Int, extra: Int)]) throws(Fault) -> Int {
    guard table.indices.contains(symbol) else { throw .damaged }
    return table[symbol].base + (try take(table[symbol].extra))
  }

  private mutating func tables() throws(Fault) -> (Code, Code) {
    let (lengths, distances, codes) = (try take(5) + 257, try take(5) + 1, try take(4) + 4)
    var sizes = [Int](repeating: 0, count: 19)
    for place in Self.order.prefix(codes) { sizes[place] = try take(3) }
    guard let code = Code(sizes) else { throw .damaged }
    var all: [Int] = []
    while all.count < lengths + distances {
      let symbol = try next(code)
      switch symbol {
      case ..<16: all.append(symbol)
      case 16:
        guard let last = all.last else { throw .damaged }
        all += [Int](repeating: last, count: 3 + (try take(2)))
      case 17: all += [Int](repeating: 0, count: 3 + (try take(3)))
      default: all += [Int](repeating: 0, count: 11 + (try take(7)))
      }
    }
    guard all.count == lengths + distances, let first = Code(Array(all[..<lengths])),
      let second = Code(Array(all[lengths...]))
    else { throw .damaged }
    return (first, second)
  }

  private mutating func next(_ code: Code) throws(Fault) -> Int {
    var (word, first, index) = (0, 0, 0)
    for number in code.counts.dropFirst() {
      word |= try take(1)
      if word - first < number { return code.symbols[index + word - first] }
      index += number
      first = (first + number) << 1
      word <<= 1
    }
    throw .damaged
  }

  /// A canonical Huffman code: symbols in the order of their words, and how many words there are of each length.
  private struct Code {
    var counts = [Int](repeating: 0, count: 16)
    var symbols: [Int] = []

    /// One without words.
    init() {}

    /// - Parameter lengths: of the word of each symbol, 0 to 15; 0 for none.
    init?(_ lengths: [Int]) {
      for length in lengths where length > 0 { counts[length] += 1 }
      var left = 1
      for number in counts.dropFirst() {
        left = left << 1 - number
        guard left >= 0 else { return nil }
      }
      for length in 1...15 { symbols += lengths.indices.filter { lengths[$0] == length } }
    }
  }

  /// The order in which the lengths of a block's codes come.
  private static let order = [16, 17, 18, 0, 8, 7, 9, 6, 10, 5, 11, 4, 12, 3, 13, 2, 14, 1, 15]

  private static let lengths = steps(from: 3, [0, 0, 0, 0, 0, 0, 0, 0] + (4..<24).map { $0 / 4 }) + [(258, 0)]
  private static let distances = steps(from: 1, [0, 0] + (2..<30).map { ($0 - 2) / 2 })

  private static func steps(from base: Int, _ extras: [Int]) -> [(base: Int, extra: Int)] {
    var base = base
    return extras.map { extra in
      defer { base += 1 << extra }
      return (base, extra)
    }
  }

  private static let fixedLengths = Code((0..<288).map { $0 < 144 ? 8 : $0 < 256 ? 9 : $0 < 280 ? 7 : 8 }) ?? Code()
  private static let fixedDistances = Code([Int](repeating: 5, count: 30)) ?? Code()
}
