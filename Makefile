# Sayso: the two commands are `make read` and `make test`; `make help` lists all.
SHELL := /bin/sh
PREFIX ?= /usr/local
SAMPLE ?= Samples/defence-talks.txt
# Debian packages to build and run Sayso, and further ones for tests and benchmarks.
RUN_PACKAGES = libcurl4-openssl-dev libdnnl-dev libfribidi-dev libgumbo-dev libhyphen-dev hyphen-en-us libmd4c-dev libminizip-dev libncurses-dev libpcre2-dev libsqlite3-dev libuchardet-dev libunistring-dev libxml2-dev libxxhash-dev poppler-utils zlib1g-dev
TEST_PACKAGES = unicode-data tmux less openssl python3
# Further ones to make packages and to try them.
PACKAGING_PACKAGES = bsdutils ca-certificates debootstrap dpkg-dev hyphen-en-us lintian ncurses-base openssl patchelf util-linux xz-utils
PYSPARK = pyspark>=4,<5
BIN = .build/release/sayso
LIMIT = timeout --foreground --signal=INT --kill-after=20
SWIFT_PLACES = https://www.swift.org/install/linux
PICTURES = Samples/pictures
PACKAGES = .build/packages
export MAINTAINER ?= The Sayso authors <authors@sayso.example>
# The commit of the sources, and its time, by which the manual and the packages are dated.
STAMP := $(shell .package/commit)
build place deb dist: export SAYSO_COMMIT := $(word 1,$(STAMP))
build place deb dist: export SOURCE_DATE_EPOCH ?= $(or $(word 2,$(STAMP)),0)

.PHONY: help read test build install place uninstall deb dist test-package bench pictures docs lint format setup setup-test setup-package need-swift scores growth test-spark test-sanitized

help:
	@echo 'make read [SAMPLE=FILE]     set up, build, and open an article'
	@echo 'make test                   set up, and run all tests'
	@echo 'make install [PREFIX=DIR]   install the program with its model, themes, manual and completions (default /usr/local)'
	@echo 'make uninstall [PREFIX=DIR] remove them'
	@echo 'make deb                    the Debian package for this architecture, in $(PACKAGES)'
	@echo 'make dist                   a tarball that runs on any Linux with the C library of Debian 12 or newer'
	@echo 'make test-package           install, run and remove both in empty systems (needs root or sudo)'
	@echo 'make bench                  time and memory, compared with less; BASELINE=PATH: and with an older sayso'
	@echo 'make growth                 growth of the work with the input: at n, 2n and 4n'
	@echo 'make test-sanitized         the tests under the address and the thread sanitizer'
	@echo 'make pictures               make the pictures of the README, and one of all themes and screens'
	@echo 'make test-spark             pipe documents through Apache Spark (requires Java 17, installs pyspark from PyPI)'
	@echo 'make scores                 scores on the development sets, if they are installed'
	@echo 'make setup                  install what a build needs; make setup-test and setup-package for tests and packages'
	@echo 'make docs                   the documentation of the libraries, in $(DOCUMENTATION)'
	@echo 'make lint                   check the format of the code'

read: build
	@exec $(BIN) $(SAMPLE)

build: need-swift setup
	swift build -c release --product sayso $$(.package/linking $(CURDIR)/.build/linking)

# No overall time limit: a slow machine is not a failure. Each test that could hang has its own limit.
test: need-swift setup-test lint
	swift build --build-tests
	swift test --skip-build

# Not part of `make test`: it takes an hour. Finds memory errors in all tests, except leaks at exit, and data races in tests with threads.
RACES = ReviewTests|LedgerTests|CursesTests|FetchingTests|FilesTests|FormatsTests|KeeperTests|ArticleShelfTests|ReadingCacheTests|SlowPipeTests
test-sanitized: setup-test
	swift build --build-tests --sanitize=address --scratch-path .build-address
	ASAN_OPTIONS=detect_leaks=0 swift test --skip-build --sanitize=address --scratch-path .build-address
	swift build --build-tests --sanitize=thread --scratch-path .build-thread
	TSAN_OPTIONS=suppressions=$(CURDIR)/Tests/thread-sanitizer.supp swift test --skip-build --sanitize=thread --scratch-path .build-thread --filter '$(RACES)'

