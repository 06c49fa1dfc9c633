"""The sentences that events are learned from keep to their form, and repeat no text that the project is measured on."""

import json
import re
from collections import Counter
from pathlib import Path

import pytest

from dateline.codes.plover import contexts, types

FOLDER = Path(__file__).parents[2] / "training" / "sentences"
SHARED = Path(__file__).parents[3] / "shared"
FILES = sorted(FOLDER.glob("*.jsonl"))
MODALITIES = {"asserted", "future", "alleged", "hypothetical", "negated"}
KEYS = {"type", "mode", "contexts", "source", "target", "trigger", "modality", "historical"}


def records(file):
    return [json.loads(line) for line in file.read_text(encoding="utf-8").splitlines()]


def runs(text, length=5):
    words = re.findall(r"\w+", text.lower())
    return {" ".join(words[start : start + length]) for start in range(len(words) - length + 1)}


@pytest.mark.parametrize("file", FILES, ids=lambda file: file.stem)
def test_every_event_is_one_of_the_ontology_with_words_of_its_text(file):
    modes = {name: set(category.modes) for name, category in types().items()}
    for record in records(file):
        for event in record["events"]:
            assert set(event) == KEYS, record
            assert event["mode"] is None or event["mode"] in modes[event["type"]], record
            assert set(event["contexts"]) <= set(contexts()), record
            assert event["modality"] in MODALITIES, record
            assert all(words in record["text"] for words in (*event["source"], *event["target"])), record
            assert event["trigger"] in record["text"], record


def test_no_two_sentences_are_the_same():
    counts = Counter(record["text"] for file in FILES for record in records(file))
    assert [text for text, count in counts.items() if count > 1] == []


def test_there_are_enough_of_every_category_and_of_none():
    counts = Counter(event["type"] for file in FILES for record in records(file) for event in record["events"])
    assert set(counts) == set(types())
    assert min(counts.values()) >= 150
    assert sum(not record["events"] for file in FILES for record in records(file)) >= 1000


@pytest.mark.skipif(not SHARED.is_dir(), reason="no ../shared here: overlap with the measuring texts was not checked")
def test_no_run_of_five_words_is_one_of_a_measuring_text():
    gold = SHARED / "corpora" / "plover-gsr" / "plover-gsr-dev.jsonl"
    theirs = set().union(*(runs(json.loads(line)["text"]) for line in gold.read_text(encoding="utf-8").splitlines()))
    mine = [(record["text"], runs(record["text"]) & theirs) for file in FILES for record in records(file)]
    assert [(text, shared) for text, shared in mine if shared] == []
