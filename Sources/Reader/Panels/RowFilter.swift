import Articles

/// The words that each row of a panel must contain, and the items that remain.
struct RowFilter: Hashable, Sendable {
  /// The typed words; empty for all rows.
  private(set) var words = ""
  /// The indices of the items that remain, in order; nil for all.
  private var items: [Int]?
  /// The items that are not compared yet.
  private var rest = 0..<0

  /// The number of items that are compared in one step.
  private static let step = 128

  init() {}

  /// Begins to compare the texts of `total` items with `words`.
  init(_ words: String, total: Int) {
    self.words = words
    guard isOn else { return }
    (items, rest) = ([], 0..<total)
  }

  /// Whether items are still to be compared.
  var isUnderWay: Bool { !rest.isEmpty }

  /// Compares the next items. A key does not wait for those of a long text.
  mutating func goOn(_ text: (Int) -> String) {
    let (words, end) = (TypedWords(words), min(rest.upperBound, rest.lowerBound + Self.step))
    items? += rest.prefix(Self.step).filter { words.areAll(in: text($0)) }
    rest = end..<rest.upperBound
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

  /// Shows only the rows that contain all `words`. In a long text they appear step by step.
  static func narrow(to words: String, _ article: inout OpenArticle) {
    article.panels[keyPath: state].filter = RowFilter(words, total: total(article))
    article.panels[keyPath: state].top = 0
    narrowOn(&article)
  }

  /// Finds more of these rows.
  static func narrowOn(_ article: inout OpenArticle) {
    guard filter(article).isUnderWay else { return }
    var filter = filter(article)
    article.panels[keyPath: state].filter = RowFilter()
    filter.goOn { [article] in searched($0, article) }
    article.panels[keyPath: state].filter = filter
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
    // Rows may still be found.
    if filter(reader.article).isUnderWay, count(reader.article) == 0 { return }
    if count(reader.article) == 0 { return reader.notify(emptyReason(reader.article)) }
    if cursor(reader.article) == nil { choose(row: 0, &reader) }
  }

  /// Returns the reason why the panel has no rows.
  static func emptyReason(_ article: OpenArticle) -> Message {
    let words = filter(article).words
    guard filter(article).isOn, total(article) > 0 else { return "\(emptyMessage)" + article.stillReading }
    if filter(article).isUnderWay { return "searching" }
    return "\(emptyMessage) with “\(words)”"
  }

  /// Returns the heading of the panel, with the words of the filter, and the number of rows; nil for both without a
  /// filter.
  static func filteredHeading(_ name: String, _ article: OpenArticle) -> (title: String, tally: String)? {
    guard filter(article).isOn else { return nil }
    return ("\(name) /\(filter(article).words)", "\(count(article)) of \(total(article))")
  }
}
