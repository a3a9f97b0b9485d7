import Articles
import Review

extension ReaderState {
  // MARK: Opening the choices

  /// Opens the choice of the speaker of the current statements. Chooses at once if `name` is given.
  mutating func chooseSpeaker(_ name: String?) -> [Effect] {
    let statements = statementsUnderReview()
    guard let reviewed = article.review.reviewed, let first = statements.first else { return [] }
    let keys = statements.map { reviewed.standings[$0].key }
    if let name { return rule(.speaker(article.reference(named: name)), on: keys) }
    openChoice(
      .speaker(of: keys), title: "Who is the speaker?",
      article.actorRows(near: article.marks.statements[first].start, besides: article.marks.statements[first].speaker)
        + [article.nobodyRow, article.newRow])
    return []
  }

  mutating func chooseKind(_ name: String?) -> [Effect] {
    let statements = statementsUnderReview()
    guard let reviewed = article.review.reviewed, !statements.isEmpty else { return [] }
    let keys = statements.map { reviewed.standings[$0].key }
    if let name {
      if let kind = Attribution.Kind(rawValue: name) { return rule(.kind(kind), on: keys) }
      if let act = Attribution.Act(rawValue: name) { return rule(.act(act), on: keys) }
      let all = Attribution.Kind.allCases.map(\.rawValue) + Attribution.Act.allCases.map(\.rawValue)
      refuse("no kind “\(name)”: \(all.joined(separator: ", "))")
      return []
    }
    openChoice(
      .kind(of: keys), title: "Which kind?",
      Attribution.Kind.allCases.map { article.row($0.rawValue, detail: $0.meaning, .kind($0)) }
        + Attribution.Act.allCases.map { article.row($0.rawValue, detail: $0.meaning, .act($0)) })
    return []
  }

  /// Opens the choice of the party that is the same as the selected one. Chooses at once if `name` is given. An unnamed
  /// source ("two officials") can be the same as an actor, another unnamed source or a new actor.
  mutating func chooseSame(_ name: String?) -> [Effect] {
    guard let voice = article.voiceAtHand() else { return [] }
    guard let party = article.party(voice) else {
      notify("no source is named here: in the review, \(keyHint(.speaker)) chooses the speaker")
      return []
    }
    if let name { return join(party, with: article.party(named: name)) }
    let actors = article.actorRows(near: article.here(), besides: voice.actor)
    let (others, last) =
      voice.actor == nil
      ? (actors, [article.row(voice.name, detail: "unchanged", speaker: voice.key, .nobody), article.newRow])
      : (Array(actors.dropLast()), Array(actors.suffix(1)))
    openChoice(
      .same(party), title: "\(voice.name) is the same as",
      article.likest(voice.name, of: others + article.describedRows(besides: party)) + last)
    return []
  }

  /// Opens the choice of a name to separate from the current actor.
  mutating func chooseSplit(_ name: String?) -> [Effect] {
    guard let a = article.actorAtHand() else { return [] }
    let names = article.names(of: a)
    if let name {
      guard names.contains(name) else {
        refuse("\(article.marks.article.actors[a].name) is not called “\(name)” here: \(names.joined(separator: ", "))")
        return []
      }
      return split(name, from: a)
    }
    guard names.count > 1 else {
      notify("\(article.marks.article.actors[a].name) has one name here: nothing to split off")
      return []
    }
    openChoice(
      .split(article.references[a]), title: "Which name belongs to another actor?",
      names.map { article.row($0, .name($0)) })
    return []
  }

  mutating func chooseActorKind(_ name: String?) -> [Effect] {
    guard let a = article.actorAtHand() else { return [] }
    if let name {
      guard let kind = NamedActor.Kind(rawValue: name) else {
        refuse("no kind “\(name)”: \(NamedActor.Kind.allCases.map(\.rawValue).joined(separator: ", "))")
        return []
      }
      return describe(a) { $0.kind = kind }
    }
    openChoice(
      .actorKind(article.references[a]), title: "What is \(article.marks.article.actors[a].name)?",
      NamedActor.Kind.allCases.map { article.row($0.rawValue, .actorKind($0)) })
    return []
  }

  /// Opens the choice of the actor that the words at the cursor, or those of the current mention, refer to.
  mutating func chooseStandsFor(_ name: String?) -> [Effect] {
    guard let (range, actor) = article.wordsAtHand() else {
      notify("no word selected: \(keyHint(.wordForward)) goes to one")
      return []
    }
    let passage = Passage(range, in: article.draft.text)
    if let name { return standsFor(passage, article.reference(named: name)) }
    openChoice(
      .standsFor(passage), title: "“\(article.marks.excerpt(range, atMost: 40))” refers to",
      article.actorRows(near: range.lower, besides: actor) + [article.nobodyRow, article.newRow])
    return []
  }

  // MARK: Choosing

  mutating func openChoice(_ choosing: Choosing, title: String, _ rows: [Listing.Row]) {
    guard looks.screen.canHoldPanels || lastSpoken != nil else {
      return notify("the screen is too small for a list: type the command with \(keyHint(.commandLine))")
    }
    article.review.choice = choosing
    screens.push(.list(Listing(.choice(title), rows)))
    typing.open(.choose)
  }

  /// Chooses row `n` of the visible rows, 0 first; the row at the cursor if nil.
  mutating func choose(row n: Int? = nil) -> [Effect] {
    guard case .list(let listing) = screens.top, let choosing = article.review.choice else { return [] }
    let typed = listing.words
    let index = n ?? listing.cursor
    guard listing.rows.indices.contains(index), case .choice(let choice) = listing.rows[index].target else {
      notify("no matches")
      return []
    }
    if choice == .new, typed.allSatisfy(\.isWhitespace) {
      notify("type the name of the new actor, then Enter")
      return []
    }
    closeChoice()
    return carryOut(choosing, choice, typed: typed)
  }

  mutating func closeChoice() {
    if case .list(let listing) = screens.top, listing.isChoice { screens.close() }
    (article.review.choice, typing.prompt) = (nil, nil)
  }

  private mutating func carryOut(_ choosing: Choosing, _ choice: Choice, typed: String) -> [Effect] {
    let actor: ActorReference? =
      switch choice {
      case .actor(let actor): actor
      case .new: article.reference(named: typed.trimmed)
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
      return article.references.firstIndex(of: reference).map { split(name, from: $0) } ?? []
    case (.standsFor(let passage), _): return standsFor(passage, actor)
    case (.actorKind(let reference), .actorKind(let kind)):
      return article.references.firstIndex(of: reference).map { describe($0) { $0.kind = kind } } ?? []
    default: return []
    }
  }
}

extension Attribution.Kind {
  /// A short description.
  var meaning: String {
    switch self {
    case .direct: "all of it in quotation marks"
    case .mixed: "some of it in quotation marks"
    case .indirect: "none of it in quotation marks"
    }
  }
}

extension Attribution.Act {
  /// A short description.
  var meaning: String {
    switch self {
    case .speech: "speech"
    case .attitude: "a thought, an intention or a feeling"
    case .evidence: "a document or a thing shows it"
    case .question: "a question"
    case .denial: "a denial"
    }
  }
}