lint:
	swift format lint --strict --recursive Sources Tests Package.swift

format:
	swift format --in-place --recursive Sources Tests Package.swift

# The public libraries, each with an article and the comments of its interface. A warning is an error.
LIBRARIES = Articles Formats Analysis Evaluation Review
DOCUMENTATION = .build/plugins/Swift-DocC/outputs
docs: need-swift setup
	swift package generate-documentation $(addprefix --target ,$(LIBRARIES)) --warnings-as-errors

bench: setup-test build
	python3 Tests/Benchmarks/bench.py $(BIN)

growth: setup-test build
	python3 Tests/Benchmarks/growth.py $(BIN)

pictures: build
	install -d $(PICTURES)
	$(call picture,reader-dark,dark,]q)
	$(call picture,quotes-light,light,]qQ)
	python3 $(PICTURES)/contact-sheet.py $(BIN) .build/contact-sheet.svg

# $(1).svg: the last screen in the theme $(2) after the keys $(3); without the user's configuration.
define picture
XDG_CONFIG_HOME=/nonexistent $(BIN) --headless 100x30 --theme $(2) --keys '$(3)' --svg Samples/harbour-deal.txt > $(PICTURES)/$(1).svg
endef

# Not part of `make test`: it downloads pyspark, some 400 MB, into a separate virtual environment.
test-spark: build
	@command -v java >/dev/null || { echo 'Apache Spark needs Java 17 or later: apt-get install openjdk-17-jre-headless'; exit 1; }
	test -x .build-spark/bin/python || python3 -m venv .build-spark
	.build-spark/bin/python -c 'import pyspark' 2>/dev/null || .build-spark/bin/pip install --quiet '$(PYSPARK)'
	$(LIMIT) 1200 .build-spark/bin/python Tests/Spark/pipe.py $(BIN) Samples

