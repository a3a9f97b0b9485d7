import Articles

/// Builds articles over invented texts. Ranges are found by their words.
public struct ArticleBuilder: Sendable {
  /// The text and its blocks.
  public let draft: Draft
  /// The actors, to whom mentions and statements refer by number.
  public var actors: [NamedActor] = []
  /// The mentions added so far.
  public var mentions: [Mention] = []
  /// The statements added so far.
  public var attributions: [Attribution] = []

  /// Creates a text of blocks with an empty line between them.
  public init(_ blocks: [(Block.Kind, String)]) {
    var text = ""
    var list: [Block] = []
    for (kind, words) in blocks {
      if !text.isEmpty { text += "\n\n" }
      let start = text.utf8.count
      text += words
      list.append(Block(kind, TextRange(start, text.utf8.count)))
    }
    draft = Draft(text: text, blocks: list)
  }

  /// Returns the `occurrence`th place of `words`, counted from 1; nil if there is none.
  public func find(_ words: String, _ occurrence: Int = 1) -> TextRange? {
    let text = Array(draft.text.utf8)
    let wanted = Array(words.utf8)
    var left = occurrence
    guard !wanted.isEmpty, wanted.count <= text.count else { return nil }
    for start in 0...(text.count - wanted.count) where Array(text[start..<start + wanted.count]) == wanted {
      left -= 1
      if left == 0 { return TextRange(start, start + wanted.count) }
    }
    return nil
  }

  /// Adds mentions of `actor` at every occurrence of `words`, or at one.
  public mutating func mention(_ words: String, _ occurrence: Int? = nil, _ form: Mention.Form = .name, actor: Int) {
    let kind = actors.indices.contains(actor) ? actors[actor].kind : .other
    for n in occurrence.map({ $0...$0 }) ?? 1...20 {
      guard let range = find(words, n) else { return }
      mentions.append(Mention(range, kind: kind, form: form, actor: actor))
    }
  }

  /// Adds a statement whose content has these pieces.
  public mutating func say(
    _ content: [String], kind: Attribution.Kind, source: String?, cue: String?, sourceOccurrence: Int = 1,
    cueOccurrence: Int = 1, speaker: Int?, sure: Double = 0.93, evidence: [Evidence] = []
  ) {
    attributions.append(
      Attribution(
        source: [source.flatMap { find($0, sourceOccurrence) }].compactMap { $0 },
        cue: [cue.flatMap { find($0, cueOccurrence) }].compactMap { $0 }, content: content.compactMap { find($0) },
        kind: kind, speaker: speaker, confidence: sure, evidence: evidence))
  }

  /// The article.
  public var article: Article {
    Article(draft: draft, actors: actors, mentions: mentions, attributions: attributions)
  }
}
