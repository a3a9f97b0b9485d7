import Articles

/// The facts that stand in lines of YAML ("---") or TOML ("+++") before a text in Markdown. Lists and nested tables are read as far as names of
/// authors need.
struct FrontMatter {
  /// The values of each key, in small letters.
  private var values: [String: [String]] = [:]
  /// The text after them.
  private(set) var rest: Substring

  /// Reads the front matter of a text; without any, all of the text is the rest.
  init(_ text: String) {
    rest = text[...]
    let lines = text.split(at: "\n", maxSplits: 1000, omittingEmpty: false)
    let fence = lines.first?.trimmedOfBlanks ?? ""
    guard fence == "---" || fence == "+++" else { return }
    let isFence = { (line: Substring) in
      line.isFirst("-") || line.isFirst("+") || line.isFirst(".")
        ? [fence, "..."].contains(line.trimmedOfBlanks) : false
    }
    guard let end = lines.indices.dropFirst().first(where: { $0 < 1000 && isFence(lines[$0]) }) else { return }
    let found = lines[1..<end]
    guard found.allSatisfy({ isStatement($0) }) else { return }
    rest = end + 1 < lines.count ? text[lines[end + 1].startIndex...] : ""
    read(found)
  }

  /// The first value of the first of these keys that has one.
  func value(_ keys: String...) -> String? { keys.lazy.compactMap { values[$0]?.first }.first }

  /// All values of the first of these keys that has one.
  func list(_ keys: String...) -> [String] { keys.lazy.compactMap { values[$0] }.first ?? [] }

  /// Whether a line may stand in front matter: a key with a value, an item, a comment, or the continuation of one.
  private func isStatement(_ line: Substring) -> Bool {
    let words = line.trimmedOfBlanks
    let isContinued = line.unicodeScalars.first.map { $0 == " " || $0 == "\t" } ?? true
    return words.isEmpty || isContinued || words.holds(oneOf: ":=")
      || "-#[]{}".unicodeScalars.contains(words.unicodeScalars[words.startIndex])
  }

  private mutating func read(_ lines: ArraySlice<Substring>) {
    var key = ""
    for line in lines {
      let words = line.trimmedOfBlanks
      if words.isEmpty || words.isFirst("#") { continue }
      let isInside = line.isFirst(" ") || line.isFirst("\t") || words.isFirst("-")
      let item = words.isFirst("-") ? words.dropFirst().trimmedOfBlanks : words
      let mark = item.unicodeScalars.firstIndex { $0 == ":" || $0 == "=" }
      let name = mark.map { item[..<$0].trimmedOfBlanks.lowercased() } ?? ""
      let value = mark.map { String(item[item.unicodeScalars.index(after: $0)...]) } ?? ""
      if isInside, !key.isEmpty {
        // An author may be a table with a name.
        if mark == nil || item.isFirst("\"") || item.isFirst("'") {
          add(item, to: key)
        } else if name == "name" {
          add(value, to: key)
        }
      } else if mark != nil, !name.isEmpty {
        key = name.isFirst("\"") ? name.unquoted : name
        add(value, to: key)
      }
    }
  }

  private mutating func add(_ value: String, to key: String) {
    var value = value.trimmedOfBlanks
    guard !value.isEmpty, !["|", ">", "|-", ">-"].contains(value) else { return }
    if value.isFirst("["), value.isLast("]") {
      value.removeFirst()
      value.removeLast()
      for item in value.split(at: ",") where !item.unquoted.isEmpty { values[key, default: []].append(item.unquoted) }
    } else if !value.unquoted.isEmpty {
      values[key, default: []].append(value.unquoted)
    }
  }
}

extension StringProtocol {
  /// The words without blanks and one pair of quotation marks around them.
  fileprivate var unquoted: String {
    let words = trimmedOfBlanks
    for mark in ["\"", "'"] as [Unicode.Scalar] where words.isFirst(mark) && words.isLast(mark) && words.utf8.count > 1
    {
      return words.dropFirst().dropLast().trimmedOfBlanks
    }
    return words
  }
}
