import Analysis
import ArgumentParser
import Articles
import Formats

/// `sayso products`: the matrix products that a reading takes and the machine's speed at them, for `make bench`.
struct Products: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "products",
    abstract: "Print the operations that reading a file takes, and those a second that the machine can do.",
    shouldDisplay: false)

  @Argument(help: "The file.") var file: String

  func run() throws {
    let engine = try loadEngine()
    let draft: Draft
    do {
      draft = try importArticle(ArticleSource(argument: file)).draft
    } catch {
      throw Failure.article(error)
    }
    try StandardOutput.report("\(engine.productOperations(for: draft.text)) \(ProductSpeed.measured())")
  }
}
