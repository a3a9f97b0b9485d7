/// The output of ncurses for a frame with fewer changes of the rendition (ECMA-48, SGR): colours and attributes are sent where a
/// character needs them, and only those that change. ncurses 6.4 sends both colours at each change of one, and attributes before
/// movements that do not need them: more than a quarter of the bytes of a screen.
struct Renditions {
  /// Colours and attributes of characters.
  private struct Rendition {
    /// A bit for each attribute from 1 (bold) to 9 (crossed out).
    var attributes: UInt16 = 0
    /// The place of the parameters that set the colour, like `38;5;252`; empty for the terminal's own.
    var foreground = 0..<0
    var background = 0..<0
  }

  private enum Kind {
    case rendition
    /// A movement of the cursor, for which the rendition does not matter.
    case movement
    /// The name of the set of the next characters.
    case characterSet
    /// Characters, or anything that may depend on the rendition.
    case other
  }

  private let bytes: UnsafeBufferPointer<UInt8>
  private var output: [UInt8] = []
  /// The rendition of the next character by the bytes so far.
  private var next = Rendition()
  /// The rendition of the terminal by the output so far.
  private var current = Rendition()
  /// The place of the last name of a set of characters.
  private var characterSet = 0..<0
  /// Whether an unknown parameter is in force. Then all changes are sent as they are.
  private var isOpaque = false

  /// Returns `bytes` with fewer changes. Before and after them, the terminal has its own colours and no attributes.
  static func reduced(_ bytes: [UInt8]) -> [UInt8] {
    bytes.withUnsafeBufferPointer { buffer in
      var renditions = Renditions(bytes: buffer)
      renditions.output.reserveCapacity(buffer.count)
      renditions.run()
      return renditions.output
    }
  }

  private init(bytes: UnsafeBufferPointer<UInt8>) { self.bytes = bytes }

  private mutating func run() {
    var start = 0
    while start < bytes.count {
      let sequence = start..<end(from: start)
      switch kind(of: sequence) {
      case .rendition: take(sequence)
      case .movement: output += bytes[sequence]
      case .characterSet:
        if !isSame(sequence, characterSet) { output += bytes[sequence] }
        characterSet = sequence
      case .other:
        send()
        output += bytes[sequence]
      }
      start = sequence.upperBound
    }
    send()
  }

  // MARK: Sequences

  /// Returns the end of the control sequence at `start`, or of the characters there up to the next one.
  private func end(from start: Int) -> Int {
    var end = start + 1
    if bytes[start] == 0x0D { return end }
    guard bytes[start] == 0x1B else {
      while end < bytes.count, bytes[end] != 0x1B, bytes[end] != 0x0D { end += 1 }
      return end
    }
    if end < bytes.count, bytes[end] == UInt8(ascii: "[") {
      end += 1
      while end < bytes.count, !(0x40...0x7E).contains(bytes[end]) { end += 1 }
    } else {
      while end < bytes.count, (0x20...0x2F).contains(bytes[end]) { end += 1 }
    }
    return min(end + 1, bytes.count)
  }

  private func kind(of sequence: Range<Int>) -> Kind {
    let (first, last) = (bytes[sequence.lowerBound], bytes[sequence.upperBound - 1])
    if first == 0x0D { return .movement }
    guard first == 0x1B, sequence.count > 2 else { return .other }
    switch (bytes[sequence.lowerBound + 1], last) {
    case (UInt8(ascii: "("), _): return .characterSet
    case (UInt8(ascii: "["), UInt8(ascii: "m")):
      // Sequences with `?`, `>` or the like in front have other meanings.
      return (0x30...0x3B).contains(bytes[sequence.lowerBound + 2]) || sequence.count == 3 ? .rendition : .other
    case (UInt8(ascii: "["), UInt8(ascii: "A")...UInt8(ascii: "D")), (UInt8(ascii: "["), UInt8(ascii: "G")),
      (UInt8(ascii: "["), UInt8(ascii: "H")), (UInt8(ascii: "["), UInt8(ascii: "d")):
      return .movement
    default: return .other
    }
  }

  // MARK: Changes

