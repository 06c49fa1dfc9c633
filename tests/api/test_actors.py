"""Actors and countries over HTTP: whom a question finds, and counts that are what the filters find."""

from urllib.parse import quote

import pytest

from dateline.codes.actors import everyone, pattern
from dateline.codes.countries import countries
from tests.api.timeline import NAMED

EVERYONE = sorted(everyone(), key=lambda known: known.id)


def is_of(party, wanted):
    asked = [(wanted.actor, party.actor), (wanted.country, party.country), (wanted.sector, party.sector)]
    return all(value is None or value == held for value, held in asked)


def stands_in_an_event(actor_id):
    wanted = pattern(actor_id)
    return any(is_of(party, wanted) for event in NAMED.values() for party in (*event.source, *event.target))


STORED = [known.id for known in EVERYONE if stands_in_an_event(known.id)]


def ids(client, question=""):
    return [item["id"] for item in client.get(f"/v1/actors?{question}").json["items"]]


def found(client, name, value):
    return len(client.get(f"/v1/events?{name}={value}&modality=any&limit=1000").json["items"])


def test_the_actors_are_those_of_the_events_in_the_order_of_their_ids(client):
    assert ids(client) == STORED
    assert {"chn", "chn.mil", "rus", "rus.putin", "un", "ukr"} <= set(STORED)


@pytest.mark.parametrize("actor_id", [*STORED, "fra", "fra.gov", "hamas"])
def test_the_counts_of_an_actor_are_what_its_filters_find(client, actor_id):
    shown = client.get(f"/v1/actors/{actor_id}").json
    for count, name in (("event_count", "actor"), ("source_count", "source"), ("target_count", "target")):
        assert shown[count] == found(client, name, actor_id)
    events = client.get(shown["links"]["events"]).json
    assert len(events["items"]) == shown["event_count"]
    assert (shown["event_count"] > 0) == (actor_id in STORED)


def test_an_actor_is_the_same_alone_and_in_the_list(client):
    for item in client.get("/v1/actors").json["items"]:
        assert client.get(item["links"]["self"]).json == item


def test_an_actor_tells_all_that_is_known(client):
    shown = client.get("/v1/actors/rus.putin").json
    assert (shown["name"], shown["kind"], shown["country"], shown["org"]) == ("Vladimir Putin", "person", "RUS", None)
    assert "Putin" in shown["aliases"]
    term = {"title": "president", "country": "RUS", "sector": "GOV", "from": "2000-05-07", "to": "2008-05-06"}
    assert term in shown["roles"]
    assert shown["links"] == {"self": "/v1/actors/rus.putin", "events": "/v1/events?actor=rus.putin&modality=any"}


def test_offices_stand_in_the_order_of_time(client):
    starts = [role["from"] for role in client.get("/v1/actors/rus.putin").json["roles"]]
    assert starts == sorted(starts)
    assert len(starts) > 1


@pytest.mark.parametrize(
    ("actor_id", "kind", "country", "sector"),
    [("rus", "country", "RUS", None), ("rus.gov", "office", "RUS", "GOV"), ("chn.cvl", "group", "CHN", "CVL")],
)
def test_countries_and_their_sectors_are_actors(client, actor_id, kind, country, sector):
    shown = client.get(f"/v1/actors/{actor_id}").json
    assert (shown["id"], shown["kind"], shown["country"], shown["sector"]) == (actor_id, kind, country, sector)


@pytest.mark.parametrize(
    ("actor_id", "suggestions"),
    [
        ("Putn", ["rus.putin"]),
        ("Vladimir Putin", ["rus.putin"]),
        ("RUS", ["rus"]),
        ("rus.puttin", ["rus.putin"]),
        ("Congo", ["cod", "cog"]),
        ("xyzzy", []),
        ("' or 1=1 --", []),
    ],
)
def test_an_unknown_id_is_not_found_and_brings_those_that_may_be_meant(client, actor_id, suggestions):
    answer = client.get(f"/v1/actors/{quote(actor_id)}")
    assert answer.status_code == 404
    [error] = answer.json["errors"]
    assert (error["parameter"], error["detail"]) == ("id", f"{actor_id!r} is unknown")
    assert (
        error.get("suggestions", [error["suggestion"]] if "suggestion" in error else [])[: len(suggestions) or None]
        == suggestions
    )


