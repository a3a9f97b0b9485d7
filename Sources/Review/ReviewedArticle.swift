import Articles

/// An article as the engine read it with what a person decided laid over it. The engine's own layer is left as it is; without
/// rulings both are the same, byte for byte.
public struct ReviewedArticle: Hashable, Sendable {
  /// What is known of a statement besides itself.
  public struct Standing: Hashable, Sendable {
    /// What decisions on it are kept under.
    public var key: StatementKey
    /// What was decided; nil for nothing.
    public var ruling: StatementRuling?
    /// The statement among those of the engine; nil where the engine has none there.
    public var proposed: Int?

    /// How far it was decided.
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
  public let article: Article
  /// For each of its attributions what is known of it.
  public private(set) var standings: [Standing]
  /// For each of its actors what decisions on it are kept under.
  public let references: [ActorReference]
  /// For each of its actors the slot of the colour that a person gave it; nil where nobody did.
  public let colors: [Int?]
  /// For each of its actors those that a person joined to it.
  public let joined: [[ActorReference]]
  /// What does not find its place.
  public let orphans: [Orphan]
  /// What was decided.
  public private(set) var rulings: Rulings

  /// `engine`, an article as the engine read it, under `rulings`; statements that were rejected are among its attributions
  /// where `keepsRejected`.
  public init(_ engine: Article, under rulings: Rulings, keepsRejected: Bool = false) {
    let overlay = Overlay(engine)
    self = rulings.isEmpty ? overlay.result(of: rulings) : overlay.laying(rulings, keepsRejected: keepsRejected)
  }

  /// The same under `rulings`, of an article that is under none yet; sooner than from the article alone.
  public func laying(_ rulings: Rulings, keepsRejected: Bool = false) -> ReviewedArticle {
    precondition(self.rulings.isEmpty, "an article is laid over once")
    return rulings.isEmpty ? self : Overlay(self).laying(rulings, keepsRejected: keepsRejected)
  }

  /// The article with the statements for which `isKept` holds, and without the decisions on the others, which are also those that
  /// were rejected and are not among its attributions.
  public func keeping(statements isKept: (Int) -> Bool) -> ReviewedArticle {
    let kept = standings.indices.filter(isKept)
    var article = article
    article.attributions = kept.map { self.article.attributions[$0] }
    let told = Set(kept.map { standings[$0].key })
    let others = Set(standings.map(\.key)).subtracting(told)
    let dropped = rulings.statements.filter { key, ruling in
      others.contains(key) || ruling.status == .rejected && !told.contains(key)
    }.keys
    let rulings = rulings.without(statements: dropped)
    // Whoever was there only as the speaker of the others is not there any more.
    let needed = Set(article.attributions.compactMap(\.speaker) + article.mentions.compactMap(\.actor))
    let speakers = Set(self.article.attributions.compactMap(\.speaker)).subtracting(needed)
    let actors = article.actors.indices.filter { a in
      !speakers.contains(a) || !joined[a].isEmpty || rulings.actors[references[a]] != nil
    }
    let place = Dictionary(uniqueKeysWithValues: zip(actors, actors.indices))
    article.actors = actors.map { article.actors[$0] }
    for m in article.mentions.indices { article.mentions[m].actor = article.mentions[m].actor.flatMap { place[$0] } }
    for s in article.attributions.indices {
      article.attributions[s].speaker = article.attributions[s].speaker.flatMap { place[$0] }
    }
    return ReviewedArticle(
      article: article, standings: kept.map { standings[$0] }, references: actors.map { references[$0] },
      colors: actors.map { colors[$0] }, joined: actors.map { joined[$0] }, orphans: orphans, rulings: rulings)
  }

  fileprivate init(
    article: Article, standings: [Standing], references: [ActorReference], colors: [Int?], joined: [[ActorReference]],
    orphans: [Orphan], rulings: Rulings
  ) {
    (self.article, self.standings, self.references) = (article, standings, references)
    (self.colors, self.joined, self.orphans, self.rulings) = (colors, joined, orphans, rulings)
  }

