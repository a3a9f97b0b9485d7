/// A TOML text as a tree of plain values, with the line on which each key stands.
struct TomlDocument: Sendable {
  /// A value of the tree.
  indirect enum Value: Sendable {
    case string(String)
    case integer(Int)
    case boolean(Bool)
    case array([Value])
    case table([Entry])
    /// A number with a point, a date or a time, as it is written.
    case other(String)
  }

  /// A key with its value.
  struct Entry: Sendable {
    var key: String
    var value: Value
    /// The line of the key, 1 first.
    var line: Int
  }

  /// The keys of the top level, in the order of the text.
  let root: [Entry]

  /// The document of as much of `text` as is TOML. A statement that is not is reported and left out.
  static func parse(_ text: String, file: String) -> Parsed<TomlDocument> {
    var reader = TomlReader(text)
    reader.read()
    return Parsed(
      TomlDocument(root: reader.tables.entries),
      problems: reader.errors.map { FileProblem(file: file, line: $0.line, fact: .syntax($0.words)) })
  }

  /// The value of a key of the top level.
  subscript(key: String) -> Value? { root.first { $0.key == key }?.value }

  /// The line of the key at `path`, or of the nearest table around it that has one.
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
