import Articles
import Review

extension ReaderState {
  // MARK: What is chosen from

  /// Lets the speaker of the statements at hand be chosen; `name` chooses at once.
  mutating func chooseSpeaker(_ name: String?) -> [Effect] {
    let statements = statementsUnderReview()
    guard let reviewed = review.reviewed, let first = statements.first else { return [] }
    let keys = statements.map { reviewed.standings[$0].key }
    if let name { return rule(.speaker(reference(named: name)), on: keys) }
    openChoice(
      .speaker(of: keys), title: "Who says it?",
      actorRows(near: marks.statements[first].start, besides: marks.statements[first].speaker) + [nobodyRow, newRow])
    return []
  }

  mutating func chooseKind(_ name: String?) -> [Effect] {
    let statements = statementsUnderReview()
    guard let reviewed = review.reviewed, !statements.isEmpty else { return [] }
    let keys = statements.map { reviewed.standings[$0].key }
    if let name {
      if let kind = Attribution.Kind(rawValue: name) { return rule(.kind(kind), on: keys) }
      if let act = Attribution.Act(rawValue: name) { return rule(.act(act), on: keys) }
      let all = Attribution.Kind.allCases.map(\.rawValue) + Attribution.Act.allCases.map(\.rawValue)
      refuse("no kind “\(name)”: \(all.joined(separator: ", "))")
      return []
    }
    openChoice(
      .kind(of: keys), title: "What is it?",
      Attribution.Kind.allCases.map { row($0.rawValue, detail: $0.meaning, .kind($0)) }
        + Attribution.Act.allCases.map { row($0.rawValue, detail: $0.meaning, .act($0)) })
    return []
  }

  /// Opens the choice of the party that the selected one is the same as; `name` chooses at once. A source that is only described
  /// ("two officials") can be the same as an actor, another such source or a new actor.
  mutating func chooseSame(_ name: String?) -> [Effect] {
    guard let voice = voiceAtHand() else { return [] }
    guard let party = party(voice) else {
      tell("no words name a source here: in the review, \(keyHint(.speaker)) chooses who says it")
      return []
    }
    if let name { return join(party, with: self.party(named: name)) }
    let actors = actorRows(near: here(), besides: voice.actor)
    let (others, last) =
      voice.actor == nil
      ? (actors, [row(voice.name, detail: "as it is", speaker: voice.key, .nobody), newRow])
      : (Array(actors.dropLast()), Array(actors.suffix(1)))
    openChoice(
      .same(party), title: "\(voice.name) is the same as",
      likest(voice.name, of: others + describedRows(besides: party)) + last)
    return []
  }

  /// Rows of the same name first, then those that share a word with it, then the others, each in their order.
  private func likest(_ name: String, of rows: [Listing.Row]) -> [Listing.Row] {
    let wanted = name.lowercased()
    let words = Set(wanted.split(whereSeparator: { !$0.isLetter && !$0.isNumber }))
    func rank(_ row: Listing.Row) -> Int {
      let text = row.text.lowercased()
      if text == wanted { return 0 }
      return words.isDisjoint(with: text.split(whereSeparator: { !$0.isLetter && !$0.isNumber })) ? 2 : 1
    }
    return (0...2).flatMap { wanted in rows.filter { rank($0) == wanted } }
  }

  /// Lets a name of the actor at hand be chosen that is another's.
  mutating func chooseSplit(_ name: String?) -> [Effect] {
    guard let a = actorAtHand() else { return [] }
    let names = names(of: a)
    if let name {
      guard names.contains(name) else {
        refuse("\(marks.article.actors[a].name) is not called “\(name)” here: \(names.joined(separator: ", "))")
        return []
      }
      return split(name, from: a)
    }
    guard names.count > 1 else {
      tell("\(marks.article.actors[a].name) has one name here: nothing to split off")
      return []
    }
    openChoice(.split(references[a]), title: "Which name is another's?", names.map { row($0, .name($0)) })
    return []
  }

  mutating func chooseActorKind(_ name: String?) -> [Effect] {
    guard let a = actorAtHand() else { return [] }
    if let name {
      guard let kind = NamedActor.Kind(rawValue: name) else {
        refuse("no kind “\(name)”: \(NamedActor.Kind.allCases.map(\.rawValue).joined(separator: ", "))")
        return []
      }
      return describe(a) { $0.kind = kind }
    }
    openChoice(
      .actorKind(references[a]), title: "What is \(marks.article.actors[a].name)?",
      NamedActor.Kind.allCases.map { row($0.rawValue, .actorKind($0)) })
    return []
  }

  /// Lets it be chosen whom the mention at hand stands for.
  mutating func chooseStandsFor(_ name: String?) -> [Effect] {
    guard let m = mentionAtHand() else {
      tell("no name, role or pronoun in sight here: \(keyHint(.nextMention)) goes to one")
      return []
    }
    let mention = marks.article.mentions[m]
    let passage = Passage(mention.range, in: draft.text)
    if let name { return standsFor(passage, reference(named: name)) }
    openChoice(
      .standsFor(passage), title: "“\(marks.excerpt(mention.range, atMost: 40))” stands for",
      actorRows(near: mention.range.lower, besides: mention.actor) + [nobodyRow, newRow])
    return []
  }

