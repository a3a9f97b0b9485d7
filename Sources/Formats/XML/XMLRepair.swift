import CXML

/// Returns a document in XML as bytes that libxml2 reads whole.
///
/// Comments, instructions and the document type are left out, so no declared entity is ever known. HTML's named characters are replaced by the
/// characters. A sign that begins neither a tag nor a reference stands for itself. Bytes before the first tag and control characters are
/// dropped.
func repairedXML(_ text: String) -> [UInt8] {
  var text = text
  return text.withUTF8 { bytes in
    var repair = XMLRepair(bytes)
    return repair.run()
  }
}

private struct XMLRepair {
  private let bytes: Bytes
  private var at = 0
  private var result: [UInt8] = []
  /// The characters of names that were found, as UTF-8; empty for names that HTML does not have.
  private var characters: [String: [UInt8]] = ["amp": [], "lt": [], "gt": [], "quot": [], "apos": []]
  /// The ends that occur nowhere in the rest, so that none is looked for twice.
  private var missing: Set<String> = []

  init(_ bytes: Bytes) { self.bytes = bytes }

  mutating func run() -> [UInt8] {
    result.reserveCapacity(bytes.count + bytes.count / 16)
    at = start
    while at < bytes.count {
      switch bytes[at] {
      case UInt8(ascii: "<"): tag()
      case _ where result.isEmpty: at += 1
      case UInt8(ascii: "&"): reference()
      default: copy()
      }
    }
    return result
  }

  /// The offset of the declaration of XML if it stands near the beginning: servers print warnings before it. Else 0.
  private var start: Int {
    for i in 0..<max(0, min(bytes.count, 1 << 16) - 5) where bytes[i] == UInt8(ascii: "<") {
      if bytes[i...].starts(with: "<![CDATA[".utf8) { return 0 }
      if bytes[i...].starts(with: "<?xml".utf8), !bytes[i + 5].isASCIILetter, bytes[i + 5] != UInt8(ascii: "-") {
        return i
      }
    }
    return 0
  }

  /// Copies a byte, unless XML has no such character.
  private mutating func copy() {
    let byte = bytes[at]
    if byte >= 0x20 || byte == 0x09 || byte == 0x0A || byte == 0x0D {
      // U+FFFE and U+FFFF
      if byte == 0xEF, at + 2 < bytes.count, bytes[at + 1] == 0xBF, bytes[at + 2] >= 0xBE {
        at += 3
        return
      }
      result.append(byte)
    }
    at += 1
  }

  private mutating func tag() {
    if skip(from: "<!--", to: "-->") || skip(from: "<?", to: "?>") || skipDocumentType() { return }
    if begins(with: "<![CDATA["), let end = end(of: "]]>", from: at + 9) {
      while at < end { copy() }
      return
    }
    let next = at + 1 < bytes.count ? bytes[at + 1] : 0
    at += 1
    guard next.beginsTag else { return result += Array("&lt;".utf8) }
    result.append(UInt8(ascii: "<"))
    copyTag()
  }

  /// Copies the rest of a tag. Attributes after the first 256 are left out, since libxml2 compares each with all others.
  private mutating func copyTag() {
    var (quote, previous, values): (UInt8?, UInt8, Int) = (nil, 0, 0)
    while at < bytes.count {
      let byte = bytes[at]
      if byte == UInt8(ascii: "<") {
        if quote == nil || at + 1 < bytes.count && bytes[at + 1].beginsTag { return }
        result += Array("&lt;".utf8)
        at += 1
      } else if byte == UInt8(ascii: "&") {
        reference()
      } else {
        copy()
      }
      if let open = quote {
        if byte == open { quote = nil }
      } else if byte == UInt8(ascii: ">") {
        return
      } else if byte == UInt8(ascii: "\"") || byte == UInt8(ascii: "'"), previous == UInt8(ascii: "=") {
        quote = byte
        values += 1
      }
      if byte > 0x20 { previous = byte }
      if quote == nil, values >= Self.attributeLimit { return skipAttributes() }
    }
  }

  /// Passes over the rest of a tag up to its end.
  private mutating func skipAttributes() {
    var quote: UInt8?
    while at < bytes.count {
      let byte = bytes[at]
      if quote == nil, byte == UInt8(ascii: ">") || byte == UInt8(ascii: "<") {
        if bytes[at - 1] == UInt8(ascii: "/") { result.append(UInt8(ascii: "/")) }
        return
      }
      if let open = quote {
        if byte == open { quote = nil }
      } else if byte == UInt8(ascii: "\"") || byte == UInt8(ascii: "'") {
        quote = byte
      }
      at += 1
    }
  }

