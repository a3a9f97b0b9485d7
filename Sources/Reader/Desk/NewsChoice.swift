/// A choice of the entries of feeds that the list shows.
public struct NewsChoice: Hashable, Sendable {
  /// The states of the entries that are shown.
  public enum State: String, CaseIterable, Sendable {
    /// The unread ones.
    case unread
    /// The starred ones.
    case starred
    /// All of them.
    case all

    /// Returns the next choice of states, in a circle. Only entries of feeds are starred.
    func next(in origin: Desk.Origin) -> State {
      let all = Self.allCases.filter { $0 != .starred || origin == .library }
      return all[((all.firstIndex(of: self) ?? 0) + 1) % all.count]
    }
  }

  /// The states.
  public var state: State
  /// The feed, the folder or the tag of the entries; nil for all of them.
  var place: String?

  /// Creates a choice of the entries in `state`, of all feeds.
  public init(_ state: State = .unread) { self.state = state }

  /// Whether an article of a list is chosen. Among entries of feeds, another article is among all articles alone.
  func holds(_ entry: DeskEntry, in origin: Desk.Origin) -> Bool {
    guard let marks = entry.marks else {
      return place == nil && (state == .all || state == .unread && origin != .library && !entry.isRead)
    }
    guard place.map({ entry.isIn($0) }) ?? true else { return false }
    switch state {
    case .unread: return !marks.isRead
    case .starred: return marks.isStarred
    case .all: return true
    }
  }

  /// The words in the list's heading.
  var title: String { [state.rawValue, place].compactMap { $0 }.joined(separator: " · ") }
}

extension DeskEntry {
  /// The feed of an entry, then the folder and the tags of the feed.
  var places: [String] { [headings.source].compactMap { $0 } + labels }

  /// Whether the entry belongs to a feed of that name, or to a feed with that tag or in that folder.
  func isIn(_ place: String) -> Bool { places.contains { $0 == place || $0.begins(with: place + "/") } }
}

extension Desk {
  /// Returns the number of unread entries among `ids`.
  func unread(among ids: [ArticleID]) -> Int { ids.count { !entries[$0.number].isRead } }

  /// Returns the feeds, folders and tags of the entries, and the folders around those, with the numbers of unread entries, by
  /// name.
  func places() -> [(name: String, unread: Int)] {
    var counts: [String: Int] = [:]
    for entry in entries {
      let unread = entry.marks?.isRead == false ? 1 : 0
      if let feed = entry.headings.source { counts[feed, default: 0] += unread }
      for label in entry.labels {
        let ends = label.indices.filter { label[$0] == "/" } + [label.endIndex]
        for end in ends { counts[String(label[..<end]), default: 0] += unread }
      }
    }
    return counts.map { (name: $0.key, unread: $0.value) }.sorted { $0.name < $1.name }
  }

  /// Parses a typed choice: a state, or the beginning of the name of a feed, a folder or a tag. What is not typed stays as
  /// it is; "all" shows all entries of all feeds.
  func choice(typed: String) throws(TypedCommand.Problem) -> NewsChoice {
    var choice = choice
    if let state = NewsChoice.State(rawValue: typed) {
      choice.state = state
      if state == .all { choice.place = nil }
      return choice
    }
    let (names, wanted) = (places().map(\.name), typed.lowercased())
    guard
      let name = names.first(where: { $0.lowercased() == wanted })
        ?? names.first(where: { $0.lowercased().begins(with: wanted) })
    else {
      let all = NewsChoice.State.allCases.map(\.rawValue) + names
      let near = nearest(to: typed, among: all).map { "did you mean “\($0)”?" } ?? all.prefix(8).joined(separator: ", ")
      throw TypedCommand.Problem(words: "no feed, folder or tag “\(typed)”: \(near)")
    }
    choice.place = name
    return choice
  }
}
