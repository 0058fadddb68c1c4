import Foundation

/// Files in one, not compressed: the form of Anki's packages needs no more, and so no library.
///
/// https://pkware.cachefly.net/webdocs/casestudies/APPNOTE.TXT, sections 4.3.7, 4.3.12 and 4.3.16
struct ZipArchive {
  private var bytes = Data()
  private var directory = Data()
  private var count = 0

  /// - Parameter name: ASCII; the file may have less than 4 GB.
  mutating func add(_ name: String, _ content: Data) {
    let offset = UInt32(truncatingIfNeeded: bytes.count)
    let size = UInt32(truncatingIfNeeded: content.count)
    // Version 2.0, no flags, stored, at midnight of 1 January 1980.
    let head: [[UInt8]] = [
      Self.two(20), Self.two(0), Self.two(0), Self.two(0), Self.two(33), Self.four(Self.checksum(content)),
      Self.four(size), Self.four(size), Self.two(name.utf8.count), Self.two(0),
    ]
    let local: [[UInt8]] = [Self.four(0x0403_4B50)] + head
    let central: [[UInt8]] = [Self.four(0x0201_4B50), Self.two(20)] + head
    let rest: [[UInt8]] = [Self.two(0), Self.two(0), Self.two(0), Self.four(0), Self.four(offset)]
    bytes.append(contentsOf: local.joined())
    bytes.append(contentsOf: name.utf8)
    bytes.append(content)
    directory.append(contentsOf: central.joined())
    directory.append(contentsOf: rest.joined())
    directory.append(contentsOf: name.utf8)
    count += 1
  }

  /// The whole file.
  var data: Data {
    let end: [[UInt8]] = [
      Self.four(0x0605_4B50), Self.two(0), Self.two(0), Self.two(count), Self.two(count),
      Self.four(UInt32(truncatingIfNeeded: directory.count)), Self.four(UInt32(truncatingIfNeeded: bytes.count)),
      Self.two(0),
    ]
    return bytes + directory + Data(end.joined())
  }

  private static func two(_ number: Int) -> [UInt8] {
    [UInt8(truncatingIfNeeded: number), UInt8(truncatingIfNeeded: number >> 8)]
  }

  private static func four(_ number: UInt32) -> [UInt8] {
    (0..<4).map { UInt8(truncatingIfNeeded: number >> (8 * $0)) }
  }

  /// CRC-32 of ISO 3309.
  static func checksum(_ data: Data) -> UInt32 {
    ~data.reduce(~0 as UInt32) { ($0 >> 8) ^ table[Int(($0 ^ UInt32($1)) & 0xFF)] }
  }

  private static let table: [UInt32] = (0..<256).map { number in
    (0..<8).reduce(UInt32(number)) { value, _ in value & 1 == 1 ? 0xEDB8_8320 ^ (value >> 1) : value >> 1 }
  }
}
