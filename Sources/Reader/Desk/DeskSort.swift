import Articles

/// A sort order of the list of articles.
struct DeskSort: Hashable, Sendable {
  /// A sort key. Keys go through them in this order.
  enum Key: String, CaseIterable, Sendable {
    case named, title, date, statements, progress, opened

    /// The words in the list's heading, for ascending and descending order.
    fileprivate var words: (String, String) {
      switch self {
      case .named: ("as named", "as named, reversed")
      case .title: ("by title", "by title, Z first")
      case .date: ("newest first", "oldest first")
      case .statements: ("most statements first", "fewest statements first")
      case .progress: ("least read first", "most read first")
      case .opened: ("most recently opened first", "least recently opened first")
      }
    }
  }

  var key = Key.named
  var isReversed = false

  /// The words in the list's heading.
  var title: String { isReversed ? key.words.1 : key.words.0 }

  /// Parses a typed sort key. A leading "-" reverses the order.
  static func parse(_ typed: String) throws(TypedCommand.Problem) -> DeskSort {
    let isReversed = typed.begins(with: "-")
    let name = isReversed ? String(typed.dropFirst()) : typed
    if let key = Key(rawValue: name) { return DeskSort(key: key, isReversed: isReversed) }
    let names = Key.allCases.map(\.rawValue)
    let near = nearest(to: name, among: names).map { "did you mean “\($0)”?" } ?? names.joined(separator: ", ")
    throw TypedCommand.Problem(words: "cannot sort by “\(name)”: \(near)")
  }

  /// Returns the next or previous sort order.
  func next(_ step: Int) -> DeskSort {
    let all = Key.allCases
    let here = all.firstIndex(of: key) ?? 0
    return DeskSort(key: all[(here + step % all.count + all.count) % all.count])
  }

  /// Returns the articles of `entries` in this order. Unknown values come last, and equal ones in the order in which
  /// they were named.
  func order(_ entries: [DeskEntry]) -> [ArticleID] {
    let all = entries.indices.map { ArticleID($0) }
    switch key {
    case .named: return isReversed ? all.reversed() : all
    case .title: return sorted(all, entries.map { $0.title.lowercased() }, isDescending: false)
    case .date where entries.contains { $0.marks != nil }:
      return sorted(all, entries.map { $0.marks?.moment }, isDescending: true)
    case .date:
      let usual = entries.lazy.compactMap { $0.day?.year }.max() ?? 0
      return sorted(all, entries.map { $0.day?.order(usualYear: usual) }, isDescending: true)
    case .statements: return sorted(all, entries.map(\.statements), isDescending: true)
    case .progress: return sorted(all, entries.map { $0.share ?? 0 }, isDescending: false)
    case .opened: return sorted(all, entries.map(\.opened), isDescending: true)
    }
  }

  private func sorted<Value: Comparable>(_ all: [ArticleID], _ keys: [Value?], isDescending: Bool) -> [ArticleID] {
    let isDescending = isDescending != isReversed
    return all.sorted { a, b in
      switch (keys[a.number], keys[b.number]) {
      case (let x?, let y?) where x != y: isDescending ? x > y : x < y
      case (_?, nil): true
      case (nil, _?): false
      default: a.number < b.number
      }
    }
  }
}
