import Articles

/// The role of a piece in resolving references.
enum Reference: UInt8, Sendable {
  /// Not part of any reference.
  case none
  /// A name, which can be referred to.
  case answers
  /// A pronoun or common noun, which refers and can be referred to.
  case asks
}

/// The vectors by which the reference head compares a pronoun or role with the mentions near it.
///
/// Vectors are rounded to bytes, each with a scale, because a long text has hundreds of thousands of them.
public struct ReferenceScores: Hashable, Sendable {
  /// The length of a vector.
  static let width = 64

  /// The offset of each piece, in rising order, and the index of the piece in the text.
  private var offsets: [Int32] = []
  private var pieces: [Int32] = []
  /// The answer of each piece: a vector, its scale, and a bias.
  private var answers: [Int8] = []
  private var answerScales: [Float] = []
  private var biases: [Float] = []
  /// The row of each piece among the questions; -1 if the piece asks nothing.
  private var rows: [Int32] = []
  /// The question of each asking piece: a vector, its scale, and the logit of "nobody".
  private var questions: [Int8] = []
  private var questionScales: [Float] = []
  private var nobody: [Float] = []
  /// The score of each bucket of distances between two pieces.
  private var distances: [Float] = []

  /// Creates empty scores.
  public init() {}

  /// Creates empty scores with room for those of `pieces`: grown arrays may take twice the memory that they need.
  init(of pieces: [Piece]) {
    let (all, asking) = (pieces.count { $0.reference != .none }, pieces.count { $0.reference == .asks })
    offsets.reserveCapacity(all)
    self.pieces.reserveCapacity(all)
    answers.reserveCapacity(all * Self.width)
    answerScales.reserveCapacity(all)
    biases.reserveCapacity(all)
    rows.reserveCapacity(all)
    questions.reserveCapacity(asking * Self.width)
    questionScales.reserveCapacity(asking)
    nobody.reserveCapacity(asking)
  }

  /// Creates empty scores; `distances` has a number for each bucket.
  init(distances: [Float]) { self.distances = distances }

  /// Appends a piece: the vector and bias of its answer and, if it asks, the vector of its question.
  mutating func add(
    _ piece: Int, at offset: Int, answer: ArraySlice<Float>, bias: Float,
    question: (vector: ArraySlice<Float>, nobody: Float)?
  ) {
    offsets.append(Int32(clamping: offset))
    pieces.append(Int32(clamping: piece))
    answerScales.append(Self.round(answer, into: &answers))
    biases.append(bias)
    rows.append(question == nil ? -1 : Int32(clamping: nobody.count))
    guard let question else { return }
    questionScales.append(Self.round(question.vector, into: &questions))
    nobody.append(question.nobody)
  }

  /// Appends the pieces of `other`.
  mutating func add(_ other: ReferenceScores) {
    let first = Int32(clamping: nobody.count)
    if distances.isEmpty { distances = other.distances }
    offsets += other.offsets
    pieces += other.pieces
    answers += other.answers
    answerScales += other.answerScales
    biases += other.biases
    rows += other.rows.map { $0 < 0 ? -1 : $0 + first }
    questions += other.questions
    questionScales += other.questionScales
    nobody += other.nobody
  }

  /// Returns the index of the first piece that begins in `range`, or nil if none does.
  func index(in range: TextRange) -> Int? {
    let next = offsets.partitioningIndex { Int($0) >= range.lower }
    return next < offsets.count && Int(offsets[next]) < range.upper ? next : nil
  }

  /// Returns the log-odds that the piece at `question` refers to the one at `answer` rather than to nobody. It returns
  /// nil if the first piece asks nothing.
  func odds(_ question: Int, for answer: Int) -> Double? {
    guard rows.indices.contains(question), rows[question] >= 0, biases.indices.contains(answer) else { return nil }
    let row = Int(rows[question])
    let (q, a) = (row * Self.width, answer * Self.width)
    let sum = (0..<Self.width).reduce(Int32(0)) { $0 + Int32(questions[q + $1]) * Int32(answers[a + $1]) }
    let likeness = Float(sum) * questionScales[row] * answerScales[answer] / 8
    let bucket = Heads.bucket(Int(pieces[answer]) - Int(pieces[question]))
    let distance = distances.indices.contains(bucket) ? distances[bucket] : 0
    return Double(likeness + distance + biases[answer] - nobody[row])
  }

  /// Appends a vector as bytes, and returns the scale by which they are to be multiplied.
  private static func round(_ vector: ArraySlice<Float>, into bytes: inout [Int8]) -> Float {
    let scale = max(vector.reduce(0) { max($0, abs($1)) }, 1e-12) / 127
    for number in vector { bytes.append(Int8(clamping: Int((number / scale).rounded()))) }
    return scale
  }
}

/// The head that scores references.
struct ReferenceHead: Sendable {
  private let asks, answers, bias, nobody: Dense
  private let distances: [Float]

  /// Creates the head of a model; nil if the model has none.
  init?(_ file: ModelFile) throws(ModelError) {
    guard file.rowCount("aq.weight") != nil else { return nil }
    let width = Encoder.width
    asks = try Dense(file, "aq", outputs: ReferenceScores.width, inputs: width)
    answers = try Dense(file, "ak", outputs: ReferenceScores.width, inputs: width)
    bias = try Dense(file, "at", outputs: 1, inputs: width)
    nobody = try Dense(file, "an", outputs: 1, inputs: width)
    let buckets = try file.matrix("ab.weight", Heads.buckets, 1)
    distances = (0..<Heads.buckets).map { buckets.cells[$0] }
  }

  /// Returns the vectors of the owned pieces of `window`, whose states begin at `states`.
  func read(
    _ window: Window, states: UnsafePointer<Float>, pieces: [Piece], in scratch: ByteRows
  ) -> ReferenceScores {
    var references = ReferenceScores(distances: distances)
    for piece in window.owned where pieces[piece].reference != .none {
      let state = states + (piece - window.owned.lowerBound) * Encoder.width
      let vector = { (layer: Dense) in layer.outputs(of: state, count: 1, in: scratch) }
      references.add(
        piece, at: pieces[piece].range.lower, answer: vector(answers)[...], bias: vector(bias)[0],
        question: pieces[piece].reference == .asks ? (vector(asks)[...], vector(nobody)[0]) : nil)
    }
    return references
  }
}
