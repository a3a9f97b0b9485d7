/// A TOML text as a tree of plain values, with the line number of each key.
struct TomlDocument: Sendable {
  /// A value of the tree.
  indirect enum Value: Sendable {
    case string(String)
    case integer(Int)
    case boolean(Bool)
    case array([Value])
    case table([Entry])
    /// A floating-point number, a date or a time, as written.
    case other(String)
  }

  /// A key with its value.
  struct Entry: Sendable {
    var key: String
    var value: Value
    /// The line number of the key, from 1.
    var line: Int
  }

  /// The keys of the top level, in text order.
  let root: [Entry]

  /// Parses the valid TOML in `text`. An invalid statement is reported and skipped.
  static func parse(_ text: String, file: String) -> Parsed<TomlDocument> {
    var reader = TomlReader(text)
    reader.read()
    return Parsed(
      TomlDocument(root: reader.tables.entries),
      problems: reader.errors.map { FileProblem(file: file, line: $0.line, fact: .syntax($0.words)) })
  }

  /// Returns the value of a top-level key.
  subscript(key: String) -> Value? { root.first { $0.key == key }?.value }

  /// Returns the line of the key at `path`; without one, the line of the nearest enclosing table.
  func line(_ path: [String]) -> Int? {
    var (entries, line): ([Entry], Int?) = (root, nil)
    for key in path {
      guard let entry = entries.first(where: { $0.key == key }) else { return line }
      line = entry.line
      guard case .table(let inner) = entry.value else { return line }
      entries = inner
    }
    return line
  }
}

extension TomlDocument.Value: CustomStringConvertible {
  /// The value approximately as a user would write it.
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
