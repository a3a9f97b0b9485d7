import Articles
import Cells

extension ReaderState {
  private static let listWidth = 84
}
