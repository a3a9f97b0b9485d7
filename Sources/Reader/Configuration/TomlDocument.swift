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
  private let lines: TomlLines

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
    lines = TomlLines(text)
  }

  /// A document in which nothing stands.
  init() {
    root = []
    lines = TomlLines("")
  }

  /// The value of a key of the top level.
  subscript(key: String) -> Value? { root.first { $0.key == key }?.value }

  /// The line of the key at `path`, or of the nearest table round it that has one.
  func line(_ path: [String]) -> Int? { lines.line(path) }

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
