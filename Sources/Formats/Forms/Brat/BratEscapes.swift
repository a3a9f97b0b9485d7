import Articles

/// Returns `text` on one line: line breaks, tabs and backslashes as \n, \r, \t and \\, scalars that act on a terminal as \u{…}.
func bratEscaped(_ text: String) -> String {
  var line = ""
  for scalar in text.unicodeScalars {
    switch scalar {
    case "\\": line += "\\\\"
    case "\n": line += "\\n"
    case "\r": line += "\\r"
    case "\t": line += "\\t"
    case _ where scalar.isControlOrInvisible: line += "\\u{\(String(scalar.value, radix: 16))}"
    default: line.unicodeScalars.append(scalar)
    }
  }
  return line
}

/// Returns the text that `bratEscaped` wrote as `line`. A backslash that begins no escape stands for itself.
func bratUnescaped(_ line: String) -> String {
  var text = String.UnicodeScalarView()
  var rest = line.unicodeScalars[...]
  while let scalar = rest.popFirst() {
    guard scalar == "\\", let next = rest.first else {
      text.append(scalar)
      continue
    }
    switch next {
    case "\\": text.append("\\")
    case "n": text.append("\n")
    case "r": text.append("\r")
    case "t": text.append("\t")
    case "u":
      let digits = rest.dropFirst(2).prefix { $0 != "}" }
      guard rest.dropFirst().starts(with: ["{"]), digits.endIndex < rest.endIndex, digits.count <= 6,
        let value = UInt32(String(digits), radix: 16), let scalar = Unicode.Scalar(value)
      else {
        text.append("\\")
        continue
      }
      text.append(scalar)
      rest = rest[rest.index(after: digits.endIndex)...]
      continue
    default:
      text.append("\\")
      continue
    }
    rest.removeFirst()
  }
  return String(text)
}
