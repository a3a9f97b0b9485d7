/// A key that the user pressed.
public enum Key: Hashable, Sendable {
  /// A typed character, including space.
  case character(Character)
  /// Control and a letter, given in lower case: `.control("d")`. Enter, Tab, Escape and Backspace have cases of their
  /// own.
  case control(Character)
  /// Enter.
  case enter
  /// Tab.
  case tab
  /// Shift and Tab.
  case backTab
  /// Escape.
  case escape
  /// Backspace, whichever code the terminal sends for it.
  case backspace
  /// Delete.
  case delete
  /// Arrow up.
  case up
  /// Arrow down.
  case down
  /// Arrow left.
  case left
  /// Arrow right.
  case right
  /// Home.
  case home
  /// End.
  case end
  /// Page up.
  case pageUp
  /// Page down.
  case pageDown
  /// F1…F12.
  case function(Int)
}

/// An input that a terminal reports.
public enum Input: Hashable, Sendable {
  /// A key.
  case key(Key)
  /// The mouse, if a frame requests it.
  case mouse(Mouse)
  /// Text pasted in one piece (bracketed paste), unmodified.
  case paste(String)
  /// A whole line, from a terminal that reports no keys; unmodified, without its line break.
  case line(String)
  /// The colour of the terminal's background; nil if the terminal does not say. Reported once, by a terminal that was asked.
  case ground(RGB?)
  /// The screen's new size.
  case resize(Size)
  /// The terminal was closed.
  case end
}
