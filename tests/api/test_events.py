import json
from urllib.parse import quote

import pytest

from tests.api.timeline import LOCAL, NAMED, POST, WIRE

EVERY = "modality=any&limit=1000"
TOLD_AS_FACT = {name for name, event in NAMED.items() if event.modality in ("asserted", "future")}
LATEST_FIRST = [
    "exercise",
    "criticism",
    "agreed",
    "call",
    "sanctions",
    "appeal",
    "war",
    "invasion",
    "protest",
    "partnership",
    "summit",
    "shooting",
]


@pytest.fixture
def found(client, names):
    """Ask for events, and give our names for them, in order."""

    def found(query):
        answer = client.get(f"/v1/events?{query}")
        assert answer.status_code == 200, answer.text
        return [names[item["id"]] for item in answer.json["items"]]

    return found


@pytest.mark.parametrize(
    ("query", "expected"),
    [
        ("", TOLD_AS_FACT),
        ("modality=any", set(NAMED)),
        ("modality=negated,alleged", {"no arms", "village"}),
        ("modality=-asserted,-hypothetical", {"exercise", "no arms", "village"}),
        ("actor=putin", {"summit", "sanctions"}),
        ("actor=Vladimir%20Putin", {"summit", "sanctions"}),
        ("actor=un", {"appeal"}),
        ("actor=usa,putin", {"call", "criticism", "sanctions", "summit"}),
        ("actor=usa,-putin", {"call", "criticism"}),
        ("source=chn", {"agreed", "exercise", "call", "partnership", "summit"}),
        ("source=China&target=RUS", {"agreed", "exercise", "partnership", "summit"}),
        ("source=rus&target=chn", {"exercise", "partnership", "summit"}),
        ("source=chn.mil", {"agreed"}),
        ("target=Kremlin", {"sanctions", "protest", "summit"}),
        ("country=UA", {"invasion", "war", "shooting"}),
        ("country=-RUS", {"call", "criticism", "shooting"}),
        ("country=China,-Russia", {"call", "criticism"}),
        ("source_country=USA", {"call", "criticism", "sanctions"}),
        ("target_country=Ukraine", {"invasion", "war", "shooting"}),
        ("place_country=CHN", {"summit"}),
        ("from=2022-08-17&to=2022-08-17", {"agreed", "war"}),
        ("from=2022-02&to=2022-02", {"partnership", "invasion", "war", "sanctions", "summit", "protest", "appeal"}),
        ("to=2021", {"shooting"}),
        ("from=2022-08-31T23:30:00-05:00", {"exercise", "war"}),
        ("from=2022-08-01&to=2022-08-31&match=certain", {"agreed", "exercise", "war"}),
        ("from=2022-08-21&to=2022-08-25&match=certain", set()),
        ("from=2022-08-17&to=2022-08-17&undated=include", {"agreed", "war", "criticism"}),
        ("from=2022-08-17&to=2022-08-17&undated=only", {"criticism"}),
        ("type=AGREE,CONSULT", {"agreed", "exercise", "call", "summit"}),
        ("type=-ASSAULT&country=UKR", set()),
        (f"article={WIRE.key}", {"agreed", "exercise", "call", "criticism", "partnership", "invasion"}),
        (f"article=-{WIRE.key},-{POST.key}", {"war"}),
        ("actor=rus&type=ASSAULT&from=2022-03", {"war"}),
    ],
)
def test_a_filter_gives_exactly_its_events(found, query, expected):
    assert set(found(f"{query}&limit=1000".removeprefix("&"))) == expected


def test_the_latest_events_come_first_unless_asked_otherwise(found):
    latest = found("")
    assert latest == found("sort=when")[::-1]
    days = [NAMED[name].when.earliest or NAMED[name].when.latest for name in latest]
    assert days == sorted(days, reverse=True)
    assert set(latest) == set(LATEST_FIRST)


