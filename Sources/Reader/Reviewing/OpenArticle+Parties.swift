import Articles
import Review

extension OpenArticle {
  /// Returns `rows` by similarity to `name`: the same name, then a shared word, then the others. Each group keeps its
  /// order.
  func likest(_ name: String, of rows: [Listing.Row]) -> [Listing.Row] {
    let wanted = name.lowercased()
    let words = Set(wanted.split(whereSeparator: { !$0.isLetter && !$0.isNumber }))
    func rank(_ row: Listing.Row) -> Int {
      let text = row.text.lowercased()
      if text == wanted { return 0 }
      return words.isDisjoint(with: text.split(whereSeparator: { !$0.isLetter && !$0.isNumber })) ? 2 : 1
    }
    return (0...2).flatMap { wanted in rows.filter { rank($0) == wanted } }
  }

  func row(_ text: String, detail: String = "", speaker: VoiceKey? = nil, _ choice: Choice) -> Listing.Row {
    Listing.Row(text: text, detail: detail, speaker: speaker, target: .choice(choice))
  }

  var nobodyRow: Listing.Row { row("unnamed", detail: "the text gives no name", .nobody) }

  var newRow: Listing.Row { row("new actor…", detail: "type the name", .new) }

  /// Returns rows of the actors. People and organizations come first, and those mentioned nearest to `offset` lead each
  /// group. The current actor `known` comes last.
  func actorRows(near offset: Int, besides known: Int?) -> [Listing.Row] {
    func distance(_ a: Int) -> Int {
      let mentions = marks.index.mentionsOfActor[a]
      let next = mentions.partitioningIndex { marks.article.mentions[$0].range.lower > offset }
      return [next - 1, next].filter { mentions.indices.contains($0) }
        .map { abs(marks.article.mentions[mentions[$0]].range.lower - offset) }.min() ?? Int.max
    }
    let known = known.flatMap { marks.article.actors.indices.contains($0) ? $0 : nil }
    let kinds: Set<NamedActor.Kind> = [.person, .organization]
    let ranked = marks.article.actors.indices.filter { $0 != known }.map { a in
      (a, kinds.contains(marks.article.actors[a].kind) ? 0 : 1, distance(a))
    }
    .sorted { ($0.1, $0.2, $0.0) < ($1.1, $1.2, $1.0) }
    return (ranked.map(\.0) + [known].compactMap { $0 }).map { a in
      let voice = marks.voices[marks.voiceOfActor[a]]
      return row(
        voice.name, detail: a == known ? "as it is" : voice.about, speaker: voice.key, .actor(references[a]))
    }
  }

  /// Returns rows of the unnamed sources in the order of the panel, without `party`.
  func describedRows(besides party: Party) -> [Listing.Row] {
    marks.voices.filter { $0.actor == nil }.compactMap { voice in
      guard case .described(let name, let sources)? = self.party(voice), .described(name, sources) != party else {
        return nil
      }
      return row(name, detail: voice.about, speaker: voice.key, .described(name, sources))
    }
  }

  /// The keys under which decisions on the actors are stored.
  var references: [ActorReference] {
    review.reviewed?.references ?? bare.references
  }

  /// Returns the actor with that name or alias; a new actor if there is none. Nil for “unnamed”.
  func reference(named name: String) -> ActorReference? {
    if name == "unnamed" { return nil }
    let actors = marks.article.actors
    let a =
      actors.firstIndex { $0.name == name } ?? actors.firstIndex { $0.aliases.contains(name) }
      ?? actors.firstIndex { $0.name.lowercased() == name.lowercased() }
    return a.map { references[$0] } ?? ActorReference(name: name)
  }

  /// Returns the voice that actor commands apply to: the selected one, or the speaker of the selected statement.
  mutating func voiceAtHand() -> Voice? {
    if let v = marks.voice(selection.voice) { return marks.voices[v] }
    if let voice = selection.statement.flatMap({ marks.voice(ofStatement: $0) }) { return voice }
    notify("no actor selected: \(key: .actors) chooses one")
    return nil
  }

  /// Returns the index of the actor that actor commands apply to.
  mutating func actorAtHand() -> Int? {
    guard let voice = voiceAtHand() else { return nil }
    if voice.actor == nil {
      refuse("“\(voice.name)” is not a named actor: \(key: .sameAs) in \(ActorsPanel.context.title) merges it into one")
    }
    return voice.actor
  }

  /// Returns the party of a voice; nil if no words name the voice.
  func party(_ voice: Voice) -> Party? {
    if let actor = voice.actor { return .actor(references[actor]) }
    let sources = voice.statements.flatMap { marks.statements[$0].source }
    guard !sources.isEmpty, voice.key != .noSource else { return nil }
    return .described(voice.name, Set(sources).sorted().map { Passage($0, in: draft.text) })
  }

  /// Returns the party with that name: an actor, an unnamed source, or else a new actor. Nil for “unnamed”.
  func party(named name: String) -> Party? {
    guard let actor = reference(named: name) else { return nil }
    let described = marks.voices.first { $0.actor == nil && $0.name.lowercased() == name.lowercased() }
    return references.contains(actor) ? .actor(actor) : described.flatMap { party($0) } ?? .actor(actor)
  }

  /// Returns the words at the cursor, else the current mention, else the first pronoun, role or name in the selected
  /// statement's source. Their actor is nil if they have none.
  func wordsAtHand() -> (range: TextRange, actor: Int?)? {
    if let word, mention(at: word) == nil { return (word, nil) }
    let ofSource = selection.statement.flatMap { s in
      marks.statements[s].source.lazy.flatMap { [marks] in marks.index.mentions(in: $0) }.first
    }
    return (word.flatMap { mention(at: $0) } ?? selection.mention ?? ofSource).map { m in
      (marks.article.mentions[m].range, marks.article.mentions[m].actor)
    }
  }

  /// Returns the names that the text uses for actor `a`, each once.
  func names(of a: Int) -> [String] {
    var names: [String] = []
    for m in marks.index.mentionsOfActor[a] where marks.article.mentions[m].form == .name {
      let name = oneLine(marks.article.mentions[m].range, atMost: .max)
      if !names.contains(name) { names.append(name) }
    }
    return names
  }
}
