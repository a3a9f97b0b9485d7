import Articles

/// What is said of the statements of a text by somebody who may not know Sayso: what other programs' forms are written from and
/// read into. Ranges are of the text that it is said of.
public struct Annotations: Hashable, Sendable {
  /// Somebody who speaks, or was decided on.
  public struct Actor: Hashable, Sendable {
    /// The name.
    public var name: String
    /// What more is known; nil where it is not told.
    public var facts: Facts?
    /// Whom the engine has there, or who was added.
    public var reference: ActorReference
    /// Those of the engine's who were joined to it.
    public var joined: [ActorReference]
    /// The sign of what is said of it, where it is as the engine has it; nil where somebody decided otherwise, or that is not known.
    public var reading: String?

    /// An actor.
    public init(
      name: String, facts: Facts? = nil, reference: ActorReference, joined: [ActorReference] = [],
      reading: String? = nil
    ) {
      (self.name, self.facts, self.reference, self.joined) = (name, facts, reference, joined)
      self.reading = reading
    }
  }

  /// What is known of an actor besides the name.
  public struct Facts: Hashable, Sendable {
    /// What it is.
    public var kind: NamedActor.Kind
    /// The role.
    public var role: String?
    /// The country or body it belongs to.
    public var of: String?
    /// The slot of its colour, where a person gave it one.
    public var color: Int?

    /// Facts.
    public init(kind: NamedActor.Kind, role: String?, of: String?, color: Int? = nil) {
      (self.kind, self.role, self.of, self.color) = (kind, role, of, color)
    }
  }

  /// Whom a person says words to stand for.
  public struct Mention: Hashable, Sendable {
    /// The words.
    public var range: TextRange
    /// The index among the actors; nil for nobody.
    public var actor: Int?

    /// A mention.
    public init(_ range: TextRange, actor: Int?) { (self.range, self.actor) = (range, actor) }
  }

  /// Whose statement it is.
  public enum Speaker: Hashable, Sendable {
    /// That is not told.
    case untold
    /// The text names nobody.
    case nobody
    /// The actor of that index.
    case actor(Int)

    /// The index of the actor, where one is told.
    public var actor: Int? { if case .actor(let a) = self { a } else { nil } }
  }

  /// Where the engine, or whoever added it, has a statement: what decisions on it are kept under.
  public struct Origin: Hashable, Sendable {
    /// From the first to the last byte of its content.
    public var place: TextRange
    /// How many statements before it have the same place.
    public var twin: Int

    /// An origin.
    public init(_ place: TextRange, twin: Int) { (self.place, self.twin) = (place, twin) }
  }

  /// A statement.
  public struct Statement: Hashable, Sendable {
    /// The words that name the speaker.
    public var source: [TextRange]
    /// The words that mark the statement.
    public var cue: [TextRange]
    /// The words of the statement; never empty.
    public var content: [TextRange]
    /// Direct, mixed or indirect; nil where it is not told.
    public var kind: Attribution.Kind?
    /// Whether it is said, thought, shown, asked or denied; nil where it is not told.
    public var act: Attribution.Act?
    /// Whose it is.
    public var speaker: Speaker
    /// How far it was decided; nil where it is not told.
    public var status: StatementRuling.Status?
    /// Whether it was left undecided knowingly.
    public var isSkipped: Bool
    /// Whether it is to be looked at again.
    public var isFlagged: Bool
    /// What the person noted on it.
    public var note: String?
    /// How sure the engine was, 0…1; nil where it is not told.
    public var confidence: Double?
    /// Where it comes from; nil where that is its own place, of which it is the first.
    public var origin: Origin?
    /// The sign of what is said of it, where nobody decided on it; nil where somebody did, or that is not known.
    public var reading: String?

    /// A statement.
    public init(
      source: [TextRange], cue: [TextRange], content: [TextRange], kind: Attribution.Kind? = nil,
      act: Attribution.Act? = nil, speaker: Speaker = .untold, status: StatementRuling.Status? = nil,
      isSkipped: Bool = false, isFlagged: Bool = false, note: String? = nil, confidence: Double? = nil,
      origin: Origin? = nil, reading: String? = nil
    ) {
      (self.source, self.cue, self.content, self.kind, self.act) = (source, cue, content, kind, act)
      (self.speaker, self.status, self.isSkipped, self.isFlagged) = (speaker, status, isSkipped, isFlagged)
      (self.note, self.confidence, self.origin, self.reading) = (note, confidence, origin, reading)
    }

