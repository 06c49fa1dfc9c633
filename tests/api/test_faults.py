"""What is wrong with a question, told all at once."""

import pytest

from tests.api.timeline import WIRE

PARTIES = ("actor", "source", "target")
COUNTRIES = ("country", "source_country", "target_country", "place_country")
PAGING = ("limit", "cursor")
GOOD = {
    **{name: ["putin", "RUS", "Vladimir Putin", "-rus.gov,un", "Nato"] for name in PARTIES},
    **{name: ["RUS", "ru", "russia", "Côte d’Ivoire", "-RUS,CHN"] for name in COUNTRIES},
    "from": ["2022", "2022-02", "2022-02-24", "2022-02-24T05:00:00Z", "2022-02-24T05:00%2B02:00"],
    "to": ["2022", "2022-02", "2022-02-24", "2022-02-24T05:00:00Z", "0001"],
    "match": ["possible", "certain"],
    "type": ["AGREE", "AGREE,-ASSAULT"],
    "modality": ["any", "asserted", "-asserted,future"],
    "undated": ["exclude", "include", "only"],
    "article": [WIRE.key, f"-{WIRE.key}", "0" * 32],
    "sort": ["when", "-when"],
    "limit": ["1", "1000"],
    "cursor": [],
}
LISTS = ["", ",", "-", "RUS,", ",RUS", "RUS,,CHN", "RUS,-", "%20", "no such name at all", "RUS,\x00"]
DATES = [
    "",
    "20220201",
    "2022-W05",
    "2022-W05-2",
    "2022-2",
    "22",
    "2022-13",
    "2022-02-30",
    "0000",
    "late%20August",
    "٢٠٢٢",
    "2022-02-24%20",
    "-2022",
    "2022-02-24T25:00:00Z",
    "2022-02-24T05:00:00 02:00",
    "9999-12-31T23:59:59-14:00",
]
BAD = {
    **dict.fromkeys(PARTIES, LISTS),
    **{name: [*LISTS, "Congo", "XXX"] for name in COUNTRIES},
    "from": DATES,
    "to": DATES,
    "match": ["", "Possible", "likely"],
    "type": ["", "agree", "AGREE ", "AGREE,", "-", "CONSULT,PRAISE"],
    "modality": ["", "any,asserted", "-any", "planned", "asserted,"],
    "undated": ["", "yes"],
    "article": ["", "abc", WIRE.key.upper(), WIRE.key + "0", f"{WIRE.key},"],
    "sort": ["", "-updated", "when,-when", "WHEN"],
    "limit": ["", "0", "-1", "1001", "10.0", "1e2", "+5", "010", "%2010", "10%20", "٥", "¹", "1" * 5000, "ten"],
    "cursor": ["", "abc", "AAAA", "é", "=" * 8, "A" * 5000, "../../etc"],
}
GOOD_OF_ACTORS = {
    "q": ["putin", "Vladimir Putin", "Élysée", "rus.gov", "no such name", "%D0%9F", "x" * 5000, "' or 1=1 --"],
    "country": GOOD["country"],
    "sector": ["GOV", "GOV,MIL", "-ELI"],
    "kind": ["person", "country,office", "-group"],
    "known": ["stored", "all"],
    **{name: GOOD[name] for name in PAGING},
}
BAD_OF_ACTORS = {
    "q": ["", "%20", "...", "-", "%00", "🕊"],
    "country": BAD["country"],
    "sector": ["", "gov", "GOV,", "XYZ", "-", "rus.gov"],
    "kind": ["", "Person", "people", "person,", "person,dog"],
    "known": ["", "none", "ALL", "stored,all"],
    **{name: BAD[name] for name in PAGING},
}
ADDRESSES = {
    "/v1/events": (GOOD, BAD),
    "/v1/actors": (GOOD_OF_ACTORS, BAD_OF_ACTORS),
    "/v1/articles": ({name: GOOD[name] for name in PAGING}, {name: BAD[name] for name in PAGING}),
    "/v1/articles/{id}": ({"include": ["text"]}, {"include": ["", "events", "text,text", "TEXT"]}),
}


def each(which):
    for path, tables in ADDRESSES.items():
        for name, texts in tables[which].items():
            yield from [(path.replace("{id}", WIRE.key), name, text) for text in texts]


@pytest.mark.parametrize(("path", "name", "text"), list(each(0)))
def test_a_good_value_is_taken(client, path, name, text):
    answer = client.get(f"{path}?{name}={text}")
    assert answer.status_code == 200, answer.text


@pytest.mark.parametrize(("path", "name", "text"), list(each(1)))
def test_a_bad_value_is_refused_by_the_name_of_its_parameter(client, path, name, text):
    answer = client.get(f"{path}?{name}={text}")
    assert answer.status_code == 422
    assert {error["parameter"] for error in answer.json["errors"]} == {name}


def test_a_cursor_that_was_given_out_is_good(client):
    following = client.get("/v1/events?limit=1&country=CHN").json["links"]["next"]
    assert client.get(following).status_code == 200


@pytest.mark.parametrize(
    "change", ["country=RUS", "country=CHN,RUS", "country=CHN&sort=when", "country=CHN&from=2022", ""]
)
def test_a_cursor_of_other_filters_is_refused(client, change):
    following = client.get("/v1/events?limit=1&country=CHN").json["links"]["next"]
    cursor = following.rpartition("=")[2]
    answer = client.get(f"/v1/events?{change}&cursor={cursor}")
    assert answer.status_code == 422
    assert [error["parameter"] for error in answer.json["errors"]] == ["cursor"]


