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
    let dated = dated
    let all = named(dated)
    let found = all.filter { joins.areSame($0.identity, subject) }
    guard let fullest = found.max(by: { $0.actor.name.written.count < $1.actor.name.written.count }) else { return nil }
    let about = found.last { $0.actor.role != nil } ?? fullest
    var members: [ArticleID: Set<Int>] = [:]
    for one in found { members[one.article, default: []].insert(one.index) }
    let rows =
      offers(subject, found, among: all) + appearances(found) + sayings(members, in: dated, by: true)
      + sayings(members, in: dated, by: false)
    return Dossier(
      subject: subject, name: fullest.actor.name.written, about: about.actor.about, rows: rows, knowledge: knowledge)
  }

  /// The articles that have a digest, by date. Undated articles keep the order in which they were named. Of entries of feeds
  /// the newest comes first.
  private var dated: [(id: ArticleID, digest: Digest)] {
    if origin == .library {
      return DeskSort(key: .date).order(entries.indices.map { ArticleID($0) }, of: entries).compactMap { id in
        entries[id.number].digest.map { (id: id, digest: $0) }
      }
    }
    let usual = entries.lazy.compactMap { $0.day?.year }.max() ?? 0
    let all = entries.indices.compactMap { i in entries[i].digest.map { (id: ArticleID(i), digest: $0) } }
    func day(_ id: ArticleID) -> Int { entries[id.number].day?.order(usualYear: usual) ?? .max }
    return all.sorted { (day($0.id), $0.id.number) < (day($1.id), $1.id.number) }
  }

  private func named(_ dated: [(id: ArticleID, digest: Digest)]) -> [Found] {
    dated.flatMap { id, digest in
      digest.actors.indices.map { i in
        Found(
          article: id, index: i, actor: digest.actors[i], identity: ActorIdentity(digest.actors[i], in: id))
      }
    }
  }

  /// Returns actors who may be the subject under another name, each name once.
  private func offers(_ subject: ActorIdentity, _ found: [Found], among all: [Found]) -> [Dossier.Row] {
    var names: [FoldedName: Digest.Actor] = [:]
    for one in found { names[one.actor.name] = one.actor }
    var alike: [FoldedName: [Found]] = [:]
    var order: [FoldedName] = []
    // The same names recur in many articles.
    var verdicts: [[String]: Bool] = [:]
    for one in all where one.actor.kind == subject.kind && !joins.areSame(one.identity, subject) {
      let key = [one.actor.name.folded] + one.actor.aliases
      let isAlike = verdicts[key] ?? names.values.contains { NameLikeness.areAlike($0, one.actor) }
      verdicts[key] = isAlike
      guard isAlike || alike[one.actor.name] != nil, !joins.areApart(subject, one.identity) else { continue }
      if alike[one.actor.name] == nil { order.append(one.actor.name) }
      alike[one.actor.name, default: []].append(one)
    }
    return order.map { name in
      let those = alike[name] ?? []
      let articles = Set(those.map(\.article)).count
      return Dossier.Row(
        section: .offers, article: nil, text: "also \(name.written) in \(counted(articles, "article"))?",
        others: Set(those.map(\.identity)).sorted { ($0.article?.number ?? -1) < ($1.article?.number ?? -1) },
        who: name.written)
    }
  }

  private func appearances(_ found: [Found]) -> [Dossier.Row] {
    found.map { one in
      let aliases = one.actor.aliases.map { FoldedName($0).written }.filter { $0 != one.actor.name.written }
      let also = aliases.isEmpty ? "" : "; also " + aliases.prefix(6).joined(separator: ", ")
      return Dossier.Row(
        section: .appearances, article: one.article, text: "\(one.actor.name.written), \(one.actor.about)\(also)",
        spot: one.actor.place.map { .offset($0) } ?? .left, others: [one.identity], who: one.actor.name.written)
    }
  }

  /// Returns the statements of the `members` of each article, or statements of others about them.
  private func sayings(
    _ members: [ArticleID: Set<Int>], in dated: [(id: ArticleID, digest: Digest)], by isTheirs: Bool
  ) -> [Dossier.Row] {
    dated.flatMap { id, digest -> [Dossier.Row] in
      guard let those = members[id] else { return [] }
      return digest.statements.compactMap { said -> Dossier.Row? in
        let isSpeaker = said.speaker.map { those.contains($0) } ?? false
        guard isTheirs ? isSpeaker : !isSpeaker && said.named.contains(where: { those.contains($0) }) else {
          return nil
        }
        return Dossier.Row(
          section: isTheirs ? .statements : .mentions, article: id,
          text: isTheirs ? said.words : "\(said.by): \(said.words)",
          kind: said.kind, paragraph: said.paragraph, spot: .statement(said.start),
          quotation: quotation(said, digest, in: id))
      }
    }
  }

  /// Returns a quotation: “…” — name, role (title, date).
  private func quotation(_ said: Digest.Statement, _ digest: Digest, in id: ArticleID) -> String {
    let role = said.speaker.flatMap { digest.actors[$0].role }
    return quoted(said.words, by: said.by, role: role, in: self[id]?.headings ?? Headings(), name: self[id]?.name ?? "")
  }
}

/// Returns a statement as it is copied: “…” — name, role (title, date).
func quoted(_ words: String, by speaker: String, role: String?, in headings: Headings, name: String) -> String {
  var words = words
  while words.isLast(oneOf: ",;:") { words.removeLast() }
  let place = [headings.title ?? name, headings.date].compactMap { $0 }.joined(separator: ", ")
  return "\(words) — \(speaker)\(role.map { ", \($0)" } ?? "") (\(place))"
}
