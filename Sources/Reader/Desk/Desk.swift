import Articles

/// The articles that are open together, and which of them is on the screen.
public struct Desk: Sendable {
  /// Where the articles come from.
  public enum Origin: Hashable, Sendable {
    /// The person named them: all are read in the background.
    case named
    /// They were read in earlier sittings: one is read when it is opened.
    case recent
  }

  /// Where they come from.
  let origin: Origin
  /// In the order in which they were named, which an `ArticleID` counts in.
  private(set) var entries: [DeskEntry]
  /// The order of the list, as it was when it was sorted last; nothing moves by itself.
  private(set) var order: [ArticleID]
  private(set) var sort: DeskSort
  /// The article on the screen; nil as long as none was opened.
  private(set) var current: ArticleID?
  /// The article that is to come on the screen as soon as its text is there.
  var wanted: Destination?
  /// The articles whose text was asked for and has not come yet.
  private(set) var asked: Set<ArticleID> = []
  /// The decisions on who is the same.
  var joinJournal = JoinJournal()
  var joins: Joins { joinJournal.joins }
  /// The matches that were found last in all articles.
  var found: DeskMatches?
  /// The reason why no article can be analysed, in words for the user; nil where they can.
  var failure: String?
  /// The dossier that was looked at last, to go on from.
  var lastDossier: Dossier?
  /// Grows with what is known of the articles.
  private(set) var knowledge = 0
  /// Whether the sitting has begun: before, nothing is asked for.
  var isBegun = false
  /// Whether what is to be analysed must be told anew.
  var isStirred = true

  /// How many articles behind the current one are kept ready.
  private static let ahead = 2

  /// A desk of `entries`, none of them open.
  public init(_ entries: [DeskEntry], origin: Origin = .named) {
    self.entries = entries
    self.origin = origin
    sort = DeskSort(key: origin == .recent ? .opened : .named)
    order = sort.order(entries)
  }

  /// The entry of `id`; nothing is changed for one that is not there.
  subscript(id: ArticleID) -> DeskEntry? {
    get { entries.indices.contains(id.number) ? entries[id.number] : nil }
    set {
      guard entries.indices.contains(id.number), let newValue else { return }
      entries[id.number] = newValue
    }
  }

  /// Changes the entry of `id` where it stands.
  mutating func update(_ id: ArticleID, _ change: (inout DeskEntry) -> Void) {
    guard entries.indices.contains(id.number) else { return }
    change(&entries[id.number])
  }

  /// Takes what is known now of who says what in an article.
  mutating func receive(_ reading: AnalysedArticle, of id: ArticleID, progress: Double) {
    update(id) { $0.receive(reading, progress: progress) }
    if progress >= 1 { knowledge += 1 }
  }

  /// Makes `id` the article on the screen; those that are not near to it let go of their texts.
  mutating func open(_ id: ArticleID) {
    current = id
    wanted = nil
    isStirred = true
    let kept = Set([id] + neighbours)
    for i in entries.indices where !kept.contains(ArticleID(i)) { entries[i].putAway() }
    let latest = entries.lazy.compactMap(\.opened).max() ?? 0
    update(id) { $0.opened = latest + 1 }
  }

  /// The article `step` places behind `id` in the order of the list; nil where there is none.
  func article(_ step: Int, from id: ArticleID) -> ArticleID? {
    guard let here = order.firstIndex(of: id), order.indices.contains(here + step) else { return nil }
    return order[here + step]
  }

  /// Puts the list into another order, by what is known now.
  mutating func sort(by sort: DeskSort) {
    self.sort = sort
    order = sort.order(entries)
    isStirred = true
  }

  /// The articles that come next, the likeliest first: those below, then the one above.
  var neighbours: [ArticleID] {
    guard origin == .named else { return [] }
    guard let current else { return Array(order.prefix(Self.ahead)) }
    return (Array(1...Self.ahead) + [-1]).compactMap { article($0, from: current) }
  }

  /// The articles whose text is to be asked for, each once: the one that is wanted, and those near to the current one.
  mutating func ask() -> [ArticleID] {
    let missing = ([wanted?.article].compactMap { $0 } + neighbours).filter { id in
      entries.indices.contains(id.number) && entries[id.number].draft == nil && entries[id.number].error == nil
        && asked.insert(id).inserted
    }
    return missing
  }

  /// The text of `id` has come. It is kept where it is wanted or near to what is open.
  mutating func receive(_ draft: Draft, _ reading: AnalysedArticle?, of id: ArticleID) {
    asked.remove(id)
    let isKept = id == current || id == wanted?.article || neighbours.contains(id)
    update(id) { entry in
      entry.receive(draft)
      if let reading, reading.article.draft == draft { entry.receive(reading, progress: 1) }
      if !isKept { entry.putAway() }
    }
    isStirred = true
  }

  /// The text of `id` will not come.
  mutating func fail(_ id: ArticleID, _ words: String) {
    asked.remove(id)
    update(id) { $0.error = words }
    if wanted?.article == id { wanted = nil }
  }

  /// What is to be read: the article on the screen at once, then its neighbours, then those below and at last those above.
  var plan: AnalysisPlan {
    let here = current.flatMap { order.firstIndex(of: $0) } ?? 0
    let rest = origin == .named ? order[here...] + order[..<here] : []
    var seen: Set<ArticleID> = []
    let jobs = (neighbours + rest).compactMap { id -> AnalysisPlan.Job? in
      let entry = entries[id.number]
      guard id != current, entry.wantsReading, entry.error == nil, seen.insert(id).inserted else { return nil }
      return AnalysisPlan.Job(article: id, draft: entry.draft)
    }
    let now = current.flatMap { self[$0]?.wantsReading ?? false ? $0 : nil }
    return AnalysisPlan(now: now.map { AnalysisPlan.Job(article: $0, draft: self[$0]?.draft) }, later: jobs)
  }
}

/// Where a person wants to be: an article, and a place in it.
struct Destination: Hashable, Sendable {
  /// A place in an article.
  enum Spot: Hashable, Sendable {
    /// Where it was left, else its beginning.
    case left
    /// Exactly there.
    case viewport(Viewport)
    /// Where the byte is in sight.
    case offset(Int)
    /// At the statement that starts at the byte.
    case statement(Int)
    /// At the match that starts at the byte.
    case match(Int)
  }

  var article: ArticleID
  var spot = Spot.left
  /// Whether the place that is left is noted for the way back.
  var isJump = true
}

/// What is to be analysed, in which order.
public struct AnalysisPlan: Hashable, Sendable {
  /// An article that is to be analysed.
  public struct Job: Hashable, Sendable {
    /// The article.
    public let article: ArticleID
    /// Its text; nil where it is to be read from where it comes from.
    public let draft: Draft?

    /// A job.
    public init(article: ArticleID, draft: Draft?) {
      self.article = article
      self.draft = draft
    }
  }

  /// What is on the screen: it does not wait for anything else.
  public var now: Job?
  /// What comes after it, the most wanted first.
  public var later: [Job]

  /// A plan.
  public init(now: Job?, later: [Job]) {
    self.now = now
    self.later = later
  }
}
