# bedrill: build, test, install.
#
# make run      build and start bedrill; ARGS="study" says with what
# make test     all tests; the first run on a machine also installs what they need
# make build    the release program, with the Swift runtime inside
# make install  the release program, its bank, manual page and completions, into PREFIX (default ~/.local)
# make uninstall takes all of that away again; the progress file stays
# make dist     bedrill-VERSION-linux-ARCH.tar.gz in .build-dist, for machines without Swift; make deb a Debian package
# make dist-test installs both in a clean Debian without Swift, and studies there (root, debootstrap, tmux, a mirror)
# make test-anki tries the packages for Anki with Anki's own library, from PyPI (python3)
# make pictures draws the pictures of README and tour anew, from today's program, and looks at nothing else
# make format   format the sources
# make torture  kills it 200 times in an exam and draws 10,000 exams, in Tests/Torture.md; and does to the progress file
#               whatever can happen to one, in Tests/RELIABILITY.md
# make simulate has made-up learners study by the plan and by other ways; the table goes to Tests/Simulation.md.
#               ARGS="--first-seed 5000 --learners 20 --days 14 --minutes 20 --json" looks at a part of it,
#               ARGS=--full at every truth and transfer
# make readiness holds readiness and weak topics of made-up learners against the truth, in Tests/Readiness.md
# make fuzz     tries what comes from outside with made-up inputs, SECONDS_EACH (600) for each of five fuzzers
# make sanitize runs the tests under the address and the thread sanitizer; ONLY=Suite runs some of them
# make bench    figures of the release program, written to Benchmarks/results.txt

PREFIX ?= $(HOME)/.local
SWIFT ?= swift
WALLS = --explicit-target-dependency-import-check error
RELEASE = -c release --static-swift-stdlib -Xlinker -s
BUILT = .build/release

SECONDS_EACH ?= 600
ONLY ?= .

.PHONY: fuzz sanitize run test build install uninstall dist deb dist-test test-anki pictures format lint walls bench torture simulate readiness setup clean

run:
	@sh .ci/setup build
	@SWIFT="$(SWIFT)" sh .ci/build --product bedrill
	@.build/debug/bedrill $(ARGS)

test: setup
	$(SWIFT) build --build-tests --quiet
	$(SWIFT) test --skip-build

build:
	@sh .ci/setup build
	$(SWIFT) build $(RELEASE) --product bedrill

install: build
	@sh Packaging/stage.sh "$(BUILT)" "$(DESTDIR)$(PREFIX)"
	@echo "bedrill is in $(PREFIX)/bin; its question bank, manual page and completions are in $(PREFIX)/share."
	@echo "bash and fish find the completions by themselves; for zsh: fpath+=($(PREFIX)/share/zsh/site-functions)"

uninstall:
	@sh Packaging/stage.sh --remove "$(DESTDIR)$(PREFIX)"

dist: build
	@sh Packaging/dist.sh tar "$(BUILT)" .build-dist

deb: build
	@sh Packaging/dist.sh deb "$(BUILT)" .build-dist

# The clean system stays there for the next time.
ROOT ?= .build-dist/root

dist-test: dist deb
	@bash Packaging/dist-test.sh .build-dist "$(ROOT)"

# The library stays there for the next time.
ANKI ?= .build-dist/anki

test-anki: setup
	@[ -x "$(ANKI)/bin/python" ] || python3 -m venv "$(ANKI)"
	@"$(ANKI)/bin/python" -c "import anki.collection" 2>/dev/null || "$(ANKI)/bin/pip" install -q anki
	BEDRILL_ANKI_PYTHON="$(abspath $(ANKI))/bin/python" $(SWIFT) test --filter AnkiTests

pictures: setup
	@mkdir -p Documentation
	BEDRILL_WRITE_KEPT=1 $(SWIFT) test --filter PictureTests

format:
	$(SWIFT) format -i --recursive Sources Tests Package.swift content

lint:
	$(SWIFT) format lint --strict --recursive Sources Tests Package.swift content

walls: setup
	$(SWIFT) build $(WALLS) --scratch-path .build-walls --quiet

torture: setup
	BEDRILL_LONG=1 $(SWIFT) test --filter 'ExamTortureTests|ExamDrawTests|BankExamTests'
	BEDRILL_TORTURE=1 $(SWIFT) test -c release -Xswiftc -enable-testing --scratch-path .build-simulate \
		--filter ReliabilityTests

SIMULATE = -c release --scratch-path .build-simulate --product simulate

simulate: setup
	@$(SWIFT) build $(SIMULATE) --quiet
	@"$$($(SWIFT) build $(SIMULATE) --show-bin-path)/simulate" $(if $(ARGS),$(ARGS),--output Tests/Simulation.md)

readiness: setup
	BEDRILL_SIMULATE=full $(SWIFT) test -c release -Xswiftc -enable-testing --scratch-path .build-simulate \
		--filter ReadinessTable

fuzz: setup
	@Fuzz/run.sh $(SECONDS_EACH)

sanitize: setup
	ASAN_OPTIONS=detect_leaks=0 $(SWIFT) test --sanitize=address --scratch-path .build-address --filter '$(ONLY)' \
		--skip EndToEndTests
	$(SWIFT) test --sanitize=thread --scratch-path .build-thread --filter '$(ONLY)' --skip EndToEndTests

bench: build
	$(SWIFT) build $(RELEASE) --product longlog
	@bin="$$($(SWIFT) build $(RELEASE) --show-bin-path)"; Benchmarks/run.sh "$$bin/bedrill" "$$bin/longlog"

setup:
	@sh .ci/setup

clean:
	rm -rf .build .build-dist .build-walls .build-simulate .build-address .build-thread Fuzz/.build Fuzz/.corpus Fuzz/.found
