extension English {
  /// Parties by the words and letters for them. The value is the form used in comparisons.
  static let parties: [String: String] = [
    "republican": "republican", "republicans": "republican", "gop": "republican", "r": "republican",
    "democratic": "democratic", "democrat": "democratic", "democrats": "democratic", "d": "democratic",
    "independent": "independent", "i": "independent", "libertarian": "libertarian", "labour": "labour",
    "conservative": "conservative", "tory": "conservative", "liberal": "liberal", "green": "green",
  ]

  /// The states of the United States by their names and abbreviations, in lower case without full stops and spaces.
  static let stateNames: [String: String] = {
    let lines = """
      alabama ala al; alaska ak; arizona ariz az; arkansas ark ar; california calif ca; colorado colo co; connecticut conn ct;
      delaware del de; florida fla fl; georgia ga; hawaii hi; idaho id; illinois ill il; indiana ind in; iowa ia;
      kansas kan ks; kentucky ky; louisiana la; maine me; maryland md; massachusetts mass ma; michigan mich mi;
      minnesota minn mn; mississippi miss ms; missouri mo; montana mont mt; nebraska neb ne; nevada nev nv;
      new_hampshire nh; new_jersey nj; new_mexico nm; new_york ny; north_carolina nc; north_dakota nd; ohio oh;
      oklahoma okla ok; oregon ore or; pennsylvania pa; rhode_island ri; south_carolina sc; south_dakota sd;
      tennessee tenn tn; texas tx; utah ut; vermont vt; virginia va; washington wash wa; west_virginia wva wv;
      wisconsin wis wi; wyoming wyo wy
      """
    var states: [String: String] = [:]
    for line in lines.split(whereSeparator: { $0 == ";" }) {
      let forms = line.split(whereSeparator: \.isWhitespace)
      guard let name = forms.first?.replacing(exactly: "_", with: " ") else { continue }
      for form in forms { states[form.replacing(exactly: "_", with: "")] = name }
    }
    return states
  }()

  /// The words in the names of states.
  static let stateWords = Set(stateNames.values.flatMap { $0.split(at: " ").map(String.init) })
}
