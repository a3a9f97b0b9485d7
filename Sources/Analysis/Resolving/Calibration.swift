import Articles

/// A map from the product of a statement's probabilities to the share of such statements that is correct.
///
/// It is a rising line through a few points. `Sources/Training/calibrate.py` fits it on the development set, and the
/// model file contains it.
struct Calibration: Hashable, Sendable {
  /// The products at the points, rising, and the shares there.
  private let points, shares: [Double]

  /// The map that leaves every product unchanged.
  static let none = Calibration(points: [], shares: [])

  /// Creates the line through `points`, which have the same number of `shares`.
  init(points: [Double], shares: [Double]) {
    let count = min(points.count, shares.count)
    (self.points, self.shares) = (Array(points.prefix(count)), Array(shares.prefix(count)))
  }

  /// Reads the calibration of a model, or `none` if it has none.
  init(_ file: ModelFile) throws(ModelError) {
    guard let count = file.columnCount("calibration") else {
      self = .none
      return
    }
    let matrix = try file.matrix("calibration", 2, count)
    let row = { (index: Int) in (0..<count).map { Double(matrix.row(index)[$0]) } }
    self.init(points: row(0), shares: row(1))
  }

  /// Returns the share of statements with this product that is correct, 0…1.
  func share(_ product: Double) -> Double {
    guard let first = shares.first, let last = shares.last else { return product }
    let next = points.partitioningIndex { $0 > product }
    if next == 0 { return first }
    if next == points.count { return last }
    let (low, high) = (points[next - 1], points[next])
    let part = high > low ? (product - low) / (high - low) : 1
    return min(max(0, shares[next - 1] + part * (shares[next] - shares[next - 1])), 1)
  }
}
