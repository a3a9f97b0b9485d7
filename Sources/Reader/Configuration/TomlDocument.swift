import TOMLKit

/// A TOML text as a tree of plain values, with the line on which each key stands.
struct TomlDocument: Sendable {
  /// A value of the tree.
  indirect enum Value: Sendable {
    case string(String)
    case integer(Int)
    case boolean(Bool)
    case array([Value])
    case table([Entry])
    /// A number with a point, a date or a time.
    case other(String)
  }

  /// A key with its value.
  struct Entry: Sendable {
    var key: String
    var value: Value
  }

  /// The keys of the top level, in alphabetical order.
  let root: [Entry]
  private let lines: [String: Int]

  /// The document of `text`; the file is named in the problem.
  init(_ text: String, file: String) throws(FileProblem) {
    if let null = text.utf8.firstIndex(of: 0) {
      // To the parser the text would end there.
      let line = text.utf8[..<null].count { $0 == UInt8(ascii: "\n") } + 1
      throw FileProblem(file: file, line: line, fact: .syntax("a character that is none (U+0000)"))
    }
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

  /// A document in which nothing stands.
  private init() {
    root = []
    lines = [:]
  }

  /// The value of a key of the top level.
  subscript(key: String) -> Value? { root.first { $0.key == key }?.value }

  /// The line of the key at `path`, or of the nearest table round it that has one.
  func line(_ path: [String]) -> Int? {
    var path = path
    while !path.isEmpty {
      if let line = lines[path.joined(separator: "\u{0}")] { return line }
      path.removeLast()
    }
    return nil
  }

  /// The document of as much of `text` as is TOML: the lines that break it are told and left out.
  static func salvaged(_ text: String, file: String) -> Parsed<TomlDocument> {
    var lines = text.split(separator: "\n", omittingEmptySubsequences: false)
    var problems: [FileProblem] = []
    // What stands in the way once the line `cut` is gone; nil for nothing.
    func problem(without cut: Int) -> FileProblem? {
      var rest = lines
      rest[cut] = ""
      do throws(FileProblem) {
        _ = try TomlDocument(rest.joined(separator: "\n"), file: file)
        return nil
      } catch { return error }
    }
    while true {
      do throws(FileProblem) {
        return Parsed(try TomlDocument(lines.joined(separator: "\n"), file: file), problems: problems)
      } catch {
        problems.append(error)
        // What is wrong is at the line where the parser noticed, or in what stands before it, such as a list that was not closed.
        let noticed = min(error.line ?? 1, lines.count)
        let written = lines[..<noticed].indices.reversed().filter { isWritten(lines[$0]) }.prefix(2)
        guard problems.count <= salvageLimit.problems, text.utf8.count <= salvageLimit.bytes, var best = written.first
        else { return Parsed(TomlDocument(), problems: problems) }
        if let above = written.dropFirst().first {
          let reached = written.map { problem(without: $0)?.line ?? .max }
          if reached[1] > reached[0] { best = above }
        }
        lines[best] = ""
      }
    }
  }

  /// What is broken in more places, or longer, is not looked through line by line.
  private static let salvageLimit = (problems: 20, bytes: 1 << 16)

  private static func isWritten(_ line: Substring) -> Bool {
    line.first { !$0.isWhitespace }.map { $0 != "#" } ?? false
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
