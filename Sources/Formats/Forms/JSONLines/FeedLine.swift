import Articles

/// Returns the line of a feed or of a list of feeds in OPML: one JSON object and a line break. Keys:
/// - `id`, as given;
/// - for a feed `feed`: `{title, link, description, language}`, and `entries`: `{id, title, link, author, published, updated, summary,
///   content}`. Times are in ISO 8601. An entry with one text has it as summary and as content;
/// - for a list `feed`: `{title}`, and `feeds`: `{url, title, folders}`, `folders` a list of paths;
/// - `error`: the reason, if it is neither, in the words that `words` gives for it.
/// Keys without a value are left out.
public func feedLine(_ document: Document, id: String, words: (ImportError) -> String = { "\($0)" }) -> String {
  var line = JSONLine()
  line.object { line in
    line.key("id")
    line.string(id)
    do throws(ImportError) {
      if XMLRoot(of: document)?.name.lowercased() == "opml" {
        line.list(try OutlineList(document))
      } else {
        line.feed(try Feed(document))
      }
    } catch {
      line.key("error")
      line.string(words(error))
    }
  }
  return line.text + "\n"
}

extension JSONLine {
  fileprivate mutating func feed(_ feed: Feed) {
    key("feed")
    object { line in
      line.field("title", feed.name.isEmpty ? nil : feed.name)
      line.field("link", feed.link)
      line.field("description", feed.description)
      line.field("language", feed.language)
    }
    key("entries")
    list(feed.entries) { line, entry in
      line.object { line in
        line.field("id", entry.id)
        line.field("title", entry.title)
        line.field("link", entry.link)
        line.field("author", entry.author)
        line.field("published", entry.published?.iso)
        line.field("updated", entry.updated?.iso)
        line.field("summary", entry.summary ?? entry.content)
        line.field("content", entry.text)
      }
    }
  }

  fileprivate mutating func list(_ list: OutlineList) {
    key("feed")
    object { $0.field("title", list.title) }
    key("feeds")
    self.list(list.outlines) { line, outline in
      line.object { line in
        line.field("url", outline.url)
        line.field("title", outline.title)
        line.key("folders")
        line.list(outline.folders) { $0.list($1) { $0.string($1) } }
      }
    }
  }

  private mutating func field(_ name: StaticString, _ value: String?) {
    guard let value else { return }
    key(name)
    string(value)
  }
}
