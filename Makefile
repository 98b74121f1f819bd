# Two commands: `make run` and `make test`. Each does all of its set-up on a bare machine.
SHELL := /bin/bash
PYTHON ?= $(shell command -v python3.11 || command -v python3)
VENV := .venv
BIN := $(VENV)/bin
READY := $(VENV)/.ready

.PHONY: run test check texts bench bench-full torture setup clean

# Opens the window; with no display it takes the same job through the terminal.
run: $(READY)
	@bash packaging/debian-packages run
	@if [ -n "$$DISPLAY$$WAYLAND_DISPLAY" ]; then exec $(BIN)/memx; else exec $(BIN)/memx tour; fi

test: check
	@bash packaging/debian-packages test
	$(BIN)/python packaging/build_llama_server.py
	$(BIN)/python -m pytest tests -q --durations=15 --ignore=tests/architecture --ignore=tests/unit

# Under a minute: style, types, floors, fast tests.
check: $(READY)
	$(BIN)/ruff check .
	$(BIN)/ruff format --check .
	$(BIN)/mypy
	$(BIN)/lint-imports --no-cache
	$(BIN)/python -m pytest tests/architecture tests/unit -q

# After a text of the window was written or translated: collects new ones into the .ts files, and compiles them.
# What is still `unfinished` there is to be translated, by hand or in Qt Linguist (`.venv/bin/pyside6-linguist`).
LANGUAGES := de es fr zh_CN
texts: $(READY)
	$(BIN)/pyside6-lupdate -silent -locations none -no-obsolete -source-language en -tr-function-alias QT_TR_NOOP+=later \
		memx/desktop/*.py -ts $(LANGUAGES:%=resources/translations/memx_%.ts)
	$(BIN)/pyside6-lrelease -silent $(LANGUAGES:%=resources/translations/memx_%.ts)

# The figures of README, full sizes; run it on a quiet machine. Rows go to build/bench.
bench: $(READY)
	@bash packaging/debian-packages test
	$(BIN)/python packaging/build_llama_server.py
	@set -e; for script in storage startup window_memory caret window_feel answers adaptive inference pair; do $(BIN)/python tests/benchmarks/$$script.py; done
	$(BIN)/python tests/benchmarks/levels.py --questions 20

# How answers are thought about, on real data: `make bench-full DATA=FOLDER`, with reading/ and samples/ in it. Draws for
# hours; what was drawn is kept in build/, so that a run that was broken off goes on.
SAMPLES ?= 64
bench-full: $(READY)
	@test -d "$(DATA)/reading" || { echo 'Say where the data is: make bench-full DATA=FOLDER'; exit 1; }
	@mkdir -p build
	$(BIN)/python packaging/calibrate.py --data "$(DATA)/reading" --samples $(SAMPLES) \
		--draws build/draws.pickle --outcomes build/outcomes.pickle --out build/calibration.json
	$(BIN)/python tests/benchmarks/adaptive.py --data "$(DATA)/samples/trivia-llama13b.jsonl" --outcomes build/outcomes.pickle
	$(BIN)/python tests/benchmarks/levels.py --data "$(DATA)/reading/nq-dev.jsonl"

# The reliability tests at their full sizes.
torture: $(READY)
	MEMX_TORTURE=1 $(BIN)/python -m pytest tests/reliability tests/library tests/models -q --timeout 7200

setup: $(READY)

$(READY): pyproject.toml constraints.txt packaging/debian-packages
	@PYTHON=$(PYTHON) bash packaging/debian-packages build
	$(PYTHON) -c 'import sys; sys.exit(None if sys.version_info >= (3, 11) else "MemX needs Python 3.11 or newer; set PYTHON=/path/to/python3.11")'
	$(PYTHON) -m venv $(VENV)
	$(BIN)/python -m pip install --disable-pip-version-check --progress-bar off -c constraints.txt -e '.[dev]'
	@touch $@

clean:
	rm -rf build dist $(VENV)
