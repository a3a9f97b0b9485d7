import Glibc

// The encoder's sums that no BLAS has, eight numbers at a time. Every count is a multiple of `Lanes.scalarCount`.

/// Numbers that are worked on together.
typealias Lanes = SIMD8<Float>

extension UnsafePointer<Float> {
  /// The lanes from `offset` on.
  @inline(__always) func lanes(_ offset: Int) -> Lanes {
    UnsafeRawPointer(self + offset).loadUnaligned(as: Lanes.self)
  }
}

extension UnsafeMutablePointer<Float> {
  /// The lanes from `offset` on.
  @inline(__always) func lanes(_ offset: Int) -> Lanes { UnsafePointer(self).lanes(offset) }
  /// Writes `value` from `offset` on.
  @inline(__always) func store(_ value: Lanes, _ offset: Int) {
    UnsafeMutableRawPointer(self + offset).storeBytes(of: value, as: Lanes.self)
  }
}

/// The greater number of each lane; the library's own `pointwiseMax` is not vectorised.
@inline(__always) private func greater(_ a: Lanes, _ b: Lanes) -> Lanes {
  a.replacing(with: b, where: a .< b)
}

/// Adds `addend` to `sums`.
func addVector(_ addend: UnsafePointer<Float>, to sums: UnsafeMutablePointer<Float>, count: Int) {
  for i in stride(from: 0, to: count, by: Lanes.scalarCount) { sums.store(sums.lanes(i) + addend.lanes(i), i) }
}

/// Brings `row` to mean 0 and variance 1, then scales and shifts it.
func normalise(
  _ row: UnsafeMutablePointer<Float>, count: Int, scale: UnsafePointer<Float>, shift: UnsafePointer<Float>
) {
  let step = Lanes.scalarCount
  var sum = Lanes.zero
  for i in stride(from: 0, to: count, by: step) { sum += row.lanes(i) }
  let mean = sum.sum() / Float(count)
  var squares = Lanes.zero
  for i in stride(from: 0, to: count, by: step) {
    let distance = row.lanes(i) - mean
    squares += distance * distance
  }
  let factor = 1 / (squares.sum() / Float(count) + 1e-12).squareRoot()
  for i in stride(from: 0, to: count, by: step) {
    row.store((row.lanes(i) - mean) * factor * scale.lanes(i) + shift.lanes(i), i)
  }
}

/// Replaces each number x by x Φ(x), with the exact Φ: x / 2 (1 + erf(x / √2)).
func gelu(_ numbers: UnsafeMutablePointer<Float>, count: Int) {
  for i in stride(from: 0, to: count, by: Lanes.scalarCount) {
    let x = numbers.lanes(i)
    numbers.store(0.5 * x * (1 + erf(x * 0.707_106_78)), i)
  }
}

/// Replaces a row of logits by its softmax.
func softmax(_ row: UnsafeMutablePointer<Float>, count: Int) {
  let step = Lanes.scalarCount
  var greatest = row.lanes(0)
  for i in stride(from: step, to: count, by: step) { greatest = greater(greatest, row.lanes(i)) }
  let top = Lanes(repeating: greatest.max())
  var sum = Lanes.zero
  for i in stride(from: 0, to: count, by: step) {
    let power = exp(row.lanes(i) - top)
    row.store(power, i)
    sum += power
  }
  let factor = 1 / sum.sum()
  for i in stride(from: 0, to: count, by: step) { row.store(row.lanes(i) * factor, i) }
}

/// The error function, to 3 units in the last place: a rational minimax approximation on −4 … 4, beyond which it is ±1.
@inline(__always) func erf(_ number: Lanes) -> Lanes {
  let x = -greater(-greater(number, Lanes(repeating: -4)), Lanes(repeating: -4))
  let square = x * x
  var above = square * -2.72614225801306e-10 + 2.77068142495902e-08
  above = above * square - 2.10102402082508e-06
  above = above * square - 5.69250639462346e-05
  above = above * square - 7.34990630326855e-04
  above = above * square - 2.95459980854025e-03
  above = above * square - 1.60960333262415e-02
  var below = square * -1.45660718464996e-05 - 2.13374055278905e-04
  below = below * square - 1.68282697438203e-03
  below = below * square - 7.37332916720468e-03
  below = below * square - 1.42647390514189e-02
  return x * above / below
}

/// e to the power of each number, which is at most 0: 2 to its whole part, by the exponent's bits, times a polynomial
/// for the rest.
@inline(__always) func exp(_ number: Lanes) -> Lanes {
  let x = greater(number, Lanes(repeating: -87))
  // Adding 1.5 · 2²³ rounds to a whole number and leaves it in the low bits.
  let shifted = x * 1.442_695_04 + 12_582_912
  let whole = shifted - 12_582_912
  let rest = (x - whole * 0.693_359_375) + whole * 2.121_944_4e-4
  var power = rest * 1.987_569_15e-4 + 1.398_199_95e-3
  power = power * rest + 8.333_451_9e-3
  power = power * rest + 4.166_579_6e-2
  power = power * rest + 1.666_666_55e-1
  power = power * rest + 0.5
  power = power * rest * rest + rest + 1
  let exponent = unsafeBitCast(shifted, to: SIMD8<Int32>.self) &<< 23
  return unsafeBitCast(unsafeBitCast(power, to: SIMD8<Int32>.self) &+ exponent, to: Lanes.self)
}

/// e to the power of `number`.
func exponential(_ number: Float) -> Float { Glibc.expf(number) }

/// The softmax of a few logits.
func softmax(_ logits: ArraySlice<Float>) -> [Float] {
  let greatest = logits.max() ?? 0
  let powers = logits.map { exponential($0 - greatest) }
  let sum = powers.reduce(0, +)
  return powers.map { $0 / sum }
}
