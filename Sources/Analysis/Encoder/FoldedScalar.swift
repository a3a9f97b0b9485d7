import CUnistring

/// The normalised form of a scalar, by BERT's rules.
enum FoldedScalar {
  /// Removed: a control or format character, or a combining accent.
  case nothing
  /// White space: it ends a word.
  case space
  /// A word of its own: punctuation or a Chinese character.
  case alone([Unicode.Scalar])
  /// Part of a word: lower-cased, without accents.
  case letters([Unicode.Scalar])

  /// Folds `scalar`: removes invisible characters and accents, decomposes the rest canonically, and lower-cases it.
  init(_ scalar: Unicode.Scalar) {
    let properties = scalar.properties
    if scalar.isInvisible {
      self = .nothing
    } else if properties.isWhitespace {
      self = .space
    } else {
      var folded: [Unicode.Scalar] = []
      for part in scalar.canonicalDecomposition where part.properties.generalCategory != .nonspacingMark {
        let lower = part.properties.lowercaseMapping.unicodeScalars
        folded.append(contentsOf: lower)
      }
      if folded.isEmpty {
        self = .nothing
      } else if scalar.isChinese || (folded.count == 1 && folded[0].isPunctuation) {
        self = .alone(folded)
      } else {
        self = .letters(folded)
      }
    }
  }

  /// The folded form of each ASCII byte.
  static let ascii: [ASCII] = (0..<128).map { byte in
    switch UInt8(byte) {
    case 0x09, 0x0A, 0x0D, 0x20: .space
    case 0..<0x20, 0x7F: .nothing
    case 0x41...0x5A: .letter(UInt8(byte) | 0x20)
    case 0x30...0x39, 0x61...0x7A: .letter(UInt8(byte))
    default: .alone
    }
  }

  /// The folded form of an ASCII byte.
  enum ASCII {
    case nothing, space, alone
    case letter(UInt8)
  }
}

extension Unicode.Scalar {
  /// Whether the scalar is a control, format or private character or U+FFFD. ASCII scalars are looked up in a table
  /// instead.
  fileprivate var isInvisible: Bool {
    switch properties.generalCategory {
    case .control, .format, .privateUse, .surrogate: true
    default: value == 0xFFFD
    }
  }

  fileprivate var isPunctuation: Bool {
    switch properties.generalCategory {
    case .connectorPunctuation, .dashPunctuation, .openPunctuation, .closePunctuation, .initialPunctuation,
      .finalPunctuation, .otherPunctuation:
      true
    default:
      isASCII && "!\"#$%&'()*+,-./:;<=>?@[\\]^_`{|}~".unicodeScalars.contains(self)
    }
  }

  /// Whether the scalar is in a block that BERT treats as Chinese: unified ideographs and their compatibility forms.
  fileprivate var isChinese: Bool {
    switch value {
    case 0x4E00...0x9FFF, 0x3400...0x4DBF, 0xF900...0xFAFF, 0x20000...0x2A6DF, 0x2A700...0x2B73F, 0x2B740...0x2B81F,
      0x2B920...0x2CEAF, 0x2F800...0x2FA1F:
      true
    default: false
    }
  }

  /// The scalar's full canonical decomposition, or the scalar itself.
  fileprivate var canonicalDecomposition: [Unicode.Scalar] {
    var parts = [ucs4_t](repeating: 0, count: Int(UC_DECOMPOSITION_MAX_LENGTH))
    let count = uc_canonical_decomposition(value, &parts)
    guard count > 0 else { return [self] }
    return parts.prefix(Int(count)).compactMap(Unicode.Scalar.init)
      .flatMap { $0 == self ? [$0] : $0.canonicalDecomposition }
  }
}
