import Articles

/// Turns what the heads saw into an article: groups names into actors, finds roles, resolves pronouns and speakers.
public func resolve(_ tagging: Tagging, in draft: Draft) -> Article {
  Article(draft: draft)
}
