"""The quality gate: the finder on the development folder of news in TimeML, held to what it has reached.

Each floor is a figure that was measured, with its day. It rises when a better figure stands, and falls only by a change
of its own line, with a reason. The folder cannot be shipped: where it is not beside the repository the gate is skipped.
"""

import hashlib
import importlib.util
from dataclasses import dataclass
from pathlib import Path

import pytest

from dateline.extract import document_of
from dateline.extract.dates import find_timexes
from dateline.model import Article
from dateline.when import parse_published

SHARED = Path(__file__).parents[4] / "shared"
CORPUS, SCORER = SHARED / "corpora" / "timebank", SHARED / "eval" / "score_timex.py"
CORPUS_SHA256 = "07ae572e0f35a436cdbb285a6e7c26e199dd3b73a716df1170bdc86c284b295a"


@dataclass(frozen=True, slots=True)
class Floor:
    """The F1 that a measure may not fall below, in per cent, and the day on which it was reached."""

    subset: str
    measure: str
    f1: float
    reached: str


ALL_STRICT = Floor("all types", "strict", 91.79, "2026-11-24")
ALL_RELAXED = Floor("all types", "relaxed", 95.29, "2026-11-24")
ALL_TYPE = Floor("all types", "type", 91.79, "2026-11-24")
ALL_VALUE = Floor("all types", "value", 83.02, "2026-11-24")
DATE_TIME_STRICT = Floor("DATE+TIME", "strict", 91.77, "2026-11-24")
DATE_TIME_RELAXED = Floor("DATE+TIME", "relaxed", 94.34, "2026-11-24")
DATE_TIME_TYPE = Floor("DATE+TIME", "type", 93.32, "2026-11-24")
DATE_TIME_VALUE = Floor("DATE+TIME", "value", 83.03, "2026-11-24")
FLOORS = (
    *(ALL_STRICT, ALL_RELAXED, ALL_TYPE, ALL_VALUE),
    *(DATE_TIME_STRICT, DATE_TIME_RELAXED, DATE_TIME_TYPE, DATE_TIME_VALUE),
)

if not (CORPUS.is_dir() and SCORER.is_file()):
    pytest.skip("no ../shared/corpora/timebank here: the floors of the dates were not checked", allow_module_level=True)


def digest(folder):
    """Give the SHA-256 of the names and bytes of a folder's TimeML files, sorted by name."""
    total = hashlib.sha256()
    for file in sorted(folder.glob("*.tml")):
        total.update(f"{file.name} {hashlib.sha256(file.read_bytes()).hexdigest()}\n".encode())
    return total.hexdigest()


def predicted(text, published):
    day = parse_published(published[:10])[0] if published else None
    found = find_timexes(document_of(Article(text, published=day)))
    return [{"start": one.start, "end": one.end, "type": one.type, "value": one.value} for one in found]


@pytest.fixture(scope="module")
def scorer():
    spec = importlib.util.spec_from_file_location("score_timex", SCORER)
    module = importlib.util.module_from_spec(spec)
    spec.loader.exec_module(module)
    return module


@pytest.fixture(scope="module")
def figures(scorer):
    """Give the F1 by subset of types and measure."""
    gold = [scorer.read_gold(path) for path in scorer.gold_files(CORPUS)]
    predictions = {doc: predicted(text, published) for doc, published, text, _ in gold}
    counts = {name: scorer.score(gold, predictions, types)[0] for name, types in scorer.SUBSETS}
    return {name: {measure: f1 for measure, (f1, _, _) in scorer.measures(of).items()} for name, of in counts.items()}


def test_the_corpus_is_the_one_that_the_floors_were_measured_on():
    assert digest(CORPUS) == CORPUS_SHA256


@pytest.mark.parametrize("floor", FLOORS, ids=lambda floor: f"{floor.subset} {floor.measure}")
def test_no_measure_falls_below_its_floor(figures, floor):
    assert figures[floor.subset][floor.measure] >= floor.f1


def test_every_measure_of_the_scorer_has_one_floor(figures):
    measured = [(subset, measure) for subset, of in figures.items() for measure in of]
    assert sorted((floor.subset, floor.measure) for floor in FLOORS) == sorted(measured)


def test_a_corpus_with_one_byte_more_is_another_corpus(tmp_path):
    for file in CORPUS.glob("*.tml"):
        (tmp_path / file.name).write_bytes(file.read_bytes())
    assert digest(tmp_path) == CORPUS_SHA256
    with min(tmp_path.glob("*.tml")).open("ab") as first:
        first.write(b"\n")
    assert digest(tmp_path) != CORPUS_SHA256
