import Articles

extension AntecedentMatch {
  /// The faults of the answer: names to which the pronoun should have been assigned and was not, and the reverse.
  public var faults: [Fault] {
    zip(question.candidates, given).filter { $0.isAntecedent != $1 }.map { candidate, given in
      let place = Fault.Part("pronoun", [question.range])
      let name = Fault.Part("name", [candidate.range])
      return given
        ? Fault(.wrongAntecedent, group: pronoun, gold: [place], predicted: [name])
        : Fault(.missedAntecedent, group: pronoun, gold: [place, name])
    }
  }
}
