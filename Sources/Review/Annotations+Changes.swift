import Articles

extension Annotations {
  /// Returns the decisions that turn `engine`, an article as the engine read it, into these annotations.
  ///
  /// A statement with a status keeps it. An undecided one in a place where the engine proposes a statement is corrected if it differs,
  /// unless the engine itself read it so at the time of export. Without a status, a statement is confirmed if the engine has the same,
  /// corrected if the engine's shares half of the words, and added otherwise. The engine's other statements are left alone, or rejected if
  /// `isWhole`.
  public func changes(over engine: Article, isWhole: Bool = false) -> [Decision.Change] {
    var rulings = Rulings()
    for actor in actors {
      for other in actor.joined { rulings.apply(.actor(other, ActorRuling(same: actor.reference))) }
    }
    let joined = ReviewedArticle(engine, under: rulings)
    var actorsKnown = KnownActors(joined)
    let spoken = meant
    var references: [ActorReference] = []
    for (a, actor) in actors.enumerated() {
      let known = actorsKnown.actor(actor.reference)
      let reference = known.map { joined.references[$0] } ?? actor.reference
      references.append(reference)
      if actor.isAsRead { continue }
      let before = known.map { joined.article.actors[$0] } ?? NamedActor(name: reference.name, kind: .person)
      var ruling = rulings.actors[reference] ?? ActorRuling()
      if actor.name != before.name, known == nil || !before.aliases.contains(actor.name) || actor.facts != nil {
        ruling.name = actor.name
      }
      if let facts = actor.facts {
        if facts.kind != before.kind { ruling.kind = facts.kind }
        if facts.role != before.role { ruling.role = facts.role ?? "" }
        if facts.of != before.of { ruling.of = facts.of ?? "" }
        ruling.color = facts.color
        // An actor listed without a statement had a decision.
        if ruling.isEmpty, !spoken.contains(a), actor.joined.isEmpty { ruling.kind = facts.kind }
      }
      rulings.apply(.actor(reference, ruling))
    }
    for mention in mentions {
      let actor = mention.actor.flatMap { references.indices.contains($0) ? references[$0] : nil }
      rulings.apply(.mention(Passage(mention.range, in: engine.text), MentionRuling(actor: actor)))
    }
    var matching = Matching(ReviewedArticle(engine, under: rulings), references)
    for statement in statements {
      let isAsRead = isAsRead(statement, in: engine.text)
      if let (key, ruling) = matching.decision(on: statement, isAsRead: isAsRead) {
        rulings.apply(.statement(key, ruling))
      }
    }
    if isWhole { rulings.reject(matching.others, of: matching.base) }
    return rulings.changes
  }
}

extension Rulings {
  /// Rejects `statements` of `reviewed`.
  public mutating func reject(_ statements: [Int], of reviewed: ReviewedArticle) {
    for s in statements {
      let form = reviewed.form(ofStatement: s)
      apply(.statement(reviewed.standings[s].key, StatementRuling(.rejected, form: form)))
    }
  }
}

/// The actors of an article, found by references to them.
private struct KnownActors {
  private let article: Article
  private let references: [ActorReference]
  private var ofReference: [ActorReference: Int] = [:]
  private var ofPlace: [ActorReference.Named: Int] = [:]
  private var ofName: [String: Int] = [:]
  private var ofAlias: [String: Int] = [:]
  private var finder: AnchorFinder

  init(_ reviewed: ReviewedArticle) {
    (article, references) = (reviewed.article, reviewed.references)
    finder = AnchorFinder(article.text)
    for (a, reference) in references.enumerated() {
      ofReference[reference] = ofReference[reference] ?? a
      if let place = reference.mention?.range {
        let named = ActorReference.Named(name: reference.name, place: place)
        ofPlace[named] = ofPlace[named] ?? a
      }
      ofName[reference.name] = ofName[reference.name] ?? a
    }
    for (a, actor) in article.actors.enumerated() {
      for name in [actor.name] + actor.aliases { ofAlias[name] = ofAlias[name] ?? a }
    }
  }

  /// The actor that `reference` means: the very one, else the one named in that place by that name, else the one of that name
  /// or, failing that, alias.
  mutating func actor(_ reference: ActorReference) -> Int? {
    if let a = ofReference[reference] { return a }
    if let place = reference.mention?.range(by: &finder),
      let a = ofPlace[ActorReference.Named(name: reference.name, place: place)]
    {
      return a
    }
    return ofName[reference.name] ?? ofAlias[reference.name]
  }
}

extension ActorReference {
  /// A name in a place.
  fileprivate struct Named: Hashable {
    let name: String
    let place: TextRange
  }
}

