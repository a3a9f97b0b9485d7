/// Returns an answer with that body and those lines in its header, after which the server closes the connection.
public func answer(_ status: String = "200 OK", _ lines: [String] = [], body: String = "") -> String {
  (["HTTP/1.1 \(status)", "Connection: close", "Content-Length: \(body.utf8.count)"] + lines).joined(separator: "\r\n")
    + "\r\n\r\n" + body
}

/// Returns an answer with a document of that media type.
public func answer(of mediaType: String, _ text: String) -> String {
  answer("200 OK", ["Content-Type: \(mediaType)"], body: text)
}