  /// Takes what `rulings` say now of the statements of these keys, if that leaves the article as it is: what is confirmed, rejected
  /// or flagged as it is shown. False, and nothing is changed, where the whole must be laid anew. `engine` is the article that it
  /// was made of; rejected statements must be kept in it.
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
    for (s, key) in zip(places, keys) { standings[s].ruling = rulings.statements[key] }
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

  /// The ruling on statement `s`, to be changed; where there is none, one that leaves it as the engine has it.
  public func ruling(onStatement s: Int) -> StatementRuling {
    standings[s].ruling ?? StatementRuling(.proposed, form: form(ofStatement: s))
  }
}

/// An article while rulings are laid over it.
private struct Overlay {
  private let engine: Article
  private var actors: [NamedActor]
  private var references: [ActorReference]
  private var colors: [Int?]
  private var mentions: [Mention]
  private var attributions: [(said: Attribution, standing: ReviewedArticle.Standing)]
  private var orphans: [ReviewedArticle.Orphan] = []
  /// For each actor the one that it was joined to; itself where it was not.
  private var target: [Int]
  private var ofName: [String: Int] = [:]

  init(_ engine: Article) {
    self.engine = engine
    actors = engine.actors
    var named = [TextRange?](repeating: nil, count: actors.count)
    for mention in engine.mentions where mention.form == .name {
      if let a = mention.actor, named.indices.contains(a), named[a] == nil { named[a] = mention.range }
    }
    references = actors.indices.map { a in
      ActorReference(name: engine.actors[a].name, mention: named[a].map { Passage($0, in: engine.text) })
    }
    colors = Array(repeating: nil, count: actors.count)
    target = Array(actors.indices)
    mentions = engine.mentions
    var twins: [TextRange: Int] = [:]
    attributions = engine.attributions.enumerated().map { i, said in
      let place = said.place
      let twin = twins[place, default: 0]
      twins[place] = twin + 1
      return (
        said,
        ReviewedArticle.Standing(
          key: StatementKey(place: Passage(place, in: engine.text), twin: twin), ruling: nil, proposed: i)
      )
    }
  }

  /// Over an article on which nothing was decided.
  init(_ bare: ReviewedArticle) {
    engine = bare.article
    (actors, references, colors) = (engine.actors, bare.references, bare.colors)
    target = Array(actors.indices)
    mentions = engine.mentions
    attributions = zip(engine.attributions, bare.standings).map { ($0, $1) }
  }

  func laying(_ rulings: Rulings, keepsRejected: Bool) -> ReviewedArticle {
    var overlay = self
    overlay.learnNames()
    overlay.lay(rulings.mentions)
    overlay.lay(rulings.actors)
    overlay.lay(rulings.statements, keepsRejected: keepsRejected)
    return overlay.result(of: rulings)
  }

  private mutating func learnNames() {
    for (a, actor) in actors.enumerated() where ofName[actor.name] == nil { ofName[actor.name] = a }
    for (a, actor) in actors.enumerated() {
      for alias in actor.aliases where ofName[alias] == nil { ofName[alias] = a }
    }
  }

  // MARK: Actors

  /// The actor that `reference` means: the one named in that place, else the one of that name or, failing that, alias; a new one
  /// where there is none.
  private mutating func actor(_ reference: ActorReference) -> Int {
    if let known = known(reference) { return known }
    let a = actors.count
    actors.append(NamedActor(name: reference.name, kind: .person))
    references.append(reference)
    colors.append(nil)
    target.append(a)
    ofName[reference.name] = a
    return a
  }

  private func known(_ reference: ActorReference) -> Int? {
    // Nearly always the engine reads as it did.
    if let a = ofName[reference.name], references[a] == reference { return a }
    if let place = reference.mention?.range(in: engine.text),
      let a = engine.mentions.first(where: { $0.range == place && $0.form == .name })?.actor,
      engine.actors.indices.contains(a), engine.actors[a].name == reference.name
    {
      return a
    }
    return ofName[reference.name]
  }

