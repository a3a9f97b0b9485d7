/// PCRE2's syntax for what a person typed. A letter typed small finds both cases unless a capital is typed somewhere; a space finds any
/// run of white space, line breaks too; plain quotation marks and hyphens find the curly and long ones.
struct PatternSyntax: Hashable, Sendable {
  private(set) var source = ""
  /// Whether a capital was typed.
  private(set) var isExact = false

  /// The longest run of white space that one typed space finds; bounds the work on a text of nothing else.
  private static let space = #"\s{1,64}"#
  private static let variants: [Unicode.Scalar: String] = [
    "\"": #"["“”„«»]"#, "'": "['’‘‚]", "-": "[-‐‑–—]",
  ]

  /// Finds the words themselves.
  init(literal typed: String) {
    var isInSpace = false
    for scalar in typed.unicodeScalars {
      defer { isInSpace = scalar.properties.isWhitespace }
      if scalar.properties.isWhitespace {
        if !isInSpace { source += Self.space }
      } else if let variants = Self.variants[scalar] {
        source += variants
      } else {
        if scalar.isASCII, !scalar.properties.isAlphabetic, !("0"..."9").contains(scalar) { source += "\\" }
        receive(scalar)
      }
    }
  }

  /// Finds what the regular expression describes: outside of classes and escapes, spaces, quotation marks and hyphens are as in words.
  init(expression typed: String) {
    var rest = Array(typed.unicodeScalars)[...]
    var readsSpaces = true
    while let scalar = rest.first {
      switch scalar {
      case "\\": escape(&rest)
      case "[": characterClass(&rest)
      case "(": readsSpaces = groupHead(&rest) && readsSpaces
      case " " where readsSpaces: space(&rest)
      default:
        rest.removeFirst()
        if let variants = Self.variants[scalar] { source += variants } else { receive(scalar) }
      }
    }
  }

  /// Whether some of it means more than itself. A full stop or a question mark alone does not: sentences end in them.
  static func isExpression(_ typed: String) -> Bool { typed.holds(oneOf: #"\[(|*+^${"#) }

  private mutating func receive(_ scalar: Unicode.Scalar) {
    source.unicodeScalars.append(scalar)
    if scalar.properties.isUppercase { isExact = true }
  }

  /// Copies as it is, capitals or not.
  private mutating func copy(_ count: Int, of rest: inout ArraySlice<Unicode.Scalar>) {
    source.unicodeScalars.append(contentsOf: rest.prefix(count))
    rest = rest.dropFirst(count)
  }

  /// Copies up to and with `end`; all where there is none.
  private mutating func copy(through end: Unicode.Scalar, of rest: inout ArraySlice<Unicode.Scalar>) {
    copy(rest.firstIndex(of: end).map { $0 + 1 - rest.startIndex } ?? rest.count, of: &rest)
  }

  /// `\W`, `\x{1F}`, `\p{Lu}`, `\QA.B.\E`: a capital in an escape is no capital that was typed.
  private mutating func escape(_ rest: inout ArraySlice<Unicode.Scalar>) {
    let kind = rest.dropFirst().first
    copy(2, of: &rest)
    switch (kind, rest.first) {
    case ("Q", _):
      while let scalar = rest.first, !rest.starts(with: #"\E"#.unicodeScalars) {
        receive(scalar)
        rest.removeFirst()
      }
    case ("p", "{"), ("P", "{"), ("x", "{"), ("o", "{"), ("N", "{"), ("g", "{"), ("k", "{"):
      copy(through: "}", of: &rest)
    case ("k", "<"): copy(through: ">", of: &rest)
    case ("p", _), ("P", _), ("c", _): copy(1, of: &rest)
    case ("x", _): copy(rest.prefix(2).prefix { $0.properties.isASCIIHexDigit }.count, of: &rest)
    default: break
    }
  }

  /// `[^]a-z[:upper:]]`.
  private mutating func characterClass(_ rest: inout ArraySlice<Unicode.Scalar>) {
    copy(1, of: &rest)
    if rest.starts(with: ["^"]) { copy(1, of: &rest) }
    if rest.starts(with: ["]"]) { copy(1, of: &rest) }
    while let scalar = rest.first, scalar != "]" {
      if scalar == "\\" {
        escape(&rest)
      } else if rest.starts(with: "[:".unicodeScalars) {
        copy(through: "]", of: &rest)
      } else {
        rest.removeFirst()
        receive(scalar)
      }
    }
    copy(1, of: &rest)
  }

  /// `(`, `(?:`, `(?<name>`, `(?P<name>`, `(?<=`, `(?i)`, `(?#…)`, `(*VERB)`; whether spaces still count behind it.
  private mutating func groupHead(_ rest: inout ArraySlice<Unicode.Scalar>) -> Bool {
    copy(1, of: &rest)
    if rest.starts(with: ["*"]) { copy(through: ")", of: &rest) }
    guard rest.starts(with: ["?"]) else { return true }
    copy(1, of: &rest)
    if rest.starts(with: ["#"]) { copy(through: ")", of: &rest) }
    let options = rest.prefix { $0.properties.isAlphabetic || $0 == "^" || $0 == "-" }
    copy(options.count, of: &rest)
    switch (rest.first, rest.dropFirst().first) {
    case ("<", "="), ("<", "!"): copy(2, of: &rest)
    case ("<", _): copy(through: ">", of: &rest)
    case ("'", _):
      copy(1, of: &rest)
      copy(through: "'", of: &rest)
    case (":", _), ("=", _), ("!", _), (">", _), ("|", _): copy(1, of: &rest)
    default: break
    }
    return !options.prefix { $0 != "-" }.contains { $0 == "x" }
  }

  /// A run of spaces and how often it is wanted.
  private mutating func space(_ rest: inout ArraySlice<Unicode.Scalar>) {
    rest = rest.drop { $0 == " " }
    switch rest.first {
    case "*", "?":
      rest.removeFirst()
      source += #"\s{0,64}"#
    case "+":
      rest.removeFirst()
      source += Self.space
    case "{": source += #"\s"#
    default: source += Self.space
    }
  }
}
