import Synchronization

/// A grapheme cluster in four bytes, so that cells are compared and copied without a list each: the scalar itself where it is
/// one, as nearly all are, else the number of one that was met before. Those are kept as long as the process lives; there are
/// never more of them than were drawn.
struct Cluster: Hashable, Sendable {
  /// A scalar's value; from `firstKept` on the place among the kept ones; `nothing` for an empty text.
  private let code: UInt32

  private static let nothing = UInt32.max
  private static let firstKept: UInt32 = 0x11_0000

  private struct Kept {
    var texts: [String] = []
    /// By scalars: strings are equal where one stands for the other, which is not drawn the same.
    var codes: [[Unicode.Scalar]: UInt32] = [:]
  }

  private static let kept = Mutex(Kept())

  init(_ scalar: Unicode.Scalar) { code = scalar.value }

  init(_ text: String) {
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

  /// The only scalar of it; nil where it has none or several.
  var scalar: Unicode.Scalar? { Unicode.Scalar(code) }

  /// What it says.
  var text: String {
    if let scalar { return String(scalar) }
    return code == Self.nothing ? "" : Self.kept.withLock { $0.texts[Int(code - Self.firstKept)] }
  }
}
