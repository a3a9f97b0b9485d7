/// Finds the names in words that come one by one: those of the likeliest labels in which every inside goes on a name of
/// its kind.
///
/// The best labels of a text are the best ones of its beginning with one more word outside, or with one more name; so it
/// suffices to keep, for each kind, the best labels that end within a name of that kind (Viterbi's algorithm).
struct NameTrellis {
  /// A name.
  struct Name: Hashable {
    /// The number of its kind in `NameLabel.kinds`.
    var kind: Int
    /// The first pieces of its first and last words.
    var run: ClosedRange<Int>
    /// The mean probability of its kind in its words.
    var probability: Double
  }

  /// Labels that score so much less than the best ones will not become the best any more (a factor of e to this).
  private static let hopeless = 12.0
  /// So many words in a row without a sure end of all names are read as they stand.
  private static let most = 256

  private struct Word {
    var piece: Int
    var kinds: [Float]
    /// The name that the best labels up to this word end with.
    var name: Open?
  }

  /// Labels that end within a name which began at word `first` of `words`.
  private struct Open {
    var kind: Int
    var first = 0
    var score = -Double.infinity
  }

  private var words: [Word] = []
  private var best = 0.0
  private var open = NameLabel.kinds.indices.map { Open(kind: $0) }

  /// The first piece that is not settled yet; nil where all are.
  var firstInDoubt: Int? { words.first?.piece }

  /// Reads the word that begins at `piece`; returns the names that are now settled.
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
    let isSettled = open.allSatisfy { $0.score < best - Self.hopeless }
    return isSettled || words.count == Self.most ? finish() : []
  }

  /// Takes the words read so far for all there are: returns their names, in text order.
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
