import COneDNN
import Dispatch
import Synchronization

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

  /// Returns the multiplications and additions per second of oneDNN in products of the same sizes, of bytes if the
  /// processor has instructions for them. oneDNN is the measure also where the engine does not use it. This uses the
  /// same cores as an analysis and measures for about `seconds`.
  public static func measured(seconds: Double = 1) throws(ModelError) -> Double {
    guard onednn_is_available() else { throw .needsPackage("oneDNN") }
    let start = DispatchTime.now().uptimeNanoseconds
    let end = start + UInt64(max(0, seconds) * 1e9)
    let done = Mutex(0.0)
    let measure = { @Sendable (_: Int) in
      let operations = multiply(until: end)
      done.withLock { $0 += operations }
    }
    Cores.run(Cores.count - 1, beside: { measure(0) }, measure)
    return done.withLock { $0 } * 1e9 / Double(max(1, DispatchTime.now().uptimeNanoseconds - start))
  }

  /// Multiplies on one core until the time `end`. Returns the number of multiplications and additions.
  private static func multiply(until end: UInt64) -> Double {
    onednn_use_one_thread()
    let rows = dnnl_dim_t(4 * (Window.longest + 2))
    let size = Int(rows) * Encoder.inner
    let bytes = [Int8](repeating: 3, count: size)
    var sums = [Int32](repeating: 0, count: size)
    let numbers = [Float](repeating: 0, count: size)
    var out = numbers
    var done = 0.0
    repeat {
      for (outputs, inputs) in shapes {
        let (columns, inner) = (dnnl_dim_t(outputs), dnnl_dim_t(inputs))
        if MatrixProducts.multipliesBytes {
          _ = onednn_multiply_bytes(rows, columns, inner, bytes, bytes, &sums)
        } else {
          let (plain, turned) = (CChar(UInt8(ascii: "N")), CChar(UInt8(ascii: "T")))
          _ = onednn_multiply(
            plain, turned, rows, columns, inner, 1, numbers, inner, numbers, inner, 0, &out, columns)
        }
        done += Double(2 * Int(rows) * outputs * inputs)
      }
    } while DispatchTime.now().uptimeNanoseconds < end
    return done
  }
}

extension Engine {
  /// Returns the number of multiplications and additions in the products for analysing `text`.
  public func productOperations(for text: String) -> Double {
    ProductSpeed.operations(pieces: tagger.pieces(of: text).count, layers: tagger.layerCount)
  }
}
