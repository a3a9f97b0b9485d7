/// An index of ranges with owners. It finds the ranges at an offset or overlapping a range in O(log n + found), however
/// they nest. It is a balanced search tree by start, stored in an array, with the greatest end of each subtree.
public struct IntervalIndex: Hashable, Sendable {
  private let ranges: [TextRange]
  private let owners: [Int32]
  /// The greatest end in each subtree, stored at its root, the middle of its slice of `ranges`.
  private let furthest: [Int32]

  /// Creates an index over `items`: ranges, each with its owner; O(n log n).
  public init(_ items: [(TextRange, Int)]) {
    let sorted = items.sorted { $0.0 == $1.0 ? $0.1 < $1.1 : $0.0 < $1.0 }
    let ranges = sorted.map(\.0)
    var furthest = [Int](repeating: 0, count: ranges.count)
    func fill(_ slice: Range<Int>) -> Int {
      guard !slice.isEmpty else { return Int.min }
      let root = slice.middle
      furthest[root] = max(
        ranges[root].upper, fill(slice.lowerBound..<root), fill(root + 1..<slice.upperBound))
      return furthest[root]
    }
    _ = fill(ranges.indices)
    self.ranges = ranges
    owners = sorted.map { Int32($0.1) }
    self.furthest = furthest.map { Int32(clamping: $0) }
  }

  /// Returns the owner of the shortest range that contains the byte at `offset`; of two equal ones, the later.
  func innermost(at offset: Int) -> Int? {
    guard offset < Int.max else { return nil }
    var best: Int?
    visit(TextRange(offset, offset + 1)) { i in
      if best.map({ ranges[i].count <= ranges[$0].count }) ?? true { best = i }
    }
    return best.map { Int(owners[$0]) }
  }

  /// Returns the owners of the ranges that share a byte with `range`, each once, in ascending order.
  public func overlapping(_ range: TextRange) -> [Int] {
    var found: [Int] = []
    visit(range) { found.append(Int(owners[$0])) }
    found.sort()
    var kept = 0
    for owner in found where kept == 0 || found[kept - 1] != owner {
      found[kept] = owner
      kept += 1
    }
    found.removeLast(found.count - kept)
    return found
  }

  /// Calls `found` with the index of each range that overlaps `range`, in order of start.
  private func visit(_ range: TextRange, _ found: (Int) -> Void) {
    ranges.withUnsafeBufferPointer { ranges in
      furthest.withUnsafeBufferPointer { furthest in
        func search(_ slice: Range<Int>) {
          let root = slice.middle
          guard !slice.isEmpty, Int(furthest[root]) > range.lower else { return }
          search(slice.lowerBound..<root)
          guard ranges[root].lower < range.upper else { return }
          if ranges[root].overlaps(range) { found(root) }
          search(root + 1..<slice.upperBound)
        }
        search(ranges.indices)
      }
    }
  }
}

extension Range<Int> {
  fileprivate var middle: Int { lowerBound + count / 2 }
}
