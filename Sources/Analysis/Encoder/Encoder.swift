import CVectors

/// The transformer that encodes the pieces of windows. The state of a piece is a vector of `width` numbers.
struct Encoder: Sendable {
  /// The length of a state.
  static let width = 384
  static let heads = 12
  static let inner = 1536
  /// The number of positions in a window that have an embedding.
  static let positions = 512
  /// The part of a state that one attention head sees.
  static let headWidth = width / heads

  private let vocabulary: Vocabulary
  private let words: ModelFile.Rows
  /// The embedding of each position in a window, plus the constant that is added to every piece.
  private let positions: Matrix
  private let cases: Matrix
  private let norm: Norm
  private let layers: [Layer]
  /// The number of layers.
  var layerCount: Int { layers.count }

  private struct Layer: Sendable {
    let queryKeyValue, output, widen, narrow: Dense
    let afterAttention, afterInner: Norm
  }

  /// Creates the encoder of a model. If `rounds` is true, states are rounded to bytes before they are multiplied.
  init(_ file: ModelFile, vocabulary: Vocabulary, rounds: Bool = MatrixProducts.multipliesBytes) throws(ModelError) {
    self.vocabulary = vocabulary
    words = try file.rows("we.weight", vocabulary.count, Self.width)
    // A window needs fewer positions than the model has.
    let used = Int32(Window.longest + 2)
    let found = try file.rows("pe.weight", Self.positions, Self.width).read(0..<used)
    positions = Matrix(rows: Int(used), columns: Self.width)
    let everywhere = try file.vector("te", Self.width)
    for position in 0..<used {
      found.write(position, to: positions.row(Int(position)))
      sayso_add(positions.row(Int(position)), everywhere.cells, Self.width)
    }
    cases = try file.matrix("ce.weight", 4, Self.width)
    norm = try Norm(file, "ln", width: Self.width)
    var layers: [Layer] = []
    repeat {
      let name = "layers.\(layers.count)"
      let dense = { (part: String, outputs: Int, inputs: Int) throws(ModelError) in
        try Dense(file, "\(name).\(part)", outputs: outputs, inputs: inputs, rounds: rounds)
      }
      layers.append(
        Layer(
          queryKeyValue: try dense("qkv", 3 * Self.width, Self.width), output: try dense("o", Self.width, Self.width),
          widen: try dense("i", Self.inner, Self.width), narrow: try dense("d", Self.width, Self.inner),
          afterAttention: try Norm(file, "\(name).n1", width: Self.width),
          afterInner: try Norm(file, "\(name).n2", width: Self.width)))
    } while file.rowCount("layers.\(layers.count).qkv.weight") != nil
    self.layers = layers
  }

  /// Reads the embeddings of `pieces` and of the rows around a window. A text has few different pieces, so the others
  /// stay in the file.
  func words(of pieces: [Piece]) throws(ModelError) -> ModelFile.SomeRows {
    var isOfText = [Bool](repeating: false, count: vocabulary.count)
    for id in pieces.lazy.map(\.id) + [vocabulary.opening, vocabulary.closing] { isOfText[Int(id)] = true }
    return try words.read(isOfText.indices.lazy.filter { isOfText[$0] }.map { Int32($0) })
  }

  /// Encodes `windows`, whose pieces are in `pieces` and have the embeddings `words`, into `workspace.states`. The rows
  /// of the windows follow one another, each window between its opening and closing row.
  func encode(_ windows: [Window], of pieces: [Piece], _ words: ModelFile.SomeRows, in workspace: Workspace) {
    let rows = windows.reduce(0) { $0 + $1.rows }
    let states = workspace.states.cells
    embed(windows, of: pieces, words, to: states)
    for layer in layers {
      layer.queryKeyValue.apply(states, count: rows, in: workspace.scratch, to: workspace.queryKeyValue.cells)
      var first = 0
      for window in windows {
        attend(first: first, count: window.rows, in: workspace)
        first += window.rows
      }
      layer.output.apply(workspace.context.cells, count: rows, adds: true, in: workspace.scratch, to: states)
      layer.afterAttention.apply(states, count: rows)
      layer.widen.applyGELU(
        addingOutputsOf: layer.narrow, to: states, count: rows, in: workspace.scratch, inner: workspace.inner)
      layer.afterInner.apply(states, count: rows)
    }
  }

  private func embed(
    _ windows: [Window], of pieces: [Piece], _ words: ModelFile.SomeRows, to states: UnsafeMutablePointer<Float>
  ) {
    var state = states
    func put(_ id: Int32, _ shape: LetterCase, at position: Int) {
      words.write(id, to: state)
      sayso_add(state, positions.row(position), Self.width)
      sayso_add(state, cases.row(Int(shape.rawValue)), Self.width)
      norm.apply(state, count: 1)
      state += Self.width
    }
    for window in windows {
      put(vocabulary.opening, .other, at: 0)
      for (position, piece) in pieces[window.pieces].enumerated() { put(piece.id, piece.shape, at: position + 1) }
      put(vocabulary.closing, .other, at: window.pieces.count + 1)
    }
  }

  /// Computes the attention among the `count` rows of one window, from row `first`. It reads `queryKeyValue` and writes
  /// `context`.
  private func attend(first: Int, count: Int, in workspace: Workspace) {
    let scores = workspace.scores.cells
    for number in 0..<Self.heads {
      let query = workspace.queryKeyValue.row(first) + number * Self.headWidth
      let part = { (index: Int) in
        MatrixProducts.Part(cells: UnsafePointer(query + index * Self.width), stride: 3 * Self.width)
      }
      MatrixProducts.multiply(
        part(0), part(1), transposed: true, rows: count, inner: Self.headWidth, columns: count,
        factor: 1 / Float(Self.headWidth).squareRoot(), to: .init(cells: scores, stride: count))
      sayso_softmax(scores, count, count, count)
      MatrixProducts.multiply(
        .init(cells: UnsafePointer(scores), stride: count), part(2), transposed: false, rows: count, inner: count,
        columns: Self.headWidth,
        to: .init(cells: workspace.context.row(first) + number * Self.headWidth, stride: Self.width))
    }
  }
}

/// The memory that one thread needs to encode a few windows.
final class Workspace {
  /// The states of the pieces, `Encoder.width` numbers each.
  let states: Matrix
  /// The memory for products of bytes.
  let scratch: ByteRows
  fileprivate let queryKeyValue, context, inner, scores: Matrix

  /// Allocates memory for `windows` windows at a time.
  init(windows: Int) {
    let longest = Window.longest + 2
    let rows = windows * longest
    states = Matrix(rows: rows, columns: Encoder.width)
    queryKeyValue = Matrix(rows: rows, columns: 3 * Encoder.width)
    context = Matrix(rows: rows, columns: Encoder.width)
    inner = Matrix(rows: rows, columns: Encoder.inner)
    scores = Matrix(rows: longest, columns: longest)
    scratch = ByteRows(rows: rows, width: Encoder.inner)
  }
}
