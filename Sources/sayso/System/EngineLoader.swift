import Analysis
import Articles

/// Loads the engine with the model that came with the program, if the process may reserve so many megabytes of memory.
func loadEngine(within megabytes: UInt64 = 192) throws(Failure) -> Engine {
  try checkMemory(megabytes)
  let path = try DataLocator.current.model()
  giveBackLargeBlocks()
  do {
    return try Engine(model: path)
  } catch {
    throw .model(error)
  }
}

extension Engine {
  /// Tags a text as `tag` does; its error is the program's.
  func tagging(
    of text: String, isCancelled: () -> Bool, advance: (Int) -> Void,
    report: @escaping (Tagging) -> Void
  ) throws(Failure) -> Tagging {
    do {
      return try tag(text, isCancelled: isCancelled, advance: advance, report: report)
    } catch {
      throw .model(error)
    }
  }

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
