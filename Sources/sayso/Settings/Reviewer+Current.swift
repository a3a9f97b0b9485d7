import Glibc
import Ledger
import Reader

extension Reviewer {
  /// Returns the reviewer of this session: `option`, else `$SAYSO_REVIEWER`, else the name in the configuration, else the login name.
  static func current(option: String?, _ configuration: Configuration) -> Reviewer {
    let named = option.flatMap { $0.isEmpty ? nil : $0 } ?? Environment.nonEmpty("SAYSO_REVIEWER")
    return Reviewer(
      name: named ?? configuration.reviewer ?? loginName ?? "reader", engine: Version.current,
      session: UInt64.random(in: .min ... .max), now: { WallClock.now }, zone: localOffset)
  }

  /// Returns the seconds by which local time is ahead of UTC at `when`, in milliseconds since 1970.
  private static func localOffset(at when: Int) -> Int {
    var (time, local) = (when / 1000, tm())
    return localtime_r(&time, &local) == nil ? 0 : local.tm_gmtoff
  }

  private static var loginName: String? {
    if let entry = getpwuid(getuid()), let name = entry.pointee.pw_name { return String(cString: name) }
    return Environment.nonEmpty("USER")
  }
}
