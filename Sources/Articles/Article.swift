/// An analysed article: its draft, its actors, mentions and attributions. All positions are ranges of `text`.
public struct Article: Hashable, Sendable {
  /// The text and its blocks, as imported.
  public var draft: Draft
  /// The sentences of the analysed part, in text order.
  public var sentences: [TextRange]
  /// The actors, in the order of their first mention.
  public var actors: [NamedActor]
  /// Every mention, in text order (as `TextRange` defines it).
  public var mentions: [Mention]
  /// Every attribution, in the order of `Attribution.start`.
  public var attributions: [Attribution]

  /// Creates an article over `draft`. Mentions and attributions are sorted into text order.
  public init(
    draft: Draft, sentences: [TextRange] = [], actors: [NamedActor] = [], mentions: [Mention] = [],
    attributions: [Attribution] = []
  ) {
    self.draft = draft
    self.sentences = sentences
    self.actors = actors
    self.mentions = mentions.sorted { $0.range < $1.range }
    self.attributions = attributions.sorted { ($0.start, $0.extent.upper) < ($1.start, $1.extent.upper) }
  }

  /// The whole text.
  public var text: String { draft.text }
  /// Returns the actor who makes `attribution`; nil if the text names none.
  public func speaker(of attribution: Attribution) -> NamedActor? {
    attribution.speaker.flatMap { actors.indices.contains($0) ? actors[$0] : nil }
  }
  /// Returns the actor who may have made `attribution` instead of its speaker; nil if there is no doubt.
  public func alternative(to attribution: Attribution) -> NamedActor? {
    attribution.alternative.flatMap { actors.indices.contains($0) ? actors[$0] : nil }
  }
  /// Returns the shown speaker of a statement: the name, else the words of the source, else nil.
  public func shownSpeaker(of attribution: Attribution) -> String? {
    speaker(of: attribution)?.name
      ?? (attribution.source.isEmpty ? nil : attribution.source.map { String(text.slice($0)) }.joined(separator: " … "))
  }
}
