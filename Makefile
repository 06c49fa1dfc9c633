# make demo | test | setup need only make and Python >= 3.11 (with venv and pip). All else is installed into .venv.
SHELL := /bin/sh
PORT ?= 8000
VENV ?= .venv
BIN := $(VENV)/bin
NEW_ENOUGH := import sys, venv, ensurepip; sys.exit(sys.version_info < (3, 11))
PYTHON ?= $(shell for p in python3 python3.13 python3.12 python3.11; do $$p -c '$(NEW_ENOUGH)' 2>/dev/null && echo $$p && break; done)
PIP := $(BIN)/python -m pip --disable-pip-version-check --quiet
FACTS ?= ../shared/facts
CODES_VENV ?= .venv-codes
DEMO_STORE := sqlite:///demo.db

.PHONY: help setup demo test check codes codescheck lock clean

help: ## this list
	@grep -hE '^[a-z]+:.*##' $(MAKEFILE_LIST) | sed 's/:.*##/ -/'

setup: $(VENV)/run.stamp ## install into .venv, hash-pinned; leaves .venv/bin/dateline

demo: setup ## ingest the bundled sample into a fresh store and serve it on PORT (8000)
	@$(BIN)/python -c 'import socket; socket.create_server(("127.0.0.1", $(PORT))).close()' 2>/dev/null || \
		{ echo "port $(PORT) is taken: make demo PORT=8001" >&2; exit 1; }
	@rm -f demo.db demo.db-wal demo.db-shm
	$(BIN)/dateline ingest samples --store $(DEMO_STORE)
	@echo
	@echo "Dashboard: http://127.0.0.1:$(PORT)/   API: http://127.0.0.1:$(PORT)/v1   Try:"
	@echo "  curl 'http://127.0.0.1:$(PORT)/v1/events?country=UKR&from=2022-02-24&to=2022-02-24&match=certain'"
	@echo "  curl 'http://127.0.0.1:$(PORT)/v1/events?actor=putin&type=CONSULT&sort=when'"
	@echo "  curl 'http://127.0.0.1:$(PORT)/v1/events?modality=future&from=2023-07&to=2023-12&sort=when'"
	@echo
	@exec $(BIN)/dateline serve --store $(DEMO_STORE) --port $(PORT)

test: $(VENV)/dev.stamp ## install what the tests need and run the whole suite
	@sh tests/install-browser
	$(BIN)/python -m pytest

check: $(VENV)/dev.stamp ## style, types, contracts between the rooms, the OpenAPI file, the Dockerfile
	$(BIN)/ruff check .
	$(BIN)/ruff format --check .
	$(BIN)/mypy
	$(BIN)/lint-imports
	$(BIN)/dateline openapi --check
	$(BIN)/hadolint Dockerfile

codes: $(CODES_VENV)/stamp ## build the knowledge base anew from its tables and FACTS (../shared/facts)
	$(CODES_VENV)/bin/python tools/build_codes.py --facts $(FACTS)

codescheck: $(CODES_VENV)/stamp ## fail if the knowledge base is not what its tables and FACTS give
	@test -d $(FACTS) || { echo "no $(FACTS) here: the knowledge base was not built anew"; exit 0; }; \
		$(CODES_VENV)/bin/python tools/build_codes.py --check --facts $(FACTS)

lock: ## renew the lock files (needs uv)
	uv pip compile --quiet --universal --generate-hashes --no-header --no-annotate --no-emit-index-url \
		--no-emit-find-links --python-version 3.11 --group build pyproject.toml -o requirements.txt
	uv pip compile --quiet --universal --generate-hashes --no-header --no-annotate --no-emit-index-url \
		--no-emit-find-links --python-version 3.11 --group build --group dev pyproject.toml -o requirements-dev.txt
	uv pip compile --quiet --universal --generate-hashes --no-header --no-annotate --no-emit-index-url \
		--no-emit-find-links --python-version 3.11 --group codes -o requirements-codes.txt

clean: ## remove what was installed and built
	rm -rf $(VENV) $(CODES_VENV) demo.db demo.db-wal demo.db-shm dist build

$(VENV)/run.stamp: requirements.txt pyproject.toml
	@test -n "$(PYTHON)" || { echo "Dateline needs Python 3.11 or newer, with venv" >&2; exit 1; }
	$(PYTHON) -m venv $(VENV)
	$(PIP) install --require-hashes --only-binary :all: -r requirements.txt
	$(PIP) install --no-deps --no-build-isolation --editable .
	@touch $@

$(VENV)/dev.stamp: requirements-dev.txt $(VENV)/run.stamp
	$(PIP) install --require-hashes --only-binary :all: -r requirements-dev.txt
	@touch $@

$(CODES_VENV)/stamp: requirements-codes.txt
	$(PYTHON) -m venv $(CODES_VENV)
	$(CODES_VENV)/bin/python -m pip --disable-pip-version-check --quiet install --require-hashes -r requirements-codes.txt
	@touch $@
