# repfolio: every target does its own set-up. `make` lists them.
.DEFAULT_GOAL := help
.PHONY: help setup site gallery pictures test test-browser check record fmt lint clean build release

# The C library that reads CommonMark, and what finds it.
PACKAGES := libcmark-dev pkg-config
# On Linux the program that is shipped holds Swift's libraries: it runs without Swift, starts in 10 ms in place of 14, and a build takes 4 %
# less CPU. Linking them takes what they are made with.
ifeq ($(shell uname -s),Linux)
RELEASE := --static-swift-stdlib
RELEASE_PACKAGES := libcurl4-openssl-dev libxml2-dev zlib1g-dev
endif
OUTPUT ?= public

help: ## list the targets
	@grep -E '^[a-z-]+:.*## ' $(MAKEFILE_LIST) | sed -E 's/^([a-z-]+):.*## (.*)$$/make \1\t\2/' | expand -t 16

setup:
	@.ci/install $(PACKAGES)

release: setup ## build the program that is shipped: .build/release/repfolio
	@.ci/install $(RELEASE_PACKAGES)
	swift build -c release $(RELEASE) --product repfolio

site: release ## publish the sample portal from content/ to public/
	.build/release/repfolio build --workspace . --output $(OUTPUT)

build: setup
	swift build --build-tests --explicit-target-dependency-import-check error

test: build ## run the tests
	swift test --skip-build

record: build ## write anew what the cases in Tests/RepPortalTests/Fixtures expect; fails, so that it is looked at
	REPFOLIO_RECORD=1 swift test --skip-build --filter 'FixtureTests|ContextReferenceTests'

BROWSER_TESTS := PYTHONDONTWRITEBYTECODE=1 .build/test-tools/bin/python Tests/Browser/run.py

test-browser: setup ## look at the pages in a headless Chromium (REPFOLIO_ALL_PAGES=1: at every page)
	swift build --product repfolio
	@.ci/install-browser
	$(BROWSER_TESTS)

fmt: ## format the Swift files
	swift format --in-place --recursive --parallel Sources Tests Benchmarks Package.swift

lint:
	swift format lint --strict --recursive --parallel Sources Tests Benchmarks Package.swift
	.ci/conventions

check: lint ## what CI runs: format, conventions, build with the import check, tests
	$(MAKE) build
	@.ci/install-test-tools
	@if .ci/install-browser; then $(BROWSER_TESTS); else echo "the tests in a browser are skipped"; fi
	swift test --skip-build

clean: ## remove what was built
	rm -rf .build $(OUTPUT) $(OUTPUT).jsonl $(dir $(OUTPUT)).$(notdir $(OUTPUT)).repfolio-state

gallery: setup ## show every component and chart in all states: .build/gallery
	swift build --product repfolio
	rm -rf .build/gallery
	.build/debug/repfolio gallery --workspace . --output .build/gallery

pictures: gallery ## picture every kind of page of the sample into .build/pictures, and those of README and guide anew
	@.ci/install chromium python3
	.build/debug/repfolio build --workspace . --output .build/sample
	.ci/extreme-workspaces .build/extremes
	for name in .build/extremes/*; do .build/debug/repfolio build --workspace $$name --output .build/extreme-sites/$${name##*/} || exit; done
	.ci/pictures .build/sample .build/gallery .build/extreme-sites .build/pictures Sources/RepPortal/RepPortal.docc/Resources
