import Articles

/// The part that a piece may have in the question for whom a pronoun or a role stands.
enum Reference: UInt8, Sendable {
  /// None.
  case none
  /// A name may be referred to.
  case answers
  /// A pronoun or a common noun refers, and may be referred to.
  case asks
}

/// The numbers by which the head `stand` compares a pronoun or a role with the mentions near it, of all pieces of a text that have
/// a part in that. Vectors are rounded to bytes, each with a scale, since a long text has hundreds of thousands.
public struct Standings: Hashable, Sendable {
  /// The numbers of a vector.
  static let width = 64

  /// Where each piece begins, in rising order, and its number among the pieces of the text.
  private var offsets: [Int32] = []
  private var pieces: [Int32] = []
  /// The answer of a piece: its vector, the scale of that, and how well it answers anything.
  private var answers: [Int8] = []
  private var answerScales: [Float] = []
  private var biases: [Float] = []
  /// The row of each piece among those that ask; -1 of one that does not.
  private var rows: [Int32] = []
  /// The question of a piece: its vector, the scale of that, and the logit of nobody.
  private var questions: [Int8] = []
  private var questionScales: [Float] = []
  private var nobody: [Float] = []
  /// A number for each bucket of the distance between two pieces.
  private var distances: [Float] = []

  /// No numbers.
  public init() {}

  /// No numbers yet; `distances` has one for each bucket.
  init(distances: [Float]) { self.distances = distances }

  /// Adds a piece after all others: the vector and the bias by which it answers and, of one that asks, those by which it asks.
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

  /// Adds the pieces of `other`, which stand after all others.
  mutating func add(_ other: Standings) {
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

  /// The place among these of the first piece that begins in `range`; nil where none does.
  func index(in range: TextRange) -> Int? {
    let next = offsets.partitioningIndex { Int($0) >= range.lower }
    return next < offsets.count && Int(offsets[next]) < range.upper ? next : nil
  }

  /// The logarithm of the odds that the piece at place `question` stands for that at `answer` and not for nobody.
  /// Nil where the first asks nothing.
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

  /// Appends a vector as bytes; its scale is what they are to be multiplied by.
  private static func round(_ vector: ArraySlice<Float>, into bytes: inout [Int8]) -> Float {
    let scale = max(vector.reduce(0) { max($0, abs($1)) }, 1e-12) / 127
    for number in vector { bytes.append(Int8(clamping: Int((number / scale).rounded()))) }
    return scale
  }
}

/// The head `stand` of a model.
struct StandHead: Sendable {
  private let asks, answers, bias, nobody: Dense
  private let distances: [Float]

  /// The head of a model; nil where the model has none.
  init?(_ file: ModelFile) throws(ModelError) {
    guard file.rowCount("aq.weight") != nil else { return nil }
    let width = Encoder.width
    asks = try Dense(file, "aq", outputs: Standings.width, inputs: width)
    answers = try Dense(file, "ak", outputs: Standings.width, inputs: width)
    bias = try Dense(file, "at", outputs: 1, inputs: width)
    nobody = try Dense(file, "an", outputs: 1, inputs: width)
    let buckets = try file.matrix("ab.weight", Heads.buckets, 1)
    distances = (0..<Heads.buckets).map { buckets.cells[$0] }
  }

  /// The numbers of the owned pieces of `window`, whose states begin at `states`.
  func read(
    _ window: Window, states: UnsafePointer<Float>, pieces: [Piece], in scratch: ByteRows
  ) -> Standings {
    var standings = Standings(distances: distances)
    for piece in window.owned where pieces[piece].reference != .none {
      let state = states + (piece - window.owned.lowerBound) * Encoder.width
      let vector = { (layer: Dense) in layer.outputs(of: state, count: 1, in: scratch) }
      standings.add(
        piece, at: pieces[piece].range.lower, answer: vector(answers)[...], bias: vector(bias)[0],
        question: pieces[piece].reference == .asks ? (vector(asks)[...], vector(nobody)[0]) : nil)
    }
    return standings
  }
}
