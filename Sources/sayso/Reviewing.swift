import Glibc
import Reader

extension Reviewer {
  /// The reviewer in this session: `option`, else `$SAYSO_REVIEWER`, else the name in the configuration, else the login name.
  static func current(option: String?, _ configuration: Configuration) -> Reviewer {
    let named = option.flatMap { $0.isEmpty ? nil : $0 } ?? Environment.nonEmpty("SAYSO_REVIEWER")
    return Reviewer(
      name: named ?? configuration.reviewer ?? loginName ?? "reader", engine: Version.current,
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
