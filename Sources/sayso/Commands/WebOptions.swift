import ArgumentParser
import Articles
import Fetching
import Files
import Formats

/// The options of commands that fetch addresses.
struct WebOptions: ParsableArguments {
  @Option(
    help: ArgumentHelp("A file of cookies in Netscape's format, sent to their hosts only.", valueName: "file"),
    completion: .file())
  var cookies: String?

  @Flag(help: "Read addresses although their certificates are not valid; the reader says so.")
  var insecure = false

  func validate() throws {
    if cookies?.isEmpty == true { throw ValidationError("--cookies: \(Failure.emptyName("a file"))") }
  }

  /// The reader of articles that these options describe.
  var reader: ArticleReader { ArticleReader(cookieFile: cookies, allowsInsecure: insecure, rules: .usual) }
}

/// The options that say what documents hold.
struct DocumentOptions: ParsableArguments {
  @Option(
    name: .customLong("as"),
    help: ArgumentHelp(
      "Read the documents as: \(InputFormat.all.map { "\($0.word), \($0.name)" }.joined(separator: "; ")).",
      valueName: "form"),
    completion: .list(InputFormat.all.map(\.word)))
  var form: String?

  @Option(
    help: ArgumentHelp("The address that a page from a file or a pipe came from, for its links.", valueName: "base"))
  var url: String?

  func validate() throws {
    if let form, InputFormat.named(form) == nil {
      throw ValidationError(
        "--as: unknown format “\(form)”; formats: \(InputFormat.all.map(\.word).joined(separator: ", "))")
    }
    guard let url else { return }
    do throws(WebAddressError) { _ = try WebAddress(url) } catch {
      throw ValidationError("--url “\(url.excerpt())” is not an address: \(Failure.words(error))")
    }
  }

  /// Returns `reader` with what these options say about documents.
  func applied(to reader: ArticleReader) -> ArticleReader {
    var reader = reader
    reader.format = form.flatMap(InputFormat.named)
    reader.base = url.flatMap { try? WebAddress($0) }
    return reader
  }
}
