import Articles

extension UnsafeBufferPointer<UInt8> {
  /// Returns the date line that opens `paragraph`, with its dash: "TEHRAN, Nov 15 (Xinhua) —"; nil if there is none.
  ///
  /// Place, date and agency may each stand in it. A place alone must be in capitals, and only the body's first paragraph
  /// (`isFirst`) may open with so little: later ones need a date, an agency or a second place.
  func dateline(of paragraph: TextRange, isFirst: Bool) -> TextRange? {
    guard let dash = firstDash(in: paragraph) else { return nil }
    let head = trimmed(TextRange(paragraph.lower, dash.lower))
    guard !head.isEmpty, trimmed(TextRange(dash.upper, paragraph.upper)).count > 0 else { return nil }
    guard mayBeDateline(head) else { return nil }
    let line = TextRange(paragraph.lower, dash.upper)
    let words = String(decoding: self[head], as: UTF8.self).split(at: " ")
    guard let signs = DatelineSigns(words) else { return nil }
    if signs.hasAgency || signs.hasDate && signs.places > 0 { return line }
    guard startsCapitalOrQuote(at: dash.upper, limit: paragraph.upper) else { return nil }
    if signs.isCapitals { return isFirst || signs.hasComma ? line : nil }
    return nil
  }

  /// Whether no more than a few words begin with a small letter. Of running text this is decided without making words.
  private func mayBeDateline(_ head: TextRange) -> Bool {
    var small = 0
    for i in head.lower..<head.upper where (UInt8(ascii: "a")...UInt8(ascii: "z")).contains(self[i]) {
      if i == head.lower || self[i - 1] == 0x20 { small += 1 }
    }
    return small <= 4
  }

  /// The first dash in the hundred bytes that open `paragraph`: an em dash, a bar, or a hyphen, en dash or underscore
  /// between spaces.
  private func firstDash(in paragraph: TextRange) -> TextRange? {
    let limit = Swift.min(paragraph.upper, paragraph.lower + 100)
    var i = paragraph.lower
    while i < limit {
      switch self[i] {
      case 0xE2 where i + 2 < limit && self[i + 1] == 0x80 && (0x93...0x95).contains(self[i + 2]):
        if self[i + 2] != 0x93 || isSpaced(i, i + 3) { return TextRange(i, i + 3) }
        i += 3
      case UInt8(ascii: "-"), UInt8(ascii: "_"):
        var end = i + 1
        while end < limit, self[end] == self[i] { end += 1 }
        if end - i >= 2 || isSpaced(i, end) { return TextRange(i, end) }
        i = end
      case 0x0A, 0x0D, UInt8(ascii: "\""), UInt8(ascii: "?"), UInt8(ascii: "!"): return nil
      default: i += 1
      }
    }
    return nil
  }

  private func isSpaced(_ lower: Int, _ upper: Int) -> Bool {
    lower > 0 && self[lower - 1] == 0x20 && upper < count && blank(at: upper) > 0
  }

  private func startsCapitalOrQuote(at i: Int, limit: Int) -> Bool {
    let rest = trimmed(TextRange(i, Swift.min(limit, i + 16)))
    return !rest.isEmpty && startsSmall(at: rest.lower, limit: rest.upper) != true
  }
}

/// The signs of a date line in the words before a dash; nil if one of the words cannot stand in a date line.
private struct DatelineSigns {
  var hasAgency = false
  var hasDate = false
  var hasComma = false
  var isCapitals = false
  var places = 0

  init?(_ words: [Substring]) {
    guard words.count <= 12, let first = words.first else { return nil }
    isCapitals = first.isAllCapitals && first.count >= 3
    var isInBrackets = false
    var hasMonth = false
    for (i, word) in words.enumerated() {
      let bare = word.bare
      if word.begins(with: "(") || isInBrackets {
        isInBrackets = !word.ends(with: ")") && !word.ends(with: "),")
        guard word.isCapitalised, i > 0 || words.count <= 4 else { return nil }
        hasAgency = true
      } else if PageWords.months.contains(bare), i > 0 || words.count > 1, word.isCapitalised {
        hasMonth = true
        hasDate = true
      } else if PageWords.weekdays.contains(bare), word.isCapitalised {
        hasDate = true
      } else if word.isDay {
        continue
      } else if word.isCapitalised || word.holds("/") && word.isCapitalised {
        guard word.count <= 30, !hasAgency else { return nil }
        places += 1
      } else if i > 0, PageWords.placeWords.contains(bare) {
        continue
      } else if i == 0, words.count > 1, words[1].bare == "news" {
        places += 1
      } else {
        return nil
      }
      if word.ends(with: ","), i + 1 < words.count { hasComma = true }
    }
    guard !isInBrackets, places <= 6 else { return nil }
    hasDate = hasMonth || hasDate && hasComma
    guard !hasDate || words.contains(where: \.isDay) || hasComma || hasAgency else { return nil }
  }
}

extension Phrase {
  /// Whether the phrase is only a date: "Friday, May 8, 2009", "12 March 2024 10:30 GMT".
  var isDate: Bool {
    guard (1...10).contains(words.count) else { return false }
    var hasMonth = false
    for word in words {
      let bare = word.bare
      if PageWords.months.contains(bare), word.isCapitalised { hasMonth = true; continue }
      let isSmall = ["at", "on", "am", "pm", "a.m", "p.m", "gmt", "utc", "est", "edt", "bst", "et", "of"].contains(bare)
      guard isSmall || word.isMark || word.first?.isNumber == true || PageWords.weekdays.contains(bare) else {
        return false
      }
    }
    return hasMonth && words.contains { $0.first?.isNumber == true } || words.count == 1 && isNumericDate
  }

  private var isNumericDate: Bool {
    let parts = key.unicodeScalars.split { "-/.".unicodeScalars.contains($0) }.map { String($0) }
    return parts.count == 3 && parts.allSatisfy { Int($0) != nil } && parts.contains { $0.count == 4 }
  }

  /// Whether the phrase is the time stamp of a page: "Published 12 March 2024, 10:30 GMT", "4 min read".
  var isStamp: Bool {
    guard words.count <= 14 else { return false }
    if key.ends(with: " min read") || key.ends(with: " minute read") || key.begins(with: "reading time") { return true }
    return PageWords.stamps.contains { key.begins(with: $0 + " ") || key.begins(with: $0 + ":") }
      && words.contains { $0.first?.isNumber == true }
  }
}

extension Substring {
  /// Whether the word is a day of a month, a year or a time: "15", "15th,", "2024".
  fileprivate var isDay: Bool {
    guard let first, first.isNumber else { return false }
    let digits = prefix { $0.isNumber }
    let rest = dropFirst(digits.count).lowercased()
    return digits.count <= 4 && ["", ",", ".", "st", "nd", "rd", "th", "st,", "nd,", "rd,", "th,"].contains(rest)
  }
}
