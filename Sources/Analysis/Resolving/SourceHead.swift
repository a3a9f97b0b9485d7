import Articles

/// Whom the words of a source name.
enum SourceHead: Hashable {
  /// The actor of the mention with this index.
  case mention(Int)
  /// "It" or "they": a body that was named before.
  case body(TextRange)
  /// Somebody whom the text does not name: "two officials".
  case unnamed
  /// A thing that does not speak: "the figures".
  case thing
  /// The same as the statement before: "the same".
  case nothing
}

extension Scene {
  /// A source that begins with "of" lacks what it belongs to: with the words before it from its article on.
  func wholeSource(_ source: TextRange) -> TextRange {
    let first = words.index(at: source.lower)
    guard words.key(first) == "of", first > 0, isSameSentence(first - 1, first), words[first - 1].isWord else {
      return source
    }
    var start = first - 1
    while start > 0, first - start < 5, isSameSentence(start - 1, first), words[start - 1].isWord,
      !English.determiners.contains(words.key(start)), !English.verbs.contains(words.key(start - 1)),
      !English.prepositions.contains(words.key(start - 1)), !English.phraseEnds.contains(words.key(start - 1))
    { start -= 1 }
    return words[start].range.union(source)
  }

  /// The head of a source: of "Union leader Piet Oduya" the name, of "the actions of the United States" a thing.
  func head(of source: TextRange) -> SourceHead {
    let all = words.indices(in: source)
    var head: SourceHead = .nothing
    var i = all.lowerBound
    while i < all.upperBound, !words[i].isWord || words.key(i) == "according" || words.key(i) == "to" { i += 1 }
    while i < all.upperBound {
      let (word, key) = (words[i], words.key(i))
      if let m = mention(at: word.range.lower), mentions[m].range.lower == word.range.lower {
        head = .mention(m)
        i = max(i + 1, words.indices(in: mentions[m].range).upperBound)
      } else if word.isPossessive {
        head = .nothing
        i += 1
      } else if !word.isWord {
        if key == "," { return apposition(after: i, in: all) ?? head }
        if key != ".", head != .nothing { return head }
        i += 1
      } else if English.bodyPronouns.contains(key), all.count <= 2 {
        return .body(word.range)
      } else if English.prepositions.contains(key) || English.phraseEnds.contains(key) {
        if head != .nothing { return head }
        i += 1
      } else {
        if !English.determiners.contains(key), !English.honorifics.keys.contains(key) {
          head = English.things.contains(key) ? .thing : .unnamed
        }
        i += 1
      }
    }
    return head
  }

  /// The person whose role the words before the comma are: "an agency spokesman, Karim Ostby".
  private func apposition(after comma: Int, in source: Range<Int>) -> SourceHead? {
    guard comma + 1 < source.upperBound, let m = mention(at: words[comma + 1].range.lower), mentions[m].form == .name,
      let actor = mentions[m].actor
    else { return nil }
    let before = words[source.lowerBound].range.lower..<words[comma].range.upper
    let isRole = actors[actor].roles.contains { before.contains($0.range.lower) && $0.range.upper <= before.upperBound }
    return isRole ? .mention(m) : nil
  }
}
