"""Offices of Wikidata are told by what they are called."""

from pathlib import Path

import pytest
import wikidata_offices as offices
import yaml

from tests.tools import dumps

ROOT = Path(__file__).resolve().parents[2]


@pytest.mark.parametrize(
    ("name", "title"),
    [
        ("Minister for Europe and Foreign Affairs", "foreign minister"),
        ("Secretary of State for Foreign, Commonwealth and Development Affairs", "foreign minister"),
        ("Minister of Foreign Trade", None),
        ("Deputy Prime Minister and Minister of Defence", "defence minister"),
        ("Deputy Minister of Defence", None),
        ("Minister of State for Defence", None),
        ("Secretary-General of the Ministry of Foreign Affairs", None),
        ("Secretary of National Defense", "defence minister"),
        ("Minister of Civil Defence", None),
        ("Minister of Internal Affairs", "interior minister"),
        ("Head of the Federal Department of Foreign Affairs", "foreign minister"),
        ("Minister of Education", None),
    ],
)
def test_a_portfolio_is_told_by_words(name, title):
    known = offices.Offices({"NOR": "NOR"})
    known.add(dumps.item("Q10", "Norway", dumps.claim("P298", "NOR")))
    known.add(dumps.item("Q50", name, dumps.claim("P1001", "Q10")))
    assert [post.title for post in known.posts("Q50")] == ([title] if title else [])


@pytest.mark.parametrize(
    ("name", "state", "title"),
    [
        ("President of the Government of Spain", False, "prime minister"),
        ("President of Spain", True, "president"),
        ("Chairman of the Council of Ministers", False, "prime minister"),
        ("Emperor of Japan", True, "emperor"),
        ("Federal Chancellor of Austria", False, "chancellor"),
        ("Captain Regent", True, "leader"),
        ("Taoiseach", False, "prime minister"),
    ],
)
def test_a_heads_title_is_told_by_words(name, state, title):
    known = offices.Offices({"NOR": "NOR"})
    side = offices.STATE if state else offices.GOVERNMENT
    known.add(dumps.item("Q50", name))
    known.add(dumps.item("Q10", "Norway", dumps.claim("P298", "NOR"), dumps.claim(side, "Q50")))
    assert [post.title for post in known.posts("Q50")] == [title]


def test_titles_and_sectors_are_those_of_the_tables():
    table = yaml.safe_load((ROOT / "tools" / "codes" / "titles.yaml").read_text(encoding="utf-8"))
    ministers = {"foreign minister", "interior minister", "defence minister"}
    for title in {*offices._HEADS, *ministers} - {"prince"}:
        assert title in table[offices.SECTORS.get(title, "GOV")]
