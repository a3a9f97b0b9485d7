import Articles

/// The tokens of a text, runs of letters, digits and underscores (Python's `\w+`), and those inside quotation marks.
/// Punctuation never counts.
public struct Tokens: Sendable {
  /// The bytes of each token, in text order.
  public let ranges: [TextRange]
  /// Whether each token begins inside quotation marks.
  public let isQuoted: [Bool]

  /// Finds the tokens of `text`.
  ///
  /// Quotation marks are " and the pair “ ”, paragraph by paragraph. A line break ends a paragraph, and an unclosed
  /// quotation ends with it.
  public init(_ text: String) {
    var ranges: [TextRange] = []
    var isQuoted: [Bool] = []
    var (offset, begin, isOpen, beganOpen) = (0, -1, false, false)
    for scalar in text.unicodeScalars {
      let isWord = scalar.isWord
      if isWord, begin < 0 { (begin, beganOpen) = (offset, isOpen) }
      if !isWord, begin >= 0 {
        ranges.append(TextRange(begin, offset))
        isQuoted.append(beganOpen)
        begin = -1
      }
      switch scalar {
      case "\n", "\r", "\u{2028}", "\u{2029}", "\u{201D}": isOpen = false
      case "\u{201C}": isOpen = true
      case "\"": isOpen.toggle()
      default: break
      }
      offset += UTF8.width(scalar)
    }
    if begin >= 0 {
      ranges.append(TextRange(begin, offset))
      isQuoted.append(beganOpen)
    }
    (self.ranges, self.isQuoted) = (ranges, isQuoted)
  }

  /// Returns the indices of the tokens that share a byte with one of `spans`.
  func touched(by spans: [TextRange]) -> TokenSet {
    var found: TokenSet = []
    for span in spans where !span.isEmpty {
      let first = ranges.partitioningIndex { $0.upper > span.lower }
      for token in ranges[first...].indices.prefix(while: { ranges[$0].lower < span.upper }) { found.insert(token) }
    }
    return found
  }

  /// Returns the quoted part of `tokens`; nil if there are none.
  func kind(of tokens: TokenSet) -> Attribution.Kind? {
    let inside = tokens.count { isQuoted[$0] }
    if tokens.isEmpty { return nil }
    return inside == 0 ? .indirect : inside == tokens.count ? .direct : .mixed
  }
}

/// Numbers of tokens.
typealias TokenSet = Set<Int>

extension TokenSet {
  /// Returns the share of the tokens in either that are in both; 0 if there are none.
  func jaccard(_ other: TokenSet) -> Double {
    let both = intersection(other).count
    let either = count + other.count - both
    return either == 0 ? 0 : Double(both) / Double(either)
  }
}

extension Unicode.Scalar {
  /// Whether Python's `\w` matches the scalar: letters, scalars with a numeric value, and the underscore; no combining marks.
  var isWord: Bool {
    if isASCII {
      switch value {
      case 0x30...0x39, 0x41...0x5A, 0x61...0x7A, 0x5F: return true
      default: return false
      }
    }
    switch properties.generalCategory {
    case .uppercaseLetter, .lowercaseLetter, .titlecaseLetter, .modifierLetter, .otherLetter: return true
    default: return properties.numericType != nil
    }
  }
}
