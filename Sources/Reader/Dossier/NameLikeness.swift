import Articles

/// A heuristic for actors with different names that may be the same. The user is asked about them.
enum NameLikeness {
  static func areAlike(_ a: Digest.Actor, _ b: Digest.Actor) -> Bool {
    guard a.kind == b.kind else { return false }
    switch a.kind {
    case .person: return areAlikePersons(a.name, b.name)
    case .organization, .other:
      return a.name == b.name || isAcronym(a.name, of: b.name) || isAcronym(b.name, of: a.name)
        || isAlias(a, of: b) || isAlias(b, of: a) || areNear(a.name.folded, b.name.folded, within: nearNames)
    // Countries and peoples have similar names: Niger, Nigeria.
    case .place, .group: return isAlias(a, of: b) || isAlias(b, of: a)
    }
  }

  /// Returns whether two persons have similar surnames and no conflicting given names. One given name may also be
  /// missing, or the initial of the other.
  private static func areAlikePersons(_ one: FoldedName, _ two: FoldedName) -> Bool {
    let (a, b) = (one.words, two.words)
    guard let (x, y) = pair(a.last, b.last), one.sound == two.sound || areNear(x, y, within: nearWords) else {
      return false
    }
    guard a.count > 1, b.count > 1, let (first, other) = pair(a.first, b.first) else { return true }
    if first.count == 1 || other.count == 1 { return first.first == other.first }
    return areAlikeWords(first, other)
      || min(first.count, other.count) >= 3 && (first.begins(with: other) || other.begins(with: first))
  }

  private static func pair(_ a: String?, _ b: String?) -> (String, String)? { a.flatMap { a in b.map { (a, $0) } } }

  private static func areAlikeWords(_ a: String, _ b: String) -> Bool {
    a == b || sound(a) == sound(b) || areNear(a, b, within: nearWords)
  }

  /// The most letters that may differ between two words, and between two names, by their least length.
  private static let (nearWords, nearNames) = ([8: 2, 5: 1], [12: 2, 7: 1])
  /// The greatest of these numbers.
  static let mostEdits = 2

  /// Returns whether few letters differ. The limit depends on the length of the shorter word.
  private static func areNear(_ a: String, _ b: String, within limits: [Int: Int]) -> Bool {
    let (m, n) = (a.unicodeScalars.count, b.unicodeScalars.count)
    let limit = limits.reduce(0) { min(m, n) >= $1.key ? max($0, $1.value) : $0 }
    guard limit > 0, abs(m - n) <= limit else { return false }
    return areWithin(limit, Array(a.unicodeScalars)[...], Array(b.unicodeScalars)[...])
  }

  /// Returns whether at most `limit` letters must be inserted, deleted or replaced.
  private static func areWithin(
    _ limit: Int, _ a: ArraySlice<Unicode.Scalar>, _ b: ArraySlice<Unicode.Scalar>
  ) -> Bool {
    var (a, b) = (a, b)
    while let x = a.first, x == b.first { (a, b) = (a.dropFirst(), b.dropFirst()) }
    while let x = a.last, x == b.last { (a, b) = (a.dropLast(), b.dropLast()) }
    var row = Array(0...b.count)
    for (i, x) in a.enumerated() {
      var (diagonal, least) = (row[0], i + 1)
      row[0] = i + 1
      for (j, y) in b.enumerated() {
        let change = diagonal + (x == y ? 0 : 1)
        diagonal = row[j + 1]
        row[j + 1] = min(change, row[j] + 1, diagonal + 1)
        least = min(least, row[j + 1])
      }
      // No later number is less than the least of a row.
      guard least <= limit else { return false }
    }
    return row[b.count] <= limit
  }

  /// Spellings that vary in transliterated names, with one common form.
  private static let spellings = [
    ("kh", "h"), ("gh", "g"), ("sch", "s"), ("sh", "s"), ("ch", "c"), ("ph", "f"), ("ck", "k"), ("ou", "u"),
    ("oo", "u"), ("ee", "i"),
    ("dj", "j"), ("y", "i"), ("j", "i"), ("w", "v"), ("q", "k"), ("c", "k"), ("z", "s"), ("'", ""),
  ]

  /// Returns `word` in phonetic spelling, with double letters reduced to one.
  static func sound(_ word: String) -> String {
    let spoken = spellings.reduce(word) { $0.replacing($1.0, with: $1.1) }
    return spoken.reduce(into: "") { if $0.last != $1 { $0.append($1) } }
  }

  /// Returns whether `short` consists of the first letters of the words of `long`: WHO and World Health Organization.
  private static func isAcronym(_ short: FoldedName, of long: FoldedName) -> Bool {
    acronym(short).map { $0 == initials(of: long) } ?? false
  }

  /// Returns the letters of a name that is written like an acronym; nil for another name.
  static func acronym(_ name: FoldedName) -> String? {
    guard name.written.utf8.count <= 16 else { return nil }
    let letters = name.written.filter { $0 != "." }
    return (2...8).contains(letters.count) && letters.allSatisfy(\.isUppercase) ? letters : nil
  }

  /// Returns the capitals that begin the words of a name; nil for a single word.
  static func initials(of name: FoldedName) -> String? {
    let words = name.written.split { $0 == " " || $0 == "-" }
    return words.count > 1 ? String(words.compactMap(\.first).filter(\.isUppercase)) : nil
  }

  private static func isAlias(_ one: Digest.Actor, of other: Digest.Actor) -> Bool {
    one.name == other.name || other.aliases.contains { FoldedName.folded($0) == one.name.folded }
  }
}
