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

  /// Returns the articles `ids` of `entries` in this order. Unknown values come last, and equal ones in the order in which
  /// they were named.
  func order(_ ids: [ArticleID], of entries: [DeskEntry]) -> [ArticleID] {
    func sorted<Value: Comparable>(isDescending: Bool, by value: (DeskEntry) -> Value?) -> [ArticleID] {
      let isDescending = isDescending != isReversed
      let keyed = ids.map { (id: $0, key: value(entries[$0.number])) }
      return keyed.sorted { a, b in
        switch (a.key, b.key) {
        case (let x?, let y?) where x != y: isDescending ? x > y : x < y
        case (_?, nil): true
        case (nil, _?): false
        default: a.id.number < b.id.number
        }
      }.map(\.id)
    }
    switch key {
    case .named: return ids.sorted { isReversed ? $0.number > $1.number : $0.number < $1.number }
    case .title: return sorted(isDescending: false) { $0.title.lowercased() }
    case .date where entries.contains { $0.marks != nil }: return sorted(isDescending: true) { $0.marks?.moment }
    case .date:
      let usual = entries.lazy.compactMap { $0.day?.year }.max() ?? 0
      return sorted(isDescending: true) { $0.day?.order(usualYear: usual) }
    case .statements: return sorted(isDescending: true, by: \.statements)
    case .progress: return sorted(isDescending: false) { $0.share ?? 0 }
    case .opened: return sorted(isDescending: true, by: \.opened)
    }
  }
}
