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

  @Test(arguments: [(172, 0), (254, 1)]) func bytesHaveTheNumbers(greatest: Int32, isCentred: Int32) {
    let numbers: [Float] = (0..<40).map { Float($0 * 37 % 23) - 11.3 } + [Float](repeating: 0, count: 40)
    var bytes = [UInt8](repeating: 0, count: 80)
    var (scales, leasts) = ([Float](repeating: 0, count: 2), [Float](repeating: 0, count: 2))
    sayso_quantise(numbers, 2, 40, greatest, isCentred, &bytes, &scales, &leasts)
    for (i, number) in numbers.enumerated() {
      #expect(abs(Float(bytes[i]) * scales[i / 40] + leasts[i / 40] - number) <= scales[i / 40] * 0.501)
    }
    #expect(bytes[..<40].contains(0) || bytes[..<40].contains(UInt8(greatest)))
    #expect(bytes.allSatisfy { $0 <= greatest })
    if isCentred != 0 {
      #expect(leasts[0] == -(numbers.map(abs).max() ?? 0))
      #expect(bytes[40...].allSatisfy { Float($0) * scales[1] + leasts[1] == 0 })
    } else {
      #expect(leasts[0] == numbers.min())
    }
  }

  @Test func neighborsAreReducedAlike() {
    var cells: [Int8] = [127, 127, -127, -126, 127, 53, 127, -127, 100, 90, -128, -128]
    limitPairs(&cells, count: cells.count, to: 180)
    #expect(cells == [90, 90, -91, -89, 127, 53, 127, -127, 95, 85, -90, -90])
  }

  /// Multiplies rows that hold all bytes, and rows of the greatest bytes, whose sums are the greatest.
  @Test(.enabled(if: MatrixProducts.multipliesBytes, "the processor has no fast products of bytes"))
  func byteProductsAreExact() {
    let (rows, inner, columns) = (5, 64, 7)
    let greatest = MatrixProducts.greatestByte
    let left = (0..<rows * inner).map { UInt8($0 < inner ? greatest : $0 * 31 % (greatest + 1)) }
    var right = (0..<columns * inner).map { Int8($0 < inner ? 127 : $0 < 2 * inner ? -127 : $0 * 17 % 255 - 127) }
    if let limit = MatrixProducts.greatestPair { limitPairs(&right, count: right.count, to: limit) }
    var sums = [Int32](repeating: 0, count: rows * columns)
    MatrixProducts.multiplyBytes(left, right, rows: rows, inner: inner, columns: columns, to: &sums)
    for r in 0..<rows {
      for c in 0..<columns {
        let wanted = (0..<inner).reduce(0) { $0 + Int(left[r * inner + $1]) * Int(right[c * inner + $1]) }
        #expect(Int(sums[r * columns + c]) == wanted)
      }
    }
  }

  @Test(arguments: [172, 255]) func scalesRestoreTheSums(greatest: Int32) {
    let sums: [Int32] = [100, -200, 300, 40, 50, 0]
    var out: [Float] = [1, 1, 1, 1, 1, 1]
    var (rowScales, rowLeasts): ([Float], [Float]) = ([0.5, 2], [-1, 0.1])
    let (columnScales, columnSums, bias): ([Float], [Float], [Float]) = ([0.01, 0.02, 0.03], [0.5, 1, -2], [1, 2, 3])
    sayso_scale(sums, 2, 3, rowScales, rowLeasts, columnScales, columnSums, bias, &out, 0)
    let wanted: [Float] = [1, -1, 9.5, 1.85, 4.1, 2.8]
    for (found, wanted) in zip(out, wanted) { #expect(abs(found - wanted) < 1e-5) }
    sayso_scale(sums, 2, 3, rowScales, rowLeasts, columnScales, columnSums, bias, &out, 1)
    for (found, wanted) in zip(out, wanted) { #expect(abs(found - 2 * wanted) < 1e-5) }
    var bytes = [UInt8](repeating: 0, count: 6)
    sayso_scale_gelu_quantise(
      sums, 2, 3, &rowScales, &rowLeasts, columnScales, columnSums, bias, greatest, &bytes)
    #expect(bytes.allSatisfy { $0 <= greatest })
    var exact = wanted
    sayso_gelu(&exact, 6)
    for i in 0..<6 {
      #expect(abs(Float(bytes[i]) * rowScales[i / 3] + rowLeasts[i / 3] - exact[i]) <= rowScales[i / 3] * 0.51)
    }
  }
}
