/// The JSON format of an article, version 2: one object.
///
/// ```json
/// {"format": "sayso-article", "version": 2, "text": "…",
///  "blocks": [{"kind": "paragraph", "range": [0, 42], "dateline": [0, 12]}, {"kind": "heading", "level": 2, …}],
///  "links": [{"range": [3, 9], "target": "https://…"}],
///  "facts": {"title": "…", "byline": "…", "published": "2026-03-12", "updated": "…", "address": "https://…", "site": "…",
///            "language": "en", "wall": "paywall", "hiddenCount": 0},
///  "sentences": [[0, 42]],
///  "actors": [{"name": "…", "kind": "person", "role": "…", "of": "…", "aliases": ["…"], "isCountry": false}],
///  "mentions": [{"range": [0, 5], "kind": "person", "form": "name", "actor": 0, "evidence": []}],
///  "attributions": [{"source": [[0, 5]], "cue": [[6, 10]], "content": [[11, 41]], "kind": "indirect", "act": "speech",
///                    "speaker": 0, "confidence": 0.9, "evidence": [{"step": "cue", "range": [6, 10], "note": "…"}]}]}
/// ```
/// Ranges are `[start, end]`, half-open, in UTF-8 bytes of `text`. Optional keys are left out: `dateline`, `level`, `links` and
/// `facts` where the document gives none, and each of the facts, `role`, `of`, `actor`, `speaker`, `alternative` (the second possible actor or speaker), and of evidence `range`, `to` and
/// `confidence`. Version 1 had five kinds of blocks and neither links nor facts; it is still read. Unknown keys are ignored. An inconsistent article is rejected (see `ArticleFormError`).
extension Article: Codable {
  /// The version that is written. All versions from 1 on are read.
  public static let formVersion = 2

  private enum Key: String, CodingKey {
    case format, version, text, blocks, links, facts, sentences, actors, mentions, attributions
  }
  private static let formName = "sayso-article"

  /// Writes the article. A confidence that is not a number is written as 0.
  public func encode(to encoder: any Encoder) throws {
    var form = encoder.container(keyedBy: Key.self)
    try form.encode(Article.formName, forKey: .format)
    try form.encode(Article.formVersion, forKey: .version)
    try form.encode(draft.text, forKey: .text)
    try form.encode(draft.blocks, forKey: .blocks)
    if !draft.links.isEmpty { try form.encode(draft.links, forKey: .links) }
    if draft.facts != PageFacts() { try form.encode(draft.facts, forKey: .facts) }
    try form.encode(sentences, forKey: .sentences)
    try form.encode(actors, forKey: .actors)
    try form.encode(mentions.map(\.finite), forKey: .mentions)
    try form.encode(attributions.map(\.finite), forKey: .attributions)
  }

  /// Reads an article. Throws `ArticleFormError` if the format differs or the article is inconsistent.
  public init(from decoder: any Decoder) throws {
    let form = try decoder.container(keyedBy: Key.self)
    let name = try form.decodeIfPresent(String.self, forKey: .format)
    guard name == Article.formName else { throw ArticleFormError.format(found: name) }
    let version = try form.decode(Int.self, forKey: .version)
    guard (1...Article.formVersion).contains(version) else { throw ArticleFormError.version(found: version) }
    let draft = Draft(
      text: try form.decode(String.self, forKey: .text), blocks: try form.decode([Block].self, forKey: .blocks),
      links: try form.decodeIfPresent([Link].self, forKey: .links) ?? [],
      facts: try form.decodeIfPresent(PageFacts.self, forKey: .facts) ?? PageFacts())
    self.init(
      draft: draft, sentences: try form.decode([TextRange].self, forKey: .sentences),
      actors: try form.decode([NamedActor].self, forKey: .actors),
      mentions: try form.decode([Mention].self, forKey: .mentions),
      attributions: try form.decode([Attribution].self, forKey: .attributions))
    try check()
  }
}

/// The reason why a value is not an article.
public enum ArticleFormError: Error, Hashable, Sendable {
  /// The format is not Sayso's article format, but this one or none.
  case format(found: String?)
  /// The version is not supported.
  case version(found: Int)
  /// A range of that list exceeds the text, or begins or ends inside a scalar.
  case range(TextRange, of: String)
  /// Blocks overlap or are out of order at that range.
  case order(TextRange)
  /// A mention or an attribution refers to an actor by an index that is not below the count.
  case actor(Int, count: Int)
  /// The attribution of that index has no content.
  case noContent(Int)
}

extension Article {
  /// Throws unless the article is consistent: ranges lie in the text and cut no scalar, blocks are in order, actors
  /// exist and attributions have content. Linear in the size of the article.
  public func check() throws(ArticleFormError) {
    let text = TextCheck(draft.text)
    for block in draft.blocks {
      try text.check(block.range, "blocks")
      if let dateline = block.dateline { try text.check(dateline, "blocks") }
    }
    for (block, next) in zip(draft.blocks, draft.blocks.dropFirst()) where next.range.lower < block.range.upper {
      throw .order(next.range)
    }
    for link in draft.links {
      try text.check(link.range, "links")
      if let place = link.place { try text.check(place, "links") }
    }
    try text.check(sentences, "sentences")
    for mention in mentions {
      try text.check(mention.range, "mentions")
      try text.check(mention.evidence, "mentions")
      try check(actor: mention.actor)
      try check(actor: mention.alternative)
    }
    for (i, said) in attributions.enumerated() {
      if said.content.isEmpty { throw .noContent(i) }
      try text.check(said.source, "attributions")
      try text.check(said.cue, "attributions")
      try text.check(said.content, "attributions")
      try text.check(said.evidence, "attributions")
      try check(actor: said.speaker)
      try check(actor: said.alternative)
    }
  }

  private func check(actor: Int?) throws(ArticleFormError) {
    guard let actor, !actors.indices.contains(actor) else { return }
    throw .actor(actor, count: actors.count)
  }
}

/// Checks ranges against the bytes of a text. It does not copy the bytes, which would take longer than the checks.
private struct TextCheck {
  private let utf8: String.UTF8View
  private let count: Int

  init(_ text: String) {
    var text = text
    text.makeContiguousUTF8()
    utf8 = text.utf8
    count = utf8.count
  }

  func check(_ range: TextRange, _ list: String) throws(ArticleFormError) {
    guard isBoundary(range.lower), isBoundary(range.upper), range.lower <= range.upper else {
      throw .range(range, of: list)
    }
  }

  func check(_ ranges: [TextRange], _ list: String) throws(ArticleFormError) {
    for range in ranges { try check(range, list) }
  }

  func check(_ evidence: [Evidence], _ list: String) throws(ArticleFormError) {
    for step in evidence {
      if let range = step.range { try check(range, list) }
      if let to = step.to { try check(to, list) }
    }
  }

  private func isBoundary(_ offset: Int) -> Bool {
    guard offset >= 0, offset <= count else { return false }
    return offset == count || utf8[utf8.index(utf8.startIndex, offsetBy: offset)] & 0xC0 != 0x80
  }
}

extension Evidence {
  fileprivate var finite: Evidence {
    var copy = self
    if let confidence, !confidence.isFinite { copy.confidence = nil }
    return copy
  }
}

extension Mention {
  fileprivate var finite: Mention {
    var copy = self
    copy.evidence = evidence.map(\.finite)
    return copy
  }
}

extension Attribution {
  fileprivate var finite: Attribution {
    var copy = self
    copy.confidence = confidence.isFinite ? confidence : 0
    copy.evidence = evidence.map(\.finite)
    return copy
  }
}
