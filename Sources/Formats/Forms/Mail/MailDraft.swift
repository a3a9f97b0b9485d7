import Articles

/// The article of a message: its subject, its sender, its words.
struct MailDraft {
  private var builder: DraftBuilder
  private let title: String?
  /// The encoding of the first part and the repairs in all.
  private(set) var encoding = TextEncoding.utf8
  private(set) var repairs = 0

  /// Reads the article of a message.
  init(_ message: MailParts, _ body: MailBody) {
    let header = message.parts.first?.header ?? MailHeader()
    var facts = PageFacts()
    facts.title = header.text("subject")
    facts.byline = header.text("from").flatMap(authorName)
    facts.published = header["date"].flatMap { Timestamp($0)?.iso }
    facts.language = header["content-language"].map { String($0.prefix { $0 != "," }) }
    title = facts.title
    builder = DraftBuilder(facts: facts)
    if let title { builder.append(.title, title) }
    if let byline = facts.byline { builder.append(.byline, byline) }
    for part in body.parts { append(part, of: message) }
    for part in body.beside {
      for piece in MailLines(part.text(of: message).text).pieces { append(.residue, piece.text) }
    }
    for part in body.attachments { builder.append(.embed, part.label) }
  }

  /// Whether the message holds no words.
  private(set) var isEmpty = true

  /// Returns the draft.
  mutating func draft() -> Draft { builder.draft() }

  private mutating func append(_ part: MailParts.Part, of message: MailParts) {
    let decoded = part.text(of: message)
    if isEmpty { encoding = decoded.encoding }
    repairs += decoded.repairs
    if part.header.mediaType == "text/html" {
      append(html: decoded.text, base: part.header["content-location"])
    } else {
      let isFlowed = part.header.parameter("format", of: "content-type")?.lowercased() == "flowed"
      let delSp = part.header.parameter("delsp", of: "content-type")?.lowercased() == "yes"
      append(MailLines(decoded.text, flowed: isFlowed, delSp: delSp).pieces)
    }
  }

  // MARK: HTML

  private mutating func append(html: String, base: String?) {
    let tree = MarkupTree(html)
    var writer = MarkupBlockWriter(tree, base: tree.base(base))
    writer.write(tree.root)
    builder.facts.hiddenCount += writer.hiddenCount
    var blocks = writer.blocks
    if let first = blocks.firstIndex(where: { !isFrame($0) }), repeatsTitle(blocks[first].words.text) {
      blocks.remove(at: first)
    }
    for i in blocks.indices.prefix(while: { isFrame(blocks[$0]) }) { blocks[i].kind = .residue }
    for i in blocks.indices.reversed().prefix(while: { isFrame(blocks[$0]) }) { blocks[i].kind = .residue }
    if isEmpty, let first = blocks.firstIndex(where: { $0.kind != .residue }) {
      _ = markBylines(&blocks[first...], in: tree, isAfterTitle: title != nil)
    }
    if blocks.contains(where: { $0.kind != .residue }) { isEmpty = false }
    builder.append(blocks)
  }

  /// Whether a block is of the frame around a newsletter: how to unsubscribe, why it was sent, a line of links.
  private func isFrame(_ block: MarkupBlock) -> Bool {
    block.kind == .rule || block.words.text.isMailFrame
      || block.words.count < 120 && block.linkedCount * 10 > block.words.count * 7
  }

  private func repeatsTitle(_ text: String) -> Bool {
    guard let title else { return false }
    return title.sameLetters.ends(with: text.sameLetters) && text.utf8.count * 2 > title.utf8.count
  }

  // MARK: Plain text

  private mutating func append(_ pieces: [MailLines.Piece]) {
    var blocks = pieces.flatMap(\.blocks)
    if isEmpty, let first = blocks.first, repeatsTitle(first.text) { blocks.removeFirst() }
    for i in blocks.indices.prefix(while: { blocks[$0].text.isMailFrame }) { blocks[i].kind = .residue }
    for i in blocks.indices.reversed().prefix(while: { blocks[$0].kind == .residue || blocks[$0].text.isMailFrame }) {
      blocks[i].kind = .residue
    }
    for block in blocks { builder.append(block.kind, block.text, level: block.level) }
    if blocks.contains(where: { $0.kind != .residue }) { isEmpty = false }
  }

  /// Adds the paragraphs of a text as blocks of one kind.
  private mutating func append(_ kind: Block.Kind, _ text: String) {
    var text = text
    for block in text.withUTF8({ BlockClassifier($0).blocks }) { builder.append(kind, String(text.slice(block.range))) }
  }
}

extension MailLines.Piece {
  /// The blocks of the piece. Lines that go on with a small letter belong to what stands right above them.
  fileprivate var blocks: [(kind: Block.Kind, text: String, level: Int?)] {
    var text = text
    let found = text.withUTF8 { BlockClassifier($0).blocks }
    var blocks: [(kind: Block.Kind, text: String, level: Int?)] = []
    for (i, block) in found.enumerated() {
      let words = String(text.slice(block.range))
      let breaks =
        i == 0
        ? 0 : text.slice(TextRange(found[i - 1].range.upper, block.range.lower)).utf8.lazy.filter { $0 == 0x0A }.count
      if breaks == 1, let last = blocks.last, words.startsSmall == true, !last.text.endsSentence {
        blocks[blocks.count - 1].text += "\n" + words
        continue
      }
      let kind: Block.Kind =
        isSignature ? .residue : depth > 0 ? .quotation : block.kind == .title ? .paragraph : block.kind
      blocks.append((kind, words, depth > 0 ? depth : nil))
    }
    return blocks
  }
}

extension MailParts.Part {
  /// The line that stands for a file: "budget.pdf (application/pdf)".
  var label: String { "\(header.fileName ?? "file") (\(header.mediaType))" }
}

extension String {
  /// Whether it is a line that newsletters have above or below their text.
  fileprivate var isMailFrame: Bool {
    guard utf8.count <= 400 else { return false }
    let text = lowercased().onOneLine
    return frameWords.contains { text.utf8.holds($0.utf8) }
      || frameOpenings.contains { text.begins(with: $0) }
  }
}

/// Words of the frame around newsletters, anywhere in a line.
private let frameWords = [
  "unsubscribe", "in your browser", "in a browser", "in your web browser", "email preferences", "e-mail preferences",
  "your preferences", "subscription preferences", "manage your subscription", "our mailing address",
  "all rights reserved",
]

/// The beginnings of such lines.
private let frameOpenings = [
  "you are receiving this", "you're receiving this", "you receive this", "you received this", "you get this",
  "you are getting this",
  "this email was sent", "this e-mail was sent", "this message was sent", "sent to ", "forward this email",
  "forward to a friend", "©",
  "copyright ©", "was this email forwarded to you", "having trouble viewing", "trouble viewing",
]
