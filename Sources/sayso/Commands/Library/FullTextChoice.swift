import ArgumentParser
import Articles

/// The full texts that a feed is to have: a choice of its own, or the usual one of the configuration.
enum FullTextChoice: String, CaseIterable, ExpressibleByArgument {
  case never, short, always, usual

  /// Creates the choice of a feed; nil is the usual one.
  init(_ choice: FullText?) { self = choice.flatMap { Self(rawValue: $0.rawValue) } ?? .usual }

  /// The feed's own choice; nil if it has none.
  var choice: FullText? { FullText(rawValue: rawValue) }
}

extension FullText: ExpressibleByArgument {}
