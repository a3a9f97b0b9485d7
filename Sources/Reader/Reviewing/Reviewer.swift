/// Who decides, and on the reading of which engine: what every decision is signed with.
public struct Reviewer: Sendable {
  /// The person's name, as the ledger keeps it.
  public var name: String
  /// The version of the engine.
  public var engine: String
  /// A number by chance that no other sitting has.
  public var sitting: UInt32
  /// The milliseconds since the beginning of 1970, UTC.
  public var now: @Sendable () -> Int

  /// A reviewer; the usual one has no name and no clock.
  public init(
    name: String = "reader", engine: String = "", sitting: UInt32 = 0, now: @escaping @Sendable () -> Int = { 0 }
  ) {
    (self.name, self.engine, self.sitting, self.now) = (name, engine, sitting, now)
  }
}
