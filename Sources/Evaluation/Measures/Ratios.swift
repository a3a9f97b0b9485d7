/// Counts of right, predicted and gold items, micro-averaged by adding.
public struct Ratios: Hashable, Sendable, Encodable {
  /// The right items.
  public var right: Int
  /// The predicted items.
  public var predicted: Int
  /// The gold items.
  public var gold: Int

  /// Counts.
  public init(right: Int = 0, predicted: Int = 0, gold: Int = 0) {
    self.right = right
    self.predicted = predicted
    self.gold = gold
  }

  /// The share of predicted items that are right, 0…1; 0 if there are none.
  public var precision: Double { ratio(right, predicted) }
  /// The share of gold items that are right, 0…1; 0 if there are none.
  public var recall: Double { ratio(right, gold) }
  /// The harmonic mean of both.
  public var f1: Double { ratio(2 * right, predicted + gold) }

  /// Adds the counts of `other`.
  public static func += (all: inout Ratios, other: Ratios) {
    all.right += other.right
    all.predicted += other.predicted
    all.gold += other.gold
  }

  private enum Key: String, CodingKey { case precision, recall, f1, right, predicted, gold }

  /// Writes the ratios and the counts.
  public func encode(to encoder: any Encoder) throws {
    var form = encoder.container(keyedBy: Key.self)
    try form.encode(precision, forKey: .precision)
    try form.encode(recall, forKey: .recall)
    try form.encode(f1, forKey: .f1)
    try form.encode(right, forKey: .right)
    try form.encode(predicted, forKey: .predicted)
    try form.encode(gold, forKey: .gold)
  }
}

/// Returns `part` / `whole`, or 0 if `whole` is 0.
func ratio(_ part: Int, _ whole: Int) -> Double { whole == 0 ? 0 : Double(part) / Double(whole) }
