import Articles

/// A piece of a word as the encoder knows it: its number in the vocabulary and where it stands in the text.
///
/// A long text has millions of them, and no text that is read has more bytes than 32 bits count.
struct Piece: Hashable, Sendable {
  private var lower: Int32
  private var upper: Int32
  /// Its row in the vocabulary.
  var id: Int32
  /// The number of its word, counted from 0; the pieces of one word share it.
  var word: Int32
  /// The case of its letters, which the lower-cased vocabulary does not tell.
  var shape: LetterCase
  /// The part of the piece in the question for whom pronouns and roles stand; of the first piece of a word only.
  var reference = Reference.none

  /// A piece of a text.
  init(range: TextRange, id: Int32, word: Int32, shape: LetterCase) {
    (lower, upper) = (Int32(clamping: range.lower), Int32(clamping: range.upper))
    (self.id, self.word, self.shape) = (id, word, shape)
  }

  /// Its bytes in the original text; of characters that fold into several, the whole character.
  var range: TextRange { TextRange(Int(lower), Int(upper)) }
}

/// The case of a piece's letters, as the encoder was trained to see it.
enum LetterCase: UInt8, Sendable {
  /// Small letters, signs, everything else.
  case other
  /// A capital at the start: "Xxx".
  case capitalised
  /// Capitals alone: "XXX", "X".
  case capitals
  /// Digits alone.
  case digits

  /// Whether a capital stands at the start.
  var isCapital: Bool { self == .capitalised || self == .capitals }

  /// The case of the letters in `range` of `text`, which is UTF-8.
  init(of text: UnsafeBufferPointer<UInt8>, in range: TextRange) {
    var walk = ScalarWalk(text, from: range.lower, to: range.upper)
    var (capitals, smalls, letters, digits, startsWithCapital) = (0, 0, 0, 0, false)
    var count = 0
    while let (scalar, _) = walk.next() {
      switch Cased(scalar) {
      case .capital:
        capitals += 1
        if count == 0 { startsWithCapital = true }
      case .small: smalls += 1
      case .neither: break
      }
      if scalar.isLetter { letters += 1 }
      if scalar.isDigit { digits += 1 }
      count += 1
    }
    let isUpper = capitals > 0 && smalls == 0
    if startsWithCapital && !isUpper {
      self = .capitalised
    } else if isUpper && letters == count {
      self = .capitals
    } else {
      self = count > 0 && digits == count ? .digits : .other
    }
  }
}

/// Whether a scalar is a capital, a small (or title-case) letter or neither.
private enum Cased {
  case capital, small, neither

  init(_ scalar: Unicode.Scalar) {
    if scalar.isASCII {
      switch scalar.value {
      case 0x41...0x5A: self = .capital
      case 0x61...0x7A: self = .small
      default: self = .neither
      }
      return
    }
    let properties = scalar.properties
    if properties.isUppercase {
      self = .capital
    } else if properties.isLowercase || properties.generalCategory == .titlecaseLetter {
      self = .small
    } else {
      self = .neither
    }
  }
}

extension Unicode.Scalar {
  fileprivate var isLetter: Bool {
    if isASCII { return (0x61...0x7A).contains(value | 0x20) }
    switch properties.generalCategory {
    case .uppercaseLetter, .lowercaseLetter, .titlecaseLetter, .modifierLetter, .otherLetter: return true
    default: return false
    }
  }

  fileprivate var isDigit: Bool {
    if isASCII { return (0x30...0x39).contains(value) }
    return properties.numericType == .decimal || properties.numericType == .digit
  }
}
