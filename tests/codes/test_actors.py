"""Actors by id, name and alias."""

import re
from collections import Counter
from datetime import date

import pytest

from dateline.codes.actors import SECTOR_NAMES, actor, actors, find_actor, pattern, split_id
from dateline.codes.countries import countries
from dateline.codes.data import records
from dateline.codes.plover import orgs, sectors
from dateline.errors import UnknownNameError
from dateline.model import PartyPattern


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("rus", "rus"),
        ("RUS", "rus"),
        ("Russia", "rus"),
        ("U.S.", "usa"),
        ("us", "usa"),
        ("RUS.GOV", "rus.gov"),
        ("chn.mil", "chn.mil"),
        ("Government of Russia", "rus.gov"),
        ("Armed forces of China", "chn.mil"),
        ("Parliament of the United States", "usa.leg"),
        ("Kremlin", "rus.gov"),
        ("the Kremlin", "rus.gov"),
        ("Moscow", "rus.gov"),
        ("White House", "usa.gov"),
        ("Pentagon", "usa.mil"),
        ("elysee", "fra.gov"),
        ("Downing Street", "gbr.gov"),
        ("PLA", "chn.mil"),
        ("People’s Liberation Army", "chn.mil"),
        ("IDF", "isr.mil"),
        ("CIA", "usa.spy"),
        ("FBI", "usa.cop"),
        ("FSB", "rus.spy"),
        ("Revolutionary Guards", "irn.mil"),
        ("State Duma", "rus.leg"),
        ("putin", "rus.putin"),
        ("Vladimir Putin", "rus.putin"),
        ("rus.putin", "rus.putin"),
        ("Zelenskyy", "ukr.zelensky"),
        ("Volodymyr Zelenskiy", "ukr.zelensky"),
        ("Erdogan", "tur.erdogan"),
        ("erdoğan", "tur.erdogan"),
        ("Anthony Blinken", "usa.blinken"),
        ("Blinken", "usa.blinken"),
        ("Xi", "chn.xi"),
        ("Wang Yi", "chn.wang-yi"),
        ("MBS", "sau.mohammed-bin-salman"),
        ("von der Leyen", "deu.von-der-leyen"),
        ("Guterres", "un.guterres"),
        ("Stoltenberg", "nato.stoltenberg"),
        ("NATO", "nato"),
        ("Nato", "nato"),
        ("UN", "un"),
        ("United Nations", "un"),
        ("the European Union", "eu"),
        ("WHO", "who"),
        ("Red Cross", "icrc"),
        ("Hamas", "hamas"),
        ("Hizbollah", "hezbollah"),
        ("Wagner", "wagner-group"),
        ("ISIS", "islamic-state"),
        ("al Qaeda", "al-qaeda"),
        ("Al Shabab", "al-shabaab"),
        ("Reuters", "reuters"),
    ],
)
def test_an_actor_is_found_by_id_name_and_alias(text, expected):
    assert find_actor(text) == (expected,)


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Congo", {"cod", "cog"}),
        ("Sharif", {"pak.nawaz-sharif", "pak.raheel-sharif", "pak.shehbaz-sharif"}),
        ("Guinea", {"gin"}),
        ("al-Assad", {"syr.assad", "syr.hafez-al-assad"}),
    ],
)
def test_a_shared_alias_gives_all_who_bear_it(text, expected):
    assert set(find_actor(text)) == expected


@pytest.mark.parametrize(
    ("text", "suggestion"), [("Putn", "Putin"), ("Zelenski", "Zelenskiy"), ("Hezbola", "Hezbollah")]
)
def test_an_unknown_actor_brings_up_to_three_that_are_near(text, suggestion):
    with pytest.raises(UnknownNameError) as caught:
        find_actor(text)
    assert suggestion in caught.value.suggestions
    assert len(caught.value.suggestions) <= 3


@pytest.mark.parametrize("text", ["", "rus.xyz", "xyz.gov", "rus.", "Nobody Knows Him", "x" * 5000])
def test_what_is_no_actor_is_unknown(text):
    with pytest.raises(UnknownNameError):
        find_actor(text)


def test_every_name_and_alias_leads_back_to_its_actor():
    for actor_id, known in actors().items():
        for text in (actor_id, known.name, *known.aliases):
            assert actor_id in find_actor(text), text


