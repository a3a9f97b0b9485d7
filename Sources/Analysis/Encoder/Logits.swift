import Glibc

/// Returns e to the power of `number`.
func exponential(_ number: Float) -> Float { Glibc.expf(number) }

/// Returns e to the power of `number`, in double precision.
func exponential(_ number: Double) -> Double { Glibc.exp(number) }

/// Returns the natural logarithm of `number`, which is above 0.
func logarithm(_ number: Double) -> Double { Glibc.log(number) }

/// Returns the softmax of a few logits.
func softmax(_ logits: ArraySlice<Float>) -> [Float] {
  let greatest = logits.max() ?? 0
  let powers = logits.map { exponential($0 - greatest) }
  let sum = powers.reduce(0, +)
  return powers.map { $0 / sum }
}
