import Articles

/// From the probabilities that the heads give a statement, multiplied, to the share of such statements that is right: a rising
/// line through a few points, fitted on the development set by `Sources/Training/calibrate.py` and kept in the model file.
struct Calibration: Hashable, Sendable {
  /// Where the points are, rising, and the shares there.
  private let points, shares: [Double]

  /// Every product as it is.
  static let none = Calibration(points: [], shares: [])

  /// The line through `points`; as many `shares` are expected.
  init(points: [Double], shares: [Double]) {
    let count = min(points.count, shares.count)
    (self.points, self.shares) = (Array(points.prefix(count)), Array(shares.prefix(count)))
  }

  /// The calibration of a model; none where it has none.
  init(_ file: ModelFile) throws(ModelError) {
    guard let count = file.columnCount("calibration") else {
      self = .none
      return
    }
    let matrix = try file.matrix("calibration", 2, count)
    let row = { (index: Int) in (0..<count).map { Double(matrix.row(index)[$0]) } }
    self.init(points: row(0), shares: row(1))
  }

  /// The share of statements with this product that is right, 0…1.
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
