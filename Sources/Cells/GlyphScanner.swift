import Glibc
import CUnistring

/// The displayed text of each ASCII character, by code.
private let asciiTexts: [String] = (0..<128).map { code in
  switch ScalarKind(Unicode.Scalar(UInt8(code))) {
  case .sign(let text): text
  default: String(Character(Unicode.Scalar(UInt8(code))))
  }
}

/// The most marks kept on one character: more than any living script needs, and no more than terminals keep.
private let markLimit = 3

/// Returns the glyphs of a part of valid UTF-8.
func glyphs(ofUTF8 bytes: UnsafeBufferPointer<UInt8>, in range: Range<Int>) -> [Glyph] {
  var lower = min(max(0, range.lowerBound), bytes.count)
  var upper = min(max(lower, range.upperBound), bytes.count)
  let requested = lower..<upper
  guard !requested.isEmpty else { return [] }
  while lower > 0, isContinuation(bytes[lower]) { lower -= 1 }
  while upper < bytes.count, isContinuation(bytes[upper]) { upper += 1 }
  var scanner = GlyphScanner(bytes: bytes, position: lower, end: upper)
  scanner.scan()
  return scanner.cut(to: requested)
}

private func isContinuation(_ byte: UInt8) -> Bool { byte & 0xC0 == 0x80 }

/// Splits UTF-8 into glyphs: quickly where a scalar is a cluster by itself, by grapheme clusters elsewhere.
private struct GlyphScanner {
  let bytes: UnsafeBufferPointer<UInt8>
  var position: Int
  let end: Int
  var glyphs: [Glyph] = []
  /// The number of marks on the last glyph.
  private var marks = 0
  /// The offset at which scanning began. The first glyph's source starts there.
  private let start: Int

  init(bytes: UnsafeBufferPointer<UInt8>, position: Int, end: Int) {
    self.bytes = bytes
    self.position = position
    self.end = end
    start = position
    glyphs.reserveCapacity(end - position)
  }

  mutating func scan() {
    while position < end {
      let (scalar, next) = scalar(at: position)
      if isBoundary(next) {
        if scalar.isASCII {
          addASCII(scalar, next: next)
          continue
        }
        if let width = scalar.simpleWidth {
          add(string(position..<next), width: width, upTo: next)
          continue
        }
      }
      addClusters(upTo: endOfRun(from: next))
    }
  }

  /// Returns whether a cluster certainly ends before `offset`, given that a simple scalar or a line break precedes it.
  private func isBoundary(_ offset: Int) -> Bool {
    offset >= end || bytes[offset] < 0x80 || scalar(at: offset).scalar.simpleWidth != nil
  }

  private func endOfRun(from offset: Int) -> Int {
    var offset = offset
    while !isBoundary(offset) { offset = scalar(at: offset).next }
    return offset
  }

  private mutating func addASCII(_ scalar: Unicode.Scalar, next: Int) {
    let isPair = scalar == "\r" && next < end && bytes[next] == 0x0A
    add(asciiTexts[Int(scalar.value & 0x7F)], width: 1, upTo: isPair ? next + 1 : next)
  }

  private mutating func addClusters(upTo end: Int) {
    for cluster in string(position..<end) { addCluster(cluster.unicodeScalars) }
  }

  private mutating func addCluster(_ scalars: Character.UnicodeScalarView) {
    var hasBase = false
    var isJoined = false
    var base = Unicode.Scalar(0x20 as UInt8)
    for scalar in scalars {
      let next = position + UTF8.width(scalar)
      let belongsToPicture =
        hasBase && (isJoined && scalar.isPicture && base.isPicture || scalar.properties.isEmojiModifier)
      isJoined = scalar.value == 0x200D || isJoined && !belongsToPicture && ScalarKind(scalar) == .hidden
      switch belongsToPicture ? .hidden : ScalarKind(scalar) {
      case .hidden: extend(upTo: next)
      case .syllablePart where hasBase && base.isSyllableStart, .mark where hasBase: addMark(scalar, upTo: next)
      case .mark:
        add("\u{25CC}", width: 1, upTo: position)
        addMark(scalar, upTo: next)
        (hasBase, base) = (true, scalar)
      case .syllablePart:
        add(ScalarKind.unknown, width: 1, upTo: next)
        (hasBase, base) = (true, scalar)
      case .sign(let text):
        add(text, width: 1, upTo: next)
        (hasBase, base) = (true, scalar)
      case .spacing(let width):
        add(String(Character(scalar)), width: width, upTo: next)
        (hasBase, base) = (true, scalar)
      }
    }
    if marks > 0, let last = glyphs.indices.last { glyphs[last].text = composed(glyphs[last].text) }
    marks = 0
  }

  private mutating func add(_ text: String, width: Int, upTo next: Int) {
    glyphs.append(Glyph(text: text, width: width, source: (glyphs.isEmpty ? start : position)..<next))
    marks = 0
    position = next
  }

  private mutating func addMark(_ scalar: Unicode.Scalar, upTo next: Int) {
    extend(upTo: next)
    guard marks < markLimit, let last = glyphs.indices.last else { return }
    glyphs[last].text.unicodeScalars.append(scalar)
    marks += 1
  }

  private mutating func extend(upTo next: Int) {
    position = next
    guard let last = glyphs.indices.last else { return }
    glyphs[last].source = glyphs[last].source.lowerBound..<next
  }

  /// Returns the glyphs with sources clamped to the requested bytes; a space if none of the bytes can be shown.
  mutating func cut(to requested: Range<Int>) -> [Glyph] {
    guard let last = glyphs.indices.last else { return [Glyph(text: " ", width: 1, source: requested)] }
    glyphs[0].source = requested.lowerBound..<min(glyphs[0].source.upperBound, requested.upperBound)
    glyphs[last].source = glyphs[last].source.lowerBound..<requested.upperBound
    return glyphs
  }

  private func string(_ range: Range<Int>) -> String {
    String(decoding: UnsafeBufferPointer(rebasing: bytes[range]), as: UTF8.self)
  }

  /// Returns the scalar that starts at `offset`, and the offset after it.
  private func scalar(at offset: Int) -> (scalar: Unicode.Scalar, next: Int) {
    let first = UInt32(bytes[offset])
    func low(_ distance: Int) -> UInt32 {
      offset + distance < bytes.count ? UInt32(bytes[offset + distance] & 0x3F) : 0
    }
    let (value, length): (UInt32, Int) =
      switch first {
      case 0..<0x80: (first, 1)
      case 0x80..<0xE0: ((first & 0x1F) << 6 | low(1), 2)
      case 0xE0..<0xF0: ((first & 0x0F) << 12 | low(1) << 6 | low(2), 3)
      default: ((first & 0x07) << 18 | low(1) << 12 | low(2) << 6 | low(3), 4)
      }
    return (Unicode.Scalar(value) ?? "\u{FFFD}", min(offset + length, end))
  }
}

/// Returns `text` with its marks composed into the letters where Unicode allows it. Terminals differ less with fewer
/// marks.
private func composed(_ text: String) -> String {
  var text = text
  return text.withUTF8 { bytes in
    var length = 0
    guard let result = u8_normalize(sayso_composed_form(), bytes.baseAddress, bytes.count, nil, &length) else {
      return String(decoding: bytes, as: UTF8.self)
    }
    defer { free(result) }
    return String(decoding: UnsafeBufferPointer(start: result, count: length), as: UTF8.self)
  }
}
