/// A half-open range of UTF-8 byte offsets into an article's one text.
///
/// It takes 8 bytes, since an article may have hundreds of thousands. Offsets are clamped to ±2³¹; no text is that
/// long.
public struct TextRange: Hashable, Sendable {
  private var first: Int32
  private var end: Int32

  /// The first byte.
  public var lower: Int {
    get { Int(first) }
    set { first = Int32(clamping: newValue) }
  }
  /// The offset after the last byte; never less than `lower`.
  public var upper: Int {
    get { Int(end) }
    set { end = Int32(clamping: newValue) }
  }

  /// Creates the range from `lower` up to, not including, `upper`. An upper bound below the lower one gives an empty
  /// range.
  public init(_ lower: Int, _ upper: Int) {
    first = Int32(clamping: lower)
    end = Int32(clamping: max(lower, upper))
  }

  /// The number of bytes.
  public var count: Int { upper - lower }
  /// Whether the range is empty.
  public var isEmpty: Bool { upper == lower }

  /// Returns whether the range contains the byte at `offset`.
  public func contains(_ offset: Int) -> Bool { offset >= lower && offset < upper }
  /// Returns whether the range contains all of `other`.
  public func contains(_ other: TextRange) -> Bool { other.lower >= lower && other.upper <= upper }
  /// Returns whether the ranges share a byte.
  public func overlaps(_ other: TextRange) -> Bool { lower < other.upper && other.lower < upper }
  /// Returns the bytes in both; nil if there are none.
  public func intersection(_ other: TextRange) -> TextRange? {
    overlaps(other) ? TextRange(max(lower, other.lower), min(upper, other.upper)) : nil
  }
  /// Returns the range `shift` bytes further on, or further back if negative.
  public func moved(by shift: Int) -> TextRange { TextRange(lower + shift, upper + shift) }
  /// Returns the smallest range that contains both.
  public func union(_ other: TextRange) -> TextRange {
    TextRange(min(lower, other.lower), max(upper, other.upper))
  }
}

extension TextRange: Comparable {
  /// Orders ranges by start; of two with the same start, the longer first.
  public static func < (a: TextRange, b: TextRange) -> Bool {
    (a.lower, -a.upper) < (b.lower, -b.upper)
  }
}

extension TextRange: Codable {
  /// Reads `[lower, upper]`.
  public init(from decoder: any Decoder) throws {
    var list = try decoder.unkeyedContainer()
    let (lower, upper) = (try list.decode(Int.self), try list.decode(Int.self))
    guard lower >= 0, upper >= lower else {
      throw DecodingError.dataCorruptedError(
        in: list, debugDescription: "[\(lower), \(upper)] is not a range: 0 ≤ start ≤ end is expected")
    }
    self.init(lower, upper)
  }
  /// Writes `[lower, upper]`.
  public func encode(to encoder: any Encoder) throws {
    var list = encoder.unkeyedContainer()
    try list.encode(lower)
    try list.encode(upper)
  }
}

extension TextRange: CustomStringConvertible {
  /// `lower..<upper`.
  public var description: String { "\(lower)..<\(upper)" }
}

extension String {
  /// Returns the words of `range`, clamped to the text. A bound inside a scalar is moved to its start. O(1).
  public func slice(_ range: TextRange) -> Substring {
    let size = utf8.count
    let from = utf8.index(startIndex, offsetBy: min(max(0, range.lower), size))
    let to = utf8.index(startIndex, offsetBy: min(max(0, range.upper), size))
    return self[from..<to]
  }
}
