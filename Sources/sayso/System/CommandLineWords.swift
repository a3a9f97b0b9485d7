import Articles
import Files

/// Returns the words of the command line after the program's name. The argument parser can read them, and every byte is
/// kept.
func commandLineWords() -> [String] {
  let words = (1..<max(1, Int(CommandLine.argc))).compactMap { i in CommandLine.unsafeArgv[i].map { String(path: $0) } }
  return dividingValues(words) { (try? ProgramHelp.current().command.valueOptions) ?? [] }
}

/// Returns `words` with some "--name=value" as two words. The argument parser searches for the "=" among visible
/// characters. It fails if the value begins with a combining mark. Only the names in `options` are divided, and only
/// before a "--".
func dividingValues(_ words: [String], options: () -> Set<String>) -> [String] {
  let end = words.firstIndex { $0.utf8.elementsEqual("--".utf8) } ?? words.endIndex
  return words[..<end].flatMap { word in
    guard word.begins(with: "-"), let sign = word.first("="), let seen = word[sign...].first,
      seen.unicodeScalars.count > 1, options().contains(String(word[..<sign]))
    else { return [word] }
    return [String(word[..<sign]), String(word[word.unicodeScalars.index(after: sign)...])]
  } + words[end...]
}
