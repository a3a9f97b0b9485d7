import CPCRE2

/// A regular expression compiled by PCRE2, to machine code if possible. Letters, digits and word boundaries follow
/// Unicode. `.` matches any character of a paragraph, `^` and `$` match its ends. Empty matches do not count.
struct RegularExpression: Sendable {
  private let code: Code

  /// The compiled expression. It never changes, so threads may share it.
  private final class Code: @unchecked Sendable {
    let pointer: OpaquePointer
    init(_ pointer: OpaquePointer) { self.pointer = pointer }
    deinit { pcre2_code_free_8(pointer) }
  }

  private static let options =
    PCRE2_UTF | PCRE2_UCP | PCRE2_DOTALL | PCRE2_DOLLAR_ENDONLY | PCRE2_NEVER_BACKSLASH_C | PCRE2_USE_OFFSET_LIMIT

  /// Creates the expression `source`, in PCRE2's syntax. Unless it is exact, small letters and capitals match alike.
  init(_ source: String, isExact: Bool) throws(PatternProblem) {
    var (error, place) = (Int32(0), 0)
    let bytes = Array(source.utf8)
    let made = pcre2_compile_8(
      bytes, bytes.count, Self.options | (isExact ? 0 : PCRE2_CASELESS), &error, &place, nil)
    guard let made else {
      let before = String(decoding: bytes.prefix(place), as: UTF8.self)
      throw .syntax(Self.message(error), after: place < bytes.count ? before.count : nil)
    }
    // PCRE2 interprets the expression on machines that its compiler does not support.
    pcre2_jit_compile_8(made, PCRE2_JIT_COMPLETE)
    code = Code(made)
  }

  private static func message(_ error: Int32) -> String {
    var bytes = [UInt8](repeating: 0, count: 256)
    pcre2_get_error_message_8(error, &bytes, bytes.count)
    return String(decoding: bytes.prefix { $0 != 0 }, as: UTF8.self)
  }

  /// The working memory of a run of matching, for one thread.
  struct Matcher: ~Copyable {
    private let expression: RegularExpression
    private let context: OpaquePointer?
    private let data: OpaquePointer?

    /// The limits for a match from one start: steps, and memory (KiB) for backtracking. They prevent endless
    /// expressions.
    private static let steps: UInt32 = 50_000
    private static let memory: UInt32 = 8_192

    init(_ expression: RegularExpression) {
      self.expression = expression
      context = pcre2_match_context_create_8(nil)
      data = pcre2_match_data_create_8(1, nil)
      pcre2_set_match_limit_8(context, Self.steps)
      pcre2_set_heap_limit_8(context, Self.memory)
    }

    deinit {
      pcre2_match_data_free_8(data)
      pcre2_match_context_free_8(context)
    }

    /// Returns the first match in `subject` that starts in `starts`; nil if there is none. The subject and the part
    /// before the first start must be valid UTF-8. `isWhole` says whether `$` matches at the end of the subject.
    func first(
      in subject: UnsafeBufferPointer<UInt8>, _ starts: Range<Int>, isWhole: Bool
    ) throws(PatternProblem) -> Range<Int>? {
      let starts = starts.clamped(to: 0..<subject.count)
      guard !starts.isEmpty, let data else { return nil }
      pcre2_set_offset_limit_8(context, starts.upperBound - 1)
      let options = PCRE2_NO_UTF_CHECK | PCRE2_NOTEMPTY | (isWhole ? 0 : PCRE2_NOTEOL)
      var result = run(subject, from: starts.lowerBound, options, data)
      // PCRE2 interprets an expression whose machine code needs more stack.
      if result == PCRE2_ERROR_JIT_STACKLIMIT {
        result = run(subject, from: starts.lowerBound, options | PCRE2_NO_JIT, data)
      }
      if result == PCRE2_ERROR_NOMATCH { return nil }
      guard result >= 0, let bounds = pcre2_get_ovector_pointer_8(data) else { throw .tooManySteps }
      // `\K` can move the start after the end.
      return bounds[0] < bounds[1] ? bounds[0]..<bounds[1] : nil
    }

    private func run(
      _ subject: UnsafeBufferPointer<UInt8>, from start: Int, _ options: UInt32, _ data: OpaquePointer
    ) -> Int32 {
      pcre2_match_8(expression.code.pointer, subject.baseAddress, subject.count, start, options, data, context)
    }
  }
}

/// The reason why an expression finds nothing.
enum PatternProblem: Error, Hashable, Sendable {
  /// Invalid syntax: PCRE2's message, and the number of characters before the error; nil if the end is missing.
  case syntax(String, after: Int?)
  /// A match that needs more steps or more memory than the limits allow.
  case tooManySteps

  /// The message for the user.
  var words: String {
    switch self {
    case .syntax(let message, let after?): "\(message), at character \(after + 1)"
    case .syntax(let message, nil): "\(message), at the end"
    case .tooManySteps: "too many ways to match: make the expression more specific"
    }
  }
}
