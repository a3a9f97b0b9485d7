import Cells
import Testing

@testable import Reader

/// The colours that distinguish speakers.
@Suite struct SpeakerColorTests {
  /// The least distance between colours of letters in different places: about nine times the just noticeable one.
  static let apart = 20.0

  private func colors(_ theme: Theme, _ depth: ColorDepth) -> [RGB] {
    theme.speakers.compactMap { color in
      var added: Style.Attributes = []
      return color.color(depth: depth, added: &added).rgb
    }
  }

  @Test(
    "speakers are distinguished, in the theme's colours and in 256", arguments: ThemeContrastTests.themes,
    [ColorDepth.direct, .full])
  func areApart(_ theme: Theme, _ depth: ColorDepth) {
    let colors = colors(theme, depth)
    #expect(colors.count == theme.speakers.count)
    #expect(colors.count >= 5)
    for (n, a) in colors.enumerated() {
      for b in colors[..<n] {
        let distance = ColorVision.usual.distance(a, b)
        #expect(distance >= Self.apart, "\(a.hex) and \(b.hex): \(distance)")
      }
    }
  }

  @Test(
    "the themes for colour blindness distinguish speakers without red or green",
    arguments: ThemeContrastTests.themes.filter { $0.name.hasPrefix("colour-blind") }, ColorVision.allCases)
  func areApartForAll(_ theme: Theme, _ vision: ColorVision) throws {
    for depth in [ColorDepth.direct, .full] {
      let colors = colors(theme, depth)
      // The colours also differ from that of the text.
      let ink = try #require(Paints(theme, depth: depth).style(.text).foreground.rgb)
      #expect(colors.count >= 5)
      for (n, a) in colors.enumerated() {
        for b in colors[..<n] + [ink] {
          let distance = vision.distance(a, b)
          #expect(distance >= Self.apart, "\(a.hex) and \(b.hex): \(distance)")
        }
      }
    }
  }

  @Test func thereIsAThemeForColourBlindnessOnDarkAndOnLight() {
    let themes = shippedThemes.filter { $0.name.hasPrefix("colour-blind") }
    #expect(Set(themes.map(\.appearance)) == [.dark, .light])
  }

  @Test("the simulation agrees with known facts", arguments: [ColorVision.protanopia, .deuteranopia])
  func simulation(_ vision: ColorVision) {
    // Red and green of one brightness look almost equal, blue and yellow do not. Greys do not change.
    #expect(ColorVision.usual.distance(RGB(0xB0, 0x50, 0x30), RGB(0x60, 0x78, 0x30)) > 40)
    let confused = vision == .protanopia ? RGB(0x5A, 0x58, 0x30) : RGB(0x7C, 0x72, 0x30)
    #expect(vision.distance(RGB(0xB0, 0x50, 0x30), confused) < 25)
    #expect(vision.distance(RGB(0, 0, 255), RGB(255, 255, 0)) > 100)
    for (seen, light) in zip(vision.seen(RGB(128, 128, 128)), [128, 128, 128].map { RGB.linear($0) }) {
      #expect(abs(seen - light) < 0.001)
    }
  }

  // MARK: Slots

  private func theme(_ speakers: String) -> Theme {
    Theme.parse(ThemeSource(name: "t", toml: "[speakers]\n" + speakers, file: "t.toml")).value
  }

  @Test func aPinnedNameAlwaysHasItsColour() {
    let slots = SpeakerSlots(
      theme("cycle = [\"red\", \"green\", \"blue\"]\npin.\"Ana Brandt\" = \"green\"\npin.'Piet  Oduya' = \"#ff8700\""))
    #expect(slots.cycle == 3)
    #expect(slots.colors.count == 4)
    #expect(slots.colors[3] == ThemeColor(.rgb(RGB(0xFF, 0x87, 0))))
    #expect(slots.slot(for: "ana  brandt", besides: [0, 1, 2, 3]) == 1)
    #expect(slots.usual("Piet Oduya") == 3)
    #expect(slots.pinned("Ana") == nil)
    #expect(slots.slot(for: "Mrs Brandt", aliases: ["Brandt", "Ana Brandt"], besides: [1]) == 1)
    #expect(slots.usual("Oduya", aliases: ["Piet Oduya", "Ana Brandt"]) == 3)
    // Another speaker gets the pinned colour only if no other colour is free.
    var taken: Set<Int> = []
    for name in ["a", "b", "c"] { taken.insert(slots.slot(for: name, besides: taken)) }
    #expect(taken == [0, 1, 2])
    #expect(["a", "b"].allSatisfy { slots.slot(for: $0, besides: []) != 1 })
  }

  @Test func aPinnedSpeakerIsDrawnInItsColour() {
    let pinned = theme("cycle = [\"red\", \"blue\"]\npin.\"Piet Oduya\" = 208")
    var withSigns = pinned
    withSigns.styles["gutter.initials"] = RoleStyle(foreground: ThemeColor(.speaker))
    var state = reader(themes: [withSigns])
    let grid = state.frame().grid
    let cells = (0..<grid.size.rows).flatMap { row in
      (0..<60).map { grid[row: row, column: $0] }
    }
    let initials = UInt8(ascii: "i")
    #expect(cells.contains { $0.role == initials && $0.text == "P" && $0.style.foreground == .palette(208) })
    #expect(!cells.contains { $0.role == initials && $0.text == "A" && $0.style.foreground == .palette(208) })
  }
}
