import Glibc
import Testing

@testable import Analysis

@Suite struct VectorMathTests {
  @Test func erfIsThatOfTheLibrary() {
    for i in -6000...6000 {
      let x = Float(i) / 1000
      let found = Analysis.erf(Lanes(repeating: x))[3]
      #expect(abs(found - Glibc.erff(x)) < 5e-7, "\(x)")
    }
  }

  @Test func expIsThatOfTheLibrary() {
    for i in 0...86_000 {
      let x = -Float(i) / 1000
      let (found, wanted) = (Analysis.exp(Lanes(repeating: x))[5], Glibc.expf(x))
      #expect(abs(found - wanted) <= 3e-7 * wanted, "\(x)")
    }
    #expect(Analysis.exp(Lanes(repeating: -.infinity))[0] < 1e-37)
  }

  @Test func softmaxSumsToOne() {
    let row = Matrix(rows: 1, columns: 16)
    for i in 0..<16 { row.cells[i] = i < 10 ? Float(i) - 500 : -.greatestFiniteMagnitude }
    Analysis.softmax(row.cells, count: 16)
    let sum = (0..<10).reduce(0.0) { $0 + exp(Double($1)) }
    for i in 0..<10 { #expect(abs(Double(row.cells[i]) - exp(Double(i)) / sum) < 1e-6) }
    for i in 10..<16 { #expect(row.cells[i] < 1e-30) }
  }

  @Test func normaliseBringsMeanAndVariance() {
    let (row, scale, shift) = (Matrix(rows: 1, columns: 8), Matrix(rows: 1, columns: 8), Matrix(rows: 1, columns: 8))
    for i in 0..<8 { (row.cells[i], scale.cells[i], shift.cells[i]) = (Float(i * i), 2, 1) }
    normalise(row.cells, count: 8, scale: scale.cells, shift: shift.cells)
    let numbers = (0..<8).map { (row.cells[$0] - 1) / 2 }
    #expect(abs(numbers.reduce(0, +)) < 1e-5)
    #expect(abs(numbers.reduce(0) { $0 + $1 * $1 } / 8 - 1) < 1e-5)
  }

  @Test func geluIsExact() {
    let row = Matrix(rows: 1, columns: 8)
    let numbers: [Float] = [-9, -3, -1, -0.1, 0, 0.5, 2, 9]
    for i in 0..<8 { row.cells[i] = numbers[i] }
    gelu(row.cells, count: 8)
    for i in 0..<8 {
      let wanted = numbers[i] * 0.5 * (1 + Glibc.erff(numbers[i] * Float(0.5).squareRoot()))
      #expect(abs(row.cells[i] - wanted) < 1e-5)
    }
  }
}
