/// An end of a list.
enum ListEnd { case first, last }

/// Returns the row that a movement command leads to from row `here` in a list of `total` rows. Also returns the end of
/// the list if the command would pass it. Half a page is `half` rows if given, else half of `page`.
func listStep(
  _ command: Command, from here: Int, count: Int, page: Int, half: Int? = nil, total: Int
) -> (row: Int, end: ListEnd?) {
  let half = half ?? max(1, page / 2)
  let wanted: Int
  switch command {
  case .lineDown: wanted = here + count
  case .lineUp: wanted = here - count
  case .pageDown: wanted = here + count * page
  case .pageUp: wanted = here - count * page
  case .halfPageDown: wanted = here + count * half
  case .halfPageUp: wanted = here - count * half
  case .bottom: wanted = total - 1
  default: wanted = 0
  }
  let row = min(max(0, wanted), max(0, total - 1))
  return (row, row == here && wanted != row ? (wanted > row ? .last : .first) : nil)
}
