import Articles

/// The open articles, and the one that is on the screen.
public struct Desk: Sendable {
  /// The source of the list of articles.
  public enum Origin: Hashable, Sendable {
    /// The user named the articles. All of them are read in the background.
    case named
    /// The articles were read in earlier sessions. Each is read when it is opened.
    case recent
    /// The articles are entries of feeds. Each is read when it is opened, and analysed in the background.
    case library
  }

  /// The source of the list of articles.
  let origin: Origin
  /// The articles in the order in which they were named. The index is the number of their `ArticleID`.
  private(set) var entries: [DeskEntry]
  /// Whether the list is a level above its articles.
  var holdsSeveral: Bool { entries.lazy.filter { $0.sourceOf == nil && !$0.isDropped }.prefix(2).count > 1 }
  /// The articles of the list, in the order as last sorted. The list is only sorted on request, and an entry of a feed stays
  /// in it until another choice is made.
  private(set) var order: [ArticleID]
  private(set) var sort: DeskSort
  /// The choice of entries that the list shows.
  private(set) var choice: NewsChoice
  /// The changes of the list that can be undone, the latest last.
  var steps: [ListStep] = []
  /// The number of times that entries were marked as read together.
  var readCount = 0
  /// The article on the screen; nil until one is opened.
  private(set) var current: ArticleID?
  /// The article to show as soon as its text has arrived.
  var wanted: Destination?
  /// The articles that the user requested and then gave up.
  private var givenUp: [ArticleID] = []
  /// The articles with a requested text that has not arrived yet.
  private(set) var asked: Set<ArticleID> = []
  /// The decisions on which actors are the same.
  var joinJournal = JoinJournal()
  var joins: Joins { joinJournal.joins }
  /// The results of the last search in all articles.
  var found: DeskMatches?
  /// The reason why no article can be analysed, as a message for the user; nil if analysis works.
  var failure: String?
  /// The dossier shown last, so that it can be reopened.
  var lastDossier: Dossier?
  /// A counter that grows when more is known about the articles.
  private(set) var knowledge = 0
  /// Whether the session has begun. No text is requested before.
  var isBegun = false
  /// Whether the analysis plan must be sent again.
  var isStirred = true

  /// The number of articles after the current one that are kept ready.
  private static let ahead = 2

  /// Creates a desk of `entries`, none of them open. `awaited` is opened as soon as its text arrives. The list shows all of
  /// them, and of those that are added later the ones that `choice` holds.
  public init(
    _ entries: [DeskEntry], origin: Origin = .named, awaiting awaited: ArticleID? = nil,
    showing choice: NewsChoice = NewsChoice(.all)
  ) {
    self.choice = choice
    wanted = awaited.map { Destination(article: $0) }
    self.entries = entries
    self.origin = origin
    sort =
      switch origin {
      case .named: DeskSort()
      case .recent: DeskSort(key: .opened)
      case .library: DeskSort(key: .date)
      }
    order = sort.order(entries.indices.map { ArticleID($0) }, of: entries)
  }

  /// Accesses the entry of `id`. Setting an unknown entry has no effect.
  subscript(id: ArticleID) -> DeskEntry? {
    get { entries.indices.contains(id.number) ? entries[id.number] : nil }
    set {
      guard entries.indices.contains(id.number), let newValue else { return }
      entries[id.number] = newValue
    }
  }

  /// Changes the entry of `id` in place.
  mutating func update(_ id: ArticleID, _ change: (inout DeskEntry) -> Void) {
    guard entries.indices.contains(id.number) else { return }
    change(&entries[id.number])
  }

  /// Adds an entry at the end, or in the list after `other`, unless `id` is on the desk already. The source text of an article is
  /// not in the list.
  mutating func add(_ entry: DeskEntry, as id: ArticleID, after other: ArticleID? = nil) {
    guard id.number == entries.count else { return }
    entries.append(entry)
    isStirred = true
    guard entry.sourceOf == nil, choice.holds(entry, in: origin) else { return }
    order.insert(id, at: other.flatMap { order.firstIndex(of: $0) }.map { $0 + 1 } ?? order.count)
  }

  /// Removes an article from the list until it is opened again.
  mutating func drop(_ id: ArticleID) {
    update(id) { $0.isDropped = true }
    order.removeAll { $0 == id }
    isStirred = true
  }

