import CTerminalGuard

/// Ends the process by the signal that asked it to end, so that its status tells so. Returns where none did.
public func endAsAsked() { guard_end_as_asked() }
