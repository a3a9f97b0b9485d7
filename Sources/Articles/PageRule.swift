/// A correction of the pages of a host: elements whose text belongs to the article, or does not.
public struct PageRule: Hashable, Sendable, Codable {
  /// The effect of a rule.
  public enum Action: String, Hashable, Sendable, Codable, CaseIterable {
    /// The text is left out of the article.
    case drop
    /// The text is part of the article.
    case keep
  }

  /// The host without "www.": "example.com".
  public var host: String
  /// The effect.
  public var action: Action
  /// The elements.
  public var element: ElementPath
  /// The words of the only blocks that are meant; those that end with "…" are a beginning. Nil for all blocks in the elements.
  public var words: String?

  /// Creates a rule.
  public init(_ action: Action, _ element: ElementPath, words: String? = nil, on host: String) {
    (self.host, self.action, self.element, self.words) = (host, action, element, words)
  }
}

extension PageRule: CustomStringConvertible {
  /// The elements and the words: "p “Follow us …”".
  public var description: String { "\(element)" + (words.map { " “\($0)”" } ?? "") }
}

/// The rules of all hosts, in the order in which they were made.
public struct PageRules: Hashable, Sendable {
  /// The most rules that are applied to a page.
  public static let limit = 200

  /// All rules.
  public var all: [PageRule]

  /// Creates a list of rules.
  public init(_ all: [PageRule] = []) { self.all = all }

  /// Returns the rules of a host.
  public func of(_ host: String) -> [PageRule] { Array(all.lazy.filter { $0.host == host }.prefix(Self.limit)) }

  /// Returns the rules after a change.
  public func changed(by change: PageRuleChange) -> PageRules {
    switch change {
    case .add(let rule): PageRules(all + [rule])
    case .remove(let rule): PageRules(all.filter { $0 != rule })
    }
  }
}

/// A change of the rules.
public enum PageRuleChange: Hashable, Sendable {
  /// The rule is added.
  case add(PageRule)
  /// The rule is removed.
  case remove(PageRule)

  /// The change that undoes this one.
  public var opposite: PageRuleChange {
    switch self {
    case .add(let rule): .remove(rule)
    case .remove(let rule): .add(rule)
    }
  }

  /// The rule.
  public var rule: PageRule {
    switch self {
    case .add(let rule), .remove(let rule): rule
    }
  }
}

/// A request to correct the page of an article.
public enum PageCorrection: Hashable, Sendable {
  /// The block with these words, before which there are so many with the same words, is not part of the article.
  case drop(words: String, number: Int)
  /// The text after this byte of the page's source text is part of the article.
  case keep(source: String, offset: Int)
  /// The rules are changed.
  case change(PageRuleChange)
}
