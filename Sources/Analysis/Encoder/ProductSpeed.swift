import Dispatch

/// The speed of the machine at matrix products alone, for benchmarks.
public enum ProductSpeed {
  /// The rows and columns of the matrices of a layer.
  private static let shapes: [(outputs: Int, inputs: Int)] = [
    (3 * Encoder.width, Encoder.width), (Encoder.width, Encoder.width),
    (Encoder.inner, Encoder.width), (Encoder.width, Encoder.inner),
  ]

  /// Returns the number of multiplications and additions in the layers for a text of `pieces` pieces, window overlaps
  /// included.
  static func operations(pieces: Int, layers: Int) -> Double {
    let rows = (0..<Window.count(for: pieces)).reduce(0) { $0 + Window($1, of: pieces).rows }
    let each = shapes.reduce(0) { $0 + 2 * $1.outputs * $1.inputs }
    return Double(rows * each * layers)
  }

  /// Returns the multiplications and additions per second in products of the same sizes. It uses the same cores as an
  /// analysis and measures for about `seconds`.
  public static func measured(seconds: Double = 1) -> Double {
    let rows = Tagger.windowsAtOnce * (Window.longest + 2)
    let start = DispatchTime.now().uptimeNanoseconds
    let end = start + UInt64(max(0, seconds) * 1e9)
    let cores = Cores.count
    var done = [Double](repeating: 0, count: cores)
    done.withUnsafeMutableBufferPointer { done in
      nonisolated(unsafe) let done = done
      let measure = { @Sendable (core: Int) in
        MatrixProducts.useOneThread()
        let (left, right) = (
          Matrix(rows: rows, columns: Encoder.inner), Matrix(rows: Encoder.inner, columns: Encoder.width)
        )
        let scratch = ByteRows(rows: rows, width: Encoder.inner)
        scratch.round(left.cells, count: rows, width: Encoder.inner)
        let bytes = shapes.map { shape in
          ByteMatrix(
            rows: shape.outputs, columns: shape.inputs,
            bytes: .init(repeating: 5, count: shape.outputs * shape.inputs),
            scales: Matrix(rows: 1, columns: shape.outputs))
        }
        let out = Matrix(rows: rows, columns: Encoder.inner)
        repeat {
          for ((outputs, inputs), bytes) in zip(shapes, bytes) {
            if MatrixProducts.multipliesBytes {
              scratch.multiply(by: bytes, count: rows)
            } else {
              MatrixProducts.multiply(
                .init(cells: UnsafePointer(left.cells), stride: inputs),
                .init(cells: UnsafePointer(right.cells), stride: inputs), transposed: true, rows: rows, inner: inputs,
                columns: outputs, to: .init(cells: out.cells, stride: outputs))
            }
            done[core] += Double(2 * rows * outputs * inputs)
          }
        } while DispatchTime.now().uptimeNanoseconds < end
      }
      Cores.run(cores - 1, beside: { measure(cores - 1) }, measure)
    }
    return done.reduce(0, +) * 1e9 / Double(max(1, DispatchTime.now().uptimeNanoseconds - start))
  }
}

extension Engine {
  /// Returns the number of multiplications and additions in the products for analysing `text`.
  public func productOperations(for text: String) -> Double {
    ProductSpeed.operations(pieces: tagger.pieces(of: text).count, layers: tagger.layerCount)
  }
}