  /// Puts an article that was removed on the list again.
  mutating func restore(_ id: ArticleID) {
    guard self[id]?.isDropped == true else { return }
    update(id) { $0.isDropped = false }
    order.append(id)
    sort(by: sort)
  }

  /// Gives up the requested article. One that the user has just named leaves the list.
  mutating func giveUp() {
    if let wanted {
      givenUp.append(wanted.article)
      dropTrial(wanted.article)
    }
    wanted = nil
  }

  /// Removes an article from the list if the user named it during the session and it never was on the screen.
  mutating func dropTrial(_ id: ArticleID) { if self[id]?.isTrial == true { drop(id) } }

  /// Notes that the source of an article has a newer text. The text on the screen stays until it is read again.
  mutating func outdate(_ id: ArticleID) {
    guard id == current else {
      return update(id) { entry in
        entry.putAway()
        entry.progress = 0
      }
    }
    update(id) { $0.isOutdated = true }
  }

  /// Returns the articles that were given up since the last call.
  mutating func takeGivenUp() -> [ArticleID] {
    defer { givenUp = [] }
    return givenUp
  }

  /// Stores the latest analysis of an article.
  mutating func receive(_ reading: AnalysedArticle, of id: ArticleID, progress: Double) {
    update(id) { $0.receive(reading, progress: progress) }
    if progress >= 1 { knowledge += 1 }
  }

  /// Stores the summary of an analysis of an article.
  mutating func receive(_ digest: Digest, of reading: AnalysedArticle, _ id: ArticleID) {
    update(id) { $0.receive(digest, of: reading) }
    knowledge += 1
  }

  /// Opens `id` on the screen. Releases the texts of articles that are not close to it.
  mutating func open(_ id: ArticleID) {
    current = id
    wanted = nil
    isStirred = true
    let kept = nearby
    for i in entries.indices where !kept.contains(ArticleID(i)) { entries[i].putAway() }
    let latest = entries.lazy.compactMap(\.opened).max() ?? 0
    update(id) { entry in
      entry.opened = latest + 1
      if entry.isMarkedRead == false { entry.isMarkedRead = nil }
      entry.isTrial = false
    }
    guard entries.indices.contains(id.number), entries[id.number].isDropped else { return }
    update(id) { $0.isDropped = false }
    order.append(id)
  }

  /// Returns the article `step` rows after `id` in the list; nil if there is none. The first one or the last one is next to
  /// an article that the list does not show. A source text stands in the place of its article.
  func article(_ step: Int, from id: ArticleID) -> ArticleID? {
    guard let here = order.firstIndex(of: self[id]?.sourceOf ?? id) else { return step > 0 ? order.first : order.last }
    return order.indices.contains(here + step) ? order[here + step] : nil
  }

  /// Sorts the list by the information available now.
  mutating func sort(by sort: DeskSort) {
    self.sort = sort
    order = sort.order(order, of: entries)
    isStirred = true
  }

  /// Lists the entries of `choice`, in the current order.
  mutating func show(_ choice: NewsChoice) {
    self.choice = choice
    order = entries.indices.filter { i in
      entries[i].sourceOf == nil && choice.holds(entries[i], in: origin) && !entries[i].isDropped
    }.map { ArticleID($0) }
    sort(by: sort)
  }

  /// The articles that the user will probably open next: those below, then the one above.
  var neighbours: [ArticleID] {
    guard origin == .named else { return [] }
    guard let current else { return Array(order.prefix(Self.ahead)) }
    return (Array(1...Self.ahead) + [-1]).compactMap { article($0, from: current) }
  }

  /// The articles whose texts stay in memory: the one on the screen, that whose source text it is, and its neighbours.
  private var nearby: Set<ArticleID> {
    let open = [current, current.flatMap { self[$0]?.sourceOf }, wanted?.article].compactMap { $0 }
    return Set(open + neighbours)
  }

  /// Returns the articles with a text to request, each once: the requested one and those close to the current one.
  mutating func ask() -> [ArticleID] {
    let missing = ([wanted?.article].compactMap { $0 } + neighbours).filter { id in
      entries.indices.contains(id.number) && entries[id.number].draft == nil && entries[id.number].error == nil
        && asked.insert(id).inserted
    }
    return missing
  }

