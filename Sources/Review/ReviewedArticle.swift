import Articles

/// An article of the engine under a reviewer's decisions. The engine's own article is unchanged; without rulings both are equal.
public struct ReviewedArticle: Hashable, Sendable {
  /// The state of a statement in the review.
  public struct Standing: Hashable, Sendable {
    /// The key of decisions on the statement.
    public var key: StatementKey
    /// The ruling; nil if there is none.
    public var ruling: StatementRuling?
    /// The statement among those of the engine; nil where the engine has none there.
    public var proposed: Int?
    /// The letters of the bookmarks on the statement.
    public var marks: [Character] = []

    /// The status of the decision.
    public var status: StatementRuling.Status { ruling?.status ?? .proposed }
  }

  /// A decision that does not find its place in the text any more.
  public struct Orphan: Hashable, Sendable {
    /// The ruling that it made.
    public var change: Decision.Change
    /// The words that are gone.
    public var missing: Passage
  }

  /// The article as it is to be shown.
  public private(set) var article: Article
  /// For each of its attributions what is known of it.
  public private(set) var standings: [Standing]
  /// For each of its actors what decisions on it are kept under.
  public let references: [ActorReference]
  /// The colour number that a reviewer gave each actor; nil without one.
  public let colors: [Int?]
  /// The references that a reviewer joined to each actor.
  public let joined: [[ActorReference]]
  /// For each of its actors whether it is as the engine has it: its name, what it is, its role and what it belongs to.
  public let areAsRead: [Bool]
  /// A decision whose words do not occur in the text.
  public let orphans: [Orphan]
  /// The decision.
  public private(set) var rulings: Rulings

  /// `engine`, an article as the engine read it, under `rulings`; statements that were rejected are among its attributions
  /// where `keepsRejected`.
  public init(_ engine: Article, under rulings: Rulings, keepsRejected: Bool = false) {
    let layer = RulingLayer(engine)
    self = rulings.isEmpty ? layer.result(of: rulings) : layer.laying(rulings, keepsRejected: keepsRejected)
  }

  /// The same under `rulings`, of an article that is under none yet; sooner than from the article alone.
  public func laying(_ rulings: Rulings, keepsRejected: Bool = false) -> ReviewedArticle {
    precondition(self.rulings.isEmpty, "rulings are applied to an article once")
    return rulings.isEmpty ? self : RulingLayer(self).laying(rulings, keepsRejected: keepsRejected)
  }

  /// Returns the article with bookmarks at these bytes, by their letters. A bookmark outside of all statements is not one of theirs.
  public func marked(at bookmarks: [Character: Int]) -> ReviewedArticle {
    guard !bookmarks.isEmpty else { return self }
    var marked = self
    for (s, said) in article.attributions.enumerated() {
      let letters = bookmarks.filter { _, offset in said.content.contains { $0.contains(offset) } }
      marked.standings[s].marks = letters.keys.sorted()
    }
    return marked
  }

  /// The article with the statements for which `isKept` holds. Decisions on others are kept where `isMeant` holds for them; those on
  /// statements that were rejected and are not among its attributions are not.
  public func keeping(statements isKept: (Int) -> Bool, decisionsOn isMeant: (Int) -> Bool = { _ in false })
    -> ReviewedArticle
  {
    let kept = standings.indices.filter(isKept)
    var article = article
    article.attributions = kept.map { self.article.attributions[$0] }
    let told = Set(standings.indices.filter { isKept($0) || isMeant($0) }.map { standings[$0].key })
    let others = Set(standings.map(\.key)).subtracting(told)
    let dropped = rulings.statements.filter { key, ruling in
      others.contains(key) || ruling.status == .rejected && !told.contains(key)
    }.keys
    let rulings = rulings.without(statements: dropped)
    // An actor that only spoke the removed statements is removed.
    let needed = Set(article.attributions.compactMap(\.speaker) + article.mentions.compactMap(\.actor))
    let speakers = Set(self.article.attributions.compactMap(\.speaker)).subtracting(needed)
    let actors = article.actors.indices.filter { a in
      !speakers.contains(a) || !joined[a].isEmpty || rulings.actors[references[a]] != nil
    }
    let place = Dictionary(uniqueKeysWithValues: zip(actors, actors.indices))
    article.actors = actors.map { article.actors[$0] }
    for m in article.mentions.indices {
      article.mentions[m].actor = article.mentions[m].actor.flatMap { place[$0] }
      article.mentions[m].alternative = article.mentions[m].alternative.flatMap { place[$0] }
    }
    for s in article.attributions.indices {
      article.attributions[s].speaker = article.attributions[s].speaker.flatMap { place[$0] }
      article.attributions[s].alternative = article.attributions[s].alternative.flatMap { place[$0] }
    }
    return ReviewedArticle(
      article: article, standings: kept.map { standings[$0] }, references: actors.map { references[$0] },
      colors: actors.map { colors[$0] }, joined: actors.map { joined[$0] },
      areAsRead: actors.map { areAsRead[$0] }, orphans: orphans, rulings: rulings)
  }

