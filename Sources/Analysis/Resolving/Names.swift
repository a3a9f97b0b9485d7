import Articles

/// A name as it is compared: its words in lower case, without an article, titles, or what comes after a generation.
struct NameKey: Hashable {
  /// The words; never empty for a mention of a name.
  let words: [String]
  /// Whether it is written all in capitals, as acronyms are.
  let isAcronym: Bool

  /// All its words as one.
  var whole: String { words.joined(separator: " ") }
  /// The first letters of its words that are no small ones.
  var initials: String {
    String(words.filter { !NameKey.small.contains($0) }.compactMap(\.first))
  }

  private static let small: Set<String> = ["of", "the", "and", "for", "in", "on", "to", "&", "de", "du", "la"]
  private static let suffixes: Set<String> = ["jr", "sr", "i", "ii", "iii", "iv"]

  /// The key of the name that is some words of `scene`.
  init(_ range: Range<Int>, kind: NamedActor.Kind, in scene: Scene) {
    var list = range.filter { scene.words[$0].isWord || scene.words.key($0) == "&" }
    if let last = list.last, scene.words[last].isPossessive { list.removeLast() }
    while list.count > 1, let first = list.first, NameKey.opens(scene.words, first, kind) { list.removeFirst() }
    while list.count > 1, let last = list.last, kind == .person, NameKey.suffixes.contains(scene.words.key(last)) {
      list.removeLast()
    }
    words = list.map { scene.words.key($0) }
    let letters = list.map { scene.draft.text.slice(scene.words[$0].range) }
    isAcronym =
      list.count <= 3 && letters.allSatisfy { $0.allSatisfy { $0.isUppercase || $0.isNumber } }
      && letters.reduce(0) { $0 + $1.count } > 1
  }

  /// Whether the word that opens a name is no part of it.
  private static func opens(_ words: Words, _ i: Int, _ kind: NamedActor.Kind) -> Bool {
    let key = words.key(i)
    guard kind == .person else { return key == "the" }
    return key == "the" || English.honorifics.keys.contains(key) || English.shortRoles.keys.contains(key)
      || English.roles.contains(key)
  }
}

extension Scene {
  /// Takes the names that the heads found for mentions, each within one block and without its mark of possession.
  mutating func takeNames(_ names: [Tagging.Name]) {
    mentions = names.compactMap { name in
      var range = name.range
      if let i = draft.blockIndex(at: range.lower), let inside = draft.blocks[i].range.intersection(range) {
        range = inside
      }
      range = trimmed(range)
      guard words.indices(in: range).contains(where: { words[$0].isWord }) else { return nil }
      let step = Evidence(.name, range, note: "a name", confidence: name.probability)
      return Mention(range, kind: name.kind, form: .name, evidence: [step])
    }
    .sorted { $0.range < $1.range }
  }

  /// A name without what cannot end it: a mark, a mark of possession, a preposition.
  private func trimmed(_ name: TextRange) -> TextRange {
    var found = words.indices(in: name)
    while let last = found.last {
      let key = words.key(last)
      let isSplitPossessive = key == "s" && found.count > 1 && ["’", "'"].contains(words.key(last - 1))
      let isMark = !words[last].isWord && ![".", ")", "!", "?", "+", "”", "\""].contains(key)
      guard
        isMark || words[last].isPossessive || isSplitPossessive || key == "and" || English.prepositions.contains(key)
      else { break }
      found = found.dropLast()
    }
    guard !found.isEmpty else { return TextRange(name.lower, name.lower) }
    let end = words.range(of: found).upper
    let isInWord = name.upper < end && words[found.upperBound - 1].key.contains("-")
    return TextRange(name.lower, isInWord ? name.upper : end)
  }

  /// The title of politeness or short rank before the word at `i`: "Mrs" Dorin, "Gen." Lee.
  func honorific(before i: Int) -> String? {
    let title = words.key(i - 1) == "." ? words.key(i - 2) : words.key(i - 1)
    return English.honorifics.keys.contains(title) ? title : nil
  }
}
