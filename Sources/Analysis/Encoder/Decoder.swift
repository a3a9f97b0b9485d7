import Articles

/// A decoder that turns the scores of windows, in text order, into names and statements. It holds only what may still
/// change.
struct Decoder {
  /// The least probability required of the surest piece of a cue.
  static let surestCue = 0.6

  /// The names and statements that are final. `covered` ends where the text may still change.
  private(set) var tagging: Tagging

  private let pieces: [Piece]
  private let size: Int
  private var names: [Tagging.Name] = []
  private var statements: [Tagging.Statement] = []
  private var pending: [StatementCandidate] = []
  private var trellis = NameTrellis()
  private var cue: OpenCue?

  /// A cue that may continue.
  private struct OpenCue {
    var run: ClosedRange<Int>
    var surest: Float
    var window: Window
    var proposal: Proposal?
  }

  /// Creates a decoder for a text of `size` bytes.
  init(pieces: [Piece], size: Int) {
    (self.pieces, self.size) = (pieces, size)
    tagging = Tagging(
      names: [], statements: [], covered: TextRange(0, pieces.isEmpty ? size : 0),
      references: ReferenceScores(of: pieces))
  }

  /// Adds the scores of the next window.
  mutating func add(_ scores: WindowScores) {
    for piece in scores.window.owned {
      readName(scores.name(piece), piece)
      readCue(scores, piece)
    }
    tagging.references.add(scores.references)
    let end = scores.window.owned.upperBound
    if end == pieces.count {
      add(trellis.finish())
      endCue()
    }
    settle(before: end == pieces.count ? size : horizon(after: scores.window))
  }
}

// MARK: Names and cues

extension Decoder {
  private mutating func readName(_ read: (logits: [Float], kinds: [Float]), _ piece: Int) {
    // Only the first piece of a word decides; the others continue it.
    guard pieces[piece].beginsWord else { return }
    add(trellis.read(piece, logits: read.logits, kinds: read.kinds))
  }

  private mutating func add(_ found: [NameTrellis.Name]) {
    names += found.map {
      Tagging.Name(range: range($0.run), kind: NameLabel.kinds[$0.kind], probability: $0.probability)
    }
  }

  private mutating func readCue(_ scores: WindowScores, _ piece: Int) {
    let here = scores.cue(piece)
    guard here.probability > Heads.leastCue else { return endCue() }
    if let open = cue, !(here.begins && pieces[piece].beginsWord) {
      cue?.run = open.run.lowerBound...piece
      cue?.surest = max(open.surest, here.probability)
    } else {
      endCue()
      cue = OpenCue(
        run: piece...piece, surest: here.probability, window: scores.window, proposal: scores.proposals[piece])
    }
  }

  private mutating func endCue() {
    guard let open = cue else { return }
    cue = nil
    let sure = Double(open.surest)
    guard sure >= Self.surestCue, let proposal = open.proposal, !proposal.content.isEmpty else { return }
    let statement = Tagging.Statement(
      source: proposal.source.map(range), cue: range(open.run), content: proposal.content.map(range),
      cueProbability: sure, sourceProbability: proposal.sourceProbability,
      contentProbability: proposal.contentProbability)
    pending.append(StatementCandidate(statement: statement, score: sure * proposal.strength, window: open.window.index))
  }

  /// Returns the bytes of a run of pieces, extended to whole words.
  private func range(_ run: ClosedRange<Int>) -> TextRange {
    let first = wordStart(run.lowerBound)
    var end = run.upperBound
    while end + 1 < pieces.count, !pieces[end + 1].beginsWord { end += 1 }
    return TextRange(pieces[first].range.lower, pieces[end].range.upper)
  }

  private func wordStart(_ piece: Int) -> Int {
    var first = piece
    while first > 0, !pieces[first].beginsWord { first -= 1 }
    return first
  }
}

// MARK: Final results

extension Decoder {
  /// Returns the first byte that a later statement may touch: in the next window or in the window of the open cue.
  private func horizon(after window: Window) -> Int {
    let next = cue?.window.pieces.lowerBound ?? (window.pieces.lowerBound + Window.stride)
    return pieces[wordStart(min(next, pieces.count - 1))].range.lower
  }

  private mutating func settle(before horizon: Int) {
    statements += pending.removeSettled(before: horizon).withoutDuplicates().map(\.statement)
    let open = pending.map(\.whole.lower) + [trellis.firstInDoubt.map { pieces[$0].range.lower } ?? size]
    tagging.covered = TextRange(0, open.reduce(horizon, min))
    let end = tagging.covered.upper
    // Names and statements that end beyond the covered part wait.
    tagging.names += names.filter { $0.range.upper <= end }
    names.removeAll { $0.range.upper <= end }
    let isCovered = { (statement: Tagging.Statement) in
      StatementCandidate(statement: statement, score: 0, window: 0).whole.upper <= end
    }
    for statement in statements.filter(isCovered) { insert(statement) }
    statements.removeAll(where: isCovered)
  }

  /// Inserts `statement` in text order, at the end or a few statements before it.
  private mutating func insert(_ statement: Tagging.Statement) {
    var index = tagging.statements.count
    while index > 0, statement.cue < tagging.statements[index - 1].cue { index -= 1 }
    tagging.statements.insert(statement, at: index)
  }
}
