import Cells

/// Turns the events of ncurses into inputs. It gathers pastes, reads mouse reports and the colour of the background, and
/// separates the Escape key from escape sequences. Sequences that ncurses does not know are dropped.
struct InputDecoder {
  /// An event that ncurses reports.
  enum Event: Equatable {
    /// A character or control code.
    case scalar(Unicode.Scalar)
    /// A key that sends a sequence.
    case key(Key)
    /// A paste begins.
    case pasteStart
    /// A paste ends.
    case pasteEnd
    /// No input came for a while.
    case silence
  }

  /// A state of the decoder.
  enum State: Equatable {
    /// No sequence is open.
    case ground
    /// An Escape came; a sequence may follow.
    case escape
    /// A control sequence continues to its final byte.
    case sequence
    /// One more character belongs to a key's sequence.
    case single
    /// A terminal's answer (OSC), which ends with BEL or Escape and a character.
    case answer
    /// Another string for a terminal, which ends likewise.
    case string
    /// Text is pasted.
    case paste
  }

  /// The decoder's current state.
  private(set) var state = State.ground
  private var pasted = ""
  /// The parameters of the current control sequence, or the text of the current answer, so far.
  private var parameters = ""
  /// The most bytes of a paste that are kept.
  let pasteLimit: Int

  /// The most bytes of a sequence's parameters that are kept.
  private static let parameterLimit = 64

  /// Creates a decoder with no open sequence.
  init(pasteLimit: Int = 1 << 20) { self.pasteLimit = pasteLimit }

  /// Decodes an event and returns the inputs that it completes.
  mutating func feed(_ event: Event) -> [Input] {
    switch (state, event) {
    case (.paste, .scalar(let scalar)):
      if pasted.utf8.count + UTF8.width(scalar) <= pasteLimit { pasted.unicodeScalars.append(scalar) }
      return []
    case (.paste, .pasteEnd), (.paste, .silence): return endPaste()
    case (.paste, _): return []
    case (_, .pasteStart):
      let before = abandon()
      state = .paste
      return before
    case (_, .pasteEnd): return abandon()
    case (_, .silence): return abandon()
    case (_, .key(let key)): return abandon() + [.key(key)]
    case (_, .scalar(let scalar)): return decode(scalar)
    }
  }

  private mutating func decode(_ scalar: Unicode.Scalar) -> [Input] {
    switch state {
    case .ground, .paste:
      if scalar == "\u{1B}" {
        state = .escape
        parameters = ""
        return []
      }
      return key(scalar)
    case .escape:
      switch scalar {
      case "[":
        state = .sequence
        parameters = ""
      case "O": state = .single
      case "]":
        state = .answer
        parameters = ""
      case "P", "_", "^", "X": state = .string
      case "\u{1B}": return [.key(.escape)]
      case "\\":
        state = .ground
        return answer()
      default:
        state = .ground
        return [.key(.escape)] + key(scalar)
      }
      return []
    case .sequence:
      guard (0x40...0x7E).contains(scalar.value) || scalar.value < 0x20 else {
        keep(scalar)
        return []
      }
      state = .ground
      return MouseReport.mouse(parameters, scalar).map { [.mouse($0)] } ?? []
    case .single:
      state = .ground
      return []
    case .answer, .string:
      switch scalar {
      case "\u{7}":
        state = .ground
        return answer()
      case "\u{1B}": state = .escape
      default: if state == .answer { keep(scalar) }
      }
      return []
    }
  }

  private mutating func keep(_ scalar: Unicode.Scalar) {
    if parameters.utf8.count < Self.parameterLimit { parameters.unicodeScalars.append(scalar) }
  }

  /// Returns the input of a complete answer.
  private mutating func answer() -> [Input] {
    defer { parameters = "" }
    return GroundQuestion.color(inAnswer: parameters).map { [.ground($0)] } ?? []
  }

  /// Drops an incomplete sequence. An Escape alone is the key.
  private mutating func abandon() -> [Input] {
    defer { state = .ground }
    return state == .escape ? [.key(.escape)] : []
  }

  private mutating func endPaste() -> [Input] {
    defer { (state, pasted) = (.ground, "") }
    return pasted.isEmpty ? [] : [.paste(pasted)]
  }

  private func key(_ scalar: Unicode.Scalar) -> [Input] {
    (0x80...0x9F).contains(scalar.value) ? [] : [.key(Key(typed: Character(scalar)))]
  }
}