  // MARK: Rows

  private func row(_ text: String, detail: String = "", speaker: VoiceKey? = nil, _ choice: Choice) -> Listing.Row {
    Listing.Row(text: text, detail: detail, speaker: speaker, target: .choice(choice))
  }

  private var nobodyRow: Listing.Row { row("unnamed", detail: "the text names nobody", .nobody) }
  private var newRow: Listing.Row { row("new actor…", detail: "type the name", .new) }

  /// The actors, those first whom the text names nearest to `offset`; the one that it is already comes last.
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

  /// The sources that are only described, in the order of the panel, without `party`.
  private func describedRows(besides party: Party) -> [Listing.Row] {
    marks.voices.filter { $0.actor == nil }.compactMap { voice in
      guard case .described(let name, let sources)? = self.party(voice), .described(name, sources) != party else {
        return nil
      }
      return row(name, detail: voice.about, speaker: voice.key, .described(name, sources))
    }
  }

  /// What decisions on the actors are kept under.
  var references: [ActorReference] {
    review.reviewed?.references ?? reviewed().references
  }

  /// The actor of that name or alias; a new one where there is none. “unnamed” is nobody.
  func reference(named name: String) -> ActorReference? {
    if name == "unnamed" { return nil }
    let actors = marks.article.actors
    let a =
      actors.firstIndex { $0.name == name } ?? actors.firstIndex { $0.aliases.contains(name) }
      ?? actors.firstIndex { $0.name.lowercased() == name.lowercased() }
    return a.map { references[$0] } ?? ActorReference(name: name)
  }

  // MARK: Choosing

  mutating func openChoice(_ choosing: Choosing, title: String, _ rows: [Listing.Row]) {
    guard screen.canHoldPanels || heard != nil else {
      return tell("the screen is too small for a list: type it behind \(keyHint(.commandLine))")
    }
    review.choice = choosing
    overlays.append(.list(Listing(.choice(title), rows)))
    openPrompt(.choose)
  }

  /// The row that digits or Enter mean: `n` among those that are shown, 0 first; nil for the one at the cursor.
  mutating func choose(row n: Int? = nil) -> [Effect] {
    guard case .list(let listing) = overlay, let choosing = review.choice else { return [] }
    let typed = listing.narrowing
    let index = n ?? listing.cursor
    guard listing.rows.indices.contains(index), case .choice(let choice) = listing.rows[index].target else {
      tell("nothing has these words")
      return []
    }
    if choice == .new, typed.allSatisfy(\.isWhitespace) {
      tell("type the name of the new actor, then Enter")
      return []
    }
    closeChoice()
    return carryOut(choosing, choice, typed: typed)
  }

  mutating func closeChoice() {
    if case .list(let listing) = overlay, listing.isChoice { overlay = nil }
    (review.choice, prompt) = (nil, nil)
  }

  private mutating func carryOut(_ choosing: Choosing, _ choice: Choice, typed: String) -> [Effect] {
    let actor: ActorReference? =
      switch choice {
      case .actor(let actor): actor
      case .new: reference(named: typed.trimmed)
      default: nil
      }
    switch (choosing, choice) {
    case (.speaker(let keys), _): return rule(.speaker(actor), on: keys)
    case (.speakerOfNew, _): return addStatement(by: actor)
    case (.kind(let keys), .kind(let kind)): return rule(.kind(kind), on: keys)
    case (.kind(let keys), .act(let act)): return rule(.act(act), on: keys)
    case (.same(let one), .described(let name, let sources)): return join(one, with: .described(name, sources))
    case (.same(let one), _): return join(one, with: actor.map { .actor($0) })
    case (.split(let reference), .name(let name)):
      return references.firstIndex(of: reference).map { split(name, from: $0) } ?? []
    case (.standsFor(let passage), _): return standsFor(passage, actor)
    case (.actorKind(let reference), .actorKind(let kind)):
      return references.firstIndex(of: reference).map { describe($0) { $0.kind = kind } } ?? []
    default: return []
    }
  }

  mutating func refuse(_ words: String) { notice = Notice(text: words, isError: true) }
}

extension Attribution.Kind {
  /// What it means, in a few words.
  var meaning: String {
    switch self {
    case .direct: "all of it in quotation marks"
    case .mixed: "some of it in quotation marks"
    case .indirect: "none of it in quotation marks"
    }
  }
}

extension Attribution.Act {
  /// What it means, in a few words.
  var meaning: String {
    switch self {
    case .speech: "it is said"
    case .attitude: "it is thought, wanted or felt"
    case .evidence: "a thing shows it"
    case .question: "it is asked"
    case .denial: "it is denied"
    }
  }
}
