# Each target does all its own set-up in .venv, and can be run twice in a row without harm.
PYTHON ?= $(shell command -v python3 || command -v python)
ifeq ($(OS),Windows_NT)
BIN := .venv/Scripts
else
BIN := .venv/bin
endif
export PYTHONUTF8 := 1
# Where Python may not keep what it compiled, every command in the tests would compile iopctl anew.
unexport PYTHONDONTWRITEBYTECODE

.PHONY: agenda test lint bench clean

agenda: .venv/ready
	$(BIN)/iopctl validate
	$(BIN)/iopctl deadlines
	$(BIN)/iopctl agenda --output build/agenda.md --output build/agenda.odt

test: .venv/ready-test
	$(BIN)/python -m pytest -n auto

lint: .venv/ready-lint
	$(BIN)/ruff format --check .
	$(BIN)/ruff check .
	$(BIN)/mypy
	$(BIN)/lint-imports

# Compares iopctl with its peers, in an environment of its own; `make bench ONLY=warm` takes some lines only.
bench:
	$(PYTHON) benchmarks/bench.py $(if $(ONLY),--only '$(ONLY)')

clean:
	rm -rf .venv build

.venv/ready: pyproject.toml
	$(PYTHON) -m venv .venv
	$(BIN)/python -m pip install --quiet --editable .
	@touch $@

.venv/ready-test: .venv/ready
	$(BIN)/python -m pip install --quiet --editable '.[test]'
	@touch $@

.venv/ready-lint: .venv/ready-test
	$(BIN)/python -m pip install --quiet --editable '.[test,lint]'
	@touch $@
