import Articles

/// A value of the linked data (JSON-LD) in a page.
indirect enum LinkedData: Hashable, Sendable {
  /// A text, a number or a truth, by its characters.
  case text(String)
  case list([LinkedData])
  case object([String: LinkedData])

  /// The value of a key of an object.
  subscript(key: String) -> LinkedData? { if case .object(let fields) = self { fields[key] } else { nil } }

  /// The text itself; of a list the first.
  var text: String? {
    switch self {
    case .text(let text): text
    case .list(let items): items.first?.text
    case .object(let fields): fields["@value"]?.text ?? fields["name"]?.text
    }
  }

  /// The items of a list; another value is a list of one.
  var items: [LinkedData] { if case .list(let items) = self { items } else { [self] } }

  /// The types of an object, without the address before them.
  var types: [String] {
    (self["@type"]?.items ?? []).compactMap { $0.text.map { $0.lastPathPart } }
  }

  /// All objects in a value and in it, but no deeper than `depth`.
  func objects(depth: Int = 8) -> [LinkedData] {
    switch self {
    case .text: return []
    case .list(let items): return depth > 0 ? items.flatMap { $0.objects(depth: depth - 1) } : []
    case .object(let fields):
      guard depth > 0 else { return [self] }
      let inner = [
        "@graph", "mainEntity", "mainEntityOfPage", "hasPart", "itemListElement", "item", "isPartOf", "author",
      ]
      return [self] + inner.flatMap { fields[$0]?.objects(depth: depth - 1) ?? [] }
    }
  }
}

/// A lenient reader of JSON: raw control characters, comments, CDATA marks, trailing commas and a missing end do no harm.
struct LinkedDataScanner {
  private static let depthLimit = 64
  private static let valueLimit = 100_000

  private let bytes: [UInt8]
  private var i = 0
  private var valueCount = 0

  private init(_ bytes: [UInt8]) { self.bytes = bytes }

  /// Returns the values that stand one after the other in `bytes`.
  static func values(_ bytes: [UInt8]) -> [LinkedData] {
    var scanner = LinkedDataScanner(bytes)
    var values: [LinkedData] = []
    while let start = scanner.bytes[scanner.i...].firstIndex(where: { $0 == 0x7B || $0 == 0x5B }) {
      // A bracket of "<![CDATA[" opens no value.
      if scanner.bytes[start] == 0x5B, start > 0, scanner.bytes[start - 1] == 0x21 || scanner.bytes[start - 1] == 0x41 {
        scanner.i = start + 1
        continue
      }
      scanner.i = start
      values.append(scanner.value(depth: 0))
    }
    return values
  }

  private mutating func value(depth: Int) -> LinkedData {
    skipSpace()
    valueCount += 1
    guard i < bytes.count, depth < LinkedDataScanner.depthLimit, valueCount < LinkedDataScanner.valueLimit else {
      i = bytes.count
      return .text("")
    }
    switch bytes[i] {
    case 0x7B: return object(depth)
    case 0x5B: return list(depth)
    case 0x22: return .text(string())
    default:
      let start = i
      while i < bytes.count, !",]}:".utf8.contains(bytes[i]), bytes[i] > 0x20 { i += 1 }
      if i == start { i += 1 }
      return .text(String(decoding: bytes[start..<min(i, bytes.count)], as: UTF8.self))
    }
  }

  private mutating func object(_ depth: Int) -> LinkedData {
    var fields: [String: LinkedData] = [:]
    i += 1
    while true {
      skipSpace()
      guard i < bytes.count else { return .object(fields) }
      if bytes[i] == 0x7D {
        i += 1
        return .object(fields)
      }
      guard bytes[i] == 0x22 else {
        i += 1
        continue
      }
      let key = string()
      skipSpace()
      guard i < bytes.count, bytes[i] == 0x3A else { continue }
      i += 1
      let value = value(depth: depth + 1)
      if fields[key] == nil { fields[key] = value }
    }
  }

  private mutating func list(_ depth: Int) -> LinkedData {
    var items: [LinkedData] = []
    i += 1
    while true {
      skipSpace()
      guard i < bytes.count else { return .list(items) }
      switch bytes[i] {
      case 0x5D:
        i += 1
        return .list(items)
      case 0x2C, 0x3A, 0x7D: i += 1
      default: items.append(value(depth: depth + 1))
      }
    }
  }

  private mutating func skipSpace() {
    while i < bytes.count {
      if bytes[i] <= 0x20 {
        i += 1
      } else if bytes[i] == 0x2F, i + 1 < bytes.count, bytes[i + 1] == 0x2A {
        i += 2
        while i + 1 < bytes.count, bytes[i] != 0x2A || bytes[i + 1] != 0x2F { i += 1 }
        i = min(i + 2, bytes.count)
      } else {
        return
      }
    }
  }

  private mutating func string() -> String {
    i += 1
    var units: [UInt8] = []
    while i < bytes.count, bytes[i] != 0x22 {
      if bytes[i] == 0x5C, i + 1 < bytes.count {
        escape(&units)
      } else {
        units.append(bytes[i] < 0x20 ? 0x20 : bytes[i])
        i += 1
      }
    }
    i += 1
    i = min(i, bytes.count)
    return String(decoding: units, as: UTF8.self)
  }

  private mutating func escape(_ units: inout [UInt8]) {
    let sign = bytes[i + 1]
    i += 2
    switch sign {
    case UInt8(ascii: "n"): units.append(0x0A)
    case UInt8(ascii: "r"), UInt8(ascii: "t"), UInt8(ascii: "b"), UInt8(ascii: "f"):
      units.append(0x20)
    case UInt8(ascii: "u"):
      guard var value = hexadecimal(at: i) else { return }
      i += 4
      if value & 0xFC00 == 0xD800, i + 1 < bytes.count, bytes[i] == 0x5C, bytes[i + 1] == UInt8(ascii: "u"),
        let low = hexadecimal(at: i + 2), low & 0xFC00 == 0xDC00
      {
        value = 0x10000 + (value & 0x3FF) << 10 + low & 0x3FF
        i += 6
      }
      units += Unicode.Scalar(value).flatMap { UTF8.encode($0) } ?? UTF8.encodedReplacementCharacter
    default: units.append(sign)
    }
  }

  private func hexadecimal(at start: Int) -> UInt32? {
    guard start + 4 <= bytes.count else { return nil }
    return UInt32(String(decoding: bytes[start..<start + 4], as: UTF8.self), radix: 16)
  }
}
