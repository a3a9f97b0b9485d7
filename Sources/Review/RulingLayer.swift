import Articles

/// An article while rulings are applied to it.
struct RulingLayer {
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
  /// The first mention at each place.
  private var mentionAt: [TextRange: Int] = [:]
  private var finder: AnchorFinder

  init(_ engine: Article) {
    self.engine = engine
    finder = AnchorFinder(engine.text)
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
    finder = AnchorFinder(engine.text)
    (actors, references, colors) = (engine.actors, bare.references, bare.colors)
    target = Array(actors.indices)
    mentions = engine.mentions
    attributions = zip(engine.attributions, bare.standings).map { ($0, $1) }
  }

  func laying(_ rulings: Rulings, keepsRejected: Bool) -> ReviewedArticle {
    var layer = self
    layer.learnNames()
    layer.lay(rulings.mentions)
    layer.lay(rulings.actors)
    layer.lay(rulings.statements, keepsRejected: keepsRejected)
    return layer.result(of: rulings)
  }

  private mutating func learnNames() {
    for (a, actor) in actors.enumerated() where ofName[actor.name] == nil { ofName[actor.name] = a }
    for (a, actor) in actors.enumerated() {
      for alias in actor.aliases where ofName[alias] == nil { ofName[alias] = a }
    }
    for (m, mention) in mentions.enumerated() where mentionAt[mention.range] == nil { mentionAt[mention.range] = m }
  }

  // MARK: Actors

  /// Returns the actor of `reference`: the one named in that place, else the one of that name or else alias, else a new one.
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

  private mutating func known(_ reference: ActorReference) -> Int? {
    // In almost all cases the engine finds the same statements as before.
    if let a = ofName[reference.name], references[a] == reference { return a }
    if let place = reference.mention?.range(by: &finder), let m = mentionAt[place], m < engine.mentions.count,
      engine.mentions[m].form == .name, let a = engine.mentions[m].actor, engine.actors.indices.contains(a),
      engine.actors[a].name == reference.name
    {
      return a
    }
    return ofName[reference.name]
  }

  mutating func lay(_ rulings: [Passage: MentionRuling]) {
    guard !rulings.isEmpty else { return }
    let sources = IntervalIndex(engine.attributions.enumerated().flatMap { i, said in said.source.map { ($0, i) } })
    for (passage, ruling) in rulings.sorted(by: { $0.key < $1.key }) {
      guard let range = passage.range(by: &finder) else {
        orphans.append(ReviewedArticle.Orphan(change: .mention(passage, ruling), missing: passage))
        continue
      }
      let a = ruling.actor.map { actor($0) }
      let evidence = Evidence(
        .decision, range, note: a.map { "a person said so: \(actors[$0].name)" } ?? "a person said so: nobody")
      let named = mentionAt[range]
      let before = named.flatMap { mentions[$0].actor }
      if let named, before != a {
        mentions[named].actor = a
        mentions[named].alternative = nil
        mentions[named].evidence = [evidence]
      } else if named == nil {
        mentionAt[range] = mentions.count
        mentions.append(
          Mention(range, kind: a.map { actors[$0].kind } ?? .other, form: .name, actor: a, evidence: [evidence]))
      }
      for i in sources.overlapping(range)
      where attributions[i].said.speaker != a && Self.isHead(range, naming: before, of: engine.attributions[i]) {
        attributions[i].said.speaker = a
        attributions[i].said.alternative = nil
        attributions[i].said.evidence.append(evidence)
      }
    }
  }

  /// Whether the words at `range`, which the engine gives to `actor`, are the head of a statement's source. In "Brandt’s spokesman" the
  /// name is not the head. The engine gave the statement to the actor of the head, or noted that the head names no actor.
  private static func isHead(_ range: TextRange, naming actor: Int?, of said: Attribution) -> Bool {
    guard said.source.contains(where: { $0.contains(range) }) else { return false }
    if said.source.contains(range) { return true }
    guard let actor else { return said.evidence.contains { $0.step == .unnamed && $0.range == range } }
    return said.speaker == actor
  }

