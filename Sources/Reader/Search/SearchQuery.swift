/// A search query: the typed text, its kind and its scope.
public struct SearchQuery: Hashable, Sendable {
  /// The interpretation of the typed text.
  enum Kind: Hashable, Sendable {
    /// Words if the text contains them, else a regular expression if the syntax is valid.
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

  /// Returns the patterns in order: the next one is used if the one before finds nothing. Also returns the syntax error
  /// of a query that seems to be a regular expression. An empty query has no patterns.
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

/// A compiled pattern, ready to be matched.
struct Pattern: Sendable {
  let expression: RegularExpression
  /// Whether the typed text was taken as a regular expression.
  let isExpression: Bool
  /// The number of bytes searched at a time. A piece takes well below a millisecond, even with thousands of steps for
  /// each start.
  let piece: Int

  /// Creates a pattern that matches `typed` literally.
  init(words typed: String) throws(PatternProblem) {
    let syntax = PatternSyntax(literal: typed)
    expression = try RegularExpression(syntax.source, isExact: syntax.isExact)
    (isExpression, piece) = (false, 1 << 16)
  }

  /// Creates a pattern from the regular expression `typed`.
  init(expression typed: String) throws(PatternProblem) {
    let syntax = PatternSyntax(expression: typed)
    do throws(PatternProblem) {
      expression = try RegularExpression(syntax.source, isExact: syntax.isExact)
    } catch {
      // Syntax errors must refer to the typed text. If the typed text is valid, it is used unchanged.
      expression = try RegularExpression(typed, isExact: syntax.isExact)
    }
    (isExpression, piece) = (true, 1 << 8)
  }
}