  /// Takes a change, which is sent when a character needs it.
  private mutating func take(_ sequence: Range<Int>) {
    var after = next
    let (isKnown, resets) = apply(sequence.lowerBound + 2..<sequence.upperBound - 1, to: &after)
    if isOpaque || !isKnown {
      send()
      output += bytes[sequence]
      current = after
      isOpaque = !isKnown || !resets
    }
    next = after
  }

  /// Applies parameters to `rendition`. Returns whether all are known, and whether they begin with a reset.
  private func apply(_ parameters: Range<Int>, to rendition: inout Rendition) -> (isKnown: Bool, resets: Bool) {
    var (isKnown, resets) = (true, false)
    var at = parameters.lowerBound
    repeat {
      let (start, number) = (at, self.number(at: &at, before: parameters.upperBound))
      if start == parameters.lowerBound { resets = number == 0 }
      switch number {
      case 0: rendition = Rendition()
      case 1...9: rendition.attributes |= 1 << number
      case 22: rendition.attributes &= ~(1 << 1 | 1 << 2)
      case 25: rendition.attributes &= ~(1 << 5 | 1 << 6)
      case 23, 24, 27, 28, 29: rendition.attributes &= ~(1 << (number - 20))
      case 30...37, 90...97: rendition.foreground = start..<at
      case 40...47, 100...107: rendition.background = start..<at
      case 38, 48:
        let count = colorCount(at: at, before: parameters.upperBound)
        for _ in 0..<count {
          at += 1
          _ = self.number(at: &at, before: parameters.upperBound)
        }
        if count == 0 || at > parameters.upperBound { isKnown = false }
        at = min(at, parameters.upperBound)
        if number == 38 { rendition.foreground = start..<at } else { rendition.background = start..<at }
      case 39: rendition.foreground = 0..<0
      case 49: rendition.background = 0..<0
      default: isKnown = false
      }
      at += 1
    } while at < parameters.upperBound
    return (isKnown, resets)
  }

  /// Returns the number of parameters after a 38 or 48 that belong to it; 0 if they are unknown.
  private func colorCount(at separator: Int, before end: Int) -> Int {
    guard separator + 1 < end else { return 0 }
    switch bytes[separator + 1] {
    case UInt8(ascii: "5"): return 2
    case UInt8(ascii: "2"): return 4
    default: return 0
    }
  }

  /// Reads the number at `at`, which then is after it; 0 without digits, -1 if there is anything else.
  private func number(at: inout Int, before end: Int) -> Int {
    var number = 0
    while at < end, bytes[at] != UInt8(ascii: ";") {
      number =
        number >= 0 && number < 1000 && (0x30...0x39).contains(bytes[at]) ? 10 * number + Int(bytes[at] - 0x30) : -1
      at += 1
    }
    return number
  }

  // MARK: Sending

  /// Gives the terminal the rendition of the next character.
  private mutating func send() {
    let hasForeground = isSame(next.foreground, current.foreground)
    let hasBackground = isSame(next.background, current.background)
    guard !hasForeground || !hasBackground || next.attributes != current.attributes else { return }
    // Everything is reset rather than one attribute or colour, which some terminals cannot.
    let resets =
      current.attributes & ~next.attributes != 0 || next.foreground.isEmpty && !hasForeground
      || next.background.isEmpty && !hasBackground
    if resets { current = Rendition() }
    output += [0x1B, UInt8(ascii: "[")]
    if resets { output += [UInt8(ascii: "0"), UInt8(ascii: ";")] }
    for number in 1...9 where (next.attributes & ~current.attributes) & 1 << number != 0 {
      output += [UInt8(ascii: "0") + UInt8(number), UInt8(ascii: ";")]
    }
    for (new, old) in [(next.foreground, current.foreground), (next.background, current.background)]
    where !isSame(new, old) {
      output += bytes[new]
      output.append(UInt8(ascii: ";"))
    }
    output[output.count - 1] = UInt8(ascii: "m")
    current = next
  }

  private func isSame(_ a: Range<Int>, _ b: Range<Int>) -> Bool {
    a == b || a.count == b.count && zip(a, b).allSatisfy { bytes[$0] == bytes[$1] }
  }
}
