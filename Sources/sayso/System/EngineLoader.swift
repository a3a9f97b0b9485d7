import Analysis
import Articles

/// Loads the engine with the model that came with the program.
func loadEngine() throws(Failure) -> Engine {
  let path = try DataLocator.current.model()
  do {
    return try Engine(model: path)
  } catch {
    throw .model(error)
  }
}

extension Engine {
  /// Analyses a draft as `analyse` does; its error is the program's.
  func article(
    of draft: Draft, isCancelled: () -> Bool = { false }, advance: (Int) -> Void = { _ in },
    report: ((Progress) -> Void)? = nil
  ) throws(Failure) -> Article {
    do {
      return try analyse(draft, isCancelled: isCancelled, advance: advance, report: report)
    } catch {
      throw .model(error)
    }
  }
}
