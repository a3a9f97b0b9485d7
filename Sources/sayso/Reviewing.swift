import Glibc
import Reader

extension Reviewer {
  /// The person at the terminal: `$SAYSO_REVIEWER`, else the login name.
  static var current: Reviewer {
    Reviewer(
      name: Environment.nonEmpty("SAYSO_REVIEWER") ?? loginName ?? "reader", engine: Version.current,
      sitting: UInt64.random(in: .min ... .max)
    ) {
      var now = timespec()
      clock_gettime(CLOCK_REALTIME, &now)
      return now.tv_sec * 1000 + now.tv_nsec / 1_000_000
    }
  }

  private static var loginName: String? {
    if let entry = getpwuid(getuid()), let name = entry.pointee.pw_name { return String(cString: name) }
    return Environment.nonEmpty("USER")
  }
}
