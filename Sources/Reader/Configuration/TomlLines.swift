import Synchronization

/// The lines on which the keys of a TOML text stand. They are looked for only when one is asked for: of most files nothing is told.
final class TomlLines: Sendable {
  private let text: String
  private let found = Mutex<[String: Int]?>(nil)

  init(_ text: String) { self.text = text }

  /// The line of the key at `path`, or of the nearest table round it that has one.
  func line(_ path: [String]) -> Int? {
    let lines = found.withLock { known in
      let lines = known ?? Self.lines(of: text)
      known = lines
      return lines
    }
    var path = path
    while !path.isEmpty {
      if let line = lines[path.joined(separator: "\u{0}")] { return line }
      path.removeLast()
    }
    return nil
  }

  /// The parser tells no lines of what it read, so they are found in the text: section headers and what stands before "=".
  private static func lines(of text: String) -> [String: Int] {
    var found: [String: Int] = [:]
    var section: [String] = []
    for (i, line) in text.utf8.split(separator: UInt8(ascii: "\n"), omittingEmptySubsequences: false).enumerated() {
      let bytes = Array(line)
      guard let first = bytes.firstIndex(where: { $0 != 0x20 && $0 != 0x09 }) else { continue }
      if bytes[first] == UInt8(ascii: "[") {
        let start = bytes[first...].firstIndex { $0 != UInt8(ascii: "[") } ?? bytes.endIndex
        section = keys(in: bytes[start...], until: UInt8(ascii: "]")) ?? section
        found[section.joined(separator: "\u{0}")] = found[section.joined(separator: "\u{0}")] ?? i + 1
      } else if let path = keys(in: bytes[first...], until: UInt8(ascii: "=")) {
        for n in path.indices {
          let name = (section + path[...n]).joined(separator: "\u{0}")
          found[name] = found[name] ?? i + 1
        }
      }
    }
    return found
  }

  /// The parts of a dotted key that ends before `end`; nil where there is none.
  private static func keys(in bytes: ArraySlice<UInt8>, until end: UInt8) -> [String]? {
    var parts: [String] = []
    var part: [UInt8] = []
    var quote: UInt8?
    var isEscaped = false
    for byte in bytes {
      if let open = quote {
        let escapes = byte == UInt8(ascii: "\\") && open == UInt8(ascii: "\"") && !isEscaped
        if byte == open, !isEscaped { quote = nil } else if !escapes { part.append(byte) }
        isEscaped = escapes
      } else if byte == UInt8(ascii: "\"") || byte == UInt8(ascii: "'") {
        quote = byte
      } else if byte == UInt8(ascii: ".") || byte == end {
        parts.append(String(decoding: part, as: UTF8.self))
        part = []
        if byte == end { return parts }
      } else if byte == UInt8(ascii: "#") {
        return nil
      } else if byte != 0x20, byte != 0x09 {
        part.append(byte)
      }
    }
    return nil
  }
}
