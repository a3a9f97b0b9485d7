/// A context: the part of the screen or the mode that receives keys.
enum Context: UInt8, CaseIterable {
  /// The article.
  case text
  /// The panels beside it.
  case actors, statements
  /// The boxes and screens over it.
  case reasons, list, articles, dossier, note, help
  /// The line for typing a command. Characters are inserted into it.
  case prompt
  /// The line for typing a search.
  case search
  /// The article during a review.
  case review
  /// The mode for choosing the range of a statement.
  case bounds
  /// A list with rows that are chosen by typing.
  case choice

  /// The name in the configuration, and the name in sentences.
  private var names: (name: String, title: String) {
    switch self {
    case .text: ("article", "the article")
    case .actors: ("actors", "the actors panel")
    case .statements: ("statements", "the statements panel")
    case .reasons: ("why", "the reasons")
    case .list: ("list", "a list")
    case .articles: ("articles", "the list of articles")
    case .dossier: ("dossier", "the dossier")
    case .note: ("note", "the note")
    case .help: ("help", "the help")
    case .prompt: ("prompt", "the command line")
    case .search: ("search", "the search line")
    case .review: ("review", "the review")
    case .bounds: ("bounds", "the choice of words")
    case .choice: ("choice", "the list of choices")
    }
  }

  /// The name in the configuration.
  var name: String { names.name }
  /// The name in sentences.
  var title: String { names.title }

  /// Finds the context with a name.
  init?(named name: String) {
    guard let context = Self.allCases.first(where: { $0.name == name }) else { return nil }
    self = context
  }

  /// Whether letters are text here.
  var isTyping: Bool { Contexts.typing.contains(self) }
}
