import Synchronization

/// A number that no other object has. A key of a cache names an object by it without keeping the object alive.
struct Serial: Hashable, Sendable {
  private let number: Int
  private static let last = Atomic(0)

  init() { number = Self.last.add(1, ordering: .relaxed).newValue }
}
