import CGumbo

/// The name of an element, or the mark of a node of text.
enum MarkupTag: String, CaseIterable, Sendable {
  case a, abbr, acronym, address, area, article, aside, audio, b, base, big, blockquote, body, br, button, canvas
  case caption, center, cite, code, col, colgroup, data, datalist, dd, del, details, dfn, dialog, dir, div, dl, dt
  case em, embed, fieldset, figcaption, figure, font, footer, form, frame, frameset, h1, h2, h3, h4, h5, h6, head
  case header, hgroup, hr, html, i, iframe, img, input, ins, kbd, label, legend, li, link, main, map, mark, math
  case menu, meta, meter, nav, noembed, noframes, noscript, object, ol, optgroup, option, output, p, param, picture
  case plaintext, pre, progress, q, rb, rp, rt, rtc, ruby, s, samp, script, section, select, small, source, span
  case strike, strong, style, sub, summary, sup, svg, table, tbody, td, template, textarea, tfoot, th, thead, time
  case title, tr, track, tt, u, ul, `var`, video, wbr, xmp
  /// An element of another name.
  case other
  /// No element, but text.
  case text

  /// The tag for each number of the parser.
  static let byNumber: [MarkupTag] = (0..<GUMBO_TAG_LAST.rawValue).map { number in
    gumbo_normalized_tagname(GumboTag(rawValue: number)).flatMap { MarkupTag(rawValue: String(cString: $0)) } ?? .other
  }
}

extension MarkupTag {
  /// Whether the element begins and ends a line.
  var isBlock: Bool {
    switch self {
    case .address, .article, .aside, .blockquote, .body, .button, .caption, .center, .dd, .details, .dialog, .dir, .div,
      .dl, .dt, .fieldset, .figcaption, .figure, .footer, .form, .frameset, .h1, .h2, .h3, .h4, .h5, .h6, .header,
      .hgroup, .hr, .html, .legend, .li, .main, .menu, .nav, .ol, .optgroup, .option, .p, .plaintext, .pre, .section,
      .select, .summary, .table, .tbody, .td, .tfoot, .th, .thead, .tr, .ul, .xmp, .video, .audio, .iframe:
      true
    default: false
    }
  }

  /// The level of a heading, from 1; nil for all other elements.
  var headingLevel: Int? {
    switch self {
    case .h1: 1
    case .h2: 2
    case .h3: 3
    case .h4: 4
    case .h5: 5
    case .h6: 6
    default: nil
    }
  }

  /// Whether the content is never words for a reader.
  var isSilent: Bool {
    switch self {
    case .script, .style, .head, .title, .svg, .math, .canvas, .object, .embed, .datalist, .select, .option, .optgroup,
      .textarea, .input, .button, .audio, .map, .noembed, .noframes, .progress, .meter, .rp, .rt, .rtc, .param, .link,
      .meta, .base, .template, .noscript, .frame, .frameset:
      true
    default: false
    }
  }
}

/// The name of an attribute that readers look at; all others are left in the page.
enum MarkupAttribute: String, CaseIterable, Sendable {
  case id, `class`, href, src, rel, name, property, content, itemprop, itemtype, itemscope, datetime, style, hidden
  case role, type, lang, title, alt, summary, start, charset, cite, label, open, width, height
  case ariaHidden = "aria-hidden"
  case ariaLabel = "aria-label"
  case dataTestid = "data-testid"
  case dataComponent = "data-component"
  case dataSrc = "data-src"
  case httpEquiv = "http-equiv"
  case shadowRootMode = "shadowrootmode"
  case xmlLang = "xml:lang"
  case epubType = "epub:type"

  /// The attributes by the length of their names, so that few are compared.
  static let byLength: [[(name: [UInt8], attribute: MarkupAttribute)]] = {
    var table = [[(name: [UInt8], attribute: MarkupAttribute)]](repeating: [], count: 20)
    for attribute in allCases {
      let name = Array(attribute.rawValue.utf8)
      if name.count < table.count { table[name.count].append((name, attribute)) }
    }
    return table
  }()
}
