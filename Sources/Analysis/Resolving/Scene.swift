import Articles

/// An article during resolution: the input of the passes and their results so far.
struct Scene {
  /// The text and its blocks.
  let draft: Draft
  let words: Words
  let sentences: Sentences
  let quotations: Quotations
  /// The scores of the references from pronouns and roles to names.
  private(set) var references: ReferenceScores
  /// The mentions so far, in text order. Names come from the first pass.
  var mentions: [Mention] = []
  /// The actors so far, in any order.
  var actors: [ActorSketch] = []
  /// The first name of each actor, known after the names are grouped.
  var firstNames: [Int: TextRange] = [:]

  /// Creates the scene of the part of `draft` before the byte at `end`.
  init(_ draft: Draft, end: Int, references: ReferenceScores = ReferenceScores()) {
    (self.draft, self.references) = (draft, references)
    words = Words(draft.text, end: end)
    let parts = draft.blocks.filter { $0.kind.holdsNames && $0.range.lower < end }
    sentences = Sentences(words, blocks: parts)
    quotations = Quotations(words, blocks: parts.filter(\.kind.holdsStatements))
  }

  /// Returns the text of `range` on one line.
  func text(_ range: TextRange) -> String {
    draft.text.slice(range).split(whereSeparator: \.isWhitespace).joined(separator: " ")
  }

  /// Returns the text of some words.
  func text(_ words: Range<Int>) -> String { text(self.words.range(of: words)) }

  /// Whether a line break comes before the word at `i`, which is not the first.
  func beginsLine(_ i: Int) -> Bool {
    draft.text.slice(TextRange(words[i - 1].range.upper, words[i].range.lower)).contains(where: \.isNewline)
  }

  /// Returns the number of the sentence that holds the byte at `offset`, or of the last one before it.
  func sentence(at offset: Int) -> Int { sentences.index(ofWord: words.index(at: offset)) }

  /// Whether the bytes are in one block that is part of the article.
  func isInBody(_ range: TextRange) -> Bool {
    guard let i = draft.blockIndex(at: range.lower) else { return false }
    return draft.blocks[i].kind.holdsNames && draft.blocks[i].range.contains(range)
  }

  /// Returns the statement without what it takes from blocks that hold none, such as captions; nil if its cue is in one of
  /// them or if nothing is left.
  func outsideCaptions(_ statement: Tagging.Statement) -> Tagging.Statement? {
    guard holdsStatements(at: statement.cue.lower) else { return nil }
    var statement = statement
    if let source = statement.source {
      statement.source = partsOutsideCaptions(of: source).last
      if statement.source == nil { statement.sourceProbability = 0 }
    }
    statement.content = statement.content.flatMap(partsOutsideCaptions)
    return statement.content.isEmpty && !holdsStatements(at: statement.extent.upper - 1) ? nil : statement
  }

  /// Returns the parts of a run that are in blocks with statements; the whole run if all its blocks are such.
  private func partsOutsideCaptions(of run: TextRange) -> [TextRange] {
    guard let first = draft.blockIndex(at: run.lower), draft.blocks[first].range.upper < run.upper else {
      return holdsStatements(at: run.lower) ? [run] : []
    }
    let blocks = draft.blocks[first...].prefix { $0.range.lower < run.upper }
    if blocks.allSatisfy(\.kind.holdsStatements) { return [run] }
    return blocks.filter(\.kind.holdsStatements).compactMap { $0.range.intersection(run) }
  }

  /// Whether statements are looked for in the block at `offset`.
  func holdsStatements(at offset: Int) -> Bool {
    draft.blockIndex(at: offset).map { draft.blocks[$0].kind.holdsStatements } ?? true
  }

  /// Returns the index of the first mention that ends after `offset`. It expects that mentions do not nest.
  func mentionIndex(at offset: Int) -> Int { mentions.partitioningIndex { $0.range.upper > offset } }

  /// Returns the mention that holds the byte at `offset`.
  func mention(at offset: Int) -> Int? {
    let i = mentionIndex(at: offset)
    return mentions.indices.contains(i) && mentions[i].range.contains(offset) ? i : nil
  }

  /// Returns the indices of the mentions that begin in `range`.
  func mentionIndices(in range: TextRange) -> Range<Int> {
    let first = mentions.partitioningIndex { $0.range.lower >= range.lower }
    return first..<max(first, mentions.partitioningIndex { $0.range.lower >= range.upper })
  }

  /// Returns the first name of an actor in the text.
  func firstName(of actor: Int) -> TextRange? { firstNames[actor] }

  /// Releases the scores, which take more memory than anything else. They are of no use once all speakers are found.
  mutating func dropReferences() { references = ReferenceScores() }

  /// Adds mentions, keeping text order.
  mutating func add(_ more: [Mention]) {
    guard !more.isEmpty else { return }
    mentions = (mentions + more).sorted { $0.range < $1.range }
  }
}
