import Testing

@testable import Reader

/// Typed patterns in the syntax of PCRE2.
@Suite struct PatternSyntaxTests {
  @Test(
    "words",
    arguments: [
      ("lease", "lease", false), ("Ana Brandt", #"Ana\s{1,64}Brandt"#, true), ("a \t b", #"a\s{1,64}b"#, false),
      ("a.b*(c)", #"a\.b\*\(c\)"#, false), ("don't", "don['’‘‚]t", false), ("–é日", "–é日", false), ("É", "É", true),
      ("a_1", #"a\_1"#, false), ("\0", "\\\0", false),
    ])
  func words(_ typed: String, _ source: String, _ isExact: Bool) {
    let syntax = PatternSyntax(literal: typed)
    #expect(syntax.source == source)
    #expect(syntax.isExact == isExact)
  }

  @Test(
    "expressions",
    arguments: [
      ("a b", #"a\s{1,64}b"#, false), ("a  *b +c ?d {2}", #"a\s{0,64}b\s{1,64}c\s{0,64}d\s{2}"#, false),
      (#"\Wa\x4Fb\x{4F}\p{Lu}\pL\cA\k<N>"#, #"\Wa\x4Fb\x{4F}\p{Lu}\pL\cA\k<N>"#, false),
      (#"\QA b\E "#, #"\QA b\E\s{1,64}"#, true),
      ("[a -]", "[a -]", false), ("[^]A]", "[^]A]", true), ("[[:upper:] ]x", "[[:upper:] ]x", false),
      (#"[\]'] '"#, #"[\]']\s{1,64}['’‘‚]"#, false), ("(?i-s)a-b", "(?i-s)a[-‐‑–—]b", false),
      ("(?<Name>a)(?P<N>b)(?'N'c)", "(?<Name>a)(?P<N>b)(?'N'c)", false), ("(?<=A)", "(?<=A)", true),
      ("(?<!a)(?:b)(?>c)(?=d)", "(?<!a)(?:b)(?>c)(?=d)", false), ("(?x) a b", "(?x) a b", false),
      ("(?#N n)a", "(?#N n)a", false), ("(*UCP)a", "(*UCP)a", false), ("a\\", "a\\", false), ("[", "[", false),
      ("(?<", "(?<", false), ("\\p{", "\\p{", false), ("(*", "(*", false), ("\\x", "\\x", false), ("\\Q", "\\Q", false),
    ])
  func expressions(_ typed: String, _ source: String, _ isExact: Bool) {
    let syntax = PatternSyntax(expression: typed)
    #expect(syntax.source == source)
    #expect(syntax.isExact == isExact)
  }

  @Test("text that looks like a regular expression") func looks() {
    for typed in ["a|b", "a*", "(a)", "[a]", #"\d"#, "^a", "a$", "a{2}", "a+"] {
      #expect(PatternSyntax.isExpression(typed), "\(typed)")
    }
    for typed in ["Mr. Brandt", "why?", "a-b", "50 %", ""] { #expect(!PatternSyntax.isExpression(typed), "\(typed)") }
  }
}
