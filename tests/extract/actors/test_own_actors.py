"""The project's own marked texts: the resolver reads no fewer of their mentions rightly than it did."""

import pytest

from tests.extract.actors.actor_gold import MEASURES, entries, right

FLOORS = {"country": 0.90, "sector": 0.88, "role": 0.90, "person": 0.94}  # python -m bench.own_actors


@pytest.fixture(scope="module")
def shares():
    verdicts = [right(entry, marked) for entry in entries() for marked in entry.mentions]
    return {name: sum(verdict[name] for verdict in verdicts) / len(verdicts) for name in MEASURES}


@pytest.mark.parametrize("name", MEASURES)
def test_a_measure_does_not_fall(shares, name):
    assert shares[name] >= FLOORS[name]


def test_the_gold_is_large_enough():
    assert sum(len(entry.mentions) for entry in entries()) >= 600
    assert len({entry.kind.split("-")[1] for entry in entries()}) >= 5


def test_no_two_texts_share_an_id():
    assert len({entry.id for entry in entries()}) == len(entries())
