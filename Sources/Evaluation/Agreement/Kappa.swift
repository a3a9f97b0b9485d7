/// Cohen's kappa: how often two agree on a label, beyond what would come of chance.
public struct Kappa: Hashable, Sendable {
  /// The fewest labels of which a kappa is given: of fewer it would be an accident.
  public static let least = 30

  private var first: [String: Int] = [:]
  private var second: [String: Int] = [:]
  /// How many were labelled by both.
  public private(set) var count = 0
  /// How many of these alike.
  public private(set) var agreed = 0

  /// Nothing labelled yet.
  public init() {}

  /// Adds what one and the other say of the same thing.
  public mutating func add(_ one: String, _ other: String) {
    first[one, default: 0] += 1
    second[other, default: 0] += 1
    count += 1
    if one == other { agreed += 1 }
  }

  /// The share that is labelled alike, 0…1; 0 of nothing.
  public var observed: Double { ratio(agreed, count) }
  /// The share that chance alone would label alike, by how often each uses each label.
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