  mutating func lay(_ rulings: [Passage: MentionRuling]) {
    for (passage, ruling) in rulings.sorted(by: { $0.key < $1.key }) {
      guard let range = passage.range(in: engine.text) else {
        orphans.append(ReviewedArticle.Orphan(change: .mention(passage, ruling), missing: passage))
        continue
      }
      let a = ruling.actor.map { actor($0) }
      let evidence = Evidence(
        .decision, range, note: a.map { "a person said so: \(actors[$0].name)" } ?? "a person said so: nobody")
      if let m = mentions.firstIndex(where: { $0.range == range }) {
        mentions[m].actor = a
        mentions[m].evidence = [evidence]
      } else {
        mentions.append(
          Mention(range, kind: a.map { actors[$0].kind } ?? .other, form: .name, actor: a, evidence: [evidence]))
      }
      // Who is named by these words makes the statements whose source they are in.
      for i in attributions.indices where attributions[i].said.source.contains(where: { $0.contains(range) }) {
        attributions[i].said.speaker = a
        attributions[i].said.evidence.append(evidence)
      }
    }
  }

  mutating func lay(_ rulings: [ActorReference: ActorRuling]) {
    // Two references may mean the same actor: the order decides, and is always the same.
    let rulings = rulings.sorted { $0.key < $1.key }
    for (reference, ruling) in rulings {
      let a = actor(reference)
      if let same = ruling.same {
        let b = actor(same)
        if end(of: b) != a { target[a] = b }
      }
    }
    // Whoever was joined gives the name on.
    for a in actors.indices where end(of: a) != a {
      let b = end(of: a)
      for name in [actors[a].name] + actors[a].aliases where name != actors[b].name && !actors[b].aliases.contains(name)
      {
        actors[b].aliases.append(name)
      }
      actors[b].role = actors[b].role ?? actors[a].role
      actors[b].of = actors[b].of ?? actors[a].of
    }
    for (reference, ruling) in rulings {
      guard let a = known(reference), end(of: a) == a else { continue }
      if let name = ruling.name, name != actors[a].name {
        actors[a].aliases.removeAll { $0 == name }
        actors[a].aliases.insert(actors[a].name, at: 0)
        actors[a].name = name
      }
      if let kind = ruling.kind { actors[a].kind = kind }
      if let role = ruling.role { actors[a].role = role.isEmpty ? nil : role }
      if let of = ruling.of { actors[a].of = of.isEmpty ? nil : of }
      if let color = ruling.color { colors[a] = color }
    }
  }

  /// The actor that `a` is joined to in the end.
  private func end(of a: Int) -> Int {
    var (a, steps) = (a, 0)
    while target[a] != a, steps < target.count { (a, steps) = (target[a], steps + 1) }
    return a
  }

  // MARK: Statements

  mutating func lay(_ rulings: [StatementKey: StatementRuling], keepsRejected: Bool) {
    let sorted = rulings.sorted { $0.key < $1.key }
    var taken: Set<Int> = []
    var ruled: [(key: StatementKey, ruling: StatementRuling, proposed: Int?)] = []
    // Only where something is ruled on are the words compared.
    let places = Set(rulings.keys.map(\.place.range))
    var ofKey: [StatementKey: Int] = [:]
    for (i, one) in attributions.enumerated() where places.contains(one.standing.key.place.range) {
      ofKey[one.standing.key] = i
    }
    // Those that the engine has as before come first, so that no other is taken for theirs.
    var moved: [(StatementKey, StatementRuling)] = []
    for (key, ruling) in sorted {
      if let i = ofKey[key], taken.insert(i).inserted {
        ruled.append((key, ruling, i))
      } else {
        moved.append((key, ruling))
      }
    }
    for (key, ruling) in moved {
      guard let place = key.place.range(in: engine.text) else {
        orphans.append(ReviewedArticle.Orphan(change: .statement(key, ruling), missing: key.place))
        continue
      }
      let near = ruling.status == .added ? nil : proposal(near: place, besides: taken)
      if let near { taken.insert(near) }
      ruled.append((key, ruling, near))
    }
    var dropped: Set<Int> = []
    for (key, ruling, proposed) in ruled {
      let standing = ReviewedArticle.Standing(key: key, ruling: ruling, proposed: proposed)
      if ruling.status == .proposed || ruling.status == .rejected, let proposed {
        attributions[proposed].standing = standing
        if ruling.status == .rejected, !keepsRejected { dropped.insert(proposed) }
        continue
      }
      guard let said = statement(key, ruling, proposed.map { engine.attributions[$0] }) else { continue }
      if let proposed {
        attributions[proposed] = (said, standing)
      } else if ruling.status != .rejected || keepsRejected {
        attributions.append((said, standing))
      }
    }
    if !dropped.isEmpty {
      attributions = attributions.indices.filter { !dropped.contains($0) }.map { attributions[$0] }
    }
  }

