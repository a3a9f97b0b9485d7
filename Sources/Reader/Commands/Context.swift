/// A context: the part of the screen or the mode that receives keys.
struct Context: Hashable, Sendable, CaseIterable {
  /// The name in the configuration.
  let name: String
  /// The name in sentences.
  let title: String

  init(_ name: String, title: String) { (self.name, self.title) = (name, title) }

  // The name alone identifies a context, which the tables of keys look up some thousand times at each start.
  static func == (a: Context, b: Context) -> Bool { a.name == b.name }
  func hash(into hasher: inout Hasher) { hasher.combine(name) }

  /// Finds the context with a name.
  init?(named name: String) {
    guard let context = Self.allCases.first(where: { $0.name == name }) else { return nil }
    self = context
  }

  /// The article.
  static let text = Context("article", title: "the article")
  /// The line for typing a command. Characters are inserted into it.
  static let prompt = Context("prompt", title: "the command line")
  /// The line for typing a search.
  static let search = Context("search", title: "the search line")
  /// The article during a review.
  static let review = Context("review", title: "the review")
  /// The mode for choosing the range of a statement.
  static let bounds = Context("bounds", title: "the choice of words")
  /// A list with rows that are chosen by typing.
  static let choice = Context("choice", title: "the list of choices")

  static let allCases: [Context] =
    [.text] + panels + screens + [.prompt, .search, .review, .bounds, .choice]

  /// The panels beside the article.
  static let panels = Panels.all.map { $0.context }
  /// The boxes and screens over the article.
  static let screens = Overlay.all.map { $0.context }
  /// The contexts in which letters are text.
  static let typing: Set<Context> = [.prompt, .search, .choice]
  var isTyping: Bool { Self.typing.contains(self) }
  /// All other contexts.
  static let browsing: Set<Context> = Set(allCases).subtracting(typing).subtracting([.bounds])
  /// The article and the panels beside it.
  static let reading: Set<Context> = Set(panels).union(article)
  /// The article, also during a review.
  static let article: Set<Context> = [.text, .review]
  /// The panels, boxes and screens.
  static let lists = Set(panels + screens)
  /// `reading` without `.review`, where some keys record decisions.
  static let plainReading: Set<Context> = reading.subtracting([.review])

  /// Returns the screens that run `command`.
  static func screens(running command: Command) -> Set<Context> {
    Set(Overlay.all.filter { $0.accepts(command) }.map { $0.context })
  }
}