@pytest.mark.parametrize("limit", [1, 2, 7, 15, 1000])
@pytest.mark.parametrize("sort", ["when", "-when"])
def test_walking_the_pages_gives_each_event_once_in_order(client, names, found, limit, sort):
    address, walked, pages = f"/v1/events?modality=any&sort={sort}&limit={limit}", [], 0
    while address:
        page = client.get(address).json
        assert 0 < len(page["items"]) <= limit
        walked += [names[item["id"]] for item in page["items"]]
        address, pages = page["links"].get("next"), pages + 1
    assert walked == found(f"{EVERY}&sort={sort}")
    assert sorted(walked) == sorted(NAMED)
    assert pages == -(-len(NAMED) // limit)


def test_the_page_size_may_change_on_the_way(client, names, found):
    following = client.get("/v1/events?limit=2").json["links"]["next"]
    rest = client.get(following.replace("limit=2", "limit=1000")).json
    assert [names[item["id"]] for item in rest["items"]] == found("")[2:]


def test_links_lead_to_this_page_the_next_and_the_first(client):
    links = client.get("/v1/events?limit=2&country=CHN,-USA&modality=any").json["links"]
    assert links["self"] == links["first"] == "/v1/events?country=CHN,-USA&modality=any&limit=2"
    second = client.get(links["next"]).json["links"]
    assert second["self"] == links["next"]
    assert second["first"] == links["first"]


def test_links_are_a_header_too(client):
    answer = client.get("/v1/events?limit=2&actor=Vladimir+Putin,rus")
    told = ", ".join(f'<{address}>; rel="{name}"' for name, address in answer.json["links"].items())
    assert answer.headers["Link"] == told


def test_a_link_keeps_what_was_asked_whatever_its_letters(client):
    asked = quote("Côte d’Ivoire")
    page = client.get(f"/v1/events?country={asked}&limit=5").json
    assert page["links"]["self"] == f"/v1/events?country={asked}&limit=5"


def test_nothing_found_is_an_ordinary_page(client):
    page = client.get("/v1/events?country=NZL").json
    assert page["items"] == []
    assert "next" not in page["links"]


def test_the_answer_tells_how_the_question_was_understood(client, store):
    meta = client.get("/v1/events?from=2022-02&actor=putin,-usa.gov&target=Russia").json["meta"]
    assert meta["window"] == {"from": "2022-02-01", "to": None}
    assert meta["resolved"] == {
        "actor": [{"given": "putin", "ids": ["rus.putin"]}, {"given": "usa.gov", "ids": ["usa.gov"]}],
        "target": [{"given": "Russia", "ids": ["rus"]}],
    }
    assert meta["revision"] == store.revision()
    assert meta["filters"] == {
        "actor": "putin,-usa.gov",
        "target": "Russia",
        "from": "2022-02",
        "match": "possible",
        "modality": "asserted,future",
        "undated": "exclude",
        "sort": "-when",
    }


@pytest.mark.parametrize("query", ["", "modality=asserted,future&match=possible&undated=exclude&sort=-when&limit=100"])
def test_defaults_are_told_whether_they_were_given_or_not(client, query):
    meta = client.get(f"/v1/events?{query}").json["meta"]
    assert meta["filters"] == {
        "match": "possible",
        "modality": "asserted,future",
        "undated": "exclude",
        "sort": "-when",
    }


def test_a_window_takes_whole_months_and_years(client):
    window = client.get("/v1/events?from=2021&to=2024-02").json["meta"]["window"]
    assert window == {"from": "2021-01-01", "to": "2024-02-29"}


@pytest.mark.parametrize("name", NAMED)
def test_an_event_alone_is_the_same_as_in_the_list(client, name):
    key = NAMED[name].id
    listed = {item["id"]: item for item in client.get(f"/v1/events?{EVERY}").json["items"]}
    alone = client.get(f"/v1/events/{key}")
    assert alone.json == listed[key]
    assert alone.json["links"] == {"self": f"/v1/events/{key}", "html": f"/?event={key}"}


def test_an_event_counts_its_mentions_articles_and_publishers(client):
    event = client.get(f"/v1/events/{NAMED['invasion'].id}").json
    assert (event["mention_count"], event["article_count"], event["publisher_count"]) == (2, 2, 1)
    assert (event["revision"], event["updated"]) == (2, "2022-08-20T12:00:00Z")
    assert event["quote"]["article"] == WIRE.key


def test_a_body_is_the_text_that_the_store_keeps(client, store):
    key = NAMED["agreed"].id
    told = client.get(f"/v1/events/{key}").text
    assert told.startswith(store.event(key).body[:-1])
    assert "China’s Defense Ministry" in told
    assert json.loads(told)["quote"]["text"] == WIRE.text


@pytest.mark.parametrize("key", ["0" * 32, "abc", "%00", LOCAL.key, "é", "..", "a%2Fb"])
def test_an_id_that_no_event_has_is_not_found(client, key):
    answer = client.get(f"/v1/events/{key}")
    assert answer.status_code == 404
    assert answer.json["errors"] == []
