import Articles
import Review

extension ReaderState {
  /// The voice that commands on actors are for: the selected one, or the speaker of the selected statement.
  mutating func voiceAtHand() -> Voice? {
    if let v = marks.voice(selection.voice) { return marks.voices[v] }
    if let voice = selection.statement.flatMap({ marks.voice(ofStatement: $0) }) { return voice }
    tell("no actor selected: \(keyHint(.actors)) chooses one")
    return nil
  }

  /// The actor that commands on actors are for.
  mutating func actorAtHand() -> Int? {
    guard let voice = voiceAtHand() else { return nil }
    if voice.actor == nil {
      tell("“\(voice.name)” is not a named actor: \(keyHint(.sameAs)) in \(Context.actors.title) says which one it is")
    }
    return voice.actor
  }

  /// The party that a voice is; nil where no words name it.
  func party(_ voice: Voice) -> Party? {
    if let actor = voice.actor { return .actor(references[actor]) }
    let sources = voice.statements.flatMap { marks.statements[$0].source }
    guard !sources.isEmpty else { return nil }
    return .described(voice.name, Set(sources).sorted().map { Passage($0, in: draft.text) })
  }

  /// The party of that name: an actor, a source that is only described, or else a new actor; nil for “unnamed”.
  func party(named name: String) -> Party? {
    guard let actor = reference(named: name) else { return nil }
    let described = marks.voices.first { $0.actor == nil && $0.name.lowercased() == name.lowercased() }
    return references.contains(actor) ? .actor(actor) : described.flatMap { party($0) } ?? .actor(actor)
  }

  /// The mention that was gone to, or the first pronoun, role or name in the source of the selected statement.
  func mentionAtHand() -> Int? {
    if let mention = selection.mention { return mention }
    guard let s = selection.statement else { return nil }
    return marks.statements[s].source.lazy.flatMap { [marks] in marks.index.mentions(in: $0) }.first
  }

  /// Makes a decision on an actor, and stays with it.
  private mutating func rule(on actor: ActorReference, _ change: (inout ActorRuling) -> Void) -> [Effect] {
    var wanted = ActorRuling()
    change(&wanted)
    if let a = references.firstIndex(of: actor),
      wanted.isMet(by: marks.article.actors[a], color: review.reviewed?.colors[a] ?? nil)
    {
      tell(Self.nothingNew)
      return []
    }
    var ruling = journal.rulings.actors[actor] ?? ActorRuling()
    change(&ruling)
    let effects = decide(.rule([.actor(actor, ruling)]))
    if let decision = journal.decisions.last { tell(words(for: decision)) }
    let shown = ruling.same ?? actor
    if let a = references.firstIndex(of: shown) { selection.voice = marks.voices[marks.voiceOfActor[a]].key }
    return effects
  }

  /// Changes what actor `a` is said to be.
  mutating func describe(_ a: Int, _ change: (inout ActorRuling) -> Void) -> [Effect] {
    rule(on: references[a], change)
  }

  /// Joins a party to another one. Both are one actor then, which has the name of the other; nil leaves the party as it is. A source
  /// that is only described may be joined to a new actor, too.
  mutating func join(_ party: Party, with other: Party?) -> [Effect] {
    guard let other, party != other else {
      tell(Self.nothingNew)
      return []
    }
    switch (party, other) {
    case (.actor(let actor), .actor(let other)):
      guard references.contains(other) else {
        refuse("no actor of that name in the article")
        return []
      }
      return rule(on: actor) { $0.same = other }
    case (.actor(let actor), .described(_, let sources)), (.described(_, let sources), .actor(let actor)):
      return give(sources, to: actor)
    case (.described(_, let sources), .described(let name, let others)):
      return give(sources + others, to: reference(named: name) ?? ActorReference(name: name))
    }
  }

  /// Gives sources that are only described to an actor, which may be a new one.
  private mutating func give(_ sources: [Passage], to actor: ActorReference) -> [Effect] {
    let effects = decide(.rule(sources.map { .mention($0, MentionRuling(actor: actor)) }))
    if let a = references.firstIndex(of: actor) { selection.voice = marks.voices[marks.voiceOfActor[a]].key }
    if let decision = journal.decisions.last { tell(words(for: decision)) }
    return effects
  }

  /// `:rename`, `:role`, `:belongs-to`, `:color`: without words the line opens with what there is.
  mutating func describe(_ command: Command, _ words: String?) -> [Effect] {
    guard let a = actorAtHand() else { return [] }
    let actor = marks.article.actors[a]
    guard let words else {
      let known = [Command.rename: actor.name, .role: actor.role ?? "", .belongsTo: actor.of ?? ""][command] ?? ""
      openPrompt(.command, text: "\(command.name) \(known)")
      return []
    }
    // A dash is for none.
    let value = words == "-" ? "" : words.trimmed
    switch command {
    case .rename:
      guard !value.isEmpty else {
        refuse("a name is not empty")
        return []
      }
      return describe(a) { $0.name = value }
    case .role: return describe(a) { $0.role = value }
    case .belongsTo: return describe(a) { $0.of = value }
    default:
      guard let color = Int(value), (1...paints.speakers.cycle).contains(color) else {
        refuse("no colour “\(words)”: 1 to \(paints.speakers.cycle)")
        return []
      }
      return describe(a) { $0.color = color - 1 }
    }
  }

  /// The names by which the text has actor `a`, each once.
  func names(of a: Int) -> [String] {
    var names: [String] = []
    for m in marks.index.mentionsOfActor[a] where marks.article.mentions[m].form == .name {
      let name = oneLine(marks.article.mentions[m].range, atMost: .max)
      if !names.contains(name) { names.append(name) }
    }
    return names
  }

  /// Makes an actor of its own of one of the names of actor `a`.
  mutating func split(_ name: String, from a: Int) -> [Effect] {
    // A reference is found by aliases, too.
    let isTaken = marks.article.actors.contains { $0.name == name || $0.aliases.contains(name) }
    let new = ActorReference(name: isTaken ? "\(name) (2)" : name)
    let changes = marks.index.mentionsOfActor[a].map { marks.article.mentions[$0] }
      .filter { $0.form == .name && oneLine($0.range, atMost: .max) == name }
      .map { Decision.Change.mention(Passage($0.range, in: draft.text), MentionRuling(actor: new)) }
    guard !changes.isEmpty else { return [] }
    let kind = Decision.Change.actor(new, ActorRuling(kind: marks.article.actors[a].kind))
    let effects = decide(.rule(changes + [kind]))
    tell("“\(name)” is an actor of its own now: \(keyHint(.undo)) takes that back")
    return effects
  }

  /// Gives words of the text to an actor; nil is nobody who is named.
  mutating func standsFor(_ passage: Passage, _ actor: ActorReference?) -> [Effect] {
    let range = passage.range(in: draft.text)
    let known = range.flatMap { marks.index.mention(at: $0.lower) }.map { marks.article.mentions[$0] }
    if let known, known.range == range, known.actor.map({ references[$0] }) == actor {
      tell(Self.nothingNew)
      return []
    }
    let effects = decide(.rule([.mention(passage, MentionRuling(actor: actor))]))
    if let decision = journal.decisions.last { tell(words(for: decision)) }
    return effects
  }
}
