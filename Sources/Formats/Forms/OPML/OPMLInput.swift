import Articles

extension InputFormat {
  /// A list of feeds, which holds no article.
  static let opml = InputFormat(
    "opml", name: "a list of feeds (OPML)", byteLimit: Feed.byteLimit,
    recognises: { XMLRoot(of: $0)?.name.lowercased() == "opml" },
    read: { document throws(ImportError) in
      throw .unsupported(
        document.source, format: "a list of feeds", remedy: "subscribe to them with: sayso add \(document.source)")
    })
}
