import TOMLKit

/// A TOML text as a tree of plain values, with the line on which each key stands.
struct TomlDocument {
  /// A value of the tree.
  indirect enum Value {
    case string(String)
    case integer(Int)
    case boolean(Bool)
    case array([Value])
    case table([Entry])
    /// A number with a point, a date or a time.
    case other(String)
  }

  /// A key with its value.
  struct Entry {
    var key: String
    var value: Value
  }

  /// The keys of the top level, in alphabetical order.
  let root: [Entry]
  private let lines: [String: Int]

  /// The document of `text`; the file is named in the problem.
  init(_ text: String, file: String) throws(FileProblem) {
    do {
      let table = try TOMLTable(string: text)
      root = TomlDocument.entries(table, depth: 0)
    } catch let error as TOMLParseError {
      throw FileProblem(file: file, line: error.source.begin.line, fact: .syntax(error.description))
    } catch {
      throw FileProblem(file: file, line: nil, fact: .syntax("\(error)"))
    }
    lines = TomlDocument.lines(of: text)
  }

  /// The line of the key at `path`, or of the nearest table round it that has one.
  func line(_ path: [String]) -> Int? {
    var path = path
    while !path.isEmpty {
      if let line = lines[path.joined(separator: "\u{0}")] { return line }
      path.removeLast()
    }
    return nil
  }

  private static func entries(_ table: TOMLTable, depth: Int) -> [Entry] {
    table.keys.sorted().compactMap { key in table[key].map { Entry(key: key, value: value($0, depth: depth)) } }
  }

  private static func value(_ node: any TOMLValueConvertible, depth: Int) -> Value {
    guard depth < 16 else { return .other("…") }
    if let text = node.string { return .string(text) }
    if let number = node.int { return .integer(number) }
    if let answer = node.bool { return .boolean(answer) }
    if let table = node.table { return .table(entries(table, depth: depth + 1)) }
    if let array = node.array { return .array(array.map { value($0, depth: depth + 1) }) }
    return .other(node.debugDescription)
  }

  /// The parser tells no lines of what it read, so they are found in the text: section headers and what stands before "=".
  private static func lines(of text: String) -> [String: Int] {
    var found: [String: Int] = [:]
    var section: [String] = []
    for (i, line) in text.split(separator: "\n", omittingEmptySubsequences: false).enumerated() {
      let bytes = Array(line.utf8)
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

extension TomlDocument.Value: CustomStringConvertible {
  /// The value roughly as it would be written.
  var description: String {
    switch self {
    case .string(let text): "\"\(text)\""
    case .integer(let number): "\(number)"
    case .boolean(let answer): "\(answer)"
    case .array(let values): "[\(values.map(\.description).joined(separator: ", "))]"
    case .table: "{ … }"
    case .other(let text): text
    }
  }
}
