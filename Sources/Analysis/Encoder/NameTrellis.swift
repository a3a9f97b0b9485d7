/// A decoder that finds names in words that arrive one by one. It takes the likeliest labels in which every inside
/// continues a name of its kind.
///
/// The best labels of a text extend the best labels of its beginning by one word outside names, or by one name. So it
/// suffices to keep, for each kind, the best labels that end within a name of that kind (Viterbi's algorithm).
struct NameTrellis {
  /// A name.
  struct Name: Hashable {
    /// The index of the kind in `NameLabel.kinds`.
    var kind: Int
    /// The first pieces of the first and last words.
    var run: ClosedRange<Int>
    /// The mean probability of the kind in the words.
    var probability: Double
  }

  /// The score difference from which labels cannot become the best any more (a factor of e to this).
  private static let greatestGap = 12.0
  /// The most words that wait for a point where all names have surely ended. Then they are read as they are.
  private static let most = 256

  private struct Word {
    var piece: Int
    var kinds: [Float]
    /// The name at the end of the best labels up to this word.
    var name: Open?
  }

  /// Labels that end within a name that began at word `first` of `words`.
  private struct Open {
    var kind: Int
    var first = 0
    var score = -Double.infinity
  }

  private var words: [Word] = []
  private var best = 0.0
  private var open = NameLabel.kinds.indices.map { Open(kind: $0) }

  /// The first piece that is not settled yet; nil if all are settled.
  var firstInDoubt: Int? { words.first?.piece }

  /// Reads the word that begins at `piece`, and returns the names that are now settled.
  mutating func read(_ piece: Int, logits: [Float], kinds: [Float]) -> [Name] {
    let before = best
    var name: Open?
    best += Double(logits[0])
    for kind in open.indices {
      let begun = before + Double(logits[NameLabel.beginning(kind)])
      open[kind].score += Double(logits[NameLabel.inside(kind)])
      if begun >= open[kind].score { open[kind] = Open(kind: kind, first: words.count, score: begun) }
      if open[kind].score > best { (best, name) = (open[kind].score, open[kind]) }
    }
    words.append(Word(piece: piece, kinds: kinds, name: name))
    let isSettled = open.allSatisfy { $0.score < best - Self.greatestGap }
    return isSettled || words.count == Self.most ? finish() : []
  }

  /// Returns the names in the remaining words, in text order. No word follows them.
  mutating func finish() -> [Name] {
    var names: [Name] = []
    var left = words[...]
    while let last = left.last {
      guard let open = last.name else {
        left.removeLast()
        continue
      }
      let run = words[open.first..<left.endIndex]
      let sum = run.reduce(0) { $0 + Double($1.kinds[open.kind]) }
      names.append(
        Name(kind: open.kind, run: words[open.first].piece...last.piece, probability: sum / Double(run.count)))
      left = left[..<open.first]
    }
    self = NameTrellis()
    return names.reversed()
  }
}
