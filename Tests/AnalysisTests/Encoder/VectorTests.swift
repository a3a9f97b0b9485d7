import COneDNN
import CVectors
import Glibc
import Testing

@testable import Analysis

/// Compares the C kernels with the C library's functions and plain arithmetic.
@Suite struct VectorTests {
  @Test func geluIsExact() {
    var numbers = (-6000...6000).map { Float($0) / 1000 }
    let wanted = numbers.map { $0 * 0.5 * (1 + Glibc.erff($0 * Float(0.5).squareRoot())) }
    sayso_gelu(&numbers, numbers.count)
    for (found, wanted) in zip(numbers, wanted) { #expect(abs(found - wanted) < 2e-6, "\(wanted)") }
    #expect(numbers.allSatisfy { $0 > SAYSO_GELU_FLOOR })
  }

  @Test func softmaxSumsToOneInEachRow() {
    let (rows, count, stride) = (3, 21, 24)
    var numbers = (0..<rows * stride).map { Float($0 % 17) * 1.5 - 500 }
    let before = numbers
    sayso_softmax(&numbers, rows, count, stride)
    for row in 0..<rows {
      let logits = before[row * stride..<row * stride + count].map(Double.init)
      let top = logits.max() ?? 0
      let sum = logits.reduce(0) { $0 + exp($1 - top) }
      for i in 0..<count {
        #expect(abs(Double(numbers[row * stride + i]) - exp(logits[i] - top) / sum) < 1e-6)
      }
      #expect(
        numbers[row * stride + count..<(row + 1) * stride].elementsEqual(
          before[row * stride + count..<(row + 1) * stride]))
    }
    var far: [Float] = [0, -1000, -.greatestFiniteMagnitude]
    sayso_softmax(&far, 1, 3, 3)
    #expect(far[0] == 1)
    #expect(far[1] < 1e-30)
    #expect(far[2] < 1e-30)
  }

  @Test func normaliseBringsMeanAndVariance() {
    var rows = (0..<22).map { Float($0 * $0 % 13) }
    sayso_normalise(&rows, 2, 11, [Float](repeating: 2, count: 11), [Float](repeating: 1, count: 11))
    for row in [rows[..<11], rows[11...]] {
      let numbers = row.map { ($0 - 1) / 2 }
      #expect(abs(numbers.reduce(0, +)) < 1e-5)
      #expect(abs(numbers.reduce(0) { $0 + $1 * $1 } / 11 - 1) < 1e-5)
    }
  }

  @Test func roundedRowsHaveTheNumbers() {
    let numbers: [Float] = (0..<40).map { Float($0 * 37 % 23) - 11.3 } + [Float](repeating: 0, count: 40)
    var bytes = [UInt8](repeating: 0, count: 80)
    var scales = [Float](repeating: 0, count: 2)
    sayso_quantise(numbers, 2, 40, &bytes, &scales)
    for (i, number) in numbers.enumerated() {
      let found = Float(Int(bytes[i]) - Int(SAYSO_BYTE_ZERO)) * scales[i / 40]
      #expect(abs(found - number) <= scales[i / 40] * 0.501)
    }
    #expect(bytes.contains(255) || bytes.contains(1))
  }

  @Test func roundedRowsHaveTheirGELU() {
    let numbers: [Float] = (0..<40).map { Float($0 * 37 % 23) / 3 - 3.7 }
    var (exact, rounded) = (numbers, numbers)
    sayso_gelu(&exact, exact.count)
    var (bytes, scales) = ([UInt8](repeating: 0, count: 40), [Float](repeating: 0, count: 2))
    sayso_gelu_quantise(&rounded, 2, 20, &bytes, &scales)
    for i in 0..<40 {
      #expect(abs(Float(bytes[i]) * scales[i / 20] + SAYSO_GELU_FLOOR - exact[i]) <= scales[i / 20] * 0.51)
    }
  }

