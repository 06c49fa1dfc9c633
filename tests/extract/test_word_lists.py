"""The words that tell of a context or of sport, by their examples and rejects, and the forms of verbs."""

from collections import Counter

import pytest

from dateline.codes import plover
from dateline.extract.analysis import reporting
from dateline.extract.contexts import context_rules, find_contexts
from dateline.extract.inflect import verb_forms
from dateline.extract.lexicon import lexicon
from dateline.extract.modality import governing
from dateline.extract.off_topic import is_off_topic, off_topic_rules
from dateline.extract.words import PREPOSITIONS

RULES = context_rules()
LEMMAS = {form.lemma for forms in verb_forms().values() for form in forms}


@pytest.mark.parametrize(
    ("context", "text"), [(context, text) for context, rule in RULES.items() for text in rule["examples"]]
)
def test_an_example_is_of_its_context(context: str, text: str) -> None:
    assert context in find_contexts(text)


@pytest.mark.parametrize(
    ("context", "text"), [(context, text) for context, rule in RULES.items() for text in rule["rejects"]]
)
def test_a_reject_is_not(context: str, text: str) -> None:
    assert context not in find_contexts(text)


@pytest.mark.parametrize(("context", "rule"), RULES.items(), ids=RULES)
def test_each_word_is_found_and_each_context_is_plovers(context: str, rule: dict[str, list[str]]) -> None:
    assert context in plover.contexts()
    assert [word for word in rule["words"] if context not in find_contexts(f"It is {word}.")] == []


@pytest.mark.parametrize("text", off_topic_rules()["examples"])
def test_sport_is_off_topic(text: str) -> None:
    assert is_off_topic(text)


@pytest.mark.parametrize("text", off_topic_rules()["rejects"])
def test_politics_is_not(text: str) -> None:
    assert not is_off_topic(text)


@pytest.mark.parametrize(
    ("form", "lemma", "tense"),
    [
        ("admitted", "admit", "past"),
        ("begged", "beg", "participle"),
        ("cancelled", "cancel", "past"),
        ("canceled", "cancel", "past"),
        ("traveling", "travel", "gerund"),
        ("gassed", "gas", "past"),
        ("denies", "deny", "third"),
        ("blown", "blow", "participle"),
        ("retook", "retake", "past"),
    ],
)
def test_a_form_is_known_as_its_verb(form: str, lemma: str, tense: str) -> None:
    assert (lemma, tense) in [(reading.lemma, reading.tense) for reading in verb_forms()[form]]


@pytest.mark.parametrize("form", ["admited", "confered", "telled", "gased"])
def test_a_form_that_no_verb_has_is_unknown(form: str) -> None:
    assert form not in verb_forms()


@pytest.mark.parametrize(
    "verbs",
    [
        lexicon().verbs.keys(),
        lexicon().light_verbs,
        *reporting().values(),
        *(governing()[kind] for kind in ("future", "hypothetical", "negated")),
    ],
    ids=["lexicon", "light", "say", "tail", "future", "hypothetical", "negated"],
)
def test_every_verb_that_a_rule_names_has_forms(verbs: set[str]) -> None:
    assert sorted(set(verbs) - LEMMAS) == []


def test_every_preposition_that_a_rule_names_is_one() -> None:
    assert {word for entry in lexicon().entries for word in entry.target} <= PREPOSITIONS


def test_no_phrase_stands_in_two_families_unless_one_asks_who_acts() -> None:
    patterns = [(lemma, one.rest) for lemma, found in lexicon().verbs.items() for one in found if not one.entry.needs]
    assert [phrase for phrase, times in Counter(patterns).items() if times > 1] == []