@pytest.mark.parametrize(
    ("question", "expected"),
    [
        ("q=putin", ["rus.putin"]),
        ("q=PUT%20vlad", ["rus.putin"]),
        ("q=kreml", ["rus.gov"]),
        ("q=united%20nat", ["un"]),
        ("q=utin", []),
        ("q=%D0%9F%D1%83%D1%82%D0%B8%D0%BD", []),
        ("q=merkel", []),
        ("q=merkel&known=all", ["deu.merkel"]),
        ("country=RUS&kind=person", ["rus.putin"]),
        ("country=Russia&kind=office", ["rus.gov"]),
        ("kind=organization", ["un"]),
        ("sector=MIL", ["chn.mil"]),
        ("sector=MIL,GOV&kind=-person", ["chn.mil", "rus.gov"]),
        ("country=RUS&sector=MIL", []),
        ("country=RUS&sector=-GOV&kind=-country", ["rus.cvl"]),
    ],
)
def test_actors_are_found_by_words_country_sector_and_kind(client, question, expected):
    assert ids(client, question) == expected


def test_all_who_are_known_can_be_listed_page_by_page_each_once(client):
    seen, address = [], "/v1/actors?known=all&limit=1000"
    while address:
        page = client.get(address).json
        seen += [item["id"] for item in page["items"]]
        address = page["links"].get("next")
    assert seen == [known.id for known in EVERYONE]


@pytest.mark.parametrize("limit", [1, 3, len(STORED) - 1, len(STORED), len(STORED) + 1])
def test_pages_of_any_length_give_each_actor_once(client, limit):
    seen, address = [], f"/v1/actors?limit={limit}"
    while address:
        page = client.get(address).json
        assert len(page["items"]) == min(limit, len(STORED) - len(seen))
        seen += [item["id"] for item in page["items"]]
        address = page["links"].get("next")
    assert seen == STORED


def test_a_cursor_is_good_for_the_same_question_in_other_words(client):
    cursor = client.get("/v1/actors?q=rus&known=all&limit=1").json["links"]["next"].rpartition("=")[2]
    assert client.get(f"/v1/actors?q=RUS%20rus&known=all&limit=5&cursor={cursor}").status_code == 200
    assert client.get(f"/v1/actors?q=RUS&cursor={cursor}").status_code == 422
    assert client.get(f"/v1/actors?q=ru&known=all&cursor={cursor}").status_code == 422
    assert client.get(f"/v1/events?cursor={cursor}").status_code == 422


def test_a_page_tells_its_filters_and_its_revision(client, store):
    page = client.get("/v1/actors?country=RUS&q=put").json
    assert page["meta"] == {
        "filters": {"q": "put", "country": "RUS", "known": "stored"},
        "revision": store.revision(),
    }
    assert page["links"] == {"self": "/v1/actors?q=put&country=RUS", "first": "/v1/actors?q=put&country=RUS"}


def test_there_is_one_page_of_countries_with_all_of_them(client, store):
    page = client.get("/v1/countries").json
    assert [item["country"] for item in page["items"]] == list(countries())
    assert page["links"] == {"self": "/v1/countries", "first": "/v1/countries"}
    assert page["meta"] == {"revision": store.revision()}


@pytest.mark.parametrize("code", ["CHN", "RUS", "UKR", "USA", "FRA"])
def test_the_counts_of_a_country_are_what_its_filters_find(client, code):
    [shown] = [item for item in client.get("/v1/countries").json["items"] if item["country"] == code]
    assert shown["event_count"] == found(client, "country", code)
    for side in ("source", "target", "place"):
        assert shown[f"{side}_count"] == found(client, f"{side}_country", code)


def test_a_country_tells_its_names_its_days_and_a_point(client):
    shown = {item["country"]: item for item in client.get("/v1/countries").json["items"]}
    russia, union = shown["RUS"], shown["SUN"]
    assert (russia["alpha2"], russia["name"], russia["from"], russia["to"]) == ("RU", "Russia", None, None)
    assert "Russian Federation" in russia["aliases"]
    assert (russia["lat"], russia["lon"]) == (countries()["RUS"].lat, countries()["RUS"].lon)
    assert union["to"] == "1991-12-25"
