/// The signature of every decision: the reviewer, the engine whose reading was reviewed, and the session.
public struct Reviewer: Sendable {
  /// The reviewer's name, as the ledger keeps it.
  public var name: String
  /// The version of the engine.
  public var engine: String
  /// A random number, the ID of this session.
  public var session: UInt64
  /// The milliseconds since the beginning of 1970, UTC.
  public var now: @Sendable () -> Int

  /// Creates a reviewer. By default, it has no name and no clock.
  public init(
    name: String = "reader", engine: String = "", session: UInt64 = 0, now: @escaping @Sendable () -> Int = { 0 }
  ) {
    (self.name, self.engine, self.session, self.now) = (name, engine, session, now)
  }
}
