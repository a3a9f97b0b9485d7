import Articles

/// The date of an article as far as its text gives one.
struct ArticleDate: Hashable, Sendable {
  /// The year; nil if the text gives only day and month, as most papers do.
  var year: Int?
  var month: Int
  /// The day; nil if the text gives only the month.
  var day: Int?

  /// Parses the first date in `words`: "March 12", "Nov 15, 2024", "Friday, 15th November", "2024-11-15", "15.11.2024".
  /// In a date of numbers the day comes before the month where possible.
  init?(_ words: String) {
    if let exact = Self.exact(words) {
      self = exact
      return
    }
    let tokens = words.split { !$0.isLetter && !$0.isNumber }
    if let named = Self.named(tokens) ?? Self.numbered(tokens) { self = named } else { return nil }
  }

  init(year: Int?, month: Int, day: Int?) { (self.year, self.month, self.day) = (year, month, day) }

  /// Parses a date of ten signs such as "2024-11-15", as feeds and pages state it.
  private static func exact(_ words: String) -> ArticleDate? {
    let parts = words.utf8.count == 10 ? words.split(at: "-") : []
    guard parts.count == 3, let year = Int(parts[0]), let month = Int(parts[1]), let day = Int(parts[2]),
      years.contains(year), (1...12).contains(month), (1...31).contains(day)
    else { return nil }
    return ArticleDate(year: year, month: month, day: day)
  }

  private static let months = [
    "january", "february", "march", "april", "may", "june", "july", "august", "september", "october", "november",
    "december",
  ]

  private static let names = months.map { $0.prefix(1).uppercased() + $0.dropFirst().prefix(2) }

  /// Parses a date with the name of its month, or an abbreviation of the name.
  private static func named(_ tokens: [Substring]) -> ArticleDate? {
    for (i, token) in tokens.enumerated() where token.count >= 3 && token.first?.isUppercase == true {
      let word = token.lowercased()
      guard let month = months.firstIndex(where: { $0 == word || word.utf8.count <= 4 && $0.begins(with: word) }) else {
        continue
      }
      let (before, after) = (tokens[..<i].last.flatMap(day), tokens[(i + 1)...].first.flatMap(day))
      // "12 March 5 pm" has the day before the month, "March 12" after it.
      let year = tokens[(i + 1)...].prefix(2).compactMap(year).first ?? tokens[..<i].last.flatMap(year)
      if before == nil, after == nil, year == nil { continue }
      return ArticleDate(year: year, month: month + 1, day: before ?? after)
    }
    return nil
  }

  /// Parses a date of three numbers, one of which is a year.
  private static func numbered(_ tokens: [Substring]) -> ArticleDate? {
    let numbers = tokens.map { $0.allSatisfy { $0.isASCII && $0.isNumber } ? Int($0) : nil }
    guard numbers.count >= 3 else { return nil }
    for i in 0...(numbers.count - 3) {
      guard let a = numbers[i], let b = numbers[i + 1], let c = numbers[i + 2] else { continue }
      let (year, first, second) = years.contains(a) ? (a, c, b) : (c, a, b)
      guard years.contains(year) else { continue }
      let (day, month) = second > 12 ? (second, first) : (first, second)
      if (1...12).contains(month), (1...31).contains(day) { return ArticleDate(year: year, month: month, day: day) }
    }
    return nil
  }

  private static let years = 1000...2999

  private static func year(_ token: Substring) -> Int? { Int(token).flatMap { years.contains($0) ? $0 : nil } }

  /// Parses a token such as "12" or "15th" as a day.
  private static func day(_ token: Substring) -> Int? {
    let digits = token.prefix { $0.isASCII && $0.isNumber }
    guard ["", "st", "nd", "rd", "th"].contains(token.dropFirst(digits.count).lowercased()) else { return nil }
    return Int(digits).flatMap { (1...31).contains($0) ? $0 : nil }
  }

  /// The date as a list shows it: "12 Mar 2024", at most eleven cells.
  var written: String {
    let name = Self.names[(month - 1) % 12]
    return [day.map { "\($0)" }, name, year.map { "\($0)" }].compactMap { $0 }.joined(separator: " ")
  }

  /// Returns a number for sorting, which increases with the date. A date without a year is counted as in `usualYear`.
  func order(usualYear: Int) -> Int { ((year ?? usualYear) * 13 + month) * 32 + (day ?? 0) }
}
