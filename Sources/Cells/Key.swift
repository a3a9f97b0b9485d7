/// A key as a person pressed it.
public enum Key: Hashable, Sendable {
  /// A character that was typed; a space is a character.
  case character(Character)
  /// Control and a letter, given in lower case: `.control("d")`. Enter, Tab, Escape and Backspace have cases of their own.
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

/// What a terminal reports.
public enum Input: Hashable, Sendable {
  /// A key.
  case key(Key)
  /// The mouse, where a frame wishes for it.
  case mouse(Mouse)
  /// Text pasted in one piece (bracketed paste), raw.
  case paste(String)
  /// A line that was typed as a whole, where the terminal knows no keys; raw, without its end.
  case line(String)
  /// The screen has this size now.
  case resize(Size)
  /// Nobody is there any more: the terminal was closed.
  case end
}
