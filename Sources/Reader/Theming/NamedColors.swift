/// The names under which theme files know the sixteen colours of a terminal, by their number.
let namedColors = [
  "black", "red", "green", "yellow", "blue", "magenta", "cyan", "white", "bright_black", "bright_red", "bright_green",
  "bright_yellow", "bright_blue", "bright_magenta", "bright_cyan", "bright_white",
]
