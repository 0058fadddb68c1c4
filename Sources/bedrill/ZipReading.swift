import Foundation

extension ZipArchive {
  /// Why an archive cannot be read.
  enum Fault: Error, Equatable {
    case damaged
    case packed(by: Int)
    case encrypted
    case tooLong(most: Int)

    /// What goes after the name of the file.
    var sentence: String {
      switch self {
      case .damaged: "is damaged, or was not copied whole. Export or copy it anew."
      case .packed(let method): "is packed in a way that bedrill does not read (\(method)). Pack it as plain zip."
      case .encrypted: "is locked with a password. Take that away first."
      case .tooLong(let most): "holds more than \(most >> 20) MB. Export less at once."
      }
    }
  }

  static func isOne(_ data: Data) -> Bool { data.starts(with: [0x50, 0x4B, 3, 4]) }

  /// An archive that is read; whatever its bytes say, only what is there is touched.
  struct Reading {
    private var entries: [String: Entry] = [:]
    private let data: Data

    private struct Entry {
      var flags, method, packed, size, offset: Int
      var checksum: UInt32
    }

    var names: Set<String> { Set(entries.keys) }

    init(_ data: Data) throws(Fault) {
      self.data = data
      // The end has a comment of at most 65,535 bytes behind it.
      let latest = data.count - 22
      guard latest >= 0,
        let end = stride(from: latest, through: max(0, latest - 0xFFFF), by: -1).first(where: {
          data[data.startIndex + $0] == 0x50 && number($0, 4) == 0x0605_4B50
        }), let count = number(end + 10, 2), var place = number(end + 16, 4)
      else { throw .damaged }
      for _ in 0..<count {
        guard number(place, 4) == 0x0201_4B50, let flags = number(place + 8, 2), let method = number(place + 10, 2),
          let checksum = number(place + 16, 4), let packed = number(place + 20, 4), let size = number(place + 24, 4),
          let name = number(place + 28, 2), let extra = number(place + 30, 2), let comment = number(place + 32, 2),
          let offset = number(place + 42, 4), let text = bytes(place + 46, name)
        else { throw .damaged }
        entries[String(decoding: text, as: UTF8.self)] = Entry(
          flags: flags, method: method, packed: packed, size: size, offset: offset, checksum: UInt32(checksum))
        place += 46 + name + extra + comment
      }
    }

    /// - Parameter most: how many bytes it may have.
    func content(of name: String, most: Int) throws(Fault) -> [UInt8] {
      // The lengths in front of the content may differ from those in the directory.
      guard let entry = entries[name], number(entry.offset, 4) == 0x0403_4B50,
        let head = number(entry.offset + 26, 2), let extra = number(entry.offset + 28, 2),
        let packed = bytes(entry.offset + 30 + head + extra, entry.packed)
      else { throw .damaged }
      guard entry.flags & 1 == 0 else { throw .encrypted }
      guard entry.size <= most else { throw .tooLong(most: most) }
      let content: [UInt8]
      switch entry.method {
      case 0: content = packed
      case 8:
        do { content = try Inflate.bytes(packed, most: entry.size) } catch { throw .damaged }
      default: throw .packed(by: entry.method)
      }
      guard content.count == entry.size, ZipArchive.checksum(Data(content)) == entry.checksum else { throw .damaged }
      return content
    }

    /// A number of 2 or 4 bytes, the lowest first; nil where there are not so many.
    private func number(_ place: Int, _ size: Int) -> Int? {
      bytes(place, size).map { $0.reversed().reduce(0) { $0 << 8 | Int($1) } }
    }

    private func bytes(_ place: Int, _ size: Int) -> [UInt8]? {
      guard place >= 0, size >= 0, place <= data.count, size <= data.count - place else { return nil }
      return Array(data[data.startIndex + place..<data.startIndex + place + size])
    }
  }
}