def test_a_cursor_of_another_list_is_refused(client):
    cursor = client.get("/v1/articles?limit=1").json["links"]["next"].rpartition("=")[2]
    assert client.get(f"/v1/articles?cursor={cursor}").status_code == 200
    assert client.get(f"/v1/events?cursor={cursor}").status_code == 422


@pytest.mark.parametrize("place", [0, 20, -2])
def test_a_cursor_with_a_letter_changed_is_refused(client, place):
    cursor = client.get("/v1/events?limit=1").json["links"]["next"].rpartition("=")[2]
    forged = list(cursor)
    forged[place] = "A" if forged[place] != "A" else "B"
    assert client.get(f"/v1/events?cursor={''.join(forged)}").status_code == 422


def test_all_faults_are_told_at_once_in_the_order_of_the_question(client):
    query = "contry=RUS&limit=0&from=2023&to=2022&country=Congo,&match=likely&type=agre"
    problem = client.get(f"/v1/events?{query}").json
    assert [error["parameter"] for error in problem["errors"]] == [
        "contry",
        "limit",
        "to",
        "country",
        "country",
        "match",
        "type",
    ]
    assert problem["detail"].startswith("`contry` is no parameter of this address; `limit` must be a whole number")


@pytest.mark.parametrize(
    ("query", "expected"),
    [
        ("contry=RUS", {"parameter": "contry", "suggestion": "country"}),
        ("form=2022", {"parameter": "form", "suggestion": "from"}),
        ("modality=futur", {"parameter": "modality", "suggestion": "future"}),
        ("type=ASSAULTS", {"parameter": "type", "suggestion": "ASSAULT"}),
        ("undated=included", {"suggestion": "include", "allowed": ["exclude", "include", "only"]}),
        ("country=Rusia", {"suggestion": "Russia"}),
        ("country=Congo", {"suggestion": "COD", "suggestions": ["COD", "COG"]}),
        ("source=pootin", {"suggestion": "Putin"}),
    ],
)
def test_a_fault_says_what_may_be_meant(client, query, expected):
    [error] = client.get(f"/v1/events?{query}").json["errors"]
    assert expected.items() <= error.items()


def test_an_unknown_parameter_is_told_which_there_are(client):
    [error] = client.get("/v1/articles?xyzzy=1").json["errors"]
    assert error == {
        "parameter": "xyzzy",
        "detail": "is no parameter of this address",
        "allowed": ["limit", "cursor"],
    }


ONCE = [(path, name) for path, (good, _) in ADDRESSES.items() for name in good if "{" not in path]


@pytest.mark.parametrize(("path", "name"), ONCE)
def test_a_parameter_is_given_once(client, path, name):
    answer = client.get(f"{path}?{name}=x&{name}=x")
    assert answer.status_code == 422
    assert answer.json["errors"] == [{"parameter": name, "detail": "is given more than once"}]


def test_a_window_does_not_end_before_it_starts_whatever_else_is_wrong(client):
    errors = client.get("/v1/events?from=2022-02-02&to=2022-02-01&limit=x").json["errors"]
    assert {"parameter": "to", "detail": "is before `from`"} in errors
    assert len(errors) == 2


@pytest.mark.parametrize("query", ["from=2022-02&to=2022-02-01", "from=2022&to=2022", "from=2022-12-31&to=2022"])
def test_a_window_may_start_and_end_within_one_unit(client, query):
    assert client.get(f"/v1/events?{query}").status_code == 200


def test_every_unknown_name_of_every_list_is_told(client):
    names = [f"nobody {number}" for number in range(40)]
    query = "&".join(f"{name}={','.join(names)}" for name in (*PARTIES, *COUNTRIES))
    errors = client.get(f"/v1/events?{query}").json["errors"]
    told = [(error["parameter"], error["detail"]) for error in errors]
    assert told == [(name, f"{given!r} is unknown") for name in (*PARTIES, *COUNTRIES) for given in names]


@pytest.mark.parametrize("items", [100, 101])
def test_a_list_has_at_most_a_hundred_items(client, items):
    answer = client.get(f"/v1/events?country={','.join(['RUS'] * items)}")
    assert answer.status_code == (200 if items == 100 else 422)


LISTS_OF_ALL = ["/v1", "/v1/types", "/v1/countries", "/v1/actors", "/v1/articles"]
PLACES = [*LISTS_OF_ALL, "/v1/openapi.yaml", "/v1/openapi.json", "/healthz", "/readyz"]


@pytest.mark.parametrize("path", [*PLACES, f"/v1/articles/{WIRE.key}", "/v1/events/0", "/v1/actors/rus"])
def test_no_address_takes_a_parameter_that_it_does_not_name(client, path):
    answer = client.get(f"{path}?frm=2022-02-01")
    assert answer.status_code == 422
    assert answer.json["errors"][0]["parameter"] == "frm"


@pytest.mark.parametrize("query", [b"country=\xff", b"\xff=1"])
def test_a_query_that_is_not_unicode_cannot_be_read(client, query):
    answer = client.get("/v1/events", environ_overrides={"QUERY_STRING": query.decode("latin-1")})
    assert answer.status_code == 400


@pytest.mark.parametrize("text", ["%FF", "%ED%A0%80", "%00", "%0d%0aSet-Cookie:%20a=b"])
def test_odd_bytes_in_a_name_are_an_unknown_name(client, text):
    answer = client.get(f"/v1/events?country={text}")
    assert answer.status_code == 422
    assert "Set-Cookie" not in answer.headers
