import Cells
import Testing

@Suite("Ground") struct GroundTests {
  @Test(arguments: [
    (RGB(0, 0, 0), Ground.dark), (RGB(28, 28, 28), .dark), (RGB(0, 0x2B, 0x36), .dark), (RGB(0, 0, 0xEE), .dark),
    (RGB(255, 255, 255), .light), (RGB(0xFD, 0xF6, 0xE3), .light), (RGB(0xAA, 0xAA, 0xAA), .light),
  ]) func followsTheContrastOfLetters(_ color: RGB, _ ground: Ground) { #expect(Ground(of: color) == ground) }

  @Test(arguments: [
    ("15;0", Ground.dark), ("0;15", .light), ("0;default;15", .light), ("7;8", .dark), ("0;7", .light), ("15", nil),
    ("15;default", nil), ("15;16", nil), ("", nil), (";", nil), ("15;-1", nil),
  ]) func isReadFromTheEnvironment(_ text: String, _ ground: Ground?) { #expect(Ground(colorFGBG: text) == ground) }
}