  /// Checks all numbers of rows that a tile may have, and signed sums near the ends of their range.
  @Test(arguments: 1...13)
  func byteProductsAreExact(rows: Int) {
    let (inner, columns) = (64, 2 * Int(SAYSO_PANEL))
    let left = (0..<rows * inner).map { UInt8(truncatingIfNeeded: 255 - $0 * 31 % 256) }
    let right = (0..<columns * inner).map { Int8(truncatingIfNeeded: $0 * 17 % 256 - 128) }
    var (packed, sums) = ([Int8](repeating: 0, count: columns * inner), [Int32](repeating: 0, count: columns))
    sayso_pack(right, columns, inner, &packed, &sums)
    let starts = (0..<columns).map { Int32($0 * 1000) - 60_000 }
    let (rowScales, columnScales) = ((1...rows).map { Float($0) / 2 }, (1...columns).map { Float($0) / 1000 })
    let bias = (0..<columns).map { Float($0) }
    var out = [Float](repeating: 7, count: rows * columns)
    for adds in [false, true] {
      sayso_multiply_bytes(left, rows, inner, packed, columns, starts, rowScales, columnScales, bias, &out, adds)
      for r in 0..<rows {
        for c in 0..<columns {
          let products = (0..<inner).map { Int(left[r * inner + $0]) * Int(right[c * inner + $0]) }
          let sum = Float(Int(starts[c]) + products.reduce(0, +))
          let wanted = (sum * rowScales[r] * columnScales[c] + bias[c]) * (adds ? 2 : 1)
          #expect(abs(out[r * columns + c] - wanted) <= 1e-5 * abs(wanted) + 1e-3)
        }
      }
    }
    for c in 0..<columns { #expect(Int(sums[c]) == right[c * inner..<(c + 1) * inner].reduce(0) { $0 + Int($1) }) }
  }

  /// Compares the plain loops with plain arithmetic, and oneDNN with them.
  @Test(arguments: [(1, 1, 1), (3, 5, 2), (4, 8, 4), (9, 33, 18), (17, 384, 7)])
  func floatProductsAreThose(rows: Int, inner: Int, columns: Int) {
    let number = { (i: Int) in Float(i * 37 % 101) / 50 - 1 }
    for (transposed, adds) in [(false, false), (false, true), (true, false), (true, true)] {
      let (leftStride, stride) = (inner + 3, columns + 2)
      let rightStride = (transposed ? inner : columns) + 1
      let left = (0..<rows * leftStride).map(number)
      let right = (0..<(transposed ? columns : inner) * rightStride).map { number($0 + 7) }
      let before = (0..<rows * stride).map { number($0 + 11) }
      var (found, library) = (before, before)
      sayso_multiply(
        left, leftStride, right, rightStride, transposed, rows, inner, columns, 0.5, adds, &found, stride)
      let (plain, turned) = (CChar(UInt8(ascii: "N")), CChar(UInt8(ascii: "T")))
      let status =
        onednn_is_available()
        ? onednn_multiply(
          plain, transposed ? turned : plain, dnnl_dim_t(rows), dnnl_dim_t(columns), dnnl_dim_t(inner), 0.5, left,
          dnnl_dim_t(leftStride), right, dnnl_dim_t(rightStride), adds ? 1 : 0, &library, dnnl_dim_t(stride))
        : dnnl_unimplemented
      for r in 0..<rows {
        for c in 0..<stride {
          let i = r * stride + c
          guard c < columns else {
            #expect(found[i] == before[i])
            continue
          }
          let sum = (0..<inner).reduce(Float(0)) { sum, k in
            sum + left[r * leftStride + k] * right[transposed ? c * rightStride + k : k * rightStride + c]
          }
          let wanted = (adds ? before[i] : 0) + sum / 2
          #expect(abs(found[i] - wanted) < 1e-3)
          if status == dnnl_success { #expect(abs(library[i] - wanted) < 1e-3) }
        }
      }
    }
  }

  /// Compares rounded attention with exact arithmetic, for all kinds of last vectors and last rows.
  @Test(
    .enabled(if: MatrixProducts.multipliesBytes, "the processor has no products of bytes"),
    arguments: [1, 2, 6, 15, 16, 17, 33, 49, 64, 193, 194, Int(SAYSO_ATTENDED)])
  func roundedAttentionIsClose(count: Int) {
    let (head, stride) = (Int(SAYSO_HEAD), 3 * Int(SAYSO_HEAD) + 5)
    let numbers = (0..<count * stride).map { Float($0 * 7919 % 1009) / 250 - 2 }
    var out = [Float](repeating: 99, count: count * (head + 1))
    numbers.withUnsafeBufferPointer { all in
      guard let base = all.baseAddress else { return }
      sayso_attend(base, base + head, base + 2 * head, stride, count, 0.25, &out, head + 1)
    }
    for query in 0..<count {
      let scores = (0..<count).map { key in
        (0..<head).reduce(0.0) { $0 + Double(numbers[query * stride + $1] * numbers[key * stride + head + $1]) } / 4
      }
      let top = scores.max() ?? 0
      let shares = scores.map { exp($0 - top) }
      let sum = shares.reduce(0, +)
      for i in 0..<head {
        let wanted = (0..<count).reduce(0.0) { $0 + shares[$1] / sum * Double(numbers[$1 * stride + 2 * head + i]) }
        #expect(abs(Double(out[query * (head + 1) + i]) - wanted) < 2e-3)
      }
      #expect(out[query * (head + 1) + head] == 99)
    }
  }
}
