/// Cohen's kappa: the agreement of two reviewers on labels beyond chance.
public struct Kappa: Hashable, Sendable {
  /// The fewest labels for which a kappa is given; with fewer it would be accidental.
  public static let least = 30

  private var first: [String: Int] = [:]
  private var second: [String: Int] = [:]
  /// The number of items labelled by both.
  public private(set) var count = 0
  /// The number of items labelled alike.
  public private(set) var agreed = 0

  /// Creates a kappa without labels.
  public init() {}

  /// Adds the two labels of the same item.
  public mutating func add(_ one: String, _ other: String) {
    first[one, default: 0] += 1
    second[other, default: 0] += 1
    count += 1
    if one == other { agreed += 1 }
  }

  /// The share of items labelled alike, 0…1; 0 if there are none.
  public var observed: Double { ratio(agreed, count) }
  /// The share that chance alone would label alike, by the frequencies of the labels.
  public var expected: Double {
    guard count > 0 else { return 0 }
    return first.reduce(0) { sum, label in
      sum + Double(label.value) * Double(second[label.key] ?? 0)
    } / (Double(count) * Double(count))
  }
  /// Kappa, at most 1, 0 for chance; nil if there are fewer than `least` labels, or if both reviewers used a single, identical label
  /// (kappa undefined).
  public var value: Double? {
    guard count >= Self.least, expected < 1 else { return nil }
    return (observed - expected) / (1 - expected)
  }
}

extension Kappa: Encodable {
  private enum Key: String, CodingKey { case kappa, observed, expected, statements, agreed }

  /// Writes `kappa`, a number or null, `observed`, `expected`, `statements` and `agreed`.
  public func encode(to encoder: any Encoder) throws {
    var form = encoder.container(keyedBy: Key.self)
    if let value { try form.encode(value, forKey: .kappa) } else { try form.encodeNil(forKey: .kappa) }
    try form.encode(observed, forKey: .observed)
    try form.encode(expected, forKey: .expected)
    try form.encode(count, forKey: .statements)
    try form.encode(agreed, forKey: .agreed)
  }
}
