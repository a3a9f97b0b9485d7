import Analysis

/// Loads the engine with the model that came with the program.
func loadEngine() throws(Failure) -> Engine {
  let path = try DataLocator.current().model()
  do {
    return try Engine(model: path)
  } catch {
    throw .model(error)
  }
}
