import Articles

extension Phrase {
  /// Whether the phrase is a byline by itself: "by YCPress", "By Jane Doe in Nairobi, Reuters".
  var isByline: Bool {
    guard words.count <= 25, let by = words.prefix(2).firstIndex(where: { $0.lowercased() == "by" }) else {
      return false
    }
    guard by == 0 || PageWords.bylineVerbs.contains(words[0].lowercased()) else { return false }
    let names = words.dropFirst(by + 1)
    guard let first = names.first else { return false }
    let isNamed = first.isCapitalised || PageWords.agencies.contains(first.bare) || first.bare == "our"
    guard isNamed, !PageWords.months.contains(first.bare), !PageWords.weekdays.contains(first.bare) else {
      return false
    }
    return names.allSatisfy(\.mayStandInByline)
      && !names.prefix(3).contains { $0.ends(with: "'s") || $0.ends(with: "’s") }
  }

  /// Whether the phrase is a byline if it follows a title, although without "by": "Jane Doe | Reuters", "Staff writer".
  var isBylineAfterTitle: Bool {
    guard (1...14).contains(words.count), words.allSatisfy(\.mayStandInByline) else { return false }
    if words[0].lowercased() == "from", (2...9).contains(words.count), words[1].isCapitalised { return true }
    if words.allSatisfy({ $0.isMark || PageWords.bylineWords.contains($0.bare) }) {
      return words.contains { PageWords.agencies.contains($0.bare) }
    }
    guard let divider = words.firstIndex(where: { $0.isMark || $0.ends(with: ",") }), divider > 0 else { return false }
    let isMark = words[divider].isMark
    let name = words[...(isMark ? divider - 1 : divider)]
    guard (2...4).contains(name.count), name.allSatisfy({ $0.isCapitalised && !$0.contains(where: \.isNumber) }) else {
      return false
    }
    let rest = words[(divider + 1)...]
    let isBar = isMark && ["|", "·", "•"].contains(words[divider])
    return !rest.isEmpty && (isBar || rest.contains { PageWords.agencies.contains($0.bare) })
  }

  /// Whether the phrase continues a byline in the line above: a paper, a date.
  var isBylinesEnd: Bool {
    (1...9).contains(words.count) && words.allSatisfy(\.mayStandInByline) && !words.allSatisfy(\.isMark)
      && key.last.map { $0.isLetter || $0.isNumber } ?? false && words.last?.isLast(".") != true
  }
}

extension Substring {
  fileprivate var mayStandInByline: Bool {
    isMark || isCapitalised || first?.isNumber == true || hasPrefix("@") || contains("@")
      || PageWords.bylineWords.contains(lowercased()) || PageWords.bylineWords.contains(bare)
  }
}