  /// Receives the text of `id`. Keeps it if the article is requested or close to the open one.
  mutating func receive(_ draft: Draft, _ reading: AnalysedArticle?, of id: ArticleID) {
    asked.remove(id)
    let isKept = nearby.contains(id)
    update(id) { entry in
      entry.receive(draft)
      if let reading, reading.article.draft == draft { entry.receive(reading, progress: 1) }
      if !isKept { entry.putAway() }
    }
    isStirred = true
  }

  /// Records that the text of `id` cannot be read.
  mutating func fail(_ id: ArticleID, _ words: String) {
    asked.remove(id)
    update(id) { $0.error = words }
    if wanted?.article == id { wanted = nil }
  }

  /// The numbers of articles in the list that were analysed, and of those that wait for it.
  var analysed: (done: Int, waiting: Int) {
    order.reduce(into: (done: 0, waiting: 0)) { counts, id in
      if entries[id.number].statements != nil {
        counts.done += 1
      } else if entries[id.number].error == nil {
        counts.waiting += 1
      }
    }
  }

  /// The plan of the analysis: the article on the screen, its neighbours, those below, and then those above. Of the entries
  /// that the list does not show, only earlier analyses are read.
  var plan: AnalysisPlan {
    let here = current.flatMap { order.firstIndex(of: $0) } ?? 0
    let rest = origin == .recent ? [] : order[here...] + order[..<here]
    var seen: Set<ArticleID> = []
    func jobs(_ ids: [ArticleID], isOfCacheOnly: Bool = false) -> [AnalysisPlan.Job] {
      ids.compactMap { id in
        guard id != current, entries[id.number].wantsReading, entries[id.number].error == nil, seen.insert(id).inserted
        else { return nil }
        return AnalysisPlan.Job(article: id, draft: entries[id.number].draft, isOfCacheOnly: isOfCacheOnly)
      }
    }
    let shown = jobs(neighbours + rest)
    let others = origin == .library ? jobs(entries.indices.map { ArticleID($0) }, isOfCacheOnly: true) : []
    let now = current.flatMap { self[$0]?.wantsReading ?? false ? $0 : nil }
    return AnalysisPlan(now: now.map { AnalysisPlan.Job(article: $0, draft: self[$0]?.draft) }, later: shown + others)
  }
}

/// A target of a movement: an article, and a spot in it.
struct Destination: Hashable, Sendable {
  /// A spot in an article.
  enum Spot: Hashable, Sendable {
    /// The last position in the article, else the beginning.
    case left
    /// Exactly this viewport.
    case viewport(Viewport)
    /// A viewport in which the byte is visible.
    case offset(Int)
    /// The statement that starts at the byte.
    case statement(Int)
    /// The match that starts at the byte.
    case match(Int)
  }

  var article: ArticleID
  var spot = Spot.left
  /// Whether the old position is added to the jump list.
  var isJump = true
}

/// The articles to analyse, in order.
public struct AnalysisPlan: Hashable, Sendable {
  /// An article to analyse.
  public struct Job: Hashable, Sendable {
    /// The article.
    public let article: ArticleID
    /// The article's text; nil if the program reads it from its source.
    public let draft: Draft?
    /// Whether only an earlier analysis is of use.
    public let isOfCacheOnly: Bool

    /// Creates a job.
    public init(article: ArticleID, draft: Draft?, isOfCacheOnly: Bool = false) {
      self.article = article
      self.draft = draft
      self.isOfCacheOnly = isOfCacheOnly
    }
  }

  /// A part of an article that is on the screen.
  public struct Sight: Hashable, Sendable {
    /// The article.
    public var article: ArticleID
    /// The bytes on the screen and some around them.
    public var range: TextRange
  }

  /// The least number of bytes between the end of the analysis and a part that is analysed first.
  static let lead = 1 << 15
  /// The number of bytes around the screen that belong to such a part.
  static let margin = 1 << 12

  /// The article on the screen, which is analysed at once.
  public var now: Job?
  /// The articles to analyse later, by priority.
  public var later: [Job]
  /// A part of the article on the screen that is analysed before the text in front of it; nil if the analysis arrives there soon.
  public var sight: Sight?
  /// Whether the reader shows readings without attitudes and evidence.
  public var needsSpoken = false

  /// Creates a plan.
  public init(now: Job?, later: [Job]) {
    self.now = now
    self.later = later
  }
}
