import Files
import Glibc

/// Data that every system has, and that is shipped with a program that is to run on any of them. The system's own data is
/// newer, and is preferred.
enum ShippedData {
  /// The certificate authorities; nil where libcurl finds the system's by itself.
  static var authorities: String? {
    DataLocator.current.shipped("ca-certificates.crt").map { shipped in
      systemAuthorities.first(where: isThere) ?? shipped
    }
  }

  /// The places of the certificate authorities on Debian, Arch and others, on Fedora, and on openSUSE.
  private static let systemAuthorities = [
    "/etc/ssl/certs/ca-certificates.crt", "/etc/pki/tls/certs/ca-bundle.crt", "/etc/ssl/ca-bundle.pem",
  ]

  /// Names the shipped terminals to ncurses, and the shipped locale to the C library, if the system has none.
  static func offerToLibraries() {
    offer("terminfo", by: "TERMINFO_DIRS", besides: ["/etc/terminfo", "/lib/terminfo", "/usr/share/terminfo"])
    offer("locale", by: "LOCPATH", besides: ["/usr/lib/locale"])
  }

  private static func offer(_ name: String, by variable: String, besides system: [String]) {
    guard let shipped = DataLocator.current.shipped(name), !system.contains(where: isThere) else { return }
    setenv(variable, shipped, 0)
  }

  /// The folder of hyphenation dictionaries; nil if none is shipped.
  static var hyphenation: String? { DataLocator.current.shipped("hyphen") }
}
