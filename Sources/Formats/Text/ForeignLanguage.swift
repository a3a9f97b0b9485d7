import Articles

/// Returns the language of `text`, as a name for users, if the text is surely not English: by its script, else by its commonest small
/// words. Texts of less than 40 words and texts in languages that are not known here have none.
func foreignLanguage(of text: String) -> String? {
  if beginsInEnglish(text) { return nil }
  let census = WordCensus(text)
  return census.foreignScript ?? census.foreignWords
}

/// Whether many of the first words of `text` are small English words, which decides the language of most texts at once.
private func beginsInEnglish(_ text: String) -> Bool {
  let reach = 2048
  var (words, english, word, length) = (0, 0, UInt64(0), 0)
  for byte in text.utf8.prefix(reach) {
    let small = byte | 0x20
    if byte >= 0x80 || (0x61...0x7A).contains(small) {
      (word, length) = (word << 8 | UInt64(small), length + 1)
    } else if length > 0 {
      words += 1
      if length <= 8, Language.smallEnglish.contains(word) { english += 1 }
      (word, length) = (0, 0)
    }
  }
  return words >= 100 && english * 4 >= words
}

/// A count of the letters of a text by script and of its words by language.
private struct WordCensus {
  private static let leastWords = 40
  /// The number of letters that are counted as many as `leastWords`, for scripts without spaces.
  private static let leastLetters = 120
  /// The number of different small words of the language.
  private static let leastKinds = 6
  /// The number of characters that are counted.
  private static let reach = 1 << 14

  private var wordCount = 0
  /// The numbers of the words that each language knows, by the index of `Language.all`.
  private var known = [Int](repeating: 0, count: Language.all.count)
  /// The known words that occur, in small letters.
  private var found: Set<String> = []
  private var letterCount = 0
  private var scripts: [Script: Int] = [:]

  init(_ text: String) {
    var word = ""
    for scalar in text.unicodeScalars.prefix(Self.reach) {
      if scalar.value < 0x80 ? scalar.isASCIILetter : scalar.properties.isAlphabetic {
        letterCount += 1
        if scalar.value >= 0x370, let script = Script(scalar) { scripts[script, default: 0] += 1 }
        word += scalar.properties.lowercaseMapping
      } else if !word.isEmpty {
        add(word)
        word = ""
      }
    }
    if !word.isEmpty { add(word) }
  }

  private mutating func add(_ word: String) {
    wordCount += 1
    guard let languages = Language.knowing[word] else { return }
    found.insert(word)
    for language in languages { known[language] += 1 }
  }

  /// The language of a script other than the Latin one in which most of the text is written.
  var foreignScript: String? {
    guard letterCount >= Self.leastLetters, let (script, count) = scripts.max(by: { $0.value < $1.value }) else {
      return nil
    }
    let foreign = scripts.values.reduce(0, +)
    guard foreign * 10 > letterCount * 6 else { return nil }
    // Japanese is written with Chinese signs, too.
    if script == .han, scripts[.kana, default: 0] * 10 > count { return Script.kana.rawValue }
    return script == .cyrillic ? likeliest.map { Language.all[$0].name } ?? script.rawValue : script.rawValue
  }

  /// The language, other than English, of which the text holds many small words, while it holds few English ones.
  var foreignWords: String? {
    guard wordCount >= Self.leastWords, let best = likeliest else { return nil }
    let (foreign, english) = (known[best], known[0])
    let isLikely = foreign * 100 >= wordCount * 15 && english * 100 <= wordCount * 10 && foreign >= english * 3
    // Some languages have few small words; a long text in English has more than these of its own.
    let isLikelyInLength = wordCount >= 100 && foreign * 100 >= wordCount * 5 && english * 100 <= wordCount * 2
    guard isLikely || isLikelyInLength && foreign >= english * 4 else { return nil }
    // A table of names such as "La Palma" repeats a few words.
    guard found.intersection(Language.all[best].words).count >= Self.leastKinds else { return nil }
    return Language.all[best].name
  }

  /// The index of the language other than English with the most known words.
  private var likeliest: Int? {
    let best = known.indices.dropFirst().max { known[$0] < known[$1] }
    return best.flatMap { known[$0] > 0 ? $0 : nil }
  }
}

/// A script other than the Latin one, by the name of its language, or of itself if several languages are written in it.
private enum Script: String {
  case greek = "Greek"
  case cyrillic = "a language in Cyrillic letters"
  case armenian = "Armenian"
  case hebrew = "Hebrew"
  case arabic = "a language in Arabic letters"
  case indic = "a language in Indic letters"
  case thai = "Thai"
  case georgian = "Georgian"
  case hangul = "Korean"
  case kana = "Japanese"
  case han = "Chinese"
  case ethiopic = "a language in Ethiopic letters"

  init?(_ scalar: Unicode.Scalar) {
    switch scalar.value {
    case 0x370...0x3FF, 0x1F00...0x1FFF: self = .greek
    case 0x400...0x52F: self = .cyrillic
    case 0x530...0x58F: self = .armenian
    case 0x590...0x5FF: self = .hebrew
    case 0x600...0x77F, 0x8A0...0x8FF, 0xFB50...0xFDFF, 0xFE70...0xFEFC: self = .arabic
    case 0x900...0xDFF: self = .indic
    case 0xE00...0xE7F: self = .thai
    case 0x10A0...0x10FF: self = .georgian
    case 0x1200...0x137F: self = .ethiopic
    case 0x1100...0x11FF, 0xAC00...0xD7AF: self = .hangul
    case 0x3040...0x30FF: self = .kana
    case 0x3400...0x9FFF, 0x20000...0x2FFFF: self = .han
    default: return nil
    }
  }
}

