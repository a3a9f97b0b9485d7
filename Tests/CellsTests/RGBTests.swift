import Testing

@testable import Cells

@Suite struct RGBTests {
  @Test(
    arguments: [
      ("#8a3b12", RGB(0x8A, 0x3B, 0x12)), ("#FFF", RGB(255, 255, 255)), ("#0a0", RGB(0, 170, 0)), ("8a3b12", nil),
      ("#8a3b1", nil), ("#gggggg", nil), ("", nil), ("#éab", nil), ("#", nil),
    ] as [(String, RGB?)])
  func readsHex(_ text: String, _ color: RGB?) {
    #expect(RGB(hex: text) == color)
    if let color {
      #expect(RGB(hex: color.hex) == color)
      #expect(color.hex.utf8.count == 7)
    }
  }

  @Test(
    arguments: [
      ("#000000", 16, 0, 0), ("#ffffff", 231, 15, 7), ("#ff0000", 196, 9, 1), ("#8a3b12", 94, 1, 1),
      ("#6b6b6b", 242, 8, 7), ("#5f87af", 67, 12, 4), ("#00d787", 42, 6, 6), ("#c0c0c0", 250, 7, 7),
      ("#1a1a1a", 234, 0, 0), ("#ffaf00", 214, 3, 3),
    ] as [(String, UInt8, UInt8, UInt8)])
  func findsTheNearest(_ hex: String, in256 full: UInt8, in16 sixteen: UInt8, in8 eight: UInt8) throws {
    let color = try #require(RGB(hex: hex))
    #expect(color.nearest(at: .full) == .palette(full))
    #expect(color.nearest(at: .sixteen) == .palette(sixteen))
    #expect(color.nearest(at: .eight) == .palette(eight))
    #expect(color.nearest(at: .none) == .standard)
  }

  @Test func findsEveryColorOfCubeAndGreys() {
    for index in 16...UInt8.max {
      let color = RGB(palette: index)
      guard case .palette(let found) = color.nearest(at: .full) else { continue }
      #expect(RGB(palette: found) == color)
    }
  }

  @Test(arguments: ColorDepth.allCases)
  func staysWithinTheDepth(_ depth: ColorDepth) {
    #expect(TerminalColor.standard.reduced(to: depth) == .standard)
    for index in 0...UInt8.max {
      switch TerminalColor.palette(index).reduced(to: depth) {
      case .standard: #expect(depth == .none)
      case .palette(let found): #expect(Int(found) < depth.rawValue)
      case .rgb: Issue.record("\(index) is an entry of the palette at every depth")
      }
    }
    let color = RGB(0x8A, 0x3B, 0x12)
    #expect(TerminalColor.rgb(color).reduced(to: depth) == color.nearest(at: depth))
    if depth == .direct { #expect(color.nearest(at: depth) == .rgb(color)) }
  }
}
