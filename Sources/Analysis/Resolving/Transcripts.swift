import Articles

extension Scene {
  /// Returns the turns of a transcript: paragraphs or lines that begin with a speaker and a colon ("MORA: We sail at
  /// noon.").
  ///
  /// All of a turn is a statement of its speaker. A text has turns if at least three paragraphs begin so and one
  /// speaker has several. A single label ("UPDATE: …") does not make a transcript.
  func turns() -> [Tagging.Statement] {
    let found = draft.blocks.filter { $0.kind == .paragraph }.flatMap { turns(in: words.indices(in: $0.range)) }
    var counts: [String: Int] = [:]
    for turn in found { counts[turn.surname, default: 0] += 1 }
    guard found.count >= 3, counts.values.contains(where: { $0 > 1 }) else { return [] }
    return found.map { turn in
      Tagging.Statement(
        source: words.range(of: turn.label), cue: words[turn.label.upperBound].range,
        content: [words.range(of: turn.content)], cueProbability: 0.95, sourceProbability: 0.95,
        contentProbability: 0.95)
    }
  }

  /// Returns the statements that are not inside `turns`.
  func outside(_ turns: [Tagging.Statement], _ statements: [Tagging.Statement]) -> [Tagging.Statement] {
    guard !turns.isEmpty else { return statements }
    let extents = turns.map(\.extent)
    return statements.filter { !$0.extent.overlapsAny(of: extents) }
  }

  private struct Turn {
    /// The last word of the label in lower case. "IRMGARD VOSSEN" may be "VOSSEN" in the next turn.
    var surname: String
    var label: Range<Int>
    var content: Range<Int>
  }

  /// The greatest number of words in a label.
  private static let longest = 4

  private func turns(in block: Range<Int>) -> [Turn] {
    let starts = block.filter { $0 == block.lowerBound || beginsLine($0) }
    let labels = starts.compactMap { label(from: $0, in: block) }
    return labels.enumerated().compactMap { n, label in
      var end = n + 1 < labels.count ? labels[n + 1].lowerBound : block.upperBound
      // Marks before the next label are part of it.
      while end > label.upperBound + 1, n + 1 < labels.count, !words[end - 1].isWord, words.key(end - 1) == "\"" {
        end -= 1
      }
      let content = label.upperBound + 1..<end
      guard content.contains(where: { words[$0].isWord }) else { return nil }
      return Turn(surname: words.key(label.upperBound - 1), label: label, content: content)
    }
  }

  /// Returns the words of a label that begins at `start`: all in capitals or the name of a person, with a colon right
  /// after it.
  private func label(from start: Int, in block: Range<Int>) -> Range<Int>? {
    let first = words[start].isWord ? start : start + 1
    guard block.contains(first), words[first].isCapitalised,
      let colon = (first + 1..<min(first + Self.longest + 1, block.upperBound)).first(where: { words.key($0) == ":" }),
      colon + 1 < block.upperBound, words[colon].range.lower == words[colon - 1].range.upper
    else { return nil }
    let label = first..<colon
    let isAllCapitals = text(label).allSatisfy { !$0.isLowercase }
    let isName = mention(at: words[first].range.lower).map { m in
      mentions[m].kind == .person && mentions[m].range == words.range(of: label)
    }
    return isAllCapitals || isName == true ? label : nil
  }
}