  init(
    article: Article, standings: [Standing], references: [ActorReference], colors: [Int?], joined: [[ActorReference]],
    areAsRead: [Bool], orphans: [Orphan], rulings: Rulings
  ) {
    (self.article, self.standings, self.references) = (article, standings, references)
    (self.colors, self.joined, self.areAsRead) = (colors, joined, areAsRead)
    (self.orphans, self.rulings) = (orphans, rulings)
  }

  /// Updates the standings of the statements of these keys from `rulings`, if that leaves the article as it is: confirmed, rejected or
  /// flagged as shown. Returns false, without a change, if all rulings must be applied again. `engine` is the article that this was made
  /// from; rejected statements must be kept in this.
  public mutating func take(_ keys: [StatementKey], under rulings: Rulings, over engine: Article) -> Bool {
    guard rulings.actors.isEmpty, rulings.mentions.isEmpty else { return false }
    var places: [Int] = []
    for key in keys {
      let ruling = rulings.statements[key]
      guard let s = standings.firstIndex(where: { $0.key == key }), let proposed = standings[s].proposed,
        leavesAsItIs(ruling, s), leavesAsItIs(standings[s].ruling, s),
        ruling != nil || Self.areSame(article.attributions[s], engine.attributions[proposed])
      else { return false }
      places.append(s)
    }
    for (s, key) in zip(places, keys) {
      standings[s].ruling = rulings.statements[key]
      // A statement with a decision has no alternative speaker.
      article.attributions[s].alternative =
        standings[s].status == .proposed
        ? standings[s].proposed.flatMap { engine.attributions[$0].alternative } : nil
    }
    self.rulings = rulings
    return true
  }

  /// Whether statement `s` under `ruling` is as it is shown.
  private func leavesAsItIs(_ ruling: StatementRuling?, _ s: Int) -> Bool {
    guard let ruling else { return true }
    guard [.proposed, .confirmed, .rejected].contains(ruling.status) else { return false }
    return ruling.form == form(ofStatement: s)
  }

  private static func areSame(_ a: Attribution, _ b: Attribution) -> Bool {
    a.source == b.source && a.cue == b.cue && a.content == b.content && a.kind == b.kind && a.act == b.act
      && a.speaker == b.speaker && a.evidence == b.evidence
  }

  /// The statement `s` as it is now, for a ruling on it.
  public func form(ofStatement s: Int) -> StatementForm { form(of: article.attributions[s]) }

  /// A statement of an article with the same text and actors, for a ruling on it.
  public func form(of said: Attribution) -> StatementForm {
    func passages(_ ranges: [TextRange]) -> [Passage] { ranges.map { Passage($0, in: article.text) } }
    return StatementForm(
      source: passages(said.source), cue: passages(said.cue), content: passages(said.content), kind: said.kind,
      act: said.act, speaker: said.speaker.flatMap { references.indices.contains($0) ? references[$0] : nil })
  }

  /// Returns the ruling on statement `s` to be changed; without one, a ruling that leaves it as the engine has it.
  public func ruling(onStatement s: Int) -> StatementRuling {
    standings[s].ruling ?? StatementRuling(.proposed, form: form(ofStatement: s))
  }
}

extension Attribution {
  /// The bytes from the first to the last of its content.
  public var place: TextRange { TextRange(start, content.map(\.upper).max() ?? start) }
}
