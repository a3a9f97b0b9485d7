/// The heads on the encoder's states: tags, names, links from a cue to its source and content, and references.
struct Heads: Sendable {
  /// The least probability of a piece that may be part of a cue.
  static let leastCue: Float = 0.2
  /// The length of the vectors by which a cue and a piece are compared, for each of the two links.
  private static let key = 64
  /// The number of buckets for distances between pieces.
  static let buckets = 33

  private let tags, names, query, keys, bias: Dense
  private let distances: Matrix
  private let references: ReferenceHead?

  /// Creates the heads of a model.
  init(_ file: ModelFile) throws(ModelError) {
    tags = try Dense(file, "head", outputs: Tag.allCases.count, inputs: Encoder.width)
    names = try Dense(file, "ner", outputs: NameLabel.count, inputs: Encoder.width)
    query = try Dense(file, "q", outputs: 2 * Self.key, inputs: Encoder.width)
    keys = try Dense(file, "k", outputs: 2 * Self.key, inputs: Encoder.width)
    bias = try Dense(file, "tb", outputs: 2, inputs: Encoder.width)
    distances = try file.matrix("rb.weight", Self.buckets, 2)
    references = try ReferenceHead(file)
  }

  /// Reads `window`, whose encoded rows begin at `states`.
  func read(_ window: Window, states: UnsafePointer<Float>, pieces: [Piece], in scratch: ByteRows) -> WindowScores {
    let owned = states + (window.owned.lowerBound - window.pieces.lowerBound + 1) * Encoder.width
    var scores = WindowScores(
      window: window, tags: tags.outputs(of: owned, count: window.owned.count, in: scratch),
      names: names.outputs(of: owned, count: window.owned.count, in: scratch))
    if let references { scores.references = references.read(window, states: owned, pieces: pieces, in: scratch) }
    let starts = window.owned.filter { scores.mayBeginCue($0, pieces: pieces) }
    guard !starts.isEmpty else { return scores }
    let inside = states + Encoder.width
    let keyed = keys.outputs(of: inside, count: window.pieces.count, in: scratch)
    let biases = bias.outputs(of: inside, count: window.pieces.count, in: scratch)
    for start in starts {
      let cue = start - window.pieces.lowerBound
      let asked = query.outputs(of: inside + cue * Encoder.width, count: 1, in: scratch)
      let logits = (0..<2).map { link in
        window.pieces.indices.map { piece -> Float in
          let at = piece - window.pieces.lowerBound
          let likeness = asked.withUnsafeBufferPointer { a in
            keyed.withUnsafeBufferPointer { k in
              (0..<Self.key).reduce(Float(0)) { $0 + a[link * Self.key + $1] * k[(at * 2 + link) * Self.key + $1] }
            }
          }
          return likeness / 8 + distances.row(Self.bucket(at - cue))[link] + biases[at * 2 + link] - 2
        }
      }
      scores.proposals[start] = Proposal(source: logits[0], content: logits[1], from: window.pieces.lowerBound)
    }
    return scores
  }

  /// Returns the bucket of a signed distance: 0 for zero, then two for each doubling, forward ones before backward
  /// ones.
  static func bucket(_ distance: Int) -> Int {
    guard distance != 0 else { return 0 }
    let size = distance.magnitude
    let doublings = UInt.bitWidth - 1 - size.leadingZeroBitCount
    let isUpperHalf = size * size >= 1 << (2 * doublings + 1)
    let bucket = min(15, 2 * doublings + (isUpperHalf ? 1 : 0))
    return (distance > 0 ? 1 : 17) + bucket
  }
}
