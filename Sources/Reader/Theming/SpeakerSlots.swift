/// A theme's colours for speakers, by slot. The colours of the cycle come first, then those for certain names only.
struct SpeakerSlots: Hashable, Sendable {
  /// The colours, by slot; at least one.
  let colors: [ThemeColor]
  /// The number of colours in the cycle, from the first on.
  let cycle: Int
  private let pins: [String: Int]
  private let reserved: Set<Int>

  init(_ theme: Theme) {
    var colors = theme.speakers.isEmpty ? [ThemeColor(.standard)] : theme.speakers
    cycle = colors.count
    var pins: [String: Int] = [:]
    for (name, color) in theme.pins.sorted(by: { $0.key < $1.key }) {
      let slot = colors.firstIndex(of: color) ?? colors.count
      if slot == colors.count { colors.append(color) }
      pins[name] = slot
    }
    self.colors = colors
    self.pins = pins
    reserved = Set(pins.values)
  }

  /// Returns the slot that the theme assigns to `name`; nil if there is none.
  func pinned(_ name: String) -> Int? { pins.isEmpty ? nil : pins[Theme.pinKey(name)] }

  /// Returns the slot of the first of `names` to which the theme assigns one; nil if there is none.
  private func pinned(among names: [String]) -> Int? {
    pins.isEmpty ? nil : names.lazy.compactMap(pinned).first
  }

  /// Returns the default slot of the speaker `name` with `aliases`. It is the same in every article and every run.
  func usual(_ name: String, aliases: [String] = []) -> Int {
    pinned(among: [name] + aliases) ?? Int(stableHash(name) % UInt64(cycle))
  }

  /// Returns the slot that the theme assigns to `name` or `aliases`. Without one, returns a free slot of the cycle, if
  /// possible one not assigned to others. Slots in `taken` are not free. If all are taken, returns the default slot.
  func slot(for name: String, aliases: [String] = [], besides taken: Set<Int>) -> Int {
    if let pinned = pinned(among: [name] + aliases) { return pinned }
    let usual = usual(name)
    let free = (0..<cycle).lazy.map { (usual + $0) % cycle }.filter { !taken.contains($0) }
    return free.first { !reserved.contains($0) } ?? free.first ?? usual
  }
}
