extension String {
  /// The text with its Hebrew and Arabic words in the order of reading. The program gives letters in their order on paper.
  var readingRightToLeft: String {
    guard utf8.contains(where: { (0xD6...0xDF).contains($0) || $0 == 0xEF }) else { return self }
    var text = ""
    var run = ""
    // Spaces and hyphens that may stand between two words of a run.
    var between = ""
    for character in self {
      if character.isRightToLeft {
        run = String(character) + String(between.reversed()) + run
        between = ""
      } else if !run.isEmpty, character == " " || character == "-" {
        between.append(character)
      } else {
        text += run + between + String(character)
        (run, between) = ("", "")
      }
    }
    return text + run + between
  }
}

extension Character {
  /// Whether it is a letter of a script that is written from right to left.
  fileprivate var isRightToLeft: Bool {
    guard let value = unicodeScalars.first?.value else { return false }
    return (0x0590...0x08FF).contains(value) && !(0x0660...0x0669).contains(value) || (0xFB1D...0xFDFF).contains(value)
      || (0xFE70...0xFEFC).contains(value)
  }
}
