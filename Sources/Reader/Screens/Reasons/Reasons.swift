import Articles
import Cells

/// The reasons for the speaker of a statement or for the actor of a mention, in a box over the article.
struct Reasons: Screen {
  /// The item that the reasons explain.
  enum Subject: Hashable, Sendable {
    /// A statement, by its index.
    case statement(Int)
    /// A mention, by its index.
    case mention(Int)
  }

  let subject: Subject
  /// The step at the cursor.
  var step = 0

  init(_ subject: Subject, step: Int = 0) { (self.subject, self.step) = (subject, step) }

  init(statement: Int, step: Int = 0) { self.init(.statement(statement), step: step) }

  static let context = Context.reasons
  static let isOfText = true
  static let wheelLines = 1
  static let commands: [Command: String] = [
    .go: "to the words", .lineDown: "next step", .help: "help", .close: "back",
  ]

  static let rows: [CommandRow] = [
    CommandRow(
      .why, .lists, "i", in: [context], "from the reasons back to the article",
      effects: { reader, order in reader.runInScreen(order) })
  ]

  var overlay: Overlay { .why(self) }

  /// Opens the reasons of the mention at the cursor, or else of the current or visible statement.
  static func open(_ reader: inout ReaderState) {
    guard let subject = reader.article.subjectOfReasons() else {
      return reader.notify(
        "no statement on the screen" + reader.article.stillReading + ": \(key: .nextStatement) goes to the next")
    }
    open(subject, &reader)
  }

  /// Opens the reasons of a statement or a mention, at the last visited step.
  static func open(_ subject: Subject, _ reader: inout ReaderState) {
    guard reader.looks.screen.canHoldPanels else { return reader.notify("the screen is too small for the reasons") }
    if case .statement(let s) = subject, s != reader.article.selection.statement {
      let voice = reader.article.marks.voice(ofStatement: s)?.key
      reader.article.selection = Selection(statement: s, voice: voice, word: reader.article.selection.word)
    }
    let last = reader.article.lastReasons.flatMap { $0.subject == subject ? $0 : nil }
    (last ?? Reasons(subject)).show(&reader)
  }

  /// Returns the reasons for the same item after a newer analysis; nil if the item is gone.
  func renewed(_ article: OpenArticle) -> Self? {
    switch subject {
    case .statement: article.selection.statement.map { Reasons(statement: $0) }
    case .mention: article.word.flatMap { article.mention(at: $0) }.map { Reasons(.mention($0)) }
    }
  }

  /// Replaces the topmost screen by these reasons and keeps them for later.
  private func show(_ reader: inout ReaderState) {
    reader.screens.top = overlay
    reader.article.lastReasons = self
  }

  func run(_ order: Order, _ reader: inout ReaderState) -> [Effect] {
    let reasons = reader.article.reasons(of: subject)
    switch order.command {
    case .why: reader.screens.close()
    case .go: go(reasons, &reader)
    default:
      let (next, end) = listStep(
        order.command, from: step, count: order.count ?? 1, page: 4, half: 4, total: reasons.count)
      if let end { reader.notify(end == .last ? "this is the last step" : "this is the first step") }
      Reasons(subject, step: next).show(&reader)
    }
    return []
  }

  /// Goes to the words of the step at the cursor.
  private func go(_ reasons: [Reason], _ reader: inout ReaderState) {
    guard reasons.indices.contains(step), let range = reasons[step].range else {
      return reader.notify("this step has no words to go to")
    }
    reader.screens.close()
    reader.article.focus = .text
    reader.article.selection.evidence = range
    guard reader.article.isShown(range.lower) else {
      return reader.notify("the text is in a hidden paragraph: \(key: .filter) shows all")
    }
    reader.article.reveal(range.lower)
    reader.notify(
      "\(reasons[step].label) of \(reader.article.name(of: subject)); \(key: .why) goes back to the reasons")
  }

  /// Moves the cursor to a step. Follows the step if the cursor is already there.
  func click(row: Int, _ reader: inout ReaderState) -> [Effect] {
    let isCursor = row == step
    let effects = run(
      Order(isCursor ? .go : row > step ? .lineDown : .lineUp, count: abs(row - step)), &reader)
    if !isCursor { reader.notice = nil }
    return effects
  }

  /// Returns the words of the step at the cursor.
  func range(_ reader: ReaderState) -> TextRange? {
    let reasons = reader.article.reasons(of: subject)
    return reasons.indices.contains(step) ? reasons[step].range : nil
  }

  // MARK: Speech

  func spoken(_ reader: ReaderState) -> SpokenList? {
    let count = reader.article.reasons(of: subject).count
    return SpokenList(
      name: SpokenList.Name(Self.context, "\(subject)"),
      title: "Why \(reader.article.answer(of: subject))? \(counted(count, "step"))",
      count: count, cursor: step)
  }

  func spokenRow(_ n: Int, _ reader: ReaderState) -> String {
    let reasons = reader.article.reasons(of: subject)
    guard reasons.indices.contains(n) else { return "" }
    let reason = reasons[n]
    let sure = reason.confidence.flatMap { $0.isFinite ? ", sure \(reader.decimal($0))" : nil } ?? ""
    // Speech uses words for the signs of the screen.
    let text = reason.text.replacing(exactly: "→", with: "stands for").replacing(exactly: "¶", with: "paragraph ")
    return "\(reason.label): \(text)\(sure)"
  }
}
