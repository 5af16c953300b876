# One way in for people: `make demo` and `make test`. Everything lives in .venv; nothing outside it is touched.
PYTHON ?= python3
VENV ?= .venv
BIN = $(VENV)/bin
SAMPLE ?= corpora/samples/01-hoi-nghi-tong-ket.txt
EXTRACTOR_SHARED ?= ../shared

.PHONY: demo test lint types check floors bench fuzz schemas catalogues system clean

$(VENV)/.core: pyproject.toml
	$(PYTHON) -c "import sys; sys.exit(sys.version_info < (3, 11) and 'extractor needs Python 3.11 or newer; set PYTHON=')"
	$(PYTHON) -m venv $(VENV)
	$(BIN)/pip install --quiet --upgrade pip
	$(BIN)/pip install --quiet -e .
	touch $@

$(VENV)/.all: $(VENV)/.core
	$(BIN)/pip install --quiet -e '.[all,dev]'
	touch $@

demo: $(VENV)/.core
	mkdir -p demo
	$(BIN)/extractor article $(SAMPLE) --format table
	$(BIN)/extractor article $(SAMPLE) --format json --output demo/record.json
	$(BIN)/extractor article $(SAMPLE) --format html --explain --output demo/record.html
	@echo
	@echo "the record as JSON:  demo/record.json"
	@echo "the marked page:     demo/record.html"

test: $(VENV)/.all lint types
	EXTRACTOR_SHARED=$(EXTRACTOR_SHARED) $(BIN)/python -m pytest -n 2 --dist loadgroup

lint: $(VENV)/.all
	$(BIN)/ruff check extractor tests benchmarks corpora
	$(BIN)/lint-imports

types: $(VENV)/.all
	$(BIN)/mypy

# The F1 of each field on the annotated articles: fails below floors.json, and raises it.
floors: $(VENV)/.all
	rm -rf out/floors && mkdir -p out
	$(BIN)/extractor bulk $(EXTRACTOR_SHARED)/gold/inputs --output out/floors --workers 2
	$(BIN)/extractor evaluate $(EXTRACTOR_SHARED)/gold out/floors --floors floors.json --raise
	rm -rf out/written
	$(BIN)/extractor bulk corpora/written/inputs --output out/written --workers 2
	$(BIN)/extractor evaluate corpora/written out/written --floors corpora/written/floors.json --raise

bench: $(VENV)/.all
	for script in benchmarks/*.py; do case $$script in */_*) ;; *) echo "== $$script"; $(BIN)/python $$script || exit 1;; esac; done

fuzz: $(VENV)/.all
	$(BIN)/python -m pytest -m fuzz -n 2

schemas: $(VENV)/.core
	$(BIN)/extractor schema --write schemas

catalogues: $(VENV)/.core
	$(BIN)/python corpora/build_catalogues.py

# Programs that some formats and tests need (root).
system:
	apt-get update -q && xargs apt-get install -q -y --no-install-recommends < .ci/debian-packages

clean:
	rm -rf $(VENV) demo out build dist
