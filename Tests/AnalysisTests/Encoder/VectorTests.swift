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

  @Test func byteMatricesHaveTheNumbers() {
    let numbers: [Float] = (0..<40).map { Float($0 * 37 % 23) - 11.3 } + [Float](repeating: 0, count: 40)
    var bytes = [Int8](repeating: 0, count: 80)
    var scales = [Float](repeating: 0, count: 2)
    sayso_quantise(numbers, 2, 40, &bytes, &scales)
    for (i, number) in numbers.enumerated() {
      #expect(abs(Float(bytes[i]) * scales[i / 40] - number) <= scales[i / 40] * 0.501)
    }
    #expect(bytes.contains(127) || bytes.contains(-127))
  }

  @Test func byteProductsAreExact() {
    let (rows, inner, columns) = (5, 64, 7)
    let left = (0..<rows * inner).map { Int8(truncatingIfNeeded: $0 * 31 % 255 - 127) }
    let right = (0..<columns * inner).map { Int8(truncatingIfNeeded: $0 * 17 % 255 - 127) }
    var sums = [Int32](repeating: 0, count: rows * columns)
    for areUnsigned in [false, true] {
      MatrixProducts.multiplyBytes(
        left, areUnsigned: areUnsigned, right, rows: rows, inner: inner, columns: columns, to: &sums)
      guard MatrixProducts.multipliesBytes else { continue }
      for r in 0..<rows {
        for c in 0..<columns {
          let wanted = (0..<inner).reduce(0) { sum, i in
            let value = left[r * inner + i]
            return sum + (areUnsigned ? Int(UInt8(bitPattern: value)) : Int(value)) * Int(right[c * inner + i])
          }
          #expect(Int(sums[r * columns + c]) == wanted)
        }
      }
    }
  }

  @Test func scalesRestoreTheSums() {
    let sums: [Int32] = [100, -200, 300, 40, 50, 0]
    var out: [Float] = [1, 1, 1, 1, 1, 1]
    let (rowScales, columnScales, bias): ([Float], [Float], [Float]) = ([0.5, 2], [0.01, 0.02, 0.03], [1, 2, 3])
    sayso_scale(sums, 2, 3, rowScales, columnScales, bias, &out, 0)
    let wanted: [Float] = [1.5, 0, 7.5, 1.8, 4, 3]
    for (found, wanted) in zip(out, wanted) { #expect(abs(found - wanted) < 1e-5) }
    sayso_scale(sums, 2, 3, rowScales, columnScales, bias, &out, 1)
    for (found, wanted) in zip(out, wanted) { #expect(abs(found - 2 * wanted) < 1e-5) }
    var (bytes, scales) = ([UInt8](repeating: 0, count: 6), [Float](repeating: 0, count: 2))
    sayso_scale_gelu_quantise(sums, 2, 3, rowScales, columnScales, bias, &bytes, &scales)
    var exact = wanted
    sayso_gelu(&exact, 6)
    for i in 0..<6 {
      #expect(abs(Float(bytes[i]) * scales[i / 3] + SAYSO_GELU_FLOOR - exact[i]) <= scales[i / 3] * 0.51)
    }
  }
}
