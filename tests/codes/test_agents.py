"""Role nouns and the sectors and offices that they name."""

import re
from collections.abc import Iterator

import pytest

from dateline.codes.actors import actors
from dateline.codes.agents import Family, agents, families, offices
from dateline.codes.names import fold
from dateline.codes.plover import sectors


def longest_phrases(sentence: str) -> Iterator[str]:
    """Find the phrases of a sentence from left to right, the longest first where they overlap."""
    phrases = sorted(agents(), key=len, reverse=True)
    pattern = re.compile(rf"\b(?:{'|'.join(map(re.escape, phrases))})\b")
    yield from (match[0] for match in pattern.finditer(fold(sentence)))


@pytest.mark.parametrize("family", families(), ids=lambda family: family.name)
def test_each_example_is_found_with_its_sector(family: Family):
    for sentence, phrase in family.examples:
        assert fold(phrase) in list(longest_phrases(sentence)), sentence
        assert agents()[fold(phrase)] == family.sector


@pytest.mark.parametrize("family", families(), ids=lambda family: family.name)
def test_no_phrase_of_the_family_is_found_in_a_reject(family: Family):
    own = {fold(phrase) for phrase in family.phrases}
    for sentence in family.rejects:
        assert not own & set(longest_phrases(sentence)), sentence


def test_every_family_has_examples_rejects_and_a_sector():
    for family in families():
        assert family.examples, family.name
        assert family.rejects, family.name
        assert family.sector in sectors()


def test_no_phrase_stands_twice():
    phrases = [fold(phrase) for family in families() for phrase in family.phrases]
    assert len(phrases) == len(set(phrases))
    assert len(phrases) >= 250


@pytest.mark.parametrize(
    ("phrase", "sector"),
    [
        ("defense ministry", "MIL"),
        ("ministry of defence", "MIL"),
        ("foreign ministry", "GOV"),
        ("president", "GOV"),
        ("officials", "GOV"),
        ("former president", "ELI"),
        ("troops", "MIL"),
        ("police", "COP"),
        ("prosecutors", "JUD"),
        ("lawmakers", "LEG"),
        ("spy chief", "SPY"),
        ("rebels", "REB"),
        ("gunmen", "UAF"),
        ("mercenaries", "PRM"),
        ("protesters", "CVL"),
        ("journalists", "JRN"),
        ("students", "EDU"),
        ("opposition leader", "OPP"),
        ("companies", "BUS"),
        ("farmers", "AGR"),
        ("miners", "LAB"),
        ("doctors", "MED"),
        ("refugees", "REF"),
        ("cardinal", "REL"),
        ("gangs", "CRM"),
        ("aid workers", "SOC"),
        ("ruling party", "PTY"),
        ("breakaway republic", "PRE"),
        ("unidentified people", "UNK"),
    ],
)
def test_a_phrase_stands_for_its_sector(phrase, sector):
    assert agents()[phrase] == sector


@pytest.mark.parametrize(
    ("phrase", "title"),
    [
        ("president", "president"),
        ("premier", "prime minister"),
        ("taoiseach", "prime minister"),
        ("foreign secretary", "foreign minister"),
        ("secretary of state", "foreign minister"),
        ("defense secretary", "defence minister"),
        ("king", "king"),
        ("spy chief", "intelligence chief"),
    ],
)
def test_a_phrase_names_an_office(phrase, title):
    assert offices()[phrase] == title


@pytest.mark.parametrize("phrase", ["presidents", "deputy foreign minister", "former president", "soldiers"])
def test_a_phrase_that_names_no_single_office_is_not_one(phrase):
    assert phrase not in offices()


def test_somebody_holds_every_office_that_phrases_name_in_the_same_sector():
    sectors_of: dict[str, set[str | None]] = {}
    for actor in actors().values():
        for role in actor.roles:
            sectors_of.setdefault(role.title, set()).add(role.sector)
    for phrase, title in offices().items():
        assert agents()[phrase] in sectors_of[title], phrase
