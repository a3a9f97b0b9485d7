import COpenBLAS

/// A matrix of 32-bit numbers in memory of its own, row by row; a vector is one of a single row.
///
/// It is written while it is made, and only read after; a `Workspace` alone writes into its own.
final class Matrix: Sendable {
  /// Its size.
  let rows, columns: Int
  /// Its `rows * columns` cells.
  nonisolated(unsafe) let cells: UnsafeMutablePointer<Float>

  /// A matrix of zeros.
  init(rows: Int, columns: Int) {
    (self.rows, self.columns) = (rows, columns)
    cells = .allocate(capacity: max(1, rows * columns))
    cells.initialize(repeating: 0, count: max(1, rows * columns))
  }

  deinit { cells.deallocate() }

  /// Where row `index` begins.
  func row(_ index: Int) -> UnsafeMutablePointer<Float> { cells + index * columns }
}

/// A layer that multiplies by a matrix and adds a bias.
struct Dense: Sendable {
  /// `outputs` × `inputs`.
  let weight: Matrix
  /// `outputs`.
  let bias: Matrix

  /// The layer called `name` of a model.
  init(_ file: ModelFile, _ name: String, outputs: Int, inputs: Int) throws(ModelError) {
    weight = try file.matrix("\(name).weight", outputs, inputs)
    bias = try file.vector("\(name).bias", outputs)
  }

  /// Writes the outputs of `count` rows of inputs to `out`.
  func apply(_ inputs: UnsafePointer<Float>, count: Int, to out: UnsafeMutablePointer<Float>) {
    for row in 0..<count { (out + row * weight.rows).update(from: bias.cells, count: weight.rows) }
    multiplyAdding(inputs, count: count, to: out)
  }

  /// Adds the outputs of `count` rows of inputs to what stands in `sums`.
  func add(_ inputs: UnsafePointer<Float>, count: Int, to sums: UnsafeMutablePointer<Float>) {
    for row in 0..<count { addVector(bias.cells, to: sums + row * weight.rows, count: weight.rows) }
    multiplyAdding(inputs, count: count, to: sums)
  }

  private func multiplyAdding(_ inputs: UnsafePointer<Float>, count: Int, to out: UnsafeMutablePointer<Float>) {
    let (outputs, width) = (Int32(weight.rows), Int32(weight.columns))
    cblas_sgemm(
      CblasRowMajor, CblasNoTrans, CblasTrans, Int32(count), outputs, width,
      1, inputs, width, weight.cells, width, 1, out, outputs)
  }
}

/// A layer that brings each row to mean 0 and variance 1, then scales and shifts it.
struct Norm: Sendable {
  private let scale, shift: Matrix

  /// The layer called `name` of a model.
  init(_ file: ModelFile, _ name: String, width: Int) throws(ModelError) {
    scale = try file.vector("\(name).weight", width)
    shift = try file.vector("\(name).bias", width)
  }

  /// Normalises `count` rows in place.
  func apply(_ rows: UnsafeMutablePointer<Float>, count: Int) {
    for row in 0..<count {
      normalise(rows + row * scale.columns, count: scale.columns, scale: scale.cells, shift: shift.cells)
    }
  }
}
