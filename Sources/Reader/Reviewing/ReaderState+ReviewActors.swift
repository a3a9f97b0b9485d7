import Articles
import Review

extension ReaderState {
  /// Makes a decision on an actor, and keeps the actor selected.
  private mutating func rule(on actor: ActorReference, _ change: (inout ActorRuling) -> Void) -> [Effect] {
    var wanted = ActorRuling()
    change(&wanted)
    if let a = article.references.firstIndex(of: actor),
      wanted.isMet(by: article.marks.article.actors[a], color: article.review.reviewed?.colors[a] ?? nil)
    {
      notify(Self.nothingNew)
      return []
    }
    var ruling = journal.rulings.actors[actor] ?? ActorRuling()
    change(&ruling)
    let effects = decide(.rule([.actor(actor, ruling)]))
    if let decision = journal.decisions.last { notify(words(for: decision)) }
    let shown = ruling.same ?? actor
    if let a = article.references.firstIndex(of: shown) {
      article.selection.voice = article.marks.voices[article.marks.voiceOfActor[a]].key
    }
    return effects
  }

  /// Changes the description of actor `a`.
  mutating func describe(_ a: Int, _ change: (inout ActorRuling) -> Void) -> [Effect] {
    rule(on: article.references[a], change)
  }

  /// Joins a party to another one: both become one actor with the name of the other. Does nothing if `other` is nil. An
  /// unnamed source may also be joined to a new actor.
  mutating func join(_ party: Party, with other: Party?) -> [Effect] {
    guard let other, party != other else {
      notify(Self.nothingNew)
      return []
    }
    switch (party, other) {
    case (.actor(let actor), .actor(let other)):
      guard article.references.contains(other) else {
        refuse("no actor of that name in the article")
        return []
      }
      return rule(on: actor) { $0.same = other }
    case (.actor(let actor), .described(_, let sources)), (.described(_, let sources), .actor(let actor)):
      return give(sources, to: actor)
    case (.described(_, let sources), .described(let name, let others)):
      return give(sources + others, to: article.reference(named: name) ?? ActorReference(name: name))
    }
  }

  /// Assigns unnamed sources to an actor, which may be a new one.
  private mutating func give(_ sources: [Passage], to actor: ActorReference) -> [Effect] {
    let effects = decide(.rule(sources.map { .mention($0, MentionRuling(actor: actor)) }))
    if let a = article.references.firstIndex(of: actor) {
      article.selection.voice = article.marks.voices[article.marks.voiceOfActor[a]].key
    }
    if let decision = journal.decisions.last { notify(words(for: decision)) }
    return effects
  }

  /// Gives the actor at hand a colour of the theme, by its number from 1 on.
  mutating func chooseColor(_ typed: String?) -> [Effect] {
    let colors = 1...looks.paints.speakers.cycle
    guard let typed else {
      notify("type a number: :color 1, up to \(colors.upperBound)")
      return []
    }
    guard let color = Int(typed.trimmed), colors.contains(color) else {
      refuse("no colour “\(typed)”: \(colors.lowerBound) to \(colors.upperBound)")
      return []
    }
    return article.actorAtHand().map { describe($0) { $0.color = color - 1 } } ?? []
  }

  /// Runs `:rename`, `:role` or `:belongs-to`. Without words, opens the line with the current value.
  mutating func describe(_ command: Command, _ words: String?) -> [Effect] {
    guard let a = article.actorAtHand() else { return [] }
    let actor = article.marks.article.actors[a]
    guard let words else {
      let known = [Command.rename: actor.name, .role: actor.role ?? "", .belongsTo: actor.of ?? ""][command] ?? ""
      typing.open(command, text: known)
      return []
    }
    // A dash clears the value.
    let value = words == "-" ? "" : words.trimmed
    switch command {
    case .rename:
      guard !value.isEmpty else {
        refuse("the name must not be empty")
        return []
      }
      return describe(a) { $0.name = value }
    case .role: return describe(a) { $0.role = value }
    default: return describe(a) { $0.of = value }
    }
  }

  /// Makes one of the names of actor `a` a separate actor.
  mutating func split(_ name: String, from a: Int) -> [Effect] {
    // A reference may also be an alias.
    let isTaken = article.marks.article.actors.contains { $0.name == name || $0.aliases.contains(name) }
    let new = ActorReference(name: isTaken ? "\(name) (2)" : name)
    let changes = article.marks.index.mentionsOfActor[a].map { article.marks.article.mentions[$0] }
      .filter { $0.form == .name && article.oneLine($0.range, atMost: .max) == name }
      .map { Decision.Change.mention(Passage($0.range, in: article.draft.text), MentionRuling(actor: new)) }
    guard !changes.isEmpty else { return [] }
    let kind = Decision.Change.actor(new, ActorRuling(kind: article.marks.article.actors[a].kind))
    let effects = decide(.rule(changes + [kind]))
    notify("“\(name)” is now a separate actor: \(keyHint(.undo)) undoes it")
    return effects
  }

  /// Assigns words of the text to an actor; nil if they refer to no named actor.
  mutating func standsFor(_ passage: Passage, _ actor: ActorReference?) -> [Effect] {
    let range = passage.range(in: article.draft.text)
    let known = range.flatMap { article.marks.index.mention(at: $0.lower) }.map { article.marks.article.mentions[$0] }
    let references = article.references
    let reference = known?.actor.flatMap { references.indices.contains($0) ? references[$0] : nil }
    if let known, known.range == range, reference == actor {
      notify(Self.nothingNew)
      return []
    }
    let effects = decide(.rule([.mention(passage, MentionRuling(actor: actor))]))
    if let decision = journal.decisions.last { notify(words(for: decision)) }
    return effects
  }
}
