/// A place where keys go.
struct Context: Hashable, Sendable, CaseIterable {
  /// The name in the configuration.
  let name: String
  /// The name in sentences.
  let title: String

  init(_ name: String, title: String) { (self.name, self.title) = (name, title) }

  /// The context of a name.
  init?(named name: String) {
    guard let context = Self.allCases.first(where: { $0.name == name }) else { return nil }
    self = context
  }

  /// The article.
  static let text = Context("article", title: "the article")
  /// The panel of actors.
  static let actors = Context("actors", title: "the actors panel")
  /// The panel of statements.
  static let quotes = Context("quotes", title: "the quotes panel")
  /// The line in which a command is typed; characters go into it.
  static let prompt = Context("prompt", title: "the line that is typed")
  /// The line in which a search is typed.
  static let search = Context("search", title: "the search that is typed")
  /// The article while it is reviewed.
  static let review = Context("review", title: "the review")
  /// The words of a statement while they are chosen.
  static let bounds = Context("bounds", title: "the words that are chosen")
  /// A list from which a row is chosen by typing.
  static let choice = Context("choice", title: "the choice")

  static let allCases: [Context] =
    [.text, .actors, .quotes] + screens + [.prompt, .search, .review, .bounds, .choice]

  /// The boxes and screens over the article.
  static let screens = Overlay.all.map { $0.context }
  /// The places where letters are text.
  static let typing: Set<Context> = [.prompt, .search, .choice]
  var isTyping: Bool { Self.typing.contains(self) }
  /// All other places.
  static let browsing: Set<Context> = Set(allCases).subtracting(typing).subtracting([.bounds])
  /// The article and the panels beside it.
  static let reading: Set<Context> = [.text, .actors, .quotes, .review]
  /// `reading` without `.review`, where some keys record decisions.
  static let plainReading: Set<Context> = reading.subtracting([.review])
}
