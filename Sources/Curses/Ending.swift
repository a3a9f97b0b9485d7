import CTerminalGuard

/// Lets SIGQUIT end the program without a backtrace; the runtime takes that signal for a crash.
public func quitWithoutBacktrace() { guard_quit_without_backtrace() }

/// Ends the process by the signal that asked it to end, so that its status tells so. Returns where none did.
public func endAsAsked() { guard_end_as_asked() }
