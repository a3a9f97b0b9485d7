import Articles
import Fetching
import Formats
import Reader

/// Reads articles from files, standard input and the web, as the options of the command line say.
struct ArticleReader: Sendable {
  /// An article as it was read, and remarks on the way that it came.
  struct Reading: Sendable {
    /// The source; of an address, with the protocol that the server answers.
    var source: ArticleSource
    var draft: Draft
    /// The texts of the other articles that the document holds.
    var others: [Draft] = []
    var notes: [String] = []
    /// The problems of the user's rules for pages, if they were not reported before.
    var problems: [String] = []
    /// The document as it was fetched; nil for what can be read from the disk again.
    var document: Document?
  }

  /// The format of the documents; nil to recognise it by content.
  var format: InputFormat?
  /// The address that links of files and of standard input refer to; nil if there is none.
  var base: WebAddress?
  /// The path of a file of cookies.
  var cookieFile: String?
  /// Whether a certificate that is not valid is accepted.
  var allowsInsecure = false
  /// The user's rules for pages; nil for no rules.
  var rules: PageRuleFile?
  /// The file of several articles that was read last.
  private let memo = DocumentMemo()

  /// Creates a reader of documents in any format.
  init(cookieFile: String? = nil, allowsInsecure: Bool = false, rules: PageRuleFile? = nil) {
    (self.cookieFile, self.allowsInsecure, self.rules) = (cookieFile, allowsInsecure, rules)
  }

  /// The name by which servers know the program.
  private static let userAgent = "Sayso/\(Version.current) (+terminal reader)"

  // MARK: Articles

  /// Reads the article of `source`, with the others of its document; waits for the disk, another program or the network. `progress` is
  /// called while an address is fetched; the reading ends at once if it returns false. `beginning` gets the first paragraphs of a long
  /// text, or the first page of an article of several before the next one is fetched.
  func article(
    _ source: ArticleSource, beginning: ((Reading) -> Void)? = nil, progress: (FetchProgress) -> Bool = { _ in true }
  ) throws(Failure) -> Reading {
    switch source {
    case .markup(let document):
      return Reading(source: source, draft: try markup(of: try self.document(document, progress: progress), source))
    case .part(let document, let number):
      let whole = try memo.reading(of: document) { () throws(Failure) in try article(document, progress: progress) }
      let drafts = [whole.draft] + whole.others
      guard drafts.indices.contains(number - 1) else { throw .article(.empty(source)) }
      return Reading(source: source, draft: drafts[number - 1], notes: whole.notes, document: whole.document)
    case .address(let address):
      let start = ContinuousClock.now
      let fetched = try fetched(from: address, progress: progress)
      let document = Document(fetched, from: source)
      var reading = try firstPage(fetched, document)
      (reading.notes, reading.document) = (fetched.notes.map { Failure.words($0) }, document)
      guard reading.others.isEmpty, reading.draft.facts.nextPage != nil else { return reading }
      beginning?(reading)
      let pages = FollowingPages(
        reader: self, after: [fetched.requested, fetched.address], byteCount: fetched.bytes.count,
        elapsed: { Int(start.duration(to: .now) / .milliseconds(1)) })
      return pages.added(to: reading, progress: progress)
    case .file, .standardInput, .entry:
      if let beginning, let draft = Formats.beginning(of: source, as: format) {
        beginning(Reading(source: source, draft: draft))
      }
      return try reading(source, of: try document(source, progress: progress))
    }
  }

  /// Returns a source for each article of the document: the parts of a file that holds several, else the source itself.
  func parts(of source: ArticleSource) -> [ArticleSource] {
    guard source.mayHoldSeveral(as: format),
      let whole = try? memo.reading(of: source, { () throws(Failure) in try article(source) }), !whole.others.isEmpty
    else { return [source] }
    return (0...whole.others.count).map { .part(of: source, number: $0 + 1) }
  }

  /// Reads the bytes of `source`; waits for the disk, another program or the network.
  func document(
    _ source: ArticleSource, progress: (FetchProgress) -> Bool = { _ in true }
  ) throws(Failure) -> Document {
    if case .address(let address) = source.document {
      return Document(try fetched(from: address, progress: progress), from: source)
    }
    do throws(ImportError) {
      return Document(try source.bytes(), from: source, address: base?.text)
    } catch {
      throw .article(error)
    }
  }