  private static let attributeLimit = 256

  private mutating func skip(from start: StaticString, to end: String) -> Bool {
    guard begins(with: start), let after = self.end(of: end, from: at + start.utf8CodeUnitCount) else { return false }
    at = after
    return true
  }

  /// Passes over a document type with the declarations in it.
  private mutating func skipDocumentType() -> Bool {
    guard begins(with: "<!DOCTYPE") || begins(with: "<!doctype") else { return false }
    var (quote, depth): (UInt8?, Int) = (nil, 0)
    while at < bytes.count {
      let byte = bytes[at]
      at += 1
      if let open = quote {
        if byte == open { quote = nil }
        continue
      }
      if byte == UInt8(ascii: "<"), bytes[(at - 1)...].starts(with: "<!--".utf8), let end = end(of: "-->", from: at) {
        at = end
        continue
      }
      switch byte {
      case UInt8(ascii: "\""), UInt8(ascii: "'"): quote = byte
      case UInt8(ascii: "["): depth += 1
      case UInt8(ascii: "]"): depth -= 1
      case UInt8(ascii: ">") where depth <= 0: return true
      default: break
      }
    }
    return true
  }

  /// Copies a reference that XML has, replaces one that HTML has, and writes `&amp;` for a sign that begins neither.
  private mutating func reference() {
    var end = at + 1
    while end < bytes.count, end - at < 32,
      bytes[end].isASCIILetter || bytes[end].isDigit || bytes[end] == UInt8(ascii: "#")
    {
      end += 1
    }
    guard end < bytes.count, bytes[end] == UInt8(ascii: ";"), end > at + 1 else { return escape() }
    let name = String(decoding: bytes[at + 1..<end], as: UTF8.self)
    if bytes[at + 1] == UInt8(ascii: "#") {
      guard let character = numbered(name.dropFirst()) else { return escape() }
      result += character
    } else if let known = characters[name] {
      result += known.isEmpty ? Array("&\(name);".utf8) : known
    } else {
      guard let scalar = Unicode.Scalar(xml_named_character(name)), scalar.value > 0 else { return escape() }
      let character = Array(String(Character(scalar)).utf8)
      if characters.count < 4096 { characters[name] = character }
      result += character
    }
    at = end + 1
  }

  private mutating func escape() {
    result += Array("&amp;".utf8)
    at += 1
  }

  /// Returns the bytes for the character of a number, "128" or "x80". The numbers 128 to 159 mean those of Windows-1252. Nothing stands for
  /// numbers that XML does not accept.
  private func numbered(_ digits: Substring) -> [UInt8]? {
    let isHexadecimal = digits.utf8.first == UInt8(ascii: "x") || digits.utf8.first == UInt8(ascii: "X")
    let number = isHexadecimal ? UInt32(digits.dropFirst(), radix: 16) : UInt32(digits)
    guard let number else { return nil }
    if (0x80...0x9F).contains(number) { return Array(Decoded(windows1252: [UInt8(number)]).text.utf8) }
    guard let scalar = Unicode.Scalar(number), number >= 0x20 || [0x09, 0x0A, 0x0D].contains(number),
      number & 0xFFFE != 0xFFFE
    else { return [] }
    return Array("&#\(scalar.value);".utf8)
  }

  private func begins(with start: StaticString) -> Bool {
    guard at + start.utf8CodeUnitCount <= bytes.count else { return false }
    return start.withUTF8Buffer { $0.elementsEqual(bytes[at..<at + $0.count]) }
  }

  /// Returns the offset after the next `end` from `start` on.
  private mutating func end(of end: String, from start: Int) -> Int? {
    guard !missing.contains(end) else { return nil }
    let wanted = Array(end.utf8)
    var i = start
    while i + wanted.count <= bytes.count {
      if bytes[i] == wanted[0], bytes[i..<i + wanted.count].elementsEqual(wanted) { return i + wanted.count }
      i += 1
    }
    missing.insert(end)
    return nil
  }
}

extension UInt8 {
  /// Whether a tag begins with a “<” before this byte.
  fileprivate var beginsTag: Bool {
    self == UInt8(ascii: "/") || self == UInt8(ascii: "_") || self >= 0x80 || isASCIILetter
  }
  /// Whether the byte is a letter of ASCII.
  var isASCIILetter: Bool { self | 0x20 >= 0x61 && self | 0x20 <= 0x7A }
  /// Whether the byte is a digit of ASCII.
  var isDigit: Bool { self >= 0x30 && self <= 0x39 }
}
