import Articles

/// The text of the user's file of rules for pages. Changes keep all else in the file, comments too.
public struct PageRuleText: Sendable {
  /// The whole text.
  public let text: String
  /// The rules in the text, in its order.
  public let rules: PageRules
  /// The problems in the text. A rule with a problem is left out.
  public let problems: [FileProblem]
  /// The numbers of the lines of each rule, from 1, from its header to its last key; nil where the text does not say.
  private let lines: [ClosedRange<Int>?]

  /// The name of the list in the file.
  private static let list = "rules"
  private static let opening = """
    # Corrections of web pages by their hosts. The commands drop and keep add rules here, and you can edit them.
    # An element is written as in CSS: a name, #id, .class; > stands between an element and one directly in it.
    # "drop" leaves its text out of the article, "keep" brings it in; "words" limits a rule to blocks with these words.

    """

  /// Parses `text`, the contents of `file`.
  public init(_ text: String, file: String) {
    self.text = text
    let document = TomlDocument.parse(text, file: file)
    var (rules, lines, problems): ([PageRule], [ClosedRange<Int>?], [FileProblem]) = ([], [], document.problems)
    let all = text.split(at: "\n", omittingEmpty: false)
    for entry in document.value.root {
      guard entry.key == Self.list, case .array(let tables) = entry.value else {
        let fact: FileProblem.Fact =
          entry.key == Self.list
          ? .wrongType(key: entry.key, accepted: "a list of tables, each under [[\(Self.list)]]")
          : .unknownKey(entry.key, nearest: Self.list)
        problems.append(FileProblem(file: file, line: entry.line, fact: fact))
        continue
      }
      for case .table(let keys) in tables {
        switch Self.rule(keys) {
        // Without the key of a damaged line, the rule would mean more than the user wrote.
        case .success where Self.isDamaged(keys, in: all, by: document.problems): continue
        case .success(let rule):
          rules.append(rule)
          lines.append(Self.lines(of: keys, in: all))
        case .failure(let error):
          problems.append(FileProblem(file: file, line: error.line ?? entry.line, fact: error.fact))
        }
      }
    }
    (self.rules, self.lines, self.problems) = (
      PageRules(rules), lines, problems.sorted { ($0.line ?? 0) < ($1.line ?? 0) }
    )
  }

  /// Reads a rule from the keys of its table.
  private static func rule(_ keys: [TomlDocument.Entry]) -> Result<PageRule, FileProblem> {
    var (words, host): (String?, String?) = (nil, nil)
    var found: (action: PageRule.Action, element: ElementPath)?
    func problem(_ line: Int?, _ fact: FileProblem.Fact) -> Result<PageRule, FileProblem> {
      .failure(FileProblem(file: "", line: line, fact: fact))
    }
    for key in keys {
      guard case .string(let value) = key.value else {
        return problem(key.line, .wrongType(key: key.key, accepted: "text in quotation marks"))
      }
      if key.key == "host" {
        guard let known = (try? WebAddress(value))?.host else {
          return problem(key.line, .wrongType(key: key.key, accepted: "the name of a host: \"example.com\""))
        }
        host = known.begins(with: "www.") ? String(known.dropFirst(4)) : known
      } else if key.key == "words" {
        words = value
      } else if let action = PageRule.Action(rawValue: key.key) {
        guard found == nil else {
          return problem(key.line, .wrongType(key: list, accepted: "rules with either \"drop\" or \"keep\""))
        }
        guard let element = ElementPath(value) else {
          return problem(key.line, .wrongType(key: key.key, accepted: "an element as in CSS: \"div.box > p\""))
        }
        found = (action, element)
      } else {
        return problem(
          key.line, .unknownKey(key.key, nearest: nearest(to: key.key, among: ["host", "drop", "keep", "words"])))
      }
    }
    guard let host, let found else {
      return problem(
        keys.first?.line, .wrongType(key: list, accepted: "rules with a \"host\" and a \"drop\" or \"keep\""))
    }
    return .success(PageRule(found.action, found.element, words: words, on: host))
  }

  /// Returns the lines of a table of the list; nil if it is not written under a header of its own.
  private static func lines(of keys: [TomlDocument.Entry], in all: [Substring]) -> ClosedRange<Int>? {
    let numbers = keys.map(\.line)
    guard let first = numbers.min(), let last = numbers.max(), all.indices.contains(last - 1),
      let header = (1..<max(1, first)).last(where: { isHeader(all[$0 - 1]) }),
      (header...last).allSatisfy({ $0 == header || !isHeader(all[$0 - 1]) })
    else { return nil }
    return header...last
  }

  /// Whether a line of the table, up to the next header, has a problem.
  private static func isDamaged(
    _ keys: [TomlDocument.Entry], in all: [Substring], by problems: [FileProblem]
  ) -> Bool {
    guard let first = keys.map(\.line).min(), all.indices.contains(first - 1) else { return false }
    let header = (1...first).last { isHeader(all[$0 - 1]) } ?? first
    let next = (first..<all.count).first { isHeader(all[$0]) } ?? all.count
    return problems.contains { $0.line.map { (header...max(header, next)).contains($0) } ?? false }
  }

  private static func isHeader(_ line: Substring) -> Bool {
    line.onOneLine.replacing(exactly: " ", with: "").begins(with: "[[")
  }

  /// Returns the text after a change; nil if it cannot be made, since the rule to remove is not under a header of its own.
  public func changed(by change: PageRuleChange) -> String? {
    switch change {
    case .add(let rule): return added(rule)
    case .remove(let rule):
      var all = text.split(at: "\n", omittingEmpty: false)
      for (own, range) in zip(rules.all, lines).reversed() where own == rule {
        guard let range else { return nil }
        let start = range.lowerBound - 1
        let hasGap = start > 0 && all[start - 1].onOneLine.isEmpty
        all.removeSubrange((hasGap ? start - 1 : start)..<range.upperBound)
      }
      return all.joined(separator: "\n")
    }
  }

  private func added(_ rule: PageRule) -> String {
    var lines = ["", "[[\(Self.list)]]", "host = \(Self.quoted(rule.host))"]
    lines.append("\(rule.action.rawValue) = \(Self.quoted("\(rule.element)"))")
    if let words = rule.words { lines.append("words = \(Self.quoted(words))") }
    let before = text.isEmpty ? Self.opening : text.isLast("\n") ? text : text + "\n"
    return (text.isEmpty ? String(before.dropLast()) : before) + lines.joined(separator: "\n") + "\n"
  }

  /// Returns words as a string of TOML, without control characters.
  private static func quoted(_ words: String) -> String {
    var text = "\""
    for scalar in words.unicodeScalars where !scalar.isControlOrInvisible {
      if scalar == "\"" || scalar == "\\" { text += "\\" }
      text.unicodeScalars.append(scalar)
    }
    return text + "\""
  }
}
