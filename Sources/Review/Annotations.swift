import Articles

/// Annotations of a text's statements, independent of Sayso's own format. The formats of other programs are written from them and read
/// into them. Ranges are of the annotated text.
public struct Annotations: Hashable, Sendable {
  /// An actor who speaks or on whom a decision was made.
  public struct Actor: Hashable, Sendable {
    /// The name.
    public var name: String
    /// Further facts; nil if they are not given.
    public var facts: Facts?
    /// The engine's actor, or the one that was added.
    public var reference: ActorReference
    /// The engine's actors that were joined to this one.
    public var joined: [ActorReference]
    /// The sign of the engine's facts if they are unchanged; nil if a reviewer changed them or that is not known.
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

  /// Facts about an actor besides the name.
  public struct Facts: Hashable, Sendable {
    /// The kind.
    public var kind: NamedActor.Kind
    /// The role.
    public var role: String?
    /// The country or body it belongs to.
    public var of: String?
    /// The number of the colour that a reviewer chose.
    public var color: Int?

    /// Facts.
    public init(kind: NamedActor.Kind, role: String?, of: String?, color: Int? = nil) {
      (self.kind, self.role, self.of, self.color) = (kind, role, of, color)
    }
  }

  /// A reviewer's decision on the actor of a mention.
  public struct Mention: Hashable, Sendable {
    /// The words.
    public var range: TextRange
    /// The index among the actors; nil for no actor.
    public var actor: Int?

    /// A mention.
    public init(_ range: TextRange, actor: Int?) { (self.range, self.actor) = (range, actor) }
  }

  /// The speaker of a statement.
  public enum Speaker: Hashable, Sendable {
    /// The annotation does not give the speaker.
    case unknown
    /// The text does not name the speaker.
    case nobody
    /// The actor of that index.
    case actor(Int)

    /// The index of the actor, if one is given.
    public var actor: Int? { if case .actor(let a) = self { a } else { nil } }
  }

  /// The original place of a statement, under which decisions on it are kept.
  public struct Origin: Hashable, Sendable {
    /// The bytes from the first to the last of its content.
    public var place: TextRange
    /// The number of earlier statements with the same place.
    public var twin: Int

    /// An origin.
    public init(_ place: TextRange, twin: Int) { (self.place, self.twin) = (place, twin) }
  }

  /// The actors; the statements and mentions name them by index.
  public var actors: [Actor]
  /// The decisions on words that stand for actors.
  public var mentions: [Mention]
  /// The statements, in text order.
  public var statements: [AnnotatedStatement]

  /// Annotations.
  public init(actors: [Actor] = [], mentions: [Mention] = [], statements: [AnnotatedStatement] = []) {
    (self.actors, self.mentions, self.statements) = (actors, mentions, statements)
  }

  /// The indices of the actors who speak or are meant by words.
  var meant: Set<Int> { Set(mentions.compactMap(\.actor) + statements.compactMap(\.speaker.actor)) }

  /// The same without the actors of whom nothing is said.
  public var restrictedToReferencedActors: Annotations {
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
  /// Creates the annotations of `reviewed`: its statements, their speakers, and actors with decisions.
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
        return AnnotatedStatement(
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
