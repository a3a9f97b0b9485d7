/// The scores of the heads for the pieces of one window.
struct WindowScores: Sendable {
  /// The window.
  let window: Window
  /// The logits of the owned pieces, `Tag.allCases.count` for each.
  let tags: [Float]
  /// The logits of the owned pieces, `NameLabel.count` for each.
  let names: [Float]
  /// The proposed source and content of each piece at which a cue may begin.
  var proposals: [Int: Proposal] = [:]
  /// The reference scores of the owned pieces.
  var references = ReferenceScores()

  /// Creates the scores of a window, without proposals.
  init(window: Window, tags: [Float], names: [Float]) {
    (self.window, self.tags, self.names) = (window, tags, names)
  }

  /// Returns the probabilities that `piece` is in a cue and that it begins one.
  func cue(_ piece: Int) -> (probability: Float, begins: Bool) {
    let tags = probabilities(self.tags, Tag.allCases.count, of: piece)
    let (begins, continues) = (tags[Tag.beginsCue.rawValue], tags[Tag.inCue.rawValue])
    return (begins + continues, begins > continues)
  }

  /// Returns the logits of the name labels of `piece`, and the probability of each kind of name.
  func name(_ piece: Int) -> (logits: [Float], kinds: [Float]) {
    let names = logits(self.names, NameLabel.count, of: piece)
    let likely = softmax(names)
    return (
      Array(names), NameLabel.kinds.indices.map { likely[NameLabel.beginning($0)] + likely[NameLabel.inside($0)] }
    )
  }

  /// Whether a run of cue pieces may begin at `piece`. For the first owned piece the answer is yes, as the piece before
  /// it is not known.
  func mayBeginCue(_ piece: Int, pieces: [Piece]) -> Bool {
    let here = cue(piece)
    guard here.probability > Heads.leastCue else { return false }
    guard piece > window.owned.lowerBound else { return true }
    return cue(piece - 1).probability <= Heads.leastCue
      || (here.begins && pieces[piece].beginsWord)
  }

  private func probabilities(_ logits: [Float], _ count: Int, of piece: Int) -> [Float] {
    softmax(self.logits(logits, count, of: piece))
  }

  private func logits(_ logits: [Float], _ count: Int, of piece: Int) -> ArraySlice<Float> {
    let first = (piece - window.owned.lowerBound) * count
    return logits[first..<first + count]
  }
}

/// The source and the content proposed for a cue.
struct Proposal: Hashable, Sendable {
  /// The best run of pieces; nil if none scores above zero.
  let source: ClosedRange<Int>?
  /// The best run and other strong ones, in text order; empty if none scores above zero.
  let content: [ClosedRange<Int>]
  /// The sum of the content's logits.
  let strength: Double
  /// The mean probabilities of the pieces of the source (0 without one) and of the content.
  let sourceProbability, contentProbability: Double

  /// Creates the proposal from the logits of the pieces that start at number `first`.
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

/// Returns the runs with the greatest sums of logits, in order: the best one, and others whose sum is at least
/// `further`.
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
