import Articles
import Review

/// A collection of the statements of several articles by speaker. Persons with the same full name are one speaker, as in a dossier.
public struct StatementsBySpeaker: Sendable {
  private enum Speaker: Hashable {
    case actor(ActorIdentity)
    /// A source in words: "two officials".
    case unnamed
    /// No source, or a pronoun that stands for nobody known.
    case none
  }

  /// An article, with the statements of each of its speakers.
  private struct Entry {
    let day: ArticleDate?
    let heading: SpeakerStatements.Part
    var parts: [Speaker: SpeakerStatements.Part] = [:]
    /// The role of each speaker in the article.
    var roles: [Speaker: String] = [:]
  }

  private var entries: [Entry] = []
  /// The speakers in the order of their first statements, with their names.
  private var speakers: [(speaker: Speaker, name: String)] = []
  private var known: Set<Speaker> = []

  /// Creates an empty collection.
  public init() {}

  /// Adds the statements of an article, which `name` names if it has no title.
  public mutating func add(_ reviewed: ReviewedArticle, name: String) {
    let (article, places) = (reviewed.article, PlaceNames(reviewed.article.draft))
    let headings = Headings(article.draft)
    var entry = Entry(
      day: headings.day, heading: SpeakerStatements.Part(headings, name: name, address: article.draft.facts.webAddress))
    let id = ArticleID(entries.count)
    let cited = article.attributions.indices.map { CitedStatement($0, of: reviewed, places) }
    let repeated = article.repeatedSentences(cited.map(\.citation.range))
    for (s, said) in article.attributions.enumerated() where !(repeated.contains(s) && cited[s].isUntouched) {
      let actor = article.speaker(of: said)
      let speaker = speaker(actor, of: said, in: article, id)
      entry.parts[speaker, default: entry.heading].add(cited[s])
      entry.roles[speaker] = entry.roles[speaker] ?? actor?.roleAndBody?.printable
      if known.insert(speaker).inserted { speakers.append((speaker, shown(speaker, actor))) }
    }
    entries.append(entry)
  }

  private func speaker(
    _ actor: NamedActor?, of said: Attribution, in article: Article, _ id: ArticleID
  ) -> Speaker {
    if let actor { return .actor(ActorIdentity(FoldedName(actor.name), actor.kind, in: id)) }
    return article.isWithoutSource(said) ? .none : .unnamed
  }

  private func shown(_ speaker: Speaker, _ actor: NamedActor?) -> String {
    switch speaker {
    case .actor: actor?.name.printable ?? ""
    case .unnamed: "Sources without a name"
    case .none: "No source given"
    }
  }

  /// The speakers with their statements: those with the most statements first, those without a name last. The articles of each
  /// are in the order of their dates, those without a date last.
  public var result: [SpeakerStatements] {
    let usual = entries.lazy.compactMap { $0.day?.year }.max() ?? 0
    let days = entries.map { $0.day?.order(usualYear: usual) ?? .max }
    let inOrder = entries.indices.sorted { (days[$0], $0) < (days[$1], $1) }.map { entries[$0] }
    func count(_ speaker: Speaker) -> Int {
      SpeakerStatements(name: "", role: "", parts: entries.compactMap { $0.parts[speaker] }).count
    }
    func rank(_ speaker: Speaker) -> Int { speaker == .none ? 2 : speaker == .unnamed ? 1 : 0 }
    let ranks = speakers.enumerated().map { n, one in (rank(one.speaker), -count(one.speaker), n) }
    return speakers.indices.sorted { ranks[$0] < ranks[$1] }.map { n in
      let (speaker, name) = speakers[n]
      let roles = inOrder.compactMap { $0.roles[speaker] }
      return SpeakerStatements(name: name, role: roles.last ?? "", parts: inOrder.compactMap { $0.parts[speaker] })
    }
  }
}

extension SpeakerStatements.Part {
  /// Creates the part of an article with `headings`, which `name` names if it has no title.
  init(_ headings: Headings, name: String, address: String?) {
    self.init(
      date: headings.day?.written ?? "", title: (headings.title ?? name).printable,
      source: headings.source?.printable ?? "", address: address ?? "")
  }
}
