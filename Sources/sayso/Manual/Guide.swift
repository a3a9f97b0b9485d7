/// The user's guide. `Guide.md` is compiled into the program, so that the manual page and the Markdown have the same source.
enum Guide {
  /// The guide in Markdown.
  static let markdown = String(decoding: PackageResources.Guide_md, as: UTF8.self)
}
