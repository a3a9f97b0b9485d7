import Testing

@testable import Cells

@Suite struct ContrastTests {
  @Test(
    "ratios equal WCAG's own examples and tools",
    arguments: [
      ("#000000", "#ffffff", 21.0), ("#ffffff", "#ffffff", 1.0), ("#777777", "#ffffff", 4.48),
      ("#767676", "#ffffff", 4.54), ("#ff0000", "#ffffff", 4.0), ("#0000ff", "#ffffff", 8.59),
      ("#00ff00", "#000000", 15.3), ("#1c1c1c", "#d0d0d0", 11.05),
    ])
  func ratios(_ a: String, _ b: String, _ ratio: Double) throws {
    let (a, b) = (try #require(RGB(hex: a)), try #require(RGB(hex: b)))
    #expect(abs(a.contrast(to: b) - ratio) < 0.006, "\(a.contrast(to: b))")
    #expect(a.contrast(to: b) == b.contrast(to: a))
  }

  @Test func isUnknownIfTheTerminalChooses() {
    let white = TerminalColor.rgb(RGB(255, 255, 255))
    #expect(Style(foreground: white, background: .palette(16)).contrast.map { $0 > 20.9 } == true)
    for own in [TerminalColor.standard, .palette(0), .palette(15)] {
      #expect(Style(foreground: white, background: own).contrast == nil)
      #expect(Style(foreground: own, background: white).contrast == nil)
    }
  }
}
