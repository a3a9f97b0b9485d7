/// What a person looks for, how it is to be taken, and where.
public struct SearchQuery: Hashable, Sendable {
  /// How the typed words are taken.
  enum Kind: Hashable, Sendable {
    /// As words where they stand in the text, else as a regular expression if they are one.
    case either
    case words
    case expression
  }

  var typed: String
  var kind = Kind.either
  var scope = SearchScope.article

  init(_ typed: String, _ kind: Kind = .either, in scope: SearchScope = .article) {
    self.typed = typed
    self.kind = kind
    self.scope = scope
  }

  /// The patterns to look for, one where the one before it finds nothing, and why the query is no regular expression where it looks
  /// like one. Nothing at all for an empty query.
  func patterns() -> (patterns: [Pattern], problem: PatternProblem?) {
    guard !typed.isEmpty else { return ([], nil) }
    var patterns: [Pattern] = []
    do throws(PatternProblem) {
      if kind != .expression { patterns.append(try Pattern(words: typed)) }
      if kind == .expression || kind == .either && PatternSyntax.isExpression(typed) {
        patterns.append(try Pattern(expression: typed))
      }
      return (patterns, nil)
    } catch {
      return (patterns, error)
    }
  }
}

/// What is looked for in a text, ready to be matched.
struct Pattern: Sendable {
  let expression: RegularExpression
  /// Whether it was taken as a regular expression.
  let isExpression: Bool
  /// The bytes in which its matches are looked for at a time: well below a millisecond even where each start costs thousands of steps.
  let piece: Int

  /// Finds `typed` itself.
  init(words typed: String) throws(PatternProblem) {
    let syntax = PatternSyntax(literal: typed)
    expression = try RegularExpression(syntax.source, isExact: syntax.isExact)
    (isExpression, piece) = (false, 1 << 16)
  }

  /// Finds what `typed` describes.
  init(expression typed: String) throws(PatternProblem) {
    let syntax = PatternSyntax(expression: typed)
    do throws(PatternProblem) {
      expression = try RegularExpression(syntax.source, isExact: syntax.isExact)
    } catch {
      // The place of an error is told in what was typed; what is right as it was typed is taken so.
      expression = try RegularExpression(typed, isExact: syntax.isExact)
    }
    (isExpression, piece) = (true, 1 << 8)
  }
}
