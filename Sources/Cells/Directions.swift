import CFriBidi

/// The directions of a paragraph's glyphs by the Unicode Bidirectional Algorithm (UAX #9, by FriBidi). Direction marks
/// are obeyed. Embeddings, overrides and isolates are ignored, so that no text can pass for another.
public struct Directions: Sendable {
  /// Whether the paragraph as a whole runs from right to left.
  public let isRightToLeft: Bool
  private let base: FriBidiParType
  /// The bidi class of each glyph.
  private let types: [FriBidiCharType]
  private let levels: [FriBidiLevel]
  private let shapes: [FriBidiChar]
  private let scalars: [FriBidiChar]

  /// The direction of a paragraph.
  public enum Base: Sendable {
    /// The direction of the paragraph's first letter.
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

  /// Creates the directions of `glyphs`, which come from a part of `text`; nil if all of them run from left to right.
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
    self.types = paragraph.indices.map { types[$0] }
    self.levels = paragraph.indices.map { levels[$0] }
    self.scalars = paragraph.indices.map { paragraph.scalars[$0] }
    shapes = paragraph.indices.map { scalars[$0] }
  }

  /// Returns `glyphs`, the ones given to `init`, as they look in visual order: brackets mirrored, Arabic letters in
  /// their joined forms. Terminals that do not reorder text do neither.
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

  /// Returns the glyphs of a line from left to right, as indices. `extra` more glyphs follow the line and move with its
  /// last one.
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

/// The scalars that decide a paragraph's directions: one for each glyph, and the direction marks, which are not shown.
private struct Paragraph {
  var scalars: [FriBidiChar] = []
  /// The index of each glyph's scalar.
  var indices: [Int] = []

  init(_ glyphs: [Glyph], _ bytes: UnsafeBufferPointer<UInt8>) {
    scalars.reserveCapacity(glyphs.count)
    indices.reserveCapacity(glyphs.count)
    for glyph in glyphs {
      let shown = glyph.text.unicodeScalars.first?.value ?? 0x20
      let source = glyph.source.clamped(to: 0..<bytes.count)
      guard source.count > glyph.text.utf8.count else {
        add(shown)
        continue
      }
      // The glyph hides part of its source.
      var isAdded = false
      for scalar in String(decoding: UnsafeBufferPointer(rebasing: bytes[source]), as: UTF8.self).unicodeScalars {
        if scalar.isDirectionMark {
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
    indices.append(scalars.count)
    scalars.append(scalar)
  }
}

extension Unicode.Scalar {
  /// Whether the scalar is an invisible mark that directs or joins its neighbours.
  fileprivate var isDirectionMark: Bool {
    switch value {
    case 0x61C, 0x200C...0x200F: true
    default: false
    }
  }
}

/// Returns whether UTF-8 may contain letters that run from right to left (U+0590…08FF, FB1D…FDFF, FE70…FEFF,
/// 10800…10FFF, 1E800…1EFFF).
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
