import Articles

/// An article that is being resolved: what every pass reads, and what the passes have found so far.
struct Scene {
  /// The text and its blocks.
  let draft: Draft
  let words: Words
  let sentences: Sentences
  let quotations: Quotations
  /// By what pronouns, roles and names are compared.
  let standings: Standings
  /// Every mention so far, in text order; those of form `name` are the first pass's.
  var mentions: [Mention] = []
  /// The actors so far, in no order that matters.
  var actors: [Sketch] = []
  /// Where each actor is named first; known once the names are grouped.
  var firstNames: [Int: TextRange] = [:]

  /// The scene of the part of `draft` before the byte at `end`.
  init(_ draft: Draft, end: Int, standings: Standings = Standings()) {
    (self.draft, self.standings) = (draft, standings)
    words = Words(draft.text, end: end)
    let parts = draft.blocks.filter { $0.kind != .residue && $0.range.lower < end }
    sentences = Sentences(words, blocks: parts)
    quotations = Quotations(words, blocks: parts)
  }

  /// The words of `range` as the text has them, on one line.
  func text(_ range: TextRange) -> String {
    draft.text.slice(range).split(whereSeparator: \.isWhitespace).joined(separator: " ")
  }

  /// The words of some words.
  func text(_ words: Range<Int>) -> String { text(self.words.range(of: words)) }

  /// Whether a line break stands before the word at `i`, which is not the first.
  func beginsLine(_ i: Int) -> Bool {
    draft.text.slice(TextRange(words[i - 1].range.upper, words[i].range.lower)).contains(where: \.isNewline)
  }

  /// The number of the sentence that holds the byte at `offset`, or of the last one before it.
  func sentence(at offset: Int) -> Int { sentences.index(ofWord: words.index(at: offset)) }

  /// Whether the bytes lie in one block that is part of the article.
  func isInBody(_ range: TextRange) -> Bool {
    guard let i = draft.blockIndex(at: range.lower) else { return false }
    return draft.blocks[i].kind != .residue && draft.blocks[i].range.contains(range)
  }

  /// The index of the first mention that ends after `offset`, where mentions do not nest.
  func mentionIndex(at offset: Int) -> Int { mentions.partitioningIndex { $0.range.upper > offset } }

  /// The mention that holds the byte at `offset`.
  func mention(at offset: Int) -> Int? {
    let i = mentionIndex(at: offset)
    return mentions.indices.contains(i) && mentions[i].range.contains(offset) ? i : nil
  }

  /// The indices of the mentions that begin in `range`.
  func mentionIndices(in range: TextRange) -> Range<Int> {
    let first = mentions.partitioningIndex { $0.range.lower >= range.lower }
    return first..<max(first, mentions.partitioningIndex { $0.range.lower >= range.upper })
  }

  /// Where the name of an actor stands for the first time.
  func firstName(of actor: Int) -> TextRange? { firstNames[actor] }

  /// Adds mentions, keeping text order.
  mutating func add(_ more: [Mention]) {
    guard !more.isEmpty else { return }
    mentions = (mentions + more).sorted { $0.range < $1.range }
  }
}

/// An actor as far as it is known while an article is read.
struct Sketch {
  var kind: NamedActor.Kind
  /// The forms of its name as the text has them, in the order of their first appearance, and how often each comes.
  var forms: [(text: String, count: Int)] = []
  /// The forms in which a title stands before the name: "Mr Rusk", "President Ana Brandt".
  var titled: [String] = []
  /// More words that hold the name or stand for it: "China’s Harbour Office", "the Kingdom".
  var others: [String] = []
  /// The name that stands for it whatever its forms: a country's.
  var fixedName: String?
  /// By which pronoun the text refers to it, as far as it tells.
  var gender: Gender?
  /// Where the text gives it a role, in text order.
  var roles: [RolePhrase] = []
  /// The party that the text gives a person, and the state of the United States.
  var party: String?
  var state: String?
  /// The country or body that it belongs to.
  var of: String?
  /// The number in `English.countries` of the country that it is.
  var country: Int?

  /// Counts a form.
  mutating func see(_ form: String) {
    if let i = forms.firstIndex(where: { $0.text == form }) {
      forms[i].count += 1
    } else {
      forms.append((form, 1))
    }
  }

  /// Adds words that hold the name or stand for it; an actor keeps two dozen.
  mutating func note(_ other: String) {
    if others.count < 24, !others.contains(other) { others.append(other) }
  }

  /// How often it is named.
  var count: Int { forms.reduce(0) { $0 + $1.count } }

  /// The name it goes by: the form with the most words, of those the one that comes most; a person's rather not in capitals.
  var name: String {
    if let fixedName { return fixedName }
    let best = forms.map { form in
      let isLoud = kind == .person && form.text.allSatisfy { !$0.isLowercase }
      return (form.text, rank: (form.text.split(at: " ").count, isLoud ? 0 : 1, form.count))
    }.max { $0.rank < $1.rank }
    return best?.0 ?? ""
  }
}
