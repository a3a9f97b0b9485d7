import Articles

/// Returns the name of an author who may be stated with an address of e-mail: "ana@coast.example (Ana Brandt)", "Ana Brandt
/// <ana@coast.example>"; the address if there is no name, and nil if there is nothing.
func authorName(_ text: String) -> String? {
  var words = text.onOneLine
  for (open, close) in [("<", ">"), ("(", ")")] as [(Unicode.Scalar, Unicode.Scalar)] {
    guard let start = words.first(open), let end = words.last(close), start < end else { continue }
    let outside = (words[..<start] + words[words.unicodeScalars.index(after: end)...]).onOneLine
    let inside = words[words.unicodeScalars.index(after: start)..<end].onOneLine
    if inside.holds("@") || inside.isEmpty {
      words = outside.isEmpty ? inside : outside
      break
    }
    if outside.holds("@") {
      words = inside
      break
    }
  }
  while words.isFirst("\""), words.isLast("\""), words.utf8.count > 1 { words = words.dropFirst().dropLast().onOneLine }
  return words.isEmpty ? nil : words
}
