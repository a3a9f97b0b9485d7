import Articles

/// Signs in the class and the id of an element: the words by which makers of pages name the parts.
struct PageSigns: OptionSet, Hashable, Sendable {
  let rawValue: UInt16

  /// The article's text.
  static let content = PageSigns(rawValue: 1)
  /// A part that is no text of the article: menus, shares, related links, forms.
  static let outside = PageSigns(rawValue: 2)
  /// Comments of readers.
  static let comments = PageSigns(rawValue: 4)
  /// The standfirst.
  static let standfirst = PageSigns(rawValue: 8)
  /// The byline.
  static let byline = PageSigns(rawValue: 16)
  /// A date.
  static let date = PageSigns(rawValue: 32)
  /// The words under a picture.
  static let caption = PageSigns(rawValue: 64)
  /// The title.
  static let title = PageSigns(rawValue: 128)
  /// A sentence of the text in large type.
  static let pullQuote = PageSigns(rawValue: 256)
  /// A part that may be either, so that its content decides.
  static let doubtful = PageSigns(rawValue: 512)
  /// An entry of a live blog.
  static let entry = PageSigns(rawValue: 1024)

  /// A summary that repeats the text in points.
  static let keyPoints = PageSigns(rawValue: 2048)
  /// The name of an author.
  static let name = PageSigns(rawValue: 4096)

  init(rawValue: UInt16) { self.rawValue = rawValue }
}

/// A reader of the signs of a page's elements, which have few different names.
struct PageSignReader {
  private var known: [ArraySlice<UInt8>: PageSigns] = [:]
  private var words: [ArraySlice<UInt8>: PageSigns] = [:]

  /// Returns the signs in the value of a class or an id.
  mutating func signs(_ names: ArraySlice<UInt8>) -> PageSigns {
    if let signs = known[names] { return signs }
    var signs: PageSigns = []
    var last: ArraySlice<UInt8> = []
    for word in PageSignReader.words(in: names) {
      signs.formUnion(self.signs(ofWord: word))
      if PageSignWords.mayPair(last), let pair = PageSignWords.pairs[lowered(last) + " " + lowered(word)] {
        signs.formUnion(pair)
      }
      last = word
    }
    known[names] = signs
    return signs
  }

  private mutating func signs(ofWord word: ArraySlice<UInt8>) -> PageSigns {
    if let signs = words[word] { return signs }
    let signs = PageSignWords.signs(of: lowered(word))
    words[word] = signs
    return signs
  }

  /// The words of two letters or more: they end where a capital follows a small letter, and where no letter stands.
  private static func words(in names: ArraySlice<UInt8>) -> [ArraySlice<UInt8>] {
    var words: [ArraySlice<UInt8>] = []
    var start = names.startIndex
    var wasSmall = false
    func close(_ end: Int) { if end - start > 1 { words.append(names[start..<end]) } }
    for i in names.indices {
      let isCapital = (0x41...0x5A).contains(names[i])
      if isCapital, wasSmall {
        close(i)
        start = i
      }
      if isCapital || (0x61...0x7A).contains(names[i]) || names[i] >= 0x80 {
        wasSmall = !isCapital
      } else {
        close(i)
        start = i + 1
        wasSmall = false
      }
    }
    close(names.endIndex)
    return words
  }

  private func lowered(_ word: ArraySlice<UInt8>) -> String {
    String(decoding: word.lazy.map { (0x41...0x5A).contains($0) ? $0 | 0x20 : $0 }, as: UTF8.self)
  }
}

/// The words that are signs.
enum PageSignWords {
  /// Whether a word, in small letters, may be the first of two that are a sign together.
  static func mayPair(_ word: ArraySlice<UInt8>) -> Bool { word.count > 1 && word.count < 10 }

  /// Returns the signs of a word in small letters.
  static func signs(of word: String) -> PageSigns {
    if let exact = words[word] { return exact }
    guard word.utf8.count > 5 else { return [] }
    for (beginning, signs) in beginnings where word.begins(with: beginning) { return signs }
    for (ending, signs) in endings where word.ends(with: ending) { return signs }
    return []
  }