/// A language and its commonest small words. Words that are common in English, too, are only in the list of English.
private struct Language {
  var name: String
  var words: Set<String>

  private init(_ name: String, _ words: String) {
    self.name = name
    self.words = Set(words.split(at: " ").map(String.init))
  }

  private static let english =
    "the of and to in that is was for it with on as by at be this from he are have has his her she not but they said says will which who their were an or had been its would about more than when can could there what if up out into after you we"

  /// The small words of English, each as the number that its letters make.
  static let smallEnglish = Set(english.split(at: " ").map { $0.utf8.reduce(UInt64(0)) { $0 << 8 | UInt64($1) } })

  /// English, then the others.
  static let all = [
    Language("English", english),
    Language(
      "Spanish",
      "el la los las de del que y en un una por con para su sus se al lo como más pero fue son ha también entre sobre este esta cuando muy sin desde hasta había dijo porque según ya nos años"
    ),
    Language(
      "French",
      "le la les des de du et un une que qui dans pour par sur au aux est pas plus avec ce cette ces il elle ils sont été ont mais ou où leur selon ne se sa ses son comme d l qu n s c après depuis entre"
    ),
    Language(
      "German",
      "der die das und den dem des ein eine einer einem einen von zu mit sich auf für ist nicht auch als es im nach bei aus wird sind dass werden wurde hat haben über zum zur vor um noch wie sie er ich aber oder seine"
    ),
    Language(
      "Italian",
      "il lo la gli le di del della dei delle degli dello e che un una uno per con non si sono è da dal dalla nel nella al alla ai alle come più anche ha hanno ma questo questa suo sua tra dopo stato l dell all"
    ),
    Language(
      "Portuguese",
      "o a os da do das dos de e que um uma em no na nos nas por para com não se foi mais ao à aos pelo pela são também como mas seu sua ser está entre sobre após disse já ele ela"
    ),
    Language(
      "Dutch",
      "de het een en van dat die te zijn op met voor niet aan er om ook als bij nog uit naar wordt worden heeft hebben maar hij ze zij wat tot door over dan deze kan zich werd geen meer"
    ),
    Language(
      "Swedish",
      "och att det som en på är av för med den till inte har de ett om var jag från han hon vi så efter eller också sig ska när vid kan än mot under säger"
    ),
    Language(
      "Danish or Norwegian",
      "og det er en på af av til som den de ikke har et var fra han hun vi jeg sig seg efter etter eller også kan skal når ved mot mod blev ble siger sier om ud ut der å"
    ),
    Language(
      "Polish",
      "i w na z się że nie do jest to o od po przez dla jak za są ale był było tym przy co który która które jego tego oraz roku już także ze"
    ),
    Language(
      "Romanian",
      "și şi în de la cu pe nu o un care să din că pentru este mai a ai ale al au fost sunt după prin dar sau lui ei acest această între a"
    ),
    Language(
      "Turkish",
      "ve bir bu için da de ile olarak olan daha çok ne gibi kadar sonra en ise var dedi oldu olduğunu ancak tarafından her göre"
    ),
    Language(
      "Czech or Slovak",
      "a v na se že je s z do o i k ve pro za ale jako by si po jsou byl bylo byla od který které která ktorý ktoré také sa nie aj som tak podľa podle"
    ),
    Language(
      "Hungarian",
      "a az és hogy nem egy is ez de azt meg már volt csak mint még el van ki ha vagy után szerint pedig lesz ezt sem kell között"
    ),
    Language(
      "Finnish",
      "ja on ei että se hän oli joka mutta ovat myös kun niin ole mukaan sen tai jos sekä vain jo kuin olla hänen voi tämä sanoo ollut jotka"
    ),
    Language(
      "Indonesian or Malay",
      "yang dan di itu dengan untuk tidak ini dari dalam akan pada juga saya ke karena ada mereka oleh telah bisa lebih kata dia adalah sudah kami"
    ),
    Language(
      "Vietnamese",
      "và của là có cho không được trong các một những với người đã này để khi ông bà từ năm ra về đến trên cũng tại theo"
    ),
    Language("Russian", "и в не на что с по как это он из к за от о для его но так же у был она было все а бы"),
    Language("Ukrainian", "і в на що не з до як це та від за у про він є його для але й під який було також"),
    Language("Bulgarian", "и на да се от за в е че с не по са това като до след при ще си към или което"),
  ]

  /// The indices of the languages that know a word.
  static let knowing: [String: [Int]] = {
    var knowing: [String: [Int]] = [:]
    for (index, language) in all.enumerated() {
      for word in language.words where index == 0 || !all[0].words.contains(word) {
        knowing[word, default: []].append(index)
      }
    }
    return knowing
  }()
}

extension Unicode.Scalar {
  fileprivate var isASCIILetter: Bool { (0x41...0x5A).contains(value) || (0x61...0x7A).contains(value) }
}
