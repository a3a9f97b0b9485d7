import CFriBidi

/// Which way the glyphs of a paragraph run, by the Unicode Bidirectional Algorithm (UAX #9, by FriBidi). Marks that tell a
/// direction are obeyed; embeddings, overrides and isolates are not, so that no text can be shown as another.
public struct Directions: Sendable {
  /// Whether the paragraph as a whole runs from right to left.
  public let isRightToLeft: Bool
  private let base: FriBidiParType
  /// Of each glyph.
  private let types: [FriBidiCharType]
  private let levels: [FriBidiLevel]
  private let shapes: [FriBidiChar]
  private let scalars: [FriBidiChar]

  /// The direction of a paragraph.
  public enum Base: Sendable {
    /// That of its first letter.
    case ofFirstLetter
    /// From left to right, regardless of its letters.
    case leftToRight
    /// From right to left, regardless of its letters.
    case rightToLeft

    fileprivate var paragraphType: FriBidiParType {
      switch self {
      case .ofFirstLetter: FRIBIDI_PAR_ON
      case .leftToRight: FRIBIDI_PAR_LTR
      case .rightToLeft: FRIBIDI_PAR_RTL
      }
    }
  }

  /// The directions of `glyphs`, those of a part of `text`; nil where all of them run from left to right.
  public init?(_ glyphs: [Glyph], in text: String, base: Base = .ofFirstLetter) {
    guard let first = glyphs.first, let last = glyphs.last else { return nil }
    let range = first.source.lowerBound..<max(first.source.lowerBound, last.source.upperBound)
    func read(_ bytes: UnsafeBufferPointer<UInt8>) -> Paragraph? {
      let part = UnsafeBufferPointer(rebasing: bytes[range.clamped(to: 0..<bytes.count)])
      return holdsRightToLeft(part) ? Paragraph(glyphs, bytes) : nil
    }
    let found = text.utf8.withContiguousStorageIfAvailable(read)
    guard let paragraph = found ?? Array(text.utf8).withUnsafeBufferPointer(read) else { return nil }
    var scalars = paragraph.scalars
    let count = FriBidiStrIndex(scalars.count)
    var types = [FriBidiCharType](repeating: FRIBIDI_TYPE_ON, count: scalars.count)
    var brackets = [FriBidiBracketType](repeating: 0, count: scalars.count)
    var levels = [FriBidiLevel](repeating: 0, count: scalars.count)
    var direction = base.paragraphType
    fribidi_get_bidi_types(scalars, count, &types)
    fribidi_get_bracket_types(scalars, count, types, &brackets)
    guard fribidi_get_par_embedding_levels_ex(types, brackets, count, &direction, &levels) > 1 else { return nil }
    self.base = direction
    isRightToLeft = direction == FRIBIDI_PAR_RTL || direction == FRIBIDI_PAR_WRTL
    var joins = [FriBidiArabicProp](repeating: 0, count: scalars.count)
    fribidi_get_joining_types(scalars, count, &joins)
    fribidi_join_arabic(types, count, levels, &joins)
    fribidi_shape(
      FriBidiFlags(FRIBIDI_FLAG_SHAPE_MIRRORING | FRIBIDI_FLAG_SHAPE_ARAB_PRES), levels, count, &joins, &scalars)
    self.types = paragraph.places.map { types[$0] }
    self.levels = paragraph.places.map { levels[$0] }
    self.scalars = paragraph.places.map { paragraph.scalars[$0] }
    shapes = paragraph.places.map { scalars[$0] }
  }

  /// `glyphs`, those that the directions are of, as they look in a line from left to right: brackets turned round, Arabic letters in
  /// the forms in which they join, which terminals that leave the order alone leave alone too.
  public func shaped(_ glyphs: [Glyph]) -> [Glyph] {
    var glyphs = glyphs
    for i in glyphs.indices where i < shapes.count && shapes[i] != scalars[i] {
      guard let scalar = Unicode.Scalar(shapes[i]), case .spacing(glyphs[i].width) = ScalarKind(scalar) else {
        continue
      }
      glyphs[i].text = String(Character(scalar)) + String(glyphs[i].text.unicodeScalars.dropFirst())
    }
    return glyphs
  }

  /// The glyphs of a line from left to right, as indices. `extra` more stand behind the line and go with its last one.
  public func order(of line: Range<Int>, extra: Int = 0) -> [Int] {
    let line = line.clamped(to: levels.indices)
    guard let last = line.last else { return Array(line) }
    var levels = Array(levels[line]) + Array(repeating: levels[last], count: extra)
    let types = Array(types[line]) + Array(repeating: types[last], count: extra)
    var order = (line.lowerBound..<line.upperBound + extra).map { FriBidiStrIndex($0) }
    let count = FriBidiStrIndex(order.count)
    guard fribidi_reorder_line(0, types, count, 0, base, &levels, nil, &order) > 0 else {
      return Array(line.lowerBound..<line.upperBound + extra)
    }
    return order.map { Int($0) }
  }
}

/// The scalars of a paragraph of which its directions depend: one for each glyph, and the marks that are not shown.
private struct Paragraph {
  var scalars: [FriBidiChar] = []
  /// For each glyph the index of its scalar.
  var places: [Int] = []

  init(_ glyphs: [Glyph], _ bytes: UnsafeBufferPointer<UInt8>) {
    scalars.reserveCapacity(glyphs.count)
    places.reserveCapacity(glyphs.count)
    for glyph in glyphs {
      let shown = glyph.text.unicodeScalars.first?.value ?? 0x20
      let source = glyph.source.clamped(to: 0..<bytes.count)
      guard source.count > glyph.text.utf8.count else {
        add(shown)
        continue
      }
      // Something in it is not shown.
      var isAdded = false
      for scalar in String(decoding: UnsafeBufferPointer(rebasing: bytes[source]), as: UTF8.self).unicodeScalars {
        if scalar.tellsDirection {
          scalars.append(scalar.value)
        } else if !isAdded, !scalar.properties.isDefaultIgnorableCodePoint {
          add(shown)
          isAdded = true
        }
      }
      if !isAdded { add(shown) }
    }
  }

  private mutating func add(_ scalar: UInt32) {
    places.append(scalars.count)
    scalars.append(scalar)
  }
}

extension Unicode.Scalar {
  /// Whether it is a mark that directs or joins its neighbours and has no form of its own.
  fileprivate var tellsDirection: Bool {
    switch value {
    case 0x61C, 0x200C...0x200F: true
    default: false
    }
  }
}

/// Whether UTF-8 may hold letters that run from right to left (U+0590…08FF, FB1D…FDFF, FE70…FEFF, 10800…10FFF, 1E800…1EFFF).
func holdsRightToLeft(_ bytes: UnsafeBufferPointer<UInt8>) -> Bool {
  for (i, byte) in bytes.enumerated() where byte >= 0xD6 {
    let next = i + 1 < bytes.count ? bytes[i + 1] : 0xBF
    switch byte {
    case 0xD6...0xDF: return true
    case 0xE0 where next <= 0xA3: return true
    case 0xEF where (0xAC...0xBB).contains(next): return true
    case 0xF0 where next == 0x90 || next == 0x9E: return true
    default: continue
    }
  }
  return false
}
