import CNcurses
import Glibc
import Testing

@testable import Cells

/// The width of every character, compared with the C library's, by which ncurses and tmux position the text.
@Suite struct WidthTests {
  init() { setlocale(LC_CTYPE, "C.UTF-8") }

  /// The reasons why a character after a letter has another width here than in the C library.
  enum Difference: CaseIterable {
    /// Controls, line ends: one visible sign each; the library has no width for them.
    case control
    /// Unassigned for us or the library: one sign.
    case unknown
    /// A soft hyphen, an invisible character: not shown.
    case invisible
    /// A vowel or final of Hangul without its consonant: one sign; no cell in the library.
    case jamo
    /// Hexagrams, circled numbers and a sign of Ahom, whose width changed between versions of Unicode: one sign.
    case changed
    /// A skin tone: joined to the character before it, as in terminals.
    case skinTone

    init?(_ scalar: Unicode.Scalar, ours: Int, theirs: Int) {
      let properties = scalar.properties
      switch scalar.value {
      case 0x1F3FB...0x1F3FF where (ours, theirs) == (0, 2): self = .skinTone
      case 0x3248...0x324F, 0x4DC0...0x4DFF, 0x1171E: self = .changed
      case _ where properties.isDefaultIgnorableCodePoint && ours == 0: self = .invisible
      case 0x1160...0x11FF, 0xD7B0...0xD7FF: self = .jamo
      case _ where theirs == -1 && properties.isNew: self = .unknown
      case _ where ours != 1: return nil
      case 0...0x1F, 0x7F...0x9F, 0x2028, 0x2029: self = .control
      case _ where properties.generalCategory == .unassigned: self = .unknown
      default: return nil
      }
    }
  }

  /// Every character; of planes without characters, a sample.
  private static let scalars: [Unicode.Scalar] = [
    0...0x32FFF, 0xE0000...0xE01FF, 0xFFFFE...0x10000F, 0x10FFF0...0x10FFFF,
  ].flatMap { (range: ClosedRange<UInt32>) in range.compactMap { Unicode.Scalar($0) } }

  @Test func differFromTheCLibraryOnlyForAReason() {
    var found: Set<Difference> = []
    var unexplained: [String] = []
    for scalar in Self.scalars {
      let text = "a" + String(Character(scalar))
      let ours = cellWidth(text) - 1
      let theirs = Int(wcwidth(wchar_t(bitPattern: scalar.value)))
      if ours == theirs { continue }
      guard let difference = Difference(scalar, ours: ours, theirs: theirs) else {
        unexplained.append("U+\(String(scalar.value, radix: 16)): \(ours), not \(theirs)")
        continue
      }
      found.insert(difference)
    }
    #expect(unexplained == [])
    #expect(found == Set(Difference.allCases))
  }

  @Test func sentTextIsAsWideAsInTheCLibrary() {
    var wrong: [String] = []
    for scalar in Self.scalars {
      for glyph in glyphs(of: "\u{1100}" + String(Character(scalar)), in: 0..<7) {
        let widths = glyph.text.unicodeScalars.map { Int(wcwidth(wchar_t(bitPattern: $0.value))) }
        // Characters that the library does not know are left out or replaced in drawing.
        if glyph.text.unicodeScalars.contains(where: \.properties.isNew) { continue }
        if widths.first != glyph.width || widths.dropFirst().contains(where: { $0 != 0 }) {
          wrong.append("U+\(String(scalar.value, radix: 16)): “\(glyph.text)” \(glyph.width), not \(widths)")
        }
      }
    }
    #expect(wrong == [])
  }

  @Test func quickWidthsEqualSlowOnes() {
    for scalar in Self.scalars {
      if let width = scalar.simpleWidth { #expect(ScalarKind(scalar) == .spacing(width), "\(scalar.value)") }
    }
  }
}

extension Unicode.Scalar.Properties {
  /// Whether the character comes from a version of Unicode that C libraries in use do not know.
  fileprivate var isNew: Bool { age.map { $0.major >= 15 } ?? true }
}
