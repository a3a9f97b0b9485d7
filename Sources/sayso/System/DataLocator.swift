import Files
import Glibc

/// A locator of the files that are installed with the program. They are under `$SAYSO_DATA`, else in `../share/sayso`
/// beside the executable, else in the checkout in which the executable was built.
struct DataLocator {
  /// The folders that may contain `Model` and `Themes`, the first choice first.
  let places: [Place]

  /// The paths of the model and of the themes in a folder. A checkout has no folder of installed data.
  struct Place: Hashable {
    var folder: String?
    var model: String
    var themes: String
  }

  /// Creates the places for an executable at `executable`, with `dataFolder` as the value of `$SAYSO_DATA`.
  init(executable: String, dataFolder: String?) {
    var places: [Place] = []
    func add(_ folder: String) {
      places.append(Place(folder: folder, model: folder + "/Model/sayso.model", themes: folder + "/Themes"))
    }
    if let dataFolder, !dataFolder.isEmpty { add(dataFolder) }
    add(Self.parent(of: Self.parent(of: executable)) + "/share/sayso")
    var folder = Self.parent(of: executable)
    while folder != "/" {
      if isReadable(folder + "/Package.swift"), isReadable(folder + "/Sources/Analysis") {
        places.append(Place(model: folder + "/Sources/Analysis/Model/sayso.model", themes: folder + "/Themes"))
        break
      }
      folder = Self.parent(of: folder)
    }
    self.places = places
  }

  /// The places for this process.
  static let current = DataLocator(executable: executable, dataFolder: Environment["SAYSO_DATA"])

  /// Returns the path of the model.
  func model() throws(Failure) -> String {
    try first(places.map(\.model), name: "the model sayso.model")
  }

  /// Returns the folder of the shipped themes.
  func themes() throws(Failure) -> String {
    try first(places.map(\.themes), name: "the folder of themes")
  }

  /// Returns the path of something else in the folder of installed data; nil if it is not there.
  func shipped(_ name: String) -> String? {
    places.lazy.compactMap(\.folder).map { $0 + "/" + name }.first(where: isThere)
  }

  private func first(_ paths: [String], name: String) throws(Failure) -> String {
    guard let path = paths.first(where: isThere) else {
      throw .dataMissing(name: name, tried: paths)
    }
    return path
  }

  private static func parent(of path: String) -> String {
    guard let folder = path.pathFolder, !folder.isEmpty else { return "/" }
    return folder
  }

  /// The path of the program.
  static let executable = linkTarget("/proc/self/exe") ?? CommandLine.arguments.first ?? "sayso"
}
