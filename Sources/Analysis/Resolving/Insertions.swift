import Articles

extension Scene {
  /// Returns the statement without its source and cue inside the content: “We are ready,” he said on Monday, “and so
  /// are they.”
  func withoutInsertion(_ statement: Tagging.Statement) -> Tagging.Statement {
    guard statement.content.contains(where: { $0.contains(statement.cue) }) else { return statement }
    let content = statement.content.flatMap { run -> [TextRange] in
      guard run.contains(statement.cue) else { return [run] }
      let inserted = insertion(statement, in: run)
      let parts = [
        trimmed(words.index(at: run.lower)..<inserted.lowerBound),
        trimmed(inserted.upperBound..<words.indices(in: run).upperBound),
      ]
      return parts.compactMap { $0 }
    }
    // If nothing else is left, the source and cue are part of a larger statement.
    guard !content.isEmpty else { return statement }
    var statement = statement
    statement.content = content
    return statement
  }

  /// Returns a piece of content without leading marks such as a comma or a dash. Opening marks stay.
  func withoutLeadingMarks(_ piece: TextRange) -> TextRange {
    let part = withoutLeadingMarks(words.indices(in: piece))
    return part.isEmpty ? piece : words.range(of: part)
  }

  private func withoutLeadingMarks(_ part: Range<Int>) -> Range<Int> {
    (part.first { words[$0].isWord || Self.opening.contains(words.key($0)) } ?? part.upperBound)..<part.upperBound
  }

  private static let opening: Set<String> = ["“", "\"", "‘", "'", "(", "«", "„", "¿", "¡", "$", "€", "£"]

  /// Returns the words from the source or the cue, whichever comes first, to the mark after the cue.
  private func insertion(_ statement: Tagging.Statement, in run: TextRange) -> Range<Int> {
    let cue = words.indices(in: statement.cue)
    var (first, last) = (cue.lowerBound, cue.upperBound)
    if let source = statement.source, run.contains(source) {
      let named = words.indices(in: source)
      if abs(named.lowerBound - last) < 4 || abs(first - named.upperBound) < 4 {
        (first, last) = (min(first, named.lowerBound), max(last, named.upperBound))
      }
    }
    let end = words.indices(in: run).upperBound
    if let mark = (last..<min(end, last + 16)).first(where: { isBreak($0) }) { last = mark }
    return first..<last
  }

  private func isBreak(_ word: Int) -> Bool { [",", ".", ":", ";", "“", "\"", "—", "–"].contains(words.key(word)) }

  /// Returns the bytes of some words without the marks at their ends that belong to the insertion, or nil if no word is
  /// left.
  private func trimmed(_ part: Range<Int>) -> TextRange? {
    var part = withoutLeadingMarks(part)
    let closing: Set<String> = ["”", "\"", "’", ")", "?", "!"]
    while let last = part.last, !words[last].isWord, !closing.contains(words.key(last)) { part.removeLast() }
    guard part.contains(where: { words[$0].isWord }) else { return nil }
    return words.range(of: part)
  }
}