# The corpora are not in this repository: they are expected in $SAYSO_SHARED, else in ../shared.
SHARED = $${SAYSO_SHARED:-../shared}
DRESSED = Tests/SaysoTests/Scores/dressed.py
scores: build
	@if [ -d "$(SHARED)/data" ]; then for gold in data/polnear/dev data/worldwide/dev.jsonl data/gum/dev.jsonl \
	  data/speakers/polnear-dev.jsonl data/press/dev.jsonl faults/field.jsonl data/gap/validation.tsv; do \
	  [ -e "$(SHARED)/$$gold" ] || continue; texts=''; \
	  case "$$gold" in */polnear-dev.jsonl) texts="--text=$(SHARED)/data/polnear/dev/text";; esac; \
	  echo "$$gold"; $(BIN) evaluate $${texts:+"$$texts"} "$(SHARED)/$$gold" || exit 1; echo; done; \
	else echo "No corpora in $(SHARED)/data: no scores measured. Set \$$SAYSO_SHARED to their folder."; fi
	@if [ -e "$(SHARED)/data/press/dev.jsonl" ]; then echo "data/press/dev.jsonl as web pages"; pages=$$(mktemp -d); \
	  python3 $(DRESSED) pages $(SHARED)/data/press/dev.jsonl "$$pages"; $(BIN) extract "$$pages"/*.html > "$$pages/found"; \
	  python3 $(DRESSED) back $(SHARED)/data/press/dev.jsonl "$$pages/found" > "$$pages/moved"; \
	  $(BIN) evaluate $(SHARED)/data/press/dev.jsonl "$$pages/moved"; rm -r "$$pages"; echo; fi
	@if [ -d "$(SHARED)/web/dev" ]; then echo "web/dev"; $(BIN) extract --format page $(SHARED)/web/dev/pages/*.gz \
	  | python3 $(SHARED)/eval/score_web.py $(SHARED)/web/dev/gold.jsonl /dev/stdin; fi
	@if [ -d "$(SHARED)/feeds/dev" ]; then echo "feeds/dev"; $(BIN) extract --format feed $(SHARED)/feeds/dev/files/* \
	  | python3 $(SHARED)/eval/score_feeds.py $(SHARED)/feeds/dev/gold.jsonl /dev/stdin; fi

# The program itself writes the manual and the completions.
SHARE = $(DESTDIR)$(PREFIX)/share
MAN = $(SHARE)/man/man1/sayso.1
ZSH = zsh/site-functions
COMPLETIONS = $(SHARE)/bash-completion/completions/sayso $(SHARE)/$(ZSH)/_sayso $(SHARE)/fish/vendor_completions.d/sayso.fish

install: build place

# Installs what was built before.
place:
	install -d $(DESTDIR)$(PREFIX)/bin $(SHARE)/sayso/Model $(SHARE)/sayso/Themes $(SHARE)/sayso/Schemas
	install -s -m 755 $(BIN) $(DESTDIR)$(PREFIX)/bin/sayso
	install -m 644 Sources/Analysis/Model/sayso.model $(SHARE)/sayso/Model/
	install -m 644 Themes/*.toml $(SHARE)/sayso/Themes/
	install -m 644 Sources/Formats/Schemas/*.json $(SHARE)/sayso/Schemas/
	install -d $(dir $(MAN) $(COMPLETIONS))
	$(BIN) manual > $(MAN)
	$(BIN) manual --completions bash > $(word 1,$(COMPLETIONS))
	$(BIN) manual --completions zsh > $(word 2,$(COMPLETIONS))
	$(BIN) manual --completions fish > $(word 3,$(COMPLETIONS))

uninstall:
	rm -f $(DESTDIR)$(PREFIX)/bin/sayso $(MAN) $(COMPLETIONS)
	rm -rf $(SHARE)/sayso

# The two packages, and a test of both. The test makes systems in temporary folders and removes them.
deb dist: setup-package build
	@install -d $(PACKAGES)
	@.package/$@ $(BIN) $(PACKAGES)

test-package: deb dist
	.package/test $(PACKAGES)

# Says what to do on a machine without Swift, before anything is installed.
need-swift:
	@command -v swift >/dev/null || { \
	  echo 'Sayso is built with Swift 6.1 or newer, and PATH has no swift. There are two ways:'; \
	  echo '1. Without Swift: install a package of a release, sayso_*.deb or sayso-*-linux-*.tar.xz. README.md, “Install”, says how.'; \
	  echo '2. With Swift: install it from $(SWIFT_PLACES), or with "make setup" if the distribution has it,'; \
	  echo '   and run this command again. It then installs with apt-get what is missing of these packages, and builds in .build:'; \
	  echo '   $(RUN_PACKAGES)' | fold -s -w 100; \
	  exit 1; }

# Installs what a build needs, and nothing where nothing is missing.
setup:
	@$(call install_packages,$(RUN_PACKAGES))
	@$(find_swift)

setup-test:
	@$(call install_packages,$(RUN_PACKAGES) $(TEST_PACKAGES))
	@$(find_swift)

setup-package:
	@$(call install_packages,$(PACKAGING_PACKAGES))

# Installs the missing Debian packages and lists them; uses sudo unless root.
define install_packages
missing=''; for p in $(1); do dpkg-query -W -f '$${Status}' $$p 2>/dev/null | grep -q 'ok installed' || missing="$$missing $$p"; done; \
if [ -n "$$missing" ]; then \
  command -v apt-get >/dev/null || { echo "sayso needs these Debian packages or equivalents:$$missing"; exit 1; }; \
  sudo=''; [ "$$(id -u)" = 0 ] || sudo=sudo; \
  echo "Installing with apt-get:$$missing"; \
  $$sudo apt-get update -qq && $$sudo env DEBIAN_FRONTEND=noninteractive apt-get install -y -qq --no-install-recommends $$missing >/dev/null || exit 1; \
fi
endef

# Finds a Swift toolchain on PATH, else installs the distribution's, else says where to get one.
define find_swift
if ! command -v swift >/dev/null; then \
  if command -v apt-cache >/dev/null && apt-cache show swiftlang 2>/dev/null | grep -Eq '^Version: (6\.[1-9]|[7-9]|[1-9][0-9])'; then \
    sudo=''; [ "$$(id -u)" = 0 ] || sudo=sudo; \
    echo 'Installing the Swift toolchain with apt-get: swiftlang'; \
    $$sudo env DEBIAN_FRONTEND=noninteractive apt-get install -y -qq swiftlang >/dev/null || exit 1; \
  else \
    echo 'Sayso needs Swift 6.1 and this distribution has none: see $(SWIFT_PLACES), then run make again.'; exit 1; \
  fi; \
fi
endef