  /// The statement of the engine that shares most with the words at `place`: at least half of what either has.
  private func proposal(near place: TextRange, besides taken: Set<Int>) -> Int? {
    var best: (index: Int, share: Double)?
    for (i, said) in engine.attributions.enumerated() where !taken.contains(i) {
      guard said.start < place.upper, let common = said.place.intersection(place) else { continue }
      let share = Double(common.count) / Double(said.place.union(place).count)
      if share >= 0.5, share > best?.share ?? 0 { best = (i, share) }
    }
    return best?.index
  }

  /// The statement that a ruling makes; nil, and an orphan, where some of its words are gone.
  private mutating func statement(_ key: StatementKey, _ ruling: StatementRuling, _ proposed: Attribution?)
    -> Attribution?
  {
    var missing: Passage?
    func places(_ passages: [Passage]) -> [TextRange] {
      passages.compactMap { passage in
        let place = passage.range(in: engine.text)
        if place == nil { missing = missing ?? passage }
        return place
      }.sorted()
    }
    let form = ruling.form
    let (source, cue, content) = (places(form.source), places(form.cue), places(form.content))
    if let missing {
      orphans.append(ReviewedArticle.Orphan(change: .statement(key, ruling), missing: missing))
      return nil
    }
    let speaker = form.speaker.map { actor($0) }
    var said = Attribution(
      source: source, cue: cue, content: content, kind: form.kind, act: form.act, speaker: speaker,
      confidence: proposed?.confidence ?? 1, evidence: proposed?.evidence ?? [])
    guard !content.isEmpty else { return nil }
    if ruling.status == .corrected || ruling.status == .added {
      let note = speaker.map { "a person said so: \(actors[$0].name)" } ?? "a person said so: nobody who is named"
      said.evidence.append(Evidence(.decision, source.first ?? cue.first ?? content.first, note: note))
    }
    return said
  }

  // MARK: The whole

  func result(of rulings: Rulings) -> ReviewedArticle {
    // Whoever was joined to another is one with that.
    let kept = actors.indices.filter { end(of: $0) == $0 }
    var place = [Int](repeating: 0, count: actors.count)
    for (n, a) in kept.enumerated() { place[a] = n }
    func moved(_ a: Int?) -> Int? { a.flatMap { actors.indices.contains($0) ? place[end(of: $0)] : $0 } }
    var joined = [[ActorReference]](repeating: [], count: kept.count)
    for a in actors.indices where end(of: a) != a { joined[place[end(of: a)]].append(references[a]) }
    var mentions = self.mentions
    if kept.count < actors.count {
      for m in mentions.indices { mentions[m].actor = moved(mentions[m].actor) }
    }
    // In the order that an article puts them into.
    let places = self.attributions.map { ($0.said.start, $0.said.extent.upper) }
    var order = Array(self.attributions.indices)
    if !zip(places, places.dropFirst()).allSatisfy({ $0 <= $1 }) {
      order.sort { (places[$0].0, places[$0].1, $0) < (places[$1].0, places[$1].1, $1) }
    }
    let sorted = order.map { self.attributions[$0] }
    var attributions = sorted.map { $0.said }
    if kept.count < actors.count {
      for s in attributions.indices { attributions[s].speaker = moved(attributions[s].speaker) }
    }
    return ReviewedArticle(
      article: Article(
        draft: engine.draft, sentences: engine.sentences, actors: kept.map { actors[$0] }, mentions: mentions,
        attributions: attributions),
      standings: sorted.map(\.standing), references: kept.map { references[$0] }, colors: kept.map { colors[$0] },
      joined: joined, orphans: orphans, rulings: rulings)
  }
}

extension Attribution {
  /// From the first to the last byte of its content.
  public var place: TextRange { TextRange(start, content.map(\.upper).max() ?? start) }
}
