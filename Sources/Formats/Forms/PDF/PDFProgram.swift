import Files

/// The program of the Poppler project that finds the words of a PDF. It runs apart, with limits of time, memory and output.
enum PDFProgram {
  /// The limits of a run.
  static let limits = BoundedProgram.Limits(seconds: 60, memory: 2 << 30, output: 64 << 20)

  /// Returns the words of the document on its pages. Of a document that is too long, the pages up to the limit are returned.
  static func layout(
    of document: Document, path: String? = programPath("pdftotext"), limits: BoundedProgram.Limits = limits
  ) throws(ImportError) -> PDFLayout {
    let source = document.source
    guard let path else { throw .needsPackage(source, package: "poppler-utils") }
    guard let program = BoundedProgram(path, ["-bbox-layout", "-enc", "UTF-8", "-", "-"], limits: limits) else {
      throw .needsPackage(source, package: "util-linux")
    }
    let outcome: BoundedProgram.Outcome
    do {
      outcome = try program.run(reading: document.bytes)
    } catch {
      throw .unreadable(source, code: 0, reason: error.reason)
    }
    let errors = String(decoding: outcome.errors, as: UTF8.self)
    if outcome.errors.holds("Incorrect password".utf8) { throw .locked(source) }
    let layout = PDFLayout(outcome.output)
    if layout.pages.contains(where: { !$0.lines.isEmpty }) { return layout }
    switch outcome.ending {
    case .status(0), .tooMuchOutput:
      guard layout.pages.isEmpty else { throw .nothingToRead(source, found: "pictures of pages without text") }
      throw .damaged(source, format: "PDF", reason: "it has no pages")
    case .outOfTime:
      throw .damaged(source, format: "PDF", reason: "no page was read within \(limits.seconds) seconds")
    case .status, .signal:
      throw .damaged(source, format: "PDF", reason: errors.firstReason ?? "its parts are not where they should be")
    }
  }
}

extension String {
  /// The first message of the program, without its class: "Couldn't find trailer dictionary".
  fileprivate var firstReason: String? {
    guard let line = split(at: "\n").first, let colon = line.first(":") else { return nil }
    let reason = line[line.index(after: colon)...].drop { $0 == " " }
    return reason.isEmpty ? nil : reason.excerpt(120)
  }
}
