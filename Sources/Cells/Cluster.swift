import Synchronization

/// A grapheme cluster in four bytes, so that cells compare and copy without allocation. A single scalar, by far the
/// most frequent case, is stored as itself. Any other cluster is stored as an index into a table that lives as long as
/// the process; the table never grows beyond the clusters that were drawn.
struct Cluster: Hashable, Sendable {
  /// A scalar's value, `firstKept` plus the index in the table, or `nothing` for an empty text.
  private let code: UInt32

  private static let nothing = UInt32.max
  private static let firstKept: UInt32 = 0x11_0000

  private struct Kept {
    var texts: [String] = []
    /// Keyed by scalars: canonically equivalent strings are equal in Swift but may be drawn differently.
    var codes: [[Unicode.Scalar]: UInt32] = [:]
  }

  private static let kept = Mutex(Kept())

  init(_ scalar: Unicode.Scalar) { code = scalar.value }

  init(_ text: String) {
    // The fast path: almost every text is a letter of ASCII.
    if text.utf8.count == 1, let letter = text.utf8.first {
      code = UInt32(letter)
      return
    }
    let scalars = text.unicodeScalars
    guard let first = scalars.first else {
      code = Self.nothing
      return
    }
    if text.utf8.count == UTF8.width(first) {
      code = first.value
      return
    }
    code = Self.kept.withLock { kept in
      let key = Array(scalars)
      if let code = kept.codes[key] { return code }
      let code = Self.firstKept + UInt32(kept.texts.count)
      kept.texts.append(text)
      kept.codes[key] = code
      return code
    }
  }

  /// The cluster's only scalar; nil if it has none or several.
  var scalar: Unicode.Scalar? { Unicode.Scalar(code) }

  /// The cluster as a string.
  var text: String {
    if let scalar { return String(scalar) }
    return code == Self.nothing ? "" : Self.kept.withLock { $0.texts[Int(code - Self.firstKept)] }
  }
}
