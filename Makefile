# Two commands for a newcomer: "make demo" and "make test". "make help" lists the rest.
PYTHON ?= $(shell command -v python3.11 || command -v python3)
BIN := .venv/bin
ARTICLE := seeds/microsoft-openai-alliance.txt

help:             ## list these commands
	@sed -n 's/^\([a-z]*\): .*## /make \1: /p' Makefile

demo: .venv/ready ## make the deck and the briefing of the first article in output/
	@echo "Made of $(ARTICLE):"
	@$(BIN)/briefdeck build $(ARTICLE) --out output --keep-storyboard

test: .venv/dev   ## install what the tests need and run them all
	$(BIN)/python -m pytest

check: .venv/dev  ## lint, format, types, import contracts
	$(BIN)/ruff check .
	$(BIN)/ruff format --check .
	$(BIN)/mypy
	$(BIN)/lint-imports

referee: .venv/dev ## install the outside judges where possible and let them judge
	./scripts/install_referees
	$(BIN)/python -m pip install --quiet --disable-pip-version-check ray || echo "Ray is skipped: pip install ray"
	$(BIN)/python -m pytest tests/referee
	$(BIN)/python -m benchmarks.storyboards

bench: .venv/bench ## install the peers where possible and measure beside them; the tables are docs/benchmarks.md
	$(BIN)/python -m benchmarks.cold
	$(BIN)/python -m benchmarks.peers --write docs/benchmarks.md

pictures: .venv/dev ## draw the README's pictures anew (needs LibreOffice)
	$(BIN)/python scripts/make_pictures.py

gallery: .venv/dev ## draw every built-in template's slides and pages for docs/gallery.md (needs LibreOffice)
	$(BIN)/python scripts/make_pictures.py executive editorial minimal dark tutorial

format: .venv/dev ## put the code in the house's shape
	$(BIN)/ruff check --fix .
	$(BIN)/ruff format .

clean:            ## remove what these commands made
	rm -rf .venv node_modules build dist .mypy_cache .ruff_cache .pytest_cache .hypothesis .import_linter_cache
	find output -mindepth 1 ! -name .gitkeep -delete

.venv/made:
	@"$(PYTHON)" -c 'import sys; sys.exit(sys.version_info < (3, 11))' || \
		{ echo "briefdeck needs Python 3.11 or newer: make PYTHON=/path/to/python3.11 demo" >&2; exit 1; }
	"$(PYTHON)" -m venv .venv
	@touch $@

.venv/ready: .venv/made pyproject.toml
	$(BIN)/python -m pip install --quiet --disable-pip-version-check --editable .
	@touch $@

.venv/dev: .venv/made pyproject.toml
	$(BIN)/python -m pip install --quiet --disable-pip-version-check --editable '.[dev]'
	@touch .venv/ready $@

.venv/bench: .venv/ready
	$(BIN)/python -m pip install --quiet --disable-pip-version-check pypandoc_binary weasyprint typst
	@touch $@

.DEFAULT_GOAL := help
.PHONY: help demo test check referee bench pictures gallery format clean