    /// From the first to the last byte of its content.
    public var place: TextRange {
      TextRange(content.map(\.lower).min() ?? 0, content.map(\.upper).max() ?? 0)
    }
  }

  /// The actors; the statements and mentions name them by index.
  public var actors: [Actor]
  /// What was decided on words that stand for actors.
  public var mentions: [Mention]
  /// The statements, in text order.
  public var statements: [Statement]

  /// Annotations.
  public init(actors: [Actor] = [], mentions: [Mention] = [], statements: [Statement] = []) {
    (self.actors, self.mentions, self.statements) = (actors, mentions, statements)
  }

  /// The indices of the actors who speak or are meant by words.
  var meant: Set<Int> { Set(mentions.compactMap(\.actor) + statements.compactMap(\.speaker.actor)) }

  /// The same without the actors of whom nothing is said.
  public var ofThoseWhoAreMeant: Annotations {
    let kept = meant.filter(actors.indices.contains).sorted()
    let place = Dictionary(uniqueKeysWithValues: zip(kept, kept.indices))
    var told = self
    told.actors = kept.map { actors[$0] }
    for i in mentions.indices { told.mentions[i].actor = mentions[i].actor.flatMap { place[$0] } }
    for i in statements.indices {
      if let a = statements[i].speaker.actor { told.statements[i].speaker = place[a].map { .actor($0) } ?? .nobody }
    }
    return told
  }

  /// For each actor what it is called by: its name, with a number where others before it have the same.
  public var labels: [String] {
    var known: Set<String> = []
    return actors.map { actor in
      var (label, number) = (actor.name, 1)
      while !known.insert(label).inserted {
        number += 1
        label = "\(actor.name) #\(number)"
      }
      return label
    }
  }
}

extension Annotations {
  /// All that is told of `reviewed`: its statements, those who speak, and whoever was decided on.
  public init(_ reviewed: ReviewedArticle) {
    let (article, text) = (reviewed.article, reviewed.article.text)
    let decided = article.mentions.filter { $0.evidence.count == 1 && $0.evidence.first?.step == .decision }
    var told = Set(article.attributions.compactMap(\.speaker)).union(decided.compactMap(\.actor))
    for (a, reference) in reviewed.references.enumerated()
    where !reviewed.joined[a].isEmpty || reviewed.rulings.actors[reference] != nil {
      told.insert(a)
    }
    let order = told.filter { article.actors.indices.contains($0) }.sorted {
      reviewed.references[$0] < reviewed.references[$1]
    }
    var index: [Int: Int] = [:]
    for (n, a) in order.enumerated() { index[a] = n }
    /// A reference whose words stand where they are now.
    func settled(_ reference: ActorReference) -> ActorReference {
      let range = reference.mention?.range(in: text)
      return ActorReference(name: reference.name, mention: range.map { Passage($0, in: text) })
    }
    self.init(
      actors: order.map { a in
        let actor = article.actors[a]
        return Actor(
          name: actor.name,
          facts: Facts(kind: actor.kind, role: actor.role, of: actor.of, color: reviewed.colors[a]),
          reference: settled(reviewed.references[a]), joined: reviewed.joined[a].sorted().map(settled))
      },
      mentions: decided.map { Mention($0.range, actor: $0.actor.flatMap { index[$0] }) },
      statements: zip(article.attributions, reviewed.standings).map { said, standing in
        let place = standing.key.place.range(in: text) ?? said.place
        let isOwn = place == said.place && standing.key.twin == 0
        return Statement(
          source: said.source, cue: said.cue, content: said.content, kind: said.kind, act: said.act,
          speaker: said.speaker.flatMap { index[$0] }.map { .actor($0) } ?? .nobody, status: standing.status,
          isSkipped: standing.ruling?.isSkipped ?? false, isFlagged: standing.ruling?.isFlagged ?? false,
          note: standing.ruling?.note, confidence: said.confidence,
          origin: isOwn ? nil : Origin(place, twin: standing.key.twin))
      })
    for (n, a) in order.enumerated() where reviewed.areAsRead[a] { actors[n].reading = actors[n].sign }
    for s in statements.indices where statements[s].status == .proposed {
      statements[s].reading = sign(of: statements[s], in: text)
    }
  }
}
