import Glibc
import Testing

@testable import Cells

/// The standard's own test of line breaking, if it is installed (Debian's package unicode-data).
@Suite struct LineBreakStandardTests {
  private static let path = "/usr/share/unicode/auxiliary/LineBreakTest.txt"

  /// A text and whether it may be broken before each of its scalars.
  private static func cases() -> [(scalars: [Unicode.Scalar], breaks: [Bool])] {
    guard let file = fopen(path, "re") else { return [] }
    defer { fclose(file) }
    var bytes = [UInt8](repeating: 0, count: 1 << 22)
    let count = fread(&bytes, 1, bytes.count, file)
    return String(decoding: bytes[..<count], as: UTF8.self).split(separator: "\n").compactMap { line in
      var (scalars, breaks): ([Unicode.Scalar], [Bool]) = ([], [])
      for word in line.prefix(while: { $0 != "#" }).split(whereSeparator: \.isWhitespace) {
        if word == "÷" || word == "×" {
          breaks.append(word == "÷")
        } else if let scalar = UInt32(word, radix: 16).flatMap(Unicode.Scalar.init) {
          scalars.append(scalar)
        }
      }
      return scalars.isEmpty ? nil : (scalars, breaks)
    }
  }

  /// Skips rows with line ends (spaces to us), leading spaces (a line of spaces is useless) and objects that are not
  /// text. One in a hundred of the others differs. They concern marks on punctuation, and rules that the standard
  /// allows to vary: signs and brackets beside numbers, small kana.
  @Test(.enabled(if: access(path, R_OK) == 0, "unicode-data is not installed")) func isKept() {
    var (all, other) = (0, 0)
    for (scalars, breaks) in Self.cases()
    where scalars.first != " "
      && !scalars.contains(where: { $0.properties.generalCategory == .control || $0 == "\u{FFFC}" })
    {
      var text = ""
      text.unicodeScalars.append(contentsOf: scalars)
      all += 1
      let found = glyphs(of: text, in: 0..<text.utf8.count)
      let starts = Dictionary(uniqueKeysWithValues: found.enumerated().map { ($1.source.lowerBound, $0) })
      let isKept = Array(text.utf8).withUnsafeBufferPointer { bytes in
        let breaker = LineBreaker(glyphs: found, bytes: bytes, columns: 80, hyphenator: nil)
        var offset = 0
        return zip(scalars, breaks).allSatisfy { scalar, mayBreak in
          defer { offset += UTF8.width(scalar) }
          // A character without a glyph of its own is never separated from the one before.
          guard offset > 0, let start = starts[offset] else { return true }
          return breaker.mayBreak(before: start) == mayBreak
        }
      }
      if !isKept { other += 1 }
    }
    #expect(all > 5_000)
    #expect(other <= all / 100)
  }
}
