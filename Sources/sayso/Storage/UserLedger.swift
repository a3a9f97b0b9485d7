import Ledger

/// The ledger of the user's decisions.
enum UserLedger {
  /// Returns the ledger; throws if there is no folder for it.
  static func open() throws(Failure) -> Decisions {
    guard let folder = UserFolders.data else { throw .noFolder(variable: "XDG_DATA_HOME", thing: "a ledger") }
    return Decisions(path: DecisionWriter.path(in: folder))
  }

  /// Returns the result of `body`; a `LedgerError` becomes a failure.
  static func attempt<Value>(_ body: () throws(LedgerError) -> Value) throws(Failure) -> Value {
    do throws(LedgerError) { return try body() } catch { throw .ledger(error) }
  }
}
