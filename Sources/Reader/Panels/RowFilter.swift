import Articles

/// The words that each row of a panel must contain, and the items that remain.
struct RowFilter: Hashable, Sendable {
  /// The typed words; empty for all rows.
  private(set) var words = ""
  /// The indices of the items that remain, in order; nil for all.
  private var items: [Int]?

  init() {}

  /// Keeps the items of `total` whose texts contain all `words`.
  init(_ words: String, total: Int, text: (Int) -> String) {
    self.words = words
    items = isOn ? (0..<total).filter { contains(text($0), all: words) } : nil
  }

  /// Whether rows may be hidden.
  var isOn: Bool { !words.allSatisfy(\.isWhitespace) }

  /// Returns the number of rows of a panel with `total` items.
  func count(of total: Int) -> Int { items?.count ?? total }

  /// Returns the item of a row.
  func item(_ row: Int) -> Int { items.map { $0.indices.contains(row) ? $0[row] : 0 } ?? row }

  /// Returns the row of an item; nil if the item is hidden.
  func row(of item: Int) -> Int? {
    guard let items else { return item }
    let row = first(from: item, of: items.count)
    return row < items.count && items[row] == item ? row : nil
  }

  /// Returns the first row whose item is `item` or a later one.
  func first(from item: Int, of total: Int) -> Int { items?.partitioningIndex { $0 >= item } ?? min(item, total) }
}

extension Panel {
  /// The filter of the panel in an article.
  static func filter(_ article: OpenArticle) -> RowFilter { article.panels[keyPath: state].filter }

  /// Returns the number of rows.
  static func count(_ article: OpenArticle) -> Int { filter(article).count(of: total(article)) }

  /// Shows only the rows that contain all `words`.
  static func narrow(to words: String, _ article: inout OpenArticle) {
    let shown = article
    article.panels[keyPath: state].filter = RowFilter(words, total: total(shown)) { searched($0, shown) }
    article.panels[keyPath: state].top = 0
  }

  /// Finds the rows again in newer findings.
  static func renew(_ article: inout OpenArticle) {
    guard filter(article).isOn else { return }
    let top = article.panels[keyPath: state].top
    narrow(to: filter(article).words, &article)
    article.panels[keyPath: state].top = top
  }

  /// Chooses the first row if the filter hides the row at the cursor.
  static func settle(_ reader: inout ReaderState) {
    if count(reader.article) == 0 { return reader.notify(emptyReason(reader.article)) }
    if cursor(reader.article) == nil { choose(row: 0, &reader) }
  }

  /// Returns the reason why the panel has no rows.
  static func emptyReason(_ article: OpenArticle) -> Message {
    let words = filter(article).words
    guard filter(article).isOn, total(article) > 0 else { return "\(emptyMessage)" + article.stillReading }
    return "\(emptyMessage) with “\(words)”"
  }

  /// Returns the heading of the panel, with the words of the filter, and the number of rows; nil for both without a
  /// filter.
  static func filteredHeading(_ name: String, _ article: OpenArticle) -> (title: String, tally: String)? {
    guard filter(article).isOn else { return nil }
    return ("\(name) /\(filter(article).words)", "\(count(article)) of \(total(article))")
  }
}
