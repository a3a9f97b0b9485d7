import Articles

/// The names of a list of actors, prepared for comparison.
struct ActorNames: Sendable {
  /// A name with its words: runs of letters and digits in lower case, without "the".
  struct Form: Hashable, Sendable {
    /// The name in lower case.
    let lowered: String
    /// The words of the name.
    let words: [String]

    /// Creates the form of a name.
    init(_ name: String) {
      lowered = name.lowercased()
      words = nameWords(name)
    }

    /// Whether two names can be the same. They are equal, or one ends the other word by word, or begins it with at
    /// least two words.
    func canBe(_ other: Form) -> Bool {
      if words.isEmpty || other.words.isEmpty { return false }
      let (short, long) = words.count <= other.words.count ? (words, other.words) : (other.words, words)
      return long.suffix(short.count).elementsEqual(short) || short.count > 1 && long.starts(with: short)
    }
  }

  /// The forms of each actor, with the name first.
  let all: [[Form]]
  private let owners: [String: Int]

  /// Creates the names of `actors`.
  init(_ actors: [NamedActor]) {
    all = actors.map { ([$0.name] + $0.aliases).map(Form.init) }
    var owners: [String: Int] = [:]
    for (i, forms) in all.enumerated() {
      for form in forms where owners[form.lowered] == nil { owners[form.lowered] = i }
    }
    self.owners = owners
  }

  /// Returns the first actor with exactly this name, ignoring case.
  func owner(of name: String) -> Int? { owners[name.lowercased()] }

  /// Returns the forms of the first actor with the name, or the name alone.
  func forms(of name: String) -> [Form] { owner(of: name).map { all[$0] } ?? [Form(name)] }

  /// Returns the first actor that has one of `forms`.
  func first(with forms: [Form]) -> Int? { forms.compactMap { owners[$0.lowered] }.min() }

  /// Whether `have`, a name among those of `others`, is right if `want` is the right name of these actors. If no actor
  /// is right, every name is right that is not one of these actors'.
  func accept(_ have: String?, for want: String?, among others: ActorNames) -> Bool {
    guard let want else {
      guard let have else { return true }
      let forms = others.forms(of: have)
      return !all.contains { $0.contains { mine in forms.contains { $0.canBe(mine) } } }
    }
    guard let have else { return false }
    let (mine, form) = (forms(of: want), Form(have))
    if mine.contains(where: { $0.canBe(form) }) { return true }
    let theirs = Set(others.forms(of: have).map(\.lowered))
    return mine.contains { theirs.contains($0.lowered) }
  }
}

/// Returns the runs of letters and digits of a name in lower case, without "the".
func nameWords(_ name: String) -> [String] { smallWords(name[...]).filter { $0 != "the" } }

/// Returns the runs of letters and digits of `text` in lower case.
func smallWords(_ text: Substring) -> [String] {
  let small = text.lowercased()
  return Tokens(small).ranges.map { String(small.slice($0)) }
}

extension String {
  /// Returns the ranges of `name` in the text as whole words, one after the other; none if it has no bytes.
  func places(of name: String) -> [TextRange] {
    let (bytes, wanted) = (Array(utf8), Array(name.utf8))
    guard let first = wanted.first, bytes.count >= wanted.count else { return [] }
    var places: [TextRange] = []
    var i = 0
    while i + wanted.count <= bytes.count {
      let range = TextRange(i, i + wanted.count)
      if bytes[i] == first, bytes[i..<range.upper].elementsEqual(wanted), !isWord(before: i), !isWord(from: range.upper)
      {
        places.append(range)
        i = range.upper
      } else {
        i += 1
      }
    }
    return places
  }

  /// Whether the scalar that ends at the byte `offset` is part of a word.
  func isWord(before offset: Int) -> Bool {
    slice(TextRange(0, offset)).unicodeScalars.last?.isWord ?? false
  }

  /// Whether the scalar that begins at the byte `offset` is part of a word.
  func isWord(from offset: Int) -> Bool {
    slice(TextRange(offset, utf8.count)).unicodeScalars.first?.isWord ?? false
  }
}
