import CVectors

/// A layer that multiplies by a matrix and adds a bias.
struct Dense: Sendable {
  /// The numbers of the matrix.
  private enum Weight: Sendable {
    case floats(Matrix)
    /// Bytes, for inputs that are also rounded to bytes.
    case bytes(ByteMatrix)
  }

  /// The lengths of an input row and of an output row.
  let inputs, outputs: Int
  private let weight: Weight
  private let bias: Matrix

  /// Creates the layer called `name` of a model, with an `outputs` × `inputs` matrix. It uses bytes if `rounds` is true
  /// and the model has bytes.
  init(_ file: ModelFile, _ name: String, outputs: Int, inputs: Int, rounds: Bool = false) throws(ModelError) {
    (self.inputs, self.outputs) = (inputs, outputs)
    bias = try file.vector("\(name).bias", outputs)
    if rounds, let bytes = try file.bytes("\(name).weight", outputs, inputs) {
      weight = .bytes(bytes)
    } else {
      weight = .floats(try file.matrix("\(name).weight", outputs, inputs))
    }
  }

  /// Writes the outputs for `count` rows of inputs to `out`. If `adds` is true, it adds them to the numbers there.
  func apply(
    _ rows: UnsafePointer<Float>, count: Int, adds: Bool = false, in scratch: ByteRows,
    to out: UnsafeMutablePointer<Float>
  ) {
    switch weight {
    case .floats(let matrix): multiply(rows, by: matrix, count: count, adds: adds, to: out)
    case .bytes(let matrix):
      scratch.round(rows, count: count, width: inputs)
      scratch.write(times: matrix, plus: bias, count: count, adds: adds, to: out)
    }
  }

  /// Returns the outputs of `count` rows of inputs.
  func outputs(of rows: UnsafePointer<Float>, count: Int, in scratch: ByteRows) -> [Float] {
    Array(unsafeUninitializedCapacity: count * outputs) { buffer, size in
      if let base = buffer.baseAddress { apply(rows, count: count, in: scratch, to: base) }
      size = buffer.baseAddress == nil ? 0 : count * outputs
    }
  }

  /// Applies this layer, GELU and `next` to `count` rows, and adds the result to the rows. `inner` has room for this
  /// layer's outputs.
  func applyGELU(
    addingOutputsOf next: Dense, to rows: UnsafeMutablePointer<Float>, count: Int, in scratch: ByteRows, inner: Matrix
  ) {
    guard case .bytes(let first) = weight, case .bytes(let second) = next.weight else {
      apply(rows, count: count, in: scratch, to: inner.cells)
      sayso_gelu(inner.cells, count * outputs)
      next.apply(inner.cells, count: count, adds: true, in: scratch, to: rows)
      return
    }
    scratch.round(rows, count: count, width: inputs)
    scratch.roundGELU(times: first, plus: bias, count: count)
    scratch.write(times: second, plus: next.bias, count: count, adds: true, to: rows)
  }

  private func multiply(
    _ rows: UnsafePointer<Float>, by matrix: Matrix, count: Int, adds: Bool, to out: UnsafeMutablePointer<Float>
  ) {
    for row in 0..<count {
      if adds {
        sayso_add(out + row * outputs, bias.cells, outputs)
      } else {
        (out + row * outputs).update(from: bias.cells, count: outputs)
      }
    }
    MatrixProducts.multiply(
      .init(cells: rows, stride: inputs), .init(cells: UnsafePointer(matrix.cells), stride: inputs), transposed: true,
      rows: count, inner: inputs, columns: outputs, adds: true, to: .init(cells: out, stride: outputs))
  }
}

/// A layer that brings each row to mean 0 and variance 1, then scales and shifts it.
struct Norm: Sendable {
  private let scale, shift: Matrix

  /// Creates the layer called `name` of a model.
  init(_ file: ModelFile, _ name: String, width: Int) throws(ModelError) {
    scale = try file.vector("\(name).weight", width)
    shift = try file.vector("\(name).bias", width)
  }

  /// Normalises `count` rows in place.
  func apply(_ rows: UnsafeMutablePointer<Float>, count: Int) {
    sayso_normalise(rows, count, scale.columns, scale.cells, shift.cells)
  }
}
