import CTerminalGuard

/// Makes SIGQUIT end the program without a backtrace; the runtime treats that signal as a crash.
public func quitWithoutBacktrace() { guard_quit_without_backtrace() }

/// Ends the process by the signal that requested it, so that its exit status shows the signal. Returns if there was no
/// such signal.
public func endAsAsked() { guard_end_as_asked() }
