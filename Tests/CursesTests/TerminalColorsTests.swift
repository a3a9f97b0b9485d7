import Cells
import Testing

@testable import Curses

@Suite struct TerminalColorsTests {
  @Test(
    "the depth follows from the reported number of colours",
    arguments: [
      (-2, ColorDepth.none), (0, .none), (2, .none), (8, .eight), (15, .eight), (16, .sixteen), (88, .sixteen),
      (256, .full), (32_767, .full), (0x100_0000, .direct),
    ])
  func depth(_ colors: Int, _ depth: ColorDepth) {
    #expect(ColorDepth(colors: colors) == depth)
  }

  @Test("a direct colour is never mistaken for a palette entry")
  func direct() {
    #expect(RGB(0x8A, 0x3B, 0x12).directCode == 0x8A3B12)
    #expect(RGB(0xFF, 0xFF, 0xFF).directCode == 0xFFFFFF)
    for blue in 0...UInt8.max { #expect(RGB(0, 0, blue).directCode == 256 + Int32(blue)) }
  }
}