  mutating func lay(_ rulings: [ActorReference: ActorRuling]) {
    // Two references may mean the same actor. A fixed order makes the result the same each time.
    let rulings = rulings.sorted { $0.key < $1.key }
    for (reference, ruling) in rulings {
      let a = actor(reference)
      if let same = ruling.same {
        let b = actor(same)
        if end(of: b) != a { target[a] = b }
      }
    }
    // The name of a joined actor becomes an alias.
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
    // Words are compared only at places with a ruling.
    let places = Set(rulings.keys.map(\.place.range))
    var ofKey: [StatementKey: Int] = [:]
    for (i, one) in attributions.enumerated() where places.contains(one.standing.key.place.range) {
      ofKey[one.standing.key] = i
    }
    // Statements that the engine still finds come first, so that no other ruling takes them.
    var moved: [(StatementKey, StatementRuling)] = []
    for (key, ruling) in sorted {
      if let i = ofKey[key], taken.insert(i).inserted {
        ruled.append((key, ruling, i))
      } else {
        moved.append((key, ruling))
      }
    }
    let engines = moved.isEmpty ? nil : StatementPlaces(engine.attributions)
    for (key, ruling) in moved {
      guard let place = key.place.range(by: &finder) else {
        orphans.append(ReviewedArticle.Orphan(change: .statement(key, ruling), missing: key.place))
        continue
      }
      let near = ruling.status == .added ? nil : engines?.nearest(to: place, besides: taken)
      if let near { taken.insert(near) }
      ruled.append((key, ruling, near))
    }
    var dropped: Set<Int> = []
    for (key, ruling, proposed) in ruled {
      let standing = ReviewedArticle.Standing(key: key, ruling: ruling, proposed: proposed)
      if ruling.status == .proposed || ruling.status == .rejected, let proposed {
        attributions[proposed].standing = standing
        if ruling.status == .rejected { attributions[proposed].said.alternative = nil }
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

  /// The statement that a ruling makes; nil, and an orphan, where some of its words are gone.
  private mutating func statement(_ key: StatementKey, _ ruling: StatementRuling, _ proposed: Attribution?)
    -> Attribution?
  {
    var missing: Passage?
    func places(_ passages: [Passage]) -> [TextRange] {
      passages.compactMap { passage in
        let place = passage.range(by: &finder)
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
    // A joined actor is the same as the one it was joined to.
    let kept = actors.indices.filter { end(of: $0) == $0 }
    var place = [Int](repeating: 0, count: actors.count)
    for (n, a) in kept.enumerated() { place[a] = n }
    func moved(_ a: Int?) -> Int? { a.flatMap { actors.indices.contains($0) ? place[end(of: $0)] : $0 } }
    func moved(_ a: Int?, besides other: Int?) -> Int? {
      let a = moved(a)
      return a == other ? nil : a
    }
    var joined = [[ActorReference]](repeating: [], count: kept.count)
    for a in actors.indices where end(of: a) != a { joined[place[end(of: a)]].append(references[a]) }
    var mentions = self.mentions
    if kept.count < actors.count {
      for m in mentions.indices {
        mentions[m].actor = moved(mentions[m].actor)
        mentions[m].alternative = moved(mentions[m].alternative, besides: mentions[m].actor)
      }
    }
    // The order of statements in every article: by their place.
    let places = self.attributions.map { ($0.said.start, $0.said.extent.upper) }
    var order = Array(self.attributions.indices)
    if !zip(places, places.dropFirst()).allSatisfy({ $0 <= $1 }) {
      order.sort { (places[$0].0, places[$0].1, $0) < (places[$1].0, places[$1].1, $1) }
    }
    let sorted = order.map { self.attributions[$0] }
    var attributions = sorted.map { $0.said }
    if kept.count < actors.count {
      for s in attributions.indices {
        attributions[s].speaker = moved(attributions[s].speaker)
        attributions[s].alternative = moved(attributions[s].alternative, besides: attributions[s].speaker)
      }
    }
    return ReviewedArticle(
      article: Article(
        draft: engine.draft, sentences: engine.sentences, actors: kept.map { actors[$0] }, mentions: mentions,
        attributions: attributions),
      standings: sorted.map(\.standing), references: kept.map { references[$0] }, colors: kept.map { colors[$0] },
      joined: joined, areAsRead: kept.indices.map { joined[$0].isEmpty && isAsRead(kept[$0], under: rulings) },
      orphans: orphans,
      rulings: rulings)
  }

  /// Whether actor `a` is as the engine has it, without a decision.
  private func isAsRead(_ a: Int, under rulings: Rulings) -> Bool {
    guard engine.actors.indices.contains(a), colors[a] == nil else { return false }
    guard rulings.actors[references[a]]?.isEmpty ?? true else { return false }
    let (now, then) = (actors[a], engine.actors[a])
    return (now.name, now.kind, now.role, now.of) == (then.name, then.kind, then.role, then.of)
  }
}
