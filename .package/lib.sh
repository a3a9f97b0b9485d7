# Functions that the scripts of this folder share.

# The libraries that the program loads itself when it first needs them.
# Without the first ones documents are not analysed or read; without the others no address is fetched.
loaded_always=(dnnl xml2 uchardet)
loaded_for_fetching=(curl)

# version PROGRAM: prints the program's version.
version() { "$1" --version | sed -n '1s/^sayso \([^ ]*\).*/\1/p'; }

# users_of FILE LIBRARY...: makes FILE, a library that is linked with each LIBRARY, so that tools see what is needed.
users_of() {
  local file=$1
  shift
  cc -shared -o "$file" -Wl,--no-as-needed "${@/#/-l}"
}

# linked_archives: prints the files of the libraries that .package/linking made part of the program.
linked_archives() {
  local file
  for file in .build/linking/*.a; do
    [ ! -e "$file" ] || realpath "$file"
  done
}

# place FOLDER PREFIX [VARIABLE=VALUE...]: installs the built program under PREFIX in FOLDER.
place() { make --no-print-directory -s place DESTDIR="$1" PREFIX="$2" "${@:3}"; }

# package_of FILE: prints the Debian package that brought FILE, under its own path or that of before /usr was merged.
package_of() {
  local file
  file=$(realpath "$1")
  { dpkg -S "$file" 2>/dev/null || dpkg -S "${file#/usr}"; } | cut -d: -f1
}
