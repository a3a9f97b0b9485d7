extension RandomAccessCollection {
  /// Returns the first index at which `after` is true. It must be true for a (possibly empty) tail of the collection.
  /// O(log n). Inlinable, since other targets call it for each cell of a frame.
  @inlinable
  public func partitioningIndex(where after: (Element) -> Bool) -> Index {
    var low = startIndex
    var length = count
    while length > 0 {
      let half = length / 2
      let middle = index(low, offsetBy: half)
      if after(self[middle]) {
        length = half
      } else {
        low = index(after: middle)
        length -= half + 1
      }
    }
    return low
  }
}
