import Articles

extension Desk {
  /// An actor in an article.
  private struct Found {
    let article: ArticleID
    /// The index of the actor in the digest.
    let index: Int
    let actor: Digest.Actor
    let identity: ActorIdentity
  }

  /// Returns the dossier of `subject`; nil if no article names it.
  func dossier(of subject: ActorIdentity) -> Dossier? {
    let isNews = origin == .library
    let names = Set(joins.members(with: subject).map(\.name.hashValue))
    let found = inOrder(
      actors { $0.kind == subject.kind && names.contains($0.name) }.filter { joins.areSame($0.identity, subject) })
    guard let fullest = found.max(by: { $0.actor.name.written.count < $1.actor.name.written.count }) else { return nil }
    let about = (isNews ? found.first { $0.actor.role != nil } : found.last { $0.actor.role != nil }) ?? fullest
    var members: [ArticleID: Set<Int>] = [:]
    for one in found { members[one.article, default: []].insert(one.index) }
    var articles: [ArticleID] = []
    for one in found where articles.last != one.article { articles.append(one.article) }
    let (named, offers) = (appearances(found), offers(subject, found))
    let said = sayings(members, in: articles, by: true) + sayings(members, in: articles, by: false)
    // Hundreds of entries may name an actor, and the news is what it says.
    let rows = offers + (isNews ? said + named : named + said)
    return Dossier(
      subject: subject, name: fullest.actor.name.written, about: about.actor.about, role: about.actor.role,
      rows: rows, knowledge: knowledge)
  }

  /// Returns the actors of all analysed articles whose names have suitable clues.
  private func actors(_ isSuitable: (NameClues) -> Bool) -> [Found] {
    var found: [Found] = []
    for (number, entry) in entries.enumerated() {
      guard let digest = entry.digest else { continue }
      let article = ArticleID(number)
      for (n, clues) in digest.clues.enumerated() where isSuitable(clues) {
        let actor = digest.actor(n)
        found.append(Found(article: article, index: n, actor: actor, identity: ActorIdentity(actor, in: article)))
      }
    }
    return found
  }

  /// Returns actors in the order of their articles: by date, undated ones in the order in which they were named. Of entries of
  /// feeds the newest comes first.
  private func inOrder(_ all: some Sequence<Found>) -> [Found] {
    let usual = entries.lazy.compactMap { $0.day?.year }.max() ?? 0
    func rank(_ id: ArticleID) -> Int {
      if let marks = entries[id.number].marks { return -marks.moment }
      return entries[id.number].day?.order(usualYear: usual) ?? .max
    }
    return all.map { (rank: rank($0.article), found: $0) }
      .sorted {
        ($0.rank, $0.found.article.number, $0.found.index) < ($1.rank, $1.found.article.number, $1.found.index)
      }
      .map(\.found)
  }

  /// Returns actors who may be the subject under another name, each name once.
  private func offers(_ subject: ActorIdentity, _ found: [Found]) -> [Dossier.Row] {
    var names: [FoldedName: Digest.Actor] = [:]
    for one in found { names[one.actor.name] = one.actor }
    let clues = names.values.map { NameClues($0.name, $0.kind, aliases: $0.aliases) }
    let others = inOrder(
      actors { other in clues.contains { $0.mayBeAlike(other) } }.filter { other in
        !joins.areSame(other.identity, subject) && !joins.areApart(subject, other.identity)
          && names.values.contains { NameLikeness.areAlike($0, other.actor) }
      })
    var order: [FoldedName] = []
    var those: [FoldedName: [Found]] = [:]
    for one in others {
      if those[one.actor.name] == nil { order.append(one.actor.name) }
      those[one.actor.name, default: []].append(one)
    }
    return order.map { name in
      let those = those[name] ?? []
      let articles = Set(those.map(\.article)).count
      return Dossier.Row(
        section: .offers, article: nil, label: "also \(name.written) in \(counted(articles, "article"))?",
        others: Set(those.map(\.identity)).sorted { ($0.article?.number ?? -1) < ($1.article?.number ?? -1) },
        who: name.written)
    }
  }

  private func appearances(_ found: [Found]) -> [Dossier.Row] {
    found.map { one in
      let aliases = one.actor.aliases.map { FoldedName($0).written }.filter { $0 != one.actor.name.written }
      let also = aliases.isEmpty ? "" : "; also " + aliases.prefix(6).joined(separator: ", ")
      return Dossier.Row(
        section: .appearances, article: one.article, label: "\(one.actor.name.written), \(one.actor.about)\(also)",
        spot: one.actor.place.map { .offset($0) } ?? .left, others: [one.identity], who: one.actor.name.written)
    }
  }

  /// Returns the statements of the `members` of each article, or statements of others about them.
  private func sayings(
    _ members: [ArticleID: Set<Int>], in articles: [ArticleID], by isTheirs: Bool
  ) -> [Dossier.Row] {
    articles.flatMap { id -> [Dossier.Row] in
      guard let those = members[id], let digest = entries[id.number].digest else { return [] }
      let outline = digest.outline
      return (isTheirs ? digest.statements(by: those) : digest.statements(naming: those)).map { said in
        Dossier.Row(
          section: isTheirs ? .statements : .mentions, article: id,
          kind: said.kind, paragraph: said.paragraph(in: outline), spot: .statement(said.start), statement: said)
      }
    }
  }
}
