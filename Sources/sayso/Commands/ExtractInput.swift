import ArgumentParser

/// The structure of the input of `sayso extract`.
enum InputForm: String, ExpressibleByArgument, CaseIterable {
  case text, jsonl
}
