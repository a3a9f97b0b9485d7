import Articles
import Fetching
import Formats

/// Reads articles from files, standard input and the web, as the options of the command line say.
struct ArticleReader: Sendable {
  /// An article as it was read, and remarks on the way that it came.
  struct Reading: Sendable {
    /// The source; of an address, with the protocol that the server answers.
    var source: ArticleSource
    var draft: Draft
    var notes: [String] = []
  }

  /// The format of the documents; nil to recognise it by content.
  var format: InputFormat?
  /// The address that links of files and of standard input refer to; nil if there is none.
  var base: WebAddress?
  /// The path of a file of cookies.
  var cookieFile: String?
  /// Whether a certificate that is not valid is accepted.
  var allowsInsecure = false

  /// The name by which servers know the program.
  private static let userAgent = "Sayso/\(Version.current) (+terminal reader)"

  /// Reads the article of `source`; waits for the disk, another program or the network. `progress` is called while an address is
  /// fetched; the reading ends at once if it returns false.
  func article(
    _ source: ArticleSource, progress: (FetchProgress) -> Bool = { _ in true }
  ) throws(Failure) -> Reading {
    if case .address(let address) = source { return try article(at: address, source, progress) }
    return Reading(
      source: source,
      draft: try imported { () throws(ImportError) in
        Document(try source.bytes(), from: source, address: base?.text)
      })
  }

  /// Reads the bytes of `source`; waits for the disk, another program or the network. Shows how far an address has been fetched on `line`.
  func document(_ source: ArticleSource, _ line: ProgressLine?) throws(Failure) -> Document {
    defer { line?.clear() }
    guard case .address(let address) = source else {
      do throws(ImportError) {
        return Document(try source.bytes(), from: source, address: base?.text)
      } catch {
        throw .article(error)
      }
    }
    let fetched = try fetched(from: address) { stage in
      line?.show("\(source): \(stage.words)")
      return true
    }
    return Document(fetched.bytes, from: source, address: fetched.address.text, mediaType: fetched.mediaType)
  }

  /// Reads the article of `source`. Shows how far an address has been fetched on `line`, and remarks on standard error.
  func reading(_ source: ArticleSource, _ line: ProgressLine?) throws(Failure) -> Reading {
    defer { line?.clear() }
    let reading = try article(source) { stage in
      line?.show("\(source): \(stage.words)")
      return true
    }
    line?.clear()
    for note in reading.notes { StandardError.report("\(source): \(note)") }
    return reading
  }

  /// Returns the request for an address.
  func request(for address: WebAddress) -> FetchRequest {
    FetchRequest(
      address, userAgent: Self.userAgent, cookieFile: cookieFile, allowsInsecure: allowsInsecure,
      authorityFile: Environment.nonEmpty("SSL_CERT_FILE"))
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

  private func article(
    at address: WebAddress, _ source: ArticleSource, _ progress: (FetchProgress) -> Bool
  ) throws(Failure) -> Reading {
    let fetched = try fetched(from: address, progress: progress)
    var draft = try imported { () throws(ImportError) in
      Document(fetched.bytes, from: source, address: fetched.address.text, mediaType: fetched.mediaType)
    }
    draft.facts.address = draft.facts.address ?? fetched.address.text
    return Reading(source: .address(fetched.requested), draft: draft, notes: fetched.notes.map { Failure.words($0) })
  }

  private func imported(_ document: () throws(ImportError) -> Document) throws(Failure) -> Draft {
    do throws(ImportError) {
      return try importArticle(try document(), as: format).draft
    } catch {
      throw .article(error)
    }
  }
}