  /// Reads the articles of an answer. One that broke off before its text is reported as such.
  private func firstPage(_ fetched: Fetched, _ document: Document) throws(Failure) -> Reading {
    do throws(Failure) {
      return try reading(.address(fetched.requested), of: document)
    } catch {
      for case .incomplete(let cause) in fetched.notes { throw .cutBeforeText(cause, address: "\(fetched.requested)") }
      throw error
    }
  }

  /// Reads the articles of a document, the first as the article of `source`; in the format of `known` if that is recognised already.
  func reading(
    _ source: ArticleSource, of document: Document, as known: InputFormat? = nil
  ) throws(Failure) -> Reading {
    var document = document
    let rules = rules?.reading
    if let rules { document.rules = rules.rules }
    do throws(ImportError) {
      let drafts = try importArticles(document, as: known ?? format).map { imported in
        var draft = imported.draft
        draft.facts.address = draft.facts.address ?? document.address
        return draft
      }
      guard let first = drafts.first else { throw ImportError.empty(source) }
      // Rules are for pages, which have addresses.
      let problems = first.facts.address == nil ? [] : self.rules?.reported.new(rules?.problems ?? []) ?? []
      return Reading(
        source: source, draft: first, others: Array(drafts.dropFirst()), problems: problems.map(\.description))
    } catch {
      throw .article(error)
    }
  }

  /// Returns the source text of a document as the article of `source`.
  private func markup(of document: Document, _ source: ArticleSource) throws(Failure) -> Draft {
    var document = document
    document.source = source
    do throws(ImportError) { return try document.markup() } catch { throw .article(error) }
  }

  // MARK: Commands that wait

  /// Reads the bytes of `source`. Shows how far an address has been fetched on `line`.
  func document(_ source: ArticleSource, _ line: ProgressLine?) throws(Failure) -> Document {
    defer { line?.clear() }
    return try reportingWait(for: source) { () throws(Failure) in
      try document(source, progress: shown(source, on: line))
    }
  }

  /// Reads the article of `source`, with the others of its document. Shows how far an address has been fetched on `line`, and remarks on
  /// standard error.
  func reading(_ source: ArticleSource, _ line: ProgressLine?) throws(Failure) -> Reading {
    defer { line?.clear() }
    let reading = try reportingWait(for: source) { () throws(Failure) in
      try article(source, progress: shown(source, on: line))
    }
    line?.clear()
    reading.report(on: source)
    return reading
  }

  /// Reads the article of a short text that is there already, with the same remarks.
  func reading(ofShortText text: Document) throws(Failure) -> Reading {
    var text = text
    text.address = base?.text
    let reading = try reading(text.source, of: text, as: .plainText)
    reading.report(on: text.source)
    return reading
  }

  private func shown(_ source: ArticleSource, on line: ProgressLine?) -> (FetchProgress) -> Bool {
    { stage in
      line?.show("\(source): \(stage.words)")
      return true
    }
  }

  // MARK: Fetching

  /// Returns the request for an address.
  func request(for address: WebAddress) -> FetchRequest {
    FetchRequest(
      address, userAgent: Self.userAgent, cookieFile: cookieFile, allowsInsecure: allowsInsecure,
      authorityFile: Environment.nonEmpty("SSL_CERT_FILE") ?? ShippedData.authorities)
  }

  /// Fetches what an address leads to; `progress` is called meanwhile.
  func fetched(
    from address: WebAddress, progress: (FetchProgress) -> Bool = { _ in true }
  ) throws(Failure) -> Fetched {
    do throws(FetchError) {
      return try fetch(request(for: address), progress: progress)
    } catch {
      throw .fetching(error, address: "\(address)")
    }
  }
}

extension ArticleReader.Reading {
  /// Writes the remarks on `source` to standard error.
  fileprivate func report(on source: ArticleSource) {
    for problem in problems { StandardError.report(problem) }
    var said: Set<String> = []
    let remarks = ([draft] + others).flatMap(\.facts.remarks).filter { said.insert($0).inserted }
    for note in notes + remarks { StandardError.report("\(source): \(note)") }
  }

  /// Each article of the document as a reading of its own; a single one is the reading itself.
  var parts: [ArticleReader.Reading] {
    guard !others.isEmpty else { return [self] }
    return ([draft] + others).enumerated().map { i, draft in
      ArticleReader.Reading(source: .part(of: source, number: i + 1), draft: draft, notes: notes, document: document)
    }
  }
}

extension Document {
  /// Creates the document that a server sent for `source`.
  init(_ fetched: Fetched, from source: ArticleSource) {
    self.init(fetched.bytes, from: source, address: fetched.address.text, mediaType: fetched.mediaType)
  }
}
