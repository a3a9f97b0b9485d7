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

  /// The signs in the values of a class and an id.
  init(_ names: some Sequence<UInt8>) {
    self = []
    var last = ""
    var word: [UInt8] = []
    var wasSmall = false
    func flush(_ signs: inout PageSigns) {
      guard word.count > 1 else {
        word.removeAll(keepingCapacity: true)
        return
      }
      let text = String(decoding: word, as: UTF8.self)
      signs.formUnion(PageSignWords.signs(of: text))
      if let pair = PageSignWords.pairs[last + " " + text] { signs.formUnion(pair) }
      last = text
      word.removeAll(keepingCapacity: true)
    }
    for byte in names {
      let isCapital = (0x41...0x5A).contains(byte)
      if isCapital, wasSmall { flush(&self) }
      if isCapital || (0x61...0x7A).contains(byte) || byte >= 0x80 {
        word.append(isCapital ? byte | 0x20 : byte)
        wasSmall = !isCapital
      } else {
        flush(&self)
        wasSmall = false
      }
    }
    flush(&self)
  }

  init(rawValue: UInt16) { self.rawValue = rawValue }
}

/// The words that are signs.
enum PageSignWords {
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
      disclaimer donate donation dropdown embed externalcontent flyout follow footer gdpr hidden legal lightbox login masthead menu modal
      mostread mpu nav navbar navi navigation newsletter noprint offscreen onetrust outbrain overlay pager pagination partner
      permalink pop popular popup print promo promoted promotion push pushlayer ranking rating recirc recirculation
      recommendation recommendations recommended registration related relatedposts rss search share shares sharebar
      sharing sharedaddy shopping sidebar signup skip skyscraper social socials sponsor sponsored subscribe subscription
      subnav tabs tagcloud taboola tag tags taglist toc toolbar toolbox topbar trending upsell utility
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
    add("date time published timestamp pubdate datum updated datetime", .date)
    add("caption captions credit figcaption legend copyright bildunterschrift imagecaption photocredit", .caption)
    add("headline title heading titel titre titolo", .title)
    add("teaser teasers", [.standfirst, .doubtful])
    add("pullquote", .pullQuote)
    add("keypoints keypoint takeaways takeaway tldr aisummary bulletpoints", .keyPoints)
    add(
      "widget widgets paywall infobox bio contributor contributors tooltip poll umfrage callout meta info aside extra box sub tools links list more next prev similar author authors topics topic",
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
