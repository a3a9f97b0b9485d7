import Cells

/// The question for the background's colour (OSC 11 of xterm), and the time in which the terminal may answer.
struct GroundQuestion {
  /// The sequence that asks.
  static let sequence = "\u{1B}]11;?\u{1B}\\"

  private static let limit = Duration.milliseconds(50)
  private var deadline: ContinuousClock.Instant?

  /// Begins to wait for the answer.
  mutating func begin() { deadline = .now + Self.limit }

  /// Ends the wait if `input` is the answer.
  mutating func note(_ input: Input) {
    if case .ground = input { deadline = nil }
  }

  /// Whether the time is over.
  var isOverdue: Bool { deadline.map { $0 <= .now } ?? false }

  /// The milliseconds that are left; nil if no answer is awaited.
  var timeLeft: Int32? {
    deadline.map { Int32(max(0, (ContinuousClock.now.duration(to: $0) / .milliseconds(1)).rounded(.up))) }
  }

  /// Returns the colour in an answer, the text of the sequence after `ESC ]`: "11;rgb:1e1e/1e1e/2e2e". Nil for other
  /// texts.
  static func color(inAnswer text: String) -> RGB? {
    let number = "11;"
    guard text.utf8.starts(with: number.utf8) else { return nil }
    let color = text.utf8.dropFirst(number.utf8.count)
    for (form, count) in [("rgb:", 3), ("rgba:", 4)] where color.starts(with: form.utf8) {
      let values = color.dropFirst(form.utf8.count).split(
        separator: UInt8(ascii: "/"), omittingEmptySubsequences: false
      )
      .map { component(Substring($0)) }
      guard values.count == count, let red = values[0], let green = values[1], let blue = values[2] else { return nil }
      return RGB(red, green, blue)
    }
    return RGB(hex: String(Substring(color)))
  }

  /// Returns a component written with one to four hexadecimal digits, scaled to a byte.
  private static func component(_ digits: Substring) -> UInt8? {
    guard (1...4).contains(digits.utf8.count), let value = UInt32(digits, radix: 16) else { return nil }
    let greatest = UInt32(1) << (4 * UInt32(digits.utf8.count)) - 1
    return UInt8(value * 255 / greatest)
  }
}
