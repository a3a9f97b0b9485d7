import Articles

/// A word piece of the encoder: its number in the vocabulary and its position in the text.
///
/// A long text has millions of pieces, so a piece takes 12 bytes. No text that is read is longer than 32-bit offsets.
struct Piece: Hashable, Sendable {
  /// The greatest number of pieces in a vocabulary.
  static let mostKinds = 1 << 16

  private var lower: Int32
  private var upper: Int32
  private var number: UInt16
  /// From the lowest bit: the case, the role in resolving references, and whether the piece begins a word.
  private var signs: UInt8

  /// Creates a piece of a text. `beginsWord` is false if the piece continues a word.
  init(range: TextRange, id: Int32, beginsWord: Bool, shape: LetterCase) {
    (lower, upper) = (Int32(clamping: range.lower), Int32(clamping: range.upper))
    number = UInt16(clamping: id)
    signs = shape.rawValue | (beginsWord ? 1 << 4 : 0)
  }

  /// The bytes in the original text. For characters that fold into several, it is the whole character.
  var range: TextRange { TextRange(Int(lower), Int(upper)) }
  /// The piece's row in the vocabulary.
  var id: Int32 { Int32(number) }
  /// The case of the letters, which the lower-cased vocabulary does not hold.
  var shape: LetterCase { LetterCase(rawValue: signs & 3) ?? .other }
  /// Whether the piece is the first of its word.
  var beginsWord: Bool { signs & 1 << 4 != 0 }

  /// The role of the word in resolving references. Only the first piece of a word has one.
  var reference: Reference {
    get { Reference(rawValue: signs >> 2 & 3) ?? .none }
    set { signs = signs & ~(3 << 2) | newValue.rawValue << 2 }
  }
}

/// The case of a piece's letters, as used in training the encoder.
enum LetterCase: UInt8, Sendable {
  /// Small letters, signs and everything else.
  case other
  /// A capital at the start: "Xxx".
  case capitalised
  /// Capitals alone: "XXX", "X".
  case capitals
  /// Digits alone.
  case digits

  /// Whether the piece starts with a capital.
  var isCapital: Bool { self == .capitalised || self == .capitals }

  /// Creates the case of the letters in `range` of `text`, which is UTF-8.
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