/// The statements of an article to which others are matched, each once.
private struct Matching {
  let base: ReviewedArticle
  let references: [ActorReference]
  private var ofKey: [StatementKey: Int] = [:]
  private var taken: Set<Int> = []
  private var twins: [TextRange: Int] = [:]
  private let places: StatementPlaces
  private let index: ArticleIndex

  init(_ base: ReviewedArticle, _ references: [ActorReference]) {
    (self.base, self.references) = (base, references)
    places = StatementPlaces(base.article.attributions)
    index = ArticleIndex(base.article)
    for (s, standing) in base.standings.enumerated() { ofKey[standing.key] = s }
  }

  /// The statements to which none was matched.
  var others: [Int] { base.standings.indices.filter { !taken.contains($0) } }

  /// The decision that `statement` makes; nil for none. `isAsRead`: the engine had it so.
  mutating func decision(
    on statement: AnnotatedStatement, isAsRead: Bool
  ) -> (StatementKey, StatementRuling)? {
    var key = key(of: statement)
    var proposed = ofKey[key].flatMap { taken.contains($0) ? nil : $0 }
    if proposed == nil, statement.status == nil || isAsRead,
      let near = places.nearest(to: statement.place, besides: taken)
    {
      (proposed, key) = (near, base.standings[near].key)
    }
    if let proposed { taken.insert(proposed) }
    var form = form(of: statement, over: proposed)
    if isAsRead, let proposed { form = base.form(ofStatement: proposed) }
    let isSame = proposed.map { base.form(ofStatement: $0) == form } ?? false
    let status = statement.status ?? (isSame ? .confirmed : proposed == nil ? .added : .corrected)
    let isSilent = !statement.isFlagged && !statement.isSkipped && statement.note == nil
    if status == .proposed, isSilent, isSame || proposed == nil { return nil }
    let isCorrected = status == .proposed && proposed != nil && !isSame
    return (
      key,
      StatementRuling(
        isCorrected ? .corrected : status, isSkipped: statement.isSkipped, isFlagged: statement.isFlagged,
        note: statement.note.flatMap { $0.isEmpty ? nil : $0 }, form: form)
    )
  }

  /// Returns the key of the decision on `statement`.
  private mutating func key(of statement: AnnotatedStatement) -> StatementKey {
    if let origin = statement.origin {
      return StatementKey(place: Passage(origin.place, in: base.article.text), twin: origin.twin)
    }
    // Statements with an origin are not counted here. Our own exports give the origin of every duplicate but the first.
    let twin = statement.status == nil ? twins[statement.place, default: 0] : 0
    twins[statement.place] = twin + 1
    return StatementKey(place: Passage(statement.place, in: base.article.text), twin: twin)
  }

  private func form(of statement: AnnotatedStatement, over proposed: Int?) -> StatementForm {
    let text = base.article.text
    let before = proposed.map { base.form(ofStatement: $0) }
    /// Pieces that differ by line breaks alone are the same: some forms cannot hold a break.
    func passages(_ told: [TextRange], _ before: [Passage]?) -> [Passage] {
      if let before, lines(told, in: text) == lines(before.map(\.range), in: text) { return before }
      return told.sorted().map { Passage($0, in: text) }
    }
    let source = passages(statement.source, before?.source)
    return StatementForm(
      source: source, cue: passages(statement.cue, before?.cue), content: passages(statement.content, before?.content),
      kind: statement.kind ?? Attribution.Kind(of: statement.content, in: base.article.draft),
      act: statement.act ?? before?.act ?? .speech, speaker: speaker(of: statement, source, before))
  }

  private func speaker(
    of statement: AnnotatedStatement, _ source: [Passage], _ before: StatementForm?
  ) -> ActorReference? {
    switch statement.speaker {
    case .nobody: return nil
    case .actor(let a): return references.indices.contains(a) ? references[a] : nil
    case .unknown:
      if let before, source == before.source { return before.speaker }
      // The longest name in the source.
      let near = statement.source.flatMap { index.mentions(in: $0) }.map { base.article.mentions[$0] }
      let named = near.filter { mention in
        mention.actor != nil && statement.source.contains { $0.contains(mention.range) }
      }
      let longest = named.max { $0.range.count < $1.range.count }
      return longest?.actor.flatMap { base.references.indices.contains($0) ? base.references[$0] : nil }
    }
  }
}

/// `ranges` without the line breaks in them, in text order.
public func lines(_ ranges: [TextRange], in text: String) -> [TextRange] {
  var lines: [TextRange] = []
  for range in ranges.sorted() {
    var start = range.lower
    var offset = range.lower
    for byte in text.slice(range).utf8 {
      if byte == 0x0A || byte == 0x0D {
        if offset > start { lines.append(TextRange(start, offset)) }
        start = offset + 1
      }
      offset += 1
    }
    if offset > start { lines.append(TextRange(start, offset)) }
  }
  return lines.sorted()
}