def test_every_name_of_a_state_body_leads_back_to_its_sector():
    for record in records("bodies.jsonl"):
        for form in record["forms"]:
            assert record["actor"] in find_actor(form), form


def test_every_country_and_sector_is_an_actor_found_by_its_name():
    for code in countries():
        assert find_actor(actor(code.lower()).name) == (code.lower(),)
        for sector in sectors():
            implicit = actor(f"{code}.{sector}".lower())
            assert (implicit.country, implicit.sector) == (code, sector)
            assert implicit.id in find_actor(implicit.name)


@pytest.mark.parametrize(
    ("actor_id", "name", "kind", "country", "sector"),
    [
        ("chn", "China", "country", "CHN", None),
        ("chn.mil", "Armed forces of China", "office", "CHN", "MIL"),
        ("rus.gov", "Government of Russia", "office", "RUS", "GOV"),
        ("gbr.gov", "Government of the United Kingdom", "office", "GBR", "GOV"),
        ("cod.reb", "Armed opposition of the Democratic Republic of the Congo", "group", "COD", "REB"),
        ("bgd.cvl", "Civilians of Bangladesh", "group", "BGD", "CVL"),
        ("hamas", "Hamas", "group", "PSE", "REB"),
        ("nato", "NATO", "organization", None, None),
    ],
)
def test_an_id_gives_name_kind_country_and_sector(actor_id, name, kind, country, sector):
    known = actor(actor_id)
    assert (known.name, known.kind, known.country, known.sector) == (name, kind, country, sector)


@pytest.mark.parametrize("actor_id", ["", "nobody", "RUS", "rus.GOV", "rus.xyz", "xyz.gov", "rus.gov.mil"])
def test_an_id_that_stands_for_nobody_is_unknown(actor_id):
    with pytest.raises(UnknownNameError):
        actor(actor_id)


@pytest.mark.parametrize(
    ("actor_id", "expected"),
    [
        ("rus", PartyPattern(country="RUS")),
        ("rus.gov", PartyPattern(country="RUS", sector="GOV")),
        ("rus.putin", PartyPattern(actor="rus.putin")),
        ("hamas", PartyPattern(actor="hamas")),
        ("who", PartyPattern(actor="who")),
    ],
)
def test_a_filter_takes_any_party_of_a_country_or_sector_or_one_entity(actor_id, expected):
    assert pattern(actor_id) == expected


def test_every_sector_has_a_readable_name():
    assert set(SECTOR_NAMES) == set(sectors())


def test_ids_are_well_formed_and_none_looks_like_a_country_or_sector():
    for actor_id in actors():
        assert re.fullmatch(r"[a-z0-9]+(-[a-z0-9]+)*(\.[a-z0-9]+(-[a-z0-9]+)*)?", actor_id)
        assert split_id(actor_id) == (None, None)


def test_persons_stand_under_their_country_or_organisation_and_others_under_nothing():
    for actor_id, known in actors().items():
        head, dot, _ = actor_id.partition(".")
        assert bool(dot) == (known.kind == "person"), actor_id
        assert not dot or head.upper() in countries() or head in actors(), actor_id


def test_ids_are_unique_in_the_file():
    counts = Counter(record["id"] for record in records("actors.jsonl"))
    assert counts.most_common(1)[0][1] == 1


def test_codes_are_those_of_the_vocabularies():
    for known in actors().values():
        assert known.country is None or known.country in countries()
        assert known.org is None or known.org in orgs()
        assert known.sector is None or known.sector in sectors()
        for role in known.roles:
            assert role.sector is None or role.sector in sectors()
            assert role.start is None or role.end is None or role.start <= role.end


@pytest.mark.parametrize(
    ("actor_id", "title", "day", "held"),
    [
        ("rus.medvedev", "president", "2009-06-01", True),
        ("rus.medvedev", "president", "2012-05-07", False),
        ("rus.medvedev", "prime minister", "2012-05-08", True),
        ("usa.trump", "president", "2021-01-19", True),
        ("usa.trump", "president", "2021-01-20", False),
        ("usa.trump", "president", "2025-01-20", True),
    ],
)
def test_an_office_is_held_from_its_first_day_to_its_last(actor_id, title, day, held):
    roles = [role for role in actor(actor_id).roles if role.title == title]
    assert any(role.held_on(date.fromisoformat(day)) for role in roles) is held
