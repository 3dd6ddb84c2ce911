# make demo   set up, then show the main job on a store of its own
# make test   set up, then run the tests
# make check  lint, types, import contracts: what CI runs beside the tests
# make bench  measure, and print ratios to named peers
# make serve  open the page on this machine

PYTHON ?= python3
VENV := .venv
BIN := $(VENV)/bin
SOURCES := pyproject.toml

.PHONY: demo setup check test bench serve clean

setup: $(VENV)/.dev

demo: $(VENV)/.core
	@PATH="$(CURDIR)/$(BIN):$$PATH" bash examples/demo.sh

test: $(VENV)/.dev
	$(BIN)/pytest

check: $(VENV)/.dev
	$(BIN)/ruff check src tests bench scripts
	$(BIN)/ruff format --check src tests bench scripts
	$(BIN)/mypy
	$(BIN)/lint-imports --no-cache

bench: $(VENV)/.dev
	@for script in bench/*.py; do echo "== $$script"; $(BIN)/python $$script || echo "($$script ended with an error)"; done

serve: $(VENV)/.core
	$(BIN)/jote serve

clean:
	rm -rf $(VENV) build dist src/jote/web/static

$(VENV)/bin/python:
	@if command -v uv >/dev/null 2>&1; then uv venv -q --python "$(PYTHON)" $(VENV); \
	elif $(PYTHON) -c 'import ensurepip' 2>/dev/null; then $(PYTHON) -m venv $(VENV); \
	elif [ "$$(id -u)" = 0 ] && command -v apt-get >/dev/null; then apt-get update -qq && apt-get install -y -qq python3-venv >/dev/null && $(PYTHON) -m venv $(VENV); \
	else echo "python3 cannot make virtual environments here: install the package python3-venv (Debian) or uv, then run make again." >&2; exit 2; fi

$(VENV)/.core: $(VENV)/bin/python $(SOURCES)
	@echo "Setting up Jote in $(VENV) ..."
	@if command -v uv >/dev/null 2>&1; then uv pip install -q --python $(BIN)/python -e .; else $(BIN)/python -m pip install -q --disable-pip-version-check -e .; fi
	@touch $@

$(VENV)/.dev: $(VENV)/.core
	@if command -v uv >/dev/null 2>&1; then uv pip install -q --python $(BIN)/python -e '.[dev]'; else $(BIN)/python -m pip install -q --disable-pip-version-check -e '.[dev]'; fi
	@touch $@
