import Articles

/// The words by which the parts of a page are distinguished, in small letters.
enum PageWords {
  /// Whole lines that stand on a page but in no article.
  static let residue = Set(
    lines(
      """
      advertisement
      advertisements
      advertising
      ad feedback
      article continues after ad
      article continues after advertisement
      article continues below
      article continues below this ad
      back to top
      click here
      comments are closed
      continue reading
      continue reading below
      copy link
      copy link to clipboard
      follow us
      getty images
      latest news
      leave a comment
      leave a reply
      listen to this article
      log in
      more news
      more on this story
      more on this topic
      most popular
      most read
      no comments
      print this article
      privacy policy
      promoted content
      read also
      read full article
      read full story
      read more
      read more here
      read more news
      read next
      read the full story
      recommended for you
      recommended stories
      related articles
      related content
      related coverage
      related news
      related posts
      related stories
      related topics
      report a mistake
      save this article
      scroll down for more
      share on facebook
      share on linkedin
      share on twitter
      share on whatsapp
      share on x
      share this
      share this article
      share this page
      share this post
      share this story
      share via email
      show comments
      sign in
      sign up
      sign up now
      skip to content
      skip to main content
      skip to navigation
      sponsored content
      story continues below
      story continues below advertisement
      subscribe
      subscribe now
      subscribe today
      terms and conditions
      terms of service
      terms of use
      trending now
      view all comments
      view comments
      view gallery
      you may also like
      you might also like
      """))

  /// Whole lines that are residue before the body or after it, and may be anything within.
  static let residueAtEdges = Set(
    lines(
      """
      about us
      all rights reserved
      ap photo
      close
      comments
      contact
      contact us
      cookie policy
      email
      exclusive
      facebook
      file photo
      home
      listen
      login
      menu
      more
      navigation
      newsletter
      newsletters
      print
      privacy
      privacy policy
      recommended
      register
      related
      save
      search
      share
      sign in
      subscribe
      terms of service
      terms of use
      twitter
      tweet
      watch
      watch live
      whatsapp
      """))

  /// The beginnings of short lines that are residue anywhere.
  static let residueOpenings = lines(
    """
    also read:
    click here for
    click here to
    continue reading:
    copyright ©
    copyright (c)
    don't miss:
    download our
    filed under:
    follow us on
    get our free
    get the latest news
    image credit
    image source
    image:
    join our
    like us on facebook
    more from
    more on:
    photo by
    photo credit
    photo:
    photograph by
    photograph:
    photos by
    photos:
    picture:
    read also:
    read more:
    read next:
    related article:
    related articles:
    related stories:
    related story:
    related:
    see also:
    share this article
    share this story
    sign up for our
    sign up for the newsletter
    sign up to our
    story continues below
    subscribe for
    subscribe to our
    subscribe to the newsletter
    tags:
    this article was originally published
    this story was originally published
    you may also like:
    ©
    """)

  /// Lines after which headlines of other articles follow.
  static let listsOthers = Set(
    lines(
      """
      latest news
      more news
      more on this story
      more on this topic
      most popular
      most read
      read also
      read more
      read next
      recommended for you
      recommended stories
      related
      related articles
      related content
      related coverage
      related news
      related posts
      related stories
      related topics
      trending now
      you may also like
      you might also like
      """))

  /// The beginnings of the time stamp of a page.
  static let stamps = lines(
    """
    first published
    last modified
    last updated
    modified
    posted
    published
    updated
    """)

  /// The sections of a news site, as breadcrumbs and menus name them.
  static let sections = words(
    """
    africa americas analysis arts asia australia business canada climate crime culture economy editorial education
    entertainment environment europe finance health home india international latest lifestyle live local markets
    middle-east money national news opinion opinions politics science society sport sports tech technology top travel
    uk us usa video videos weather world
    """)

  /// Agencies and papers' words for themselves, as bylines and date lines name them.
  static let agencies = words(
    """
    aap afp agence agencies agency anadolu ani ansa ap associated bbc bloomberg bureau cnn correspondent correspondents
    courier desk dpa editor editors efe france-presse gazette guardian herald ians interfax irin irna journal kyodo
    magazine mail media monitor news newsroom npa npr observer pa post press pti radio reporter reporters reuters review
    service staff standard star sun tass telegraph times tribune tv unian upi voa wam wire writer writers xinhua yonhap
    """)

  /// Small words within bylines: between names, in names, about their work and the hour.
  static let bylineWords = words(
    """
    a a.m. additional after al am and at bin bst chief contributing da de del den der di diplomatic dos du economics edt e el
    est for foreign from gmt in la le national of on our by p.m. pm political report reporting senior special ten the to
    utc van ibn von with y
    """
  ).union(agencies)

  /// The words that may precede "by" at the start of a byline.
  static let bylineVerbs = words("posted published reported story text words written")

  /// Months, in full and as date lines shorten them.
  static let months = words(
    """
    january february march april may june july august september october november december
    jan feb mar apr jun jul aug sep sept oct nov dec
    """)

  /// Days of the week, in full and short.
  static let weekdays = words(
    """
    monday tuesday wednesday thursday friday saturday sunday mon tue tues wed thu thur thurs fri sat sun
    """)

  /// Small words within the names of places.
  static let placeWords = words(
    "al and aux bin d da das de del des di do dos du el en es la le les lo los of on sur the")

  private static func lines(_ text: String) -> [String] { text.split(at: "\n").map(String.init) }
  private static func words(_ text: String) -> Set<String> {
    Set(text.split { $0 == "\n" || $0 == " " }.map(String.init))
  }
}