  /// Signs of two words, one after the other.
  static let pairs: [String: PageSigns] = [
    "pull quote": .pullQuote, "key points": .keyPoints, "ai summary": .keyPoints, "ai article": .keyPoints,
    "bullet points": .keyPoints,
    "key takeaways": .keyPoints, "read more": .outside, "read next": .outside, "read also": .outside,
    "see also": .outside,
    "sign up": .outside, "most read": .outside, "most popular": .outside, "up next": .outside, "article tags": .outside,
    "author bio": .outside, "about author": .outside, "bio box": .outside, "opt in": .outside, "lead text": .standfirst,
    "sub title": .standfirst, "sub headline": .standfirst, "sub heading": .standfirst, "author box": .outside,
    "author name": [.byline, .name], "authors name": [.byline, .name], "byline name": .name, "url fn": .name,
    "fn url": .name, "full name": .name,
    "image description": .caption, "picture description": .caption, "media description": .caption, "fact box": .outside,
    "author info": .outside, "author card": .outside, "app promo": .outside, "external content": .outside,
  ]

  private static let words: [String: PageSigns] = {
    var words: [String: PageSigns] = [:]
    func add(_ list: String, _ signs: PageSigns) {
      for word in list.split(whereSeparator: \.isWhitespace) { words[String(word), default: []].formUnion(signs) }
    }
    add("article body content entry story artikel articulo articolo richtext prose", .content)
    add(
      """
      ad ads adv adsense adslot advert advertisement banner breadcrumb breadcrumbs bottombar cookie cookies consent cta dialog
      disclaimer donate donation dropdown embed externalcontent factbox faktenbox feedback flyout follow footer gdpr hidden legal lightbox login masthead menu modal
      mostread mpu nav navbar navi navigation newsletter noprint offscreen onetrust outbrain overlay pager pagination partner
      permalink poll pop popular popup print promo promoted promotion push pushlayer ranking rating recirc recirculation
      recommendation recommendations recommended registration related relatedposts rss search share shares sharebar
      sharing sharedaddy shopping sidebar signup skip skyscraper social socials sponsor sponsored subscribe subscription
      subnav tabs tagcloud taboola tag tags taglist toc toolbar umfrage toolbox topbar trending upsell utility
      weiterlesen yarpp zergnet jp newsfeed morelinks readmore
      """, .outside)
    add(
      "comment comments commentlist commentaires comentarios commentarea disqus respond kommentar kommentare reply replies commenti",
      .comments)
    add(
      """
      standfirst subtitle subheadline subheading subhead dek deck lead lede leadtext intro introduction summary excerpt
      abstract chapo chapeau ingress vorspann strapline sottotitolo bajada entradilla subtitulo description underline
      tagline
      """, .standfirst)
    add("byline author authors autor autoren auteur autore writer dateline credits", .byline)
    add("authorname authornames", [.byline, .name])
    add("date time published timestamp pubdate datum updated datetime", .date)
    add("caption captions credit figcaption legend copyright bildunterschrift imagecaption photocredit", .caption)
    add("headline title heading titel titre titolo", .title)
    add("teaser teasers", [.standfirst, .doubtful])
    add("pullquote", .pullQuote)
    add("keypoints keypoint takeaways takeaway tldr aisummary bulletpoints", .keyPoints)
    add(
      "widget widgets paywall infobox bio contributor contributors tooltip callout meta info aside extra box sub tools links list more next prev similar author authors topics topic",
      .doubtful)
    return words
  }()

  private static let beginnings: [(String, PageSigns)] = [
    ("disqus", .comments), ("kommentar", .comments), ("advert", .outside),
    ("breadcrumb", .outside), ("newsletter", .outside), ("related", .outside), ("recommend", .outside),
    ("sharing", .outside), ("sidebar", .outside), ("social", .outside), ("sponsor", .outside),
    ("subscri", .outside), ("navigat", .outside), ("cookie", .outside), ("footer", .outside), ("promo", .outside),
    ("article", .content), ("content", .content), ("pullquote", .pullQuote), ("byline", .byline),
    ("caption", .caption), ("adsby", .outside), ("toolbar", .outside),
  ]

  private static let endings: [(String, PageSigns)] = [
    ("body", .content), ("content", .content), ("sidebar", .outside), ("navigation", .outside),
    ("nav", .outside), ("banner", .outside), ("comments", .comments),
    ("footer", .outside), ("share", .outside), ("related", .outside), ("caption", .caption), ("byline", .byline),
    ("newsletter", .outside), ("ads", .outside), ("menu", .outside),
  ]
}
