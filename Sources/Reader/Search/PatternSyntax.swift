/// PCRE2's syntax for the typed text. A typed small letter matches both cases unless a capital is typed somewhere. A
/// space matches any run of white space, including line breaks. Plain quotation marks and hyphens match the curly and
/// long ones.
struct PatternSyntax: Hashable, Sendable {
  private(set) var source = ""
  /// Whether a capital was typed.
  private(set) var isExact = false

  /// The longest run of white space that one typed space matches. It limits the work on a text of nothing but spaces.
  private static let space = #"\s{1,64}"#
  private static let variants: [Unicode.Scalar: String] = [
    "\"": #"["“”„«»]"#, "'": "['’‘‚]", "-": "[-‐‑–—]",
  ]

  /// Creates a pattern that matches the typed words literally.
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

  /// Creates a pattern from a regular expression. Outside of classes and escapes, spaces, quotation marks and hyphens
  /// match as in words.
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

  /// Whether `typed` contains characters with a special meaning. A full stop or question mark alone does not count,
  /// because sentences end in them.
  static func isExpression(_ typed: String) -> Bool { typed.holds(oneOf: #"\[(|*+^${"#) }

  private mutating func receive(_ scalar: Unicode.Scalar) {
    source.unicodeScalars.append(scalar)
    if scalar.properties.isUppercase { isExact = true }
  }

  /// Copies `count` scalars unchanged, capitals included.
  private mutating func copy(_ count: Int, of rest: inout ArraySlice<Unicode.Scalar>) {
    source.unicodeScalars.append(contentsOf: rest.prefix(count))
    rest = rest.dropFirst(count)
  }

  /// Copies up to and including `end`; everything if there is no `end`.
  private mutating func copy(through end: Unicode.Scalar, of rest: inout ArraySlice<Unicode.Scalar>) {
    copy(rest.firstIndex(of: end).map { $0 + 1 - rest.startIndex } ?? rest.count, of: &rest)
  }

  /// Copies an escape: `\W`, `\x{1F}`, `\p{Lu}`, `\QA.B.\E`. A capital in an escape does not count as typed.
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

  /// Copies a character class: `[^]a-z[:upper:]]`.
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

  /// Copies the start of a group: `(`, `(?:`, `(?<name>`, `(?P<name>`, `(?<=`, `(?i)`, `(?#…)`, `(*VERB)`. Returns
  /// whether spaces after it still match text.
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

  /// Adds a pattern for a run of spaces with its quantifier.
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
