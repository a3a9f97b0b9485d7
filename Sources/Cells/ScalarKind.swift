import CUnistring

/// The effect of one scalar on the cells of a line.
enum ScalarKind: Equatable {
  /// Starts a glyph of this many cells (1 or 2), shown as itself.
  case spacing(Int)
  /// Starts a glyph of one cell, shown as this instead.
  case sign(String)
  /// Combines with the glyph before it; a lone mark combines with a dotted circle.
  case mark
  /// A vowel or final consonant of Hangul, which joins the syllable's first consonant.
  case syllablePart
  /// Not shown; a neighbouring glyph takes its bytes.
  case hidden

  init(_ scalar: Unicode.Scalar) {
    let value = scalar.value
    switch value {
    case 0x20...0x7E: self = .spacing(1)
    case 0x09...0x0D, 0x85, 0x2028, 0x2029: self = .sign(" ")
    case 0x00...0x1F: self = .sign(Self.text(0x2400 + value))
    case 0x7F: self = .sign("\u{2421}")
    case 0x80...0x9F: self = .sign("·")
    case 0x2007, 0x202F: self = .sign("\u{A0}")
    // The keycap's frame: terminals disagree on it, and the digit suffices.
    case 0x20E3: self = .hidden
    // A flag is shown as its two letters: one cell each in every terminal.
    case 0x1F1E6...0x1F1FF: self = .sign(Self.text(value - 0x1F1E6 + 0x41))
    // Signs that enclose the number or verse after them: one cell on some terminals, none on others.
    case 0x600...0x605, 0x6DD, 0x70F, 0x890...0x891, 0x8E2, 0x110BD, 0x110CD: self = .sign(Self.unknown)
    // Unicode versions in use disagree on these widths.
    case 0x3248...0x324F, 0x4DC0...0x4DFF, 0x1171E: self = .sign(Self.unknown)
    default: self.init(byCategoryOf: scalar)
    }
  }

  private init(byCategoryOf scalar: Unicode.Scalar) {
    let properties = scalar.properties
    if properties.isDefaultIgnorableCodePoint {
      self = .hidden
      return
    }
    // Terminals and system tables are years older than Unicode: newer characters have no agreed width.
    guard let age = properties.age, (age.major, age.minor) <= (15, 0) else {
      self = .sign(Self.unknown)
      return
    }
    switch properties.generalCategory {
    case .nonspacingMark, .enclosingMark: self = .mark
    case .format: self = .hidden
    case .unassigned, .privateUse, .surrogate, .control: self = .sign(Self.unknown)
    case .spaceSeparator where scalar.value != 0xA0 && scalar.value != 0x3000: self = .sign(" ")
    case _ where properties.isEmojiPresentation: self = .spacing(2)
    default:
      switch uc_width(scalar.value, "UTF-8") {
      case 1: self = .spacing(1)
      case 2: self = .spacing(2)
      case 0: self = .syllablePart
      default: self = .sign(Self.unknown)
      }
    }
  }

  /// The replacement for a character that cannot be shown.
  static let unknown = "\u{FFFD}"

  private static func text(_ value: UInt32) -> String {
    Unicode.Scalar(value).map { String(Character($0)) } ?? unknown
  }
}

extension Unicode.Scalar {
  /// The width of a scalar that is a cluster of its own among such scalars, and is shown as itself. It is nil if the
  /// slower way must decide. Only frequent letters and signs are listed.
  var simpleWidth: Int? {
    switch value {
    case 0x20...0x7E, 0xA0...0xAC, 0xAE...0x2FF, 0x370...0x377, 0x37A...0x37F, 0x38E...0x3A1, 0x3A3...0x482,
      0x48A...0x52F, 0x1E00...0x1EFF, 0x2010...0x2027, 0x2030...0x205E, 0x20A0...0x20BF:
      1
    case 0x3001...0x3029, 0x3041...0x3096, 0x30A1...0x30FF, 0x4E00...0x9FFF, 0xAC00...0xD7A3, 0xFF01...0xFF60: 2
    default: nil
    }
  }

  /// Whether the scalar begins a syllable of Hangul.
  var isSyllableStart: Bool {
    switch value {
    case 0x1100...0x115F, 0xA960...0xA97C, 0xAC00...0xD7A3: true
    default: false
    }
  }

  /// Whether the scalar may follow a joiner within one emoji.
  var isPicture: Bool { value > 0xFF && properties.isEmoji }
}
