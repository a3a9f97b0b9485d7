import Testing

@testable import Curses

/// The output of ncurses with fewer changes of colours and attributes.
@Suite struct RenditionsTests {
  private func reduced(_ text: String) -> String {
    String(decoding: Renditions.reduced(Array(text.utf8)), as: UTF8.self)
  }

  @Test(arguments: [
    // As ncurses writes it: both colours for each, and a reset for each attribute.
    (
      "\u{1B}[38;5;252m\u{1B}[48;5;233mone \u{1B}[38;5;212m\u{1B}[48;5;233mtwo\u{1B}[39;49m\u{1B}(B\u{1B}[m",
      "\u{1B}[38;5;252;48;5;233mone \u{1B}[38;5;212mtwo\u{1B}(B\u{1B}[0m"
    ),
    (
      "\u{1B}(B\u{1B}[0;1m\u{1B}[31mx\u{1B}(B\u{1B}[0m\u{1B}[31m\u{1B}[3;7H\u{1B}(B\u{1B}[my",
      "\u{1B}(B\u{1B}[1;31mx\u{1B}[3;7H\u{1B}[0my"
    ),
    ("\u{1B}(0qq\u{1B}(0q\u{1B}(Bx\u{1B}(By", "\u{1B}(0qqq\u{1B}(Bxy"),
    // An erased cell has the background.
    ("\u{1B}[44m\u{1B}[K\u{1B}[49m\u{1B}[2;1Hx", "\u{1B}[44m\u{1B}[K\u{1B}[2;1H\u{1B}[0mx"),
    ("\u{1B}[3m\u{1B}[1mx\u{1B}[23my\u{1B}[22mz", "\u{1B}[1;3mx\u{1B}[0;1my\u{1B}[0mz"),
    (
      "\u{1B}[38;2;1;2;3mx\u{1B}[38;2;1;2;3my\u{1B}[38;2;1;2;4mz\u{1B}[m",
      "\u{1B}[38;2;1;2;3mxy\u{1B}[38;2;1;2;4mz\u{1B}[0m"
    ),
    // Other terminals: an end without a reset, padding, other sets of characters.
    ("x\u{1B}[7my\u{1B}[m\u{0F}$<2>", "x\u{1B}[7my\u{1B}[0m\u{0F}$<2>"),
    ("\u{1B}[31m\u{1B}[32m", "\u{1B}[32m"),
    ("", ""), ("\u{1B}", "\u{1B}"), ("\u{1B}[", "\u{1B}["), ("\u{1B}[3", "\u{1B}[3"),
    ("\u{1B}[31mx\u{1B}", "\u{1B}[31mx\u{1B}"),
  ])
  func changesThatChangeNothingAreLeftOut(text: String, expected: String) { #expect(reduced(text) == expected) }

  @Test(arguments: ["10", "4:3", "38:2::1:2:3", "38;5", "38;7;1", "58;5;1", "1;99999999999999999999"])
  func unknownChangesAreSentAsTheyAreUpToAReset(unknown: String) {
    let rest = "x\u{1B}[31my\u{1B}[1m\u{1B}[31mz"
    #expect(
      reduced("\u{1B}[1mw\u{1B}[1;32m\u{1B}[\(unknown)m\(rest)\u{1B}[0;31m\u{1B}[31mv\u{1B}[0m")
        == "\u{1B}[1mw\u{1B}[32m\u{1B}[\(unknown)m\(rest)\u{1B}[0;31mv\u{1B}[0m")
  }

  /// Characters with their renditions, as a terminal shows them.
  private func shown(_ bytes: [UInt8]) -> [String] {
    var shown: [String] = []
    var (attributes, foreground, background) = (Set<Int>(), "", "")
    var rest = String(decoding: bytes, as: UTF8.self)[...]
    while let first = rest.first {
      guard first == "\u{1B}" else {
        shown.append(first == "\r" ? "return" : "\(first) \(attributes.sorted()) \(foreground) \(background)")
        rest.removeFirst()
        continue
      }
      let end = rest.firstIndex { $0.isLetter } ?? rest.startIndex
      let sequence = rest[...end]
      rest = rest[rest.index(after: end)...]
      guard sequence.last == "m" else {
        let matters = sequence.last == "K" || sequence.last == "X"
        shown.append("\(sequence.dropFirst()) \(matters ? background : "")")
        continue
      }
      var numbers = sequence.dropFirst(2).dropLast().split(separator: ";", omittingEmptySubsequences: false)
        .map { Int($0) ?? 0 }[...]
      while let number = numbers.popFirst() {
        switch number {
        case 0: (attributes, foreground, background) = ([], "", "")
        case 1...9: attributes.insert(number)
        case 22: attributes.subtract([1, 2])
        case 23...29: attributes.remove(number - 20)
        case 38: foreground = "\(numbers.removeFirst()) \(numbers.removeFirst())"
        case 48: background = "\(numbers.removeFirst()) \(numbers.removeFirst())"
        case 39: foreground = ""
        case 49: background = ""
        case 30..<40: foreground = "\(number)"
        default: background = "\(number)"
        }
      }
    }
    return shown + ["end \(attributes.sorted()) \(foreground) \(background)"]
  }

  @Test func theScreenLooksTheSame() {
    var random = SystemRandomNumberGenerator()
    let pieces = [
      "a", "é", " ", "\r", "\u{1B}[K", "\u{1B}[3X", "\u{1B}[2;5H", "\u{1B}[12d", "\u{1B}[m", "\u{1B}[0m", "\u{1B}[0;1m",
      "\u{1B}[1m", "\u{1B}[3m", "\u{1B}[22m", "\u{1B}[23m", "\u{1B}[4;7m", "\u{1B}[24m", "\u{1B}[27m", "\u{1B}[39;49m",
      "\u{1B}[31m",
      "\u{1B}[32m", "\u{1B}[44m", "\u{1B}[38;5;252m", "\u{1B}[38;5;1m", "\u{1B}[48;5;233m", "\u{1B}[48;5;5;31m",
      "\u{1B}[39m",
      "\u{1B}[49m",
    ]
    for _ in 0..<2000 {
      let text = (0..<Int.random(in: 1...40, using: &random)).compactMap { _ in pieces.randomElement(using: &random) }
        .joined()
      let bytes = Array(text.utf8)
      let fewer = Renditions.reduced(bytes)
      #expect(shown(fewer) == shown(bytes), "\(text.debugDescription)")
      #expect(Renditions.reduced(fewer) == fewer)
    }
  }
}
