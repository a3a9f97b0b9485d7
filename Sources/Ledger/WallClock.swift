import Glibc

/// The current time.
public enum WallClock {
  /// The milliseconds since 1970, UTC.
  public static var now: Int {
    var time = timespec()
    clock_gettime(CLOCK_REALTIME, &time)
    return time.tv_sec * 1000 + time.tv_nsec / 1_000_000
  }
}
