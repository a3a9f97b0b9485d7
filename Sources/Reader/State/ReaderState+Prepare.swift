import Articles
import Cells

extension ReaderState {
  /// Computes the values that drawing needs but must not change: the first visible rows, and the signs of the visible
  /// speakers.
  mutating func prepare() {
    guard lastSpoken == nil, !looks.screen.isTooSmall else { return }
    if !screens.fillScreen {
      article.giveSigns(
        toSpeakersOf: article.marks.index.attributions(in: article.bytesInSight()), looks.paints.speakers)
      for place in looks.screen.panels { place.focus.panel?.prepare(in: place, &self) }
    }
    guard let top = screens.top else { return }
    let reader = self
    screens.changeVisible { $0.prepared(reader) }
    article.signs.add(top.screen.speakersInSight(self), looks.paints.speakers)
  }
}
