import Articles

/// Errors counted by kind and group, with a few examples of each kind.
public struct FaultTally: Hashable, Sendable {
  /// An error with its words.
  public struct Example: Hashable, Sendable, Encodable {
    /// The document.
    public var id: String
    /// The fault's group.
    public var group: String
    /// The right labels and words, as in the text (not safe to print).
    public var gold: [Words]
    /// The predicted labels and words.
    public var predicted: [Words]
  }

  /// A label and the words it is for.
  public struct Words: Hashable, Sendable, Encodable {
    /// The label: "source", "content", a kind …
    public var label: String
    /// The words. Pieces are separated by an ellipsis, and long ones are shortened in the middle.
    public var text: String
  }

  /// The number of errors of each kind, by group.
  public private(set) var counts: [Fault.Name: [String: Int]] = [:]
  /// Examples of each kind, drawn from all its errors with equal probability. The draw is reproducible.
  public private(set) var examples: [Fault.Name: [Example]] = [:]
  private let limit: Int
  private var randomState: UInt64 = 0x9E37_79B9_7F4A_7C15

  /// Creates an empty tally that keeps at most `limit` examples of each kind.
  public init(examples limit: Int) { self.limit = max(0, limit) }

  /// Adds the errors made in a document.
  public mutating func add(_ faults: [Fault], in document: GoldDocument) {
    for fault in faults {
      counts[fault.name, default: [:]][fault.group, default: 0] += 1
      guard let index = index(ofNumber: count(fault.name)) else { continue }
      let example = Example(
        id: document.id, group: fault.group, gold: fault.gold.map { Words($0, document.text) },
        predicted: fault.predicted.map { Words($0, document.text) })
      if index < examples[fault.name, default: []].count {
        examples[fault.name]?[index] = example
      } else {
        examples[fault.name, default: []].append(example)
      }
    }
  }

  /// Returns the index for the example of the error with this number (from 1), or nil to skip it. All errors have the
  /// same probability of being kept.
  private mutating func index(ofNumber number: Int) -> Int? {
    if number <= limit { return number - 1 }
    randomState ^= randomState << 13
    randomState ^= randomState >> 7
    randomState ^= randomState << 17
    let index = Int(randomState % UInt64(number))
    return index < limit ? index : nil
  }

  /// Returns the number of errors of `name`.
  public func count(_ name: Fault.Name) -> Int { counts[name]?.values.reduce(0, +) ?? 0 }
}

extension FaultTally.Words {
  fileprivate init(_ part: Fault.Part, _ text: String) {
    let words = part.ranges.map { range in
      let words = text.slice(range)
      guard words.utf8.count > 240 else { return String(words) }
      return String(words.prefix(100)) + " … " + String(words.suffix(100))
    }
    self.init(label: part.label, text: words.joined(separator: " … "))
  }
}
