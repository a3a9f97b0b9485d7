/// What the heads say of the pieces that are read from one window.
struct Reading: Sendable {
  /// The window.
  let window: Window
  /// Logits of the owned pieces: `Tag.allCases.count` each.
  let tags: [Float]
  /// Logits of the owned pieces: `NameLabel.count` each.
  let names: [Float]
  /// What a cue that begins at a piece would take as source and content; of every piece at which one may begin.
  var proposals: [Int: Proposal] = [:]
  /// By what pronouns, roles and names among the owned pieces are compared.
  var standings = Standings()

  /// Logits of a window, without proposals.
  init(window: Window, tags: [Float], names: [Float]) {
    (self.window, self.tags, self.names) = (window, tags, names)
  }

  /// The probabilities that `piece` is in a cue, and that it begins one.
  func cue(_ piece: Int) -> (probability: Float, begins: Bool) {
    let tags = probabilities(self.tags, Tag.allCases.count, of: piece)
    let (begins, goesOn) = (tags[Tag.beginsCue.rawValue], tags[Tag.inCue.rawValue])
    return (begins + goesOn, begins > goesOn)
  }

  /// The logits of the name labels of `piece`, and the probability of each kind of name.
  func name(_ piece: Int) -> (logits: [Float], kinds: [Float]) {
    let names = logits(self.names, NameLabel.count, of: piece)
    let likely = softmax(names)
    return (
      Array(names), NameLabel.kinds.indices.map { likely[NameLabel.beginning($0)] + likely[NameLabel.inside($0)] }
    )
  }

  /// Whether a run of cue pieces may begin at `piece`. The piece before the first owned one is not known here: then yes.
  func mayBeginCue(_ piece: Int, pieces: [Piece]) -> Bool {
    let here = cue(piece)
    guard here.probability > Heads.leastCue else { return false }
    guard piece > window.owned.lowerBound else { return true }
    return cue(piece - 1).probability <= Heads.leastCue
      || (here.begins && pieces[piece].word != pieces[piece - 1].word)
  }

  private func probabilities(_ logits: [Float], _ count: Int, of piece: Int) -> [Float] {
    softmax(self.logits(logits, count, of: piece))
  }

  private func logits(_ logits: [Float], _ count: Int, of piece: Int) -> ArraySlice<Float> {
    let first = (piece - window.owned.lowerBound) * count
    return logits[first..<first + count]
  }
}

/// The source and the content that a cue would take.
struct Proposal: Hashable, Sendable {
  /// The best run of pieces; nil where none scores above nothing.
  let source: ClosedRange<Int>?
  /// The best run and further strong ones, in text order; none where none scores above nothing.
  let content: [ClosedRange<Int>]
  /// The sum of the content's logits.
  let strength: Double
  /// The mean probabilities of the pieces of the source (0 without one) and of the content.
  let sourceProbability, contentProbability: Double

  /// The proposal of the logits of the pieces from number `first` on.
  init(source: [Float], content: [Float], from first: Int) {
    let sources = strongRuns(source, most: 1)
    let contents = strongRuns(content, most: 3)
    let shift = { (run: ClosedRange<Int>) in run.lowerBound + first...run.upperBound + first }
    self.source = sources.first.map(shift)
    self.content = contents.map(shift)
    strength = contents.reduce(0) { $0 + content[$1].reduce(0) { $0 + Double($1) } }
    sourceProbability = meanProbability(source, sources)
    contentProbability = meanProbability(content, contents)
  }
}

/// The runs with the greatest sums of logits: the best one, and further ones whose sum is at least `further`; in order.
func strongRuns(_ logits: [Float], most: Int, further: Double = 6) -> [ClosedRange<Int>] {
  var runs: [ClosedRange<Int>] = []
  var left = logits
  while runs.count < most {
    var (best, total, start) = (0.0, 0.0, 0)
    var run: ClosedRange<Int>?
    for (i, logit) in left.enumerated() {
      if !(total > 0) { (total, start) = (0, i) }
      total += Double(logit)
      if total > best { (best, run) = (total, start...i) }
    }
    guard let run, runs.isEmpty || best >= further else { break }
    runs.append(run)
    for i in run { left[i] = -99 }
  }
  return runs.sorted { $0.lowerBound < $1.lowerBound }
}

private func meanProbability(_ logits: [Float], _ runs: [ClosedRange<Int>]) -> Double {
  let count = runs.reduce(0) { $0 + $1.count }
  guard count > 0 else { return 0 }
  return runs.joined().reduce(0) { $0 + 1 / (1 + Double(exponential(-logits[$1]))) } / Double(count)
}
