import Synchronization

/// A cache of the values that were used last. The owner of a cache is a value or never changes, so its copies share the
/// cache: a key has the same value in each of them.
final class RecentCache<Key: Hashable & Sendable, Value: Sendable>: Sendable {
  private struct Kept: Sendable {
    let value: Value
    let weight: Int
  }

  /// Two generations of values. The older one is dropped when the younger one is full.
  private struct Generations: Sendable {
    var young: [Key: Kept] = [:]
    var old: [Key: Kept] = [:]
    var weight = 0

    mutating func add(_ kept: Kept, as key: Key, limit: Int) {
      if weight > limit { (old, young, weight) = (young, [:], 0) }
      young[key] = kept
      weight += kept.weight
    }
  }

  /// The maximum weight of a generation, apart from its last value.
  private let limit: Int
  private let generations = Mutex(Generations())

  /// Creates a cache of two generations, each with values of the weight `limit`.
  init(limit: Int) { self.limit = limit }

  /// The number of cached values.
  var count: Int { generations.withLock { Set($0.young.keys).union($0.old.keys).count } }

  /// Accesses the value of a key; nil if it is not cached. A value that is read moves to the younger generation.
  subscript(key: Key) -> Value? {
    generations.withLock { generations in
      if let known = generations.young[key] { return known.value }
      guard let known = generations.old[key] else { return nil }
      generations.add(known, as: key, limit: limit)
      return known.value
    }
  }

  /// Adds a value, with its share of the limit.
  func add(_ value: Value, as key: Key, weight: Int = 1) {
    generations.withLock { $0.add(Kept(value: value, weight: weight), as: key, limit: limit) }
  }
}
