.venv/dev: pyproject.toml
	python3 -m venv .venv
	.venv/bin/pip install --quiet --editable '.[dev]'
	touch .venv/dev
test: .venv/dev
	.venv/bin/python -m pytest
.PHONY: test
