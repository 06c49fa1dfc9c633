import json
import re

import pytest

import dateline.store
from api.app import LARGEST_BODY, create_app
from dateline.records import article_from_record
from dateline.settings import Settings
from tests.api.conftest import CheckingClient, described
from tests.api.timeline import LOCAL, POST, TOLD, UNDATED, WIRE

RECORD = {
    "id": "wire-4712",
    "url": "https://news.example/talks",
    "title": "Talks go on",
    "text": "China and Russia held talks on Wednesday.",
    "published": "2022-08-18T23:30:00-05:00",
    "publisher": "Northern Wire",
    "language": "en",
    "rights": "CC BY 4.0",
}
KEY = article_from_record(RECORD).key


@pytest.fixture
def writable(tmp_path):
    """A store of its own, and a client of it."""
    settings = Settings(store=f"sqlite:///{tmp_path / 'timeline.db'}")
    store = dateline.store.open(settings.store)
    app = create_app(settings)
    app.test_client_class = CheckingClient
    yield store, app.test_client()
    store.close()
    app.extensions["dateline"].store.close()


@pytest.fixture
def post(writable):
    """Post a body with a key that may."""
    store, client = writable
    key = store.create_key("ingest")

    def post(body, **more):
        data = body if isinstance(body, (bytes, str)) else json.dumps(body)
        headers = {"Authorization": f"Bearer {key}", "Content-Type": "application/json", **more.pop("headers", {})}
        return client.post("/v1/articles", data=data, headers=headers, **more)

    return post


def test_articles_come_newest_first_and_those_without_a_date_last(client):
    keys = [item["id"] for item in client.get("/v1/articles").json["items"]]
    assert keys == [LOCAL.key, WIRE.key, POST.key, UNDATED.key]


@pytest.mark.parametrize("limit", [1, 3, 4])
def test_walking_the_pages_gives_each_article_once(client, limit):
    address, walked = f"/v1/articles?limit={limit}", []
    while address:
        page = client.get(address)
        walked += [item["id"] for item in page.json["items"]]
        links = page.json["links"]
        assert page.headers["Link"] == ", ".join(f'<{link}>; rel="{name}"' for name, link in links.items())
        address = links.get("next")
    assert walked == [LOCAL.key, WIRE.key, POST.key, UNDATED.key]


@pytest.mark.parametrize(
    ("query", "names"),
    [("limit=0", ["limit"]), ("cursor=abc", ["cursor"]), ("country=RUS&limit=x", ["country", "limit"])],
)
def test_a_bad_question_for_articles_names_its_faults(client, query, names):
    answer = client.get(f"/v1/articles?{query}")
    assert answer.status_code == 422
    assert [error["parameter"] for error in answer.json["errors"]] == names


def test_an_article_tells_what_is_known_of_it(client):
    assert client.get(f"/v1/articles/{WIRE.key}").json == {
        "id": WIRE.key,
        "external_id": "wire-4711",
        "url": "https://news.example/east-2022",
        "title": "China to send troops to Russia",
        "publisher": "Northern Wire",
        "language": "en",
        "published": "2022-08-18",
        "published_at": "2022-08-18T06:30:00Z",
        "rights": "CC BY 4.0",
        "status": "stored",
        "event_count": 6,
        "countries": ["CHN", "RUS", "UKR", "USA"],
        "revision": 1,
        "updated": "2022-08-20T12:00:00Z",
        "links": {"self": f"/v1/articles/{WIRE.key}", "events": f"/v1/events?article={WIRE.key}&modality=any"},
    }


def test_what_is_not_known_of_an_article_is_null(client):
    article = client.get(f"/v1/articles/{UNDATED.key}").json
    assert [name for name, value in article.items() if value is None] == [
        "external_id",
        "url",
        "publisher",
        "language",
        "published",
        "published_at",
        "rights",
    ]


@pytest.mark.parametrize("article", TOLD)
def test_the_link_of_an_article_leads_to_all_its_events(client, article):
    told = client.get(f"/v1/articles/{article.key}").json
    events = client.get(told["links"]["events"]).json["items"]
    assert len(events) == told["event_count"] == len(TOLD[article])


def test_the_text_of_an_article_is_given_when_asked_for(client):
    with_text = client.get(f"/v1/articles/{WIRE.key}?include=text")
    without = client.get(f"/v1/articles/{WIRE.key}")
    assert with_text.json == {**without.json, "text": WIRE.text}
    assert with_text.headers["ETag"] != without.headers["ETag"]


@pytest.mark.parametrize("key", ["0" * 32, "abc", "%00"])
def test_an_id_that_no_article_has_is_not_found(client, key):
    assert client.get(f"/v1/articles/{key}").status_code == 404


def test_a_posted_article_waits_to_be_read(post, writable):
    store, client = writable
    answer = post(RECORD)
    assert answer.status_code == 202
    assert answer.headers["Location"] == f"/v1/articles/{KEY}" == answer.json["links"]["self"]
    assert "ETag" not in answer.headers
    assert [article.key for article in store.pending(10)] == [KEY]
    assert client.get(answer.headers["Location"]).json == answer.json
    expected = {"status": "pending", "external_id": "wire-4712", "published": "2022-08-18", "event_count": 0}
    assert expected.items() <= answer.json.items()
    assert answer.json["published_at"] == "2022-08-19T04:30:00Z"


def test_the_same_article_twice_is_kept_once(post, writable):
    store, _ = writable
    first = post(RECORD)
    again = post({**RECORD, "id": "another id", "rights": None})
    assert (first.status_code, again.status_code) == (202, 200)
    assert "Location" not in again.headers
    assert again.json == first.json
    assert store.counts().articles == 1


def test_an_article_that_is_read_already_is_known(post, writable):
    store, _ = writable
    store.add(article_from_record(RECORD), [])
    answer = post(RECORD)
    assert (answer.status_code, answer.json["status"]) == (200, "stored")


@pytest.mark.parametrize(
    "record",
    [
        {"text": "x"},
        {"text": "x", "id": 7},
        {"text": "x", "published": None, "title": None, "url": None, "id": None},
        {"text": "x", "title": "", "published": ""},
        {"text": "x", "author": "somebody else"},
        {"text": "date 2022-08-18 China spoke."},
    ],
)
def test_only_the_text_of_an_article_is_needed(post, record):
    answer = post(record)
    assert answer.status_code == 202
    assert answer.json["id"] == article_from_record(record).key


@pytest.mark.parametrize(
    ("published", "good"),
    [
        ("2022-08-18", True),
        ("2022-08-18T23:30:00.5-05:00", True),
        ("2022-08-18t23:30", True),
        ("", True),
        ("2022", False),
        ("2022-08", False),
        ("2022-13-01", False),
        ("yesterday", False),
        ("2022-08-18 23:30", False),
    ],
)
def test_the_description_tells_what_a_publication_date_looks_like(post, published, good):
    pattern = described()["components"]["schemas"]["NewArticle"]["properties"]["published"]["pattern"]
    assert bool(re.search(pattern, published)) is good
    assert (post(json.dumps({"text": "x", "published": published})).status_code == 202) is good


@pytest.mark.parametrize(
    ("record", "pointers"),
    [
        ({}, ["/text"]),
        ({"text": None}, ["/text"]),
        ({"text": " \n"}, ["/text"]),
        ({"text": 5}, ["/text"]),
        ({"text": ["x"]}, ["/text"]),
        ({"text": "x", "published": "yesterday"}, ["/published"]),
        ({"text": "x", "published": "2022-02-30"}, ["/published"]),
        ({"text": "x", "published": 20220201}, ["/published"]),
        ({"text": "x", "id": True}, ["/id"]),
        ({"text": "x", "id": 1.5}, ["/id"]),
        ({"text": "x", "url": {}}, ["/url"]),
        (
            {"text": "", "id": [], "title": 1, "url": 1, "publisher": 1, "language": 1, "rights": 1, "published": 1},
            ["/id", "/url", "/title", "/text", "/published", "/publisher", "/language", "/rights"],
        ),
        ([], [""]),
        ([{"text": "x"}], [""]),
        ("text", [""]),
        (None, [""]),
        (7, [""]),
    ],
)
def test_a_record_that_is_no_article_is_refused_with_pointers_to_all_faults(post, writable, record, pointers):
    answer = post(json.dumps(record))
    assert answer.status_code == 422
    assert [error["pointer"] for error in answer.json["errors"]] == pointers
    assert writable[0].counts().articles == 0


@pytest.mark.parametrize(
    "body",
    [
        b"",
        b"{",
        b'{"text": "x"',
        b"[" * 100_000,
        b'{"a":' * 5_000,
        b'{"text": "x", "id": ' + b"9" * 5_000 + b"}",
        b'{"text": NaN}',
        b'{"text": "\\ud800"}',
        b'{"text": "\xff"}',
        '{"text": "x"}'.encode("utf-16"),
        b"text=x",
    ],
)
def test_a_body_that_is_not_json_cannot_be_read(post, body):
    answer = post(body)
    assert answer.status_code == 400
    assert answer.json["detail"].startswith("The body is not JSON: ")


@pytest.mark.parametrize(
    "headers",
    [
        {"Content-Type": "text/plain"},
        {"Content-Type": "application/x-www-form-urlencoded"},
        {"Content-Type": "application/json+x"},
        {"Content-Type": ""},
        {"Content-Encoding": "gzip"},
    ],
)
def test_a_body_of_another_media_type_is_refused(post, headers):
    assert post(RECORD, headers=headers).status_code == 415


def test_the_character_set_may_be_named(post):
    assert post(RECORD, headers={"Content-Type": "application/json; charset=utf-8"}).status_code == 202


@pytest.mark.parametrize(("size", "status"), [(LARGEST_BODY, 202), (LARGEST_BODY + 1, 413)])
def test_a_body_has_at_most_two_mebibytes(post, size, status):
    frame = len(json.dumps({"text": ""}))
    assert post(json.dumps({"text": "x" * (size - frame)})).status_code == status


def test_posting_takes_no_parameters(post, writable):
    store, client = writable
    key = store.create_key("ingest")
    answer = client.post("/v1/articles?dry=1", json=RECORD, headers={"Authorization": f"Bearer {key}"})
    assert (answer.status_code, answer.json["errors"][0]["parameter"]) == (422, "dry")


@pytest.mark.parametrize("scope", ["ingest", "admin"])
def test_a_key_of_enough_scope_may_post(writable, scope):
    store, client = writable
    headers = {"Authorization": f"Bearer {store.create_key(scope)}"}
    assert client.post("/v1/articles", json=RECORD, headers=headers).status_code == 202


def test_a_key_that_may_only_read_may_not_post(writable):
    store, client = writable
    headers = {"Authorization": f"Bearer {store.create_key('read')}"}
    answer = client.post("/v1/articles", json=RECORD, headers=headers)
    assert (answer.status_code, answer.json["detail"]) == (403, "This needs a key of scope ingest.")
    assert store.counts().articles == 0


@pytest.mark.parametrize(
    "authorization",
    [
        None,
        "",
        "Bearer",
        "Bearer ",
        "Bearer nonsense",
        "Bearer dl_000000000000_" + "A" * 43,
        "Basic YTpi",
        "Bearer é",
        "\x00",
    ],
)
def test_nobody_posts_without_a_key(writable, authorization):
    store, client = writable
    headers = {} if authorization is None else {"Authorization": authorization}
    answer = client.post("/v1/articles", data=b"{", headers=headers)
    assert answer.status_code == 401
    assert answer.headers["WWW-Authenticate"].strip() == "Bearer"
    assert store.counts().articles == 0


def test_a_revoked_key_opens_nothing(writable):
    store, client = writable
    secret = store.create_key("ingest")
    store.revoke_key(store.keys()[0].id)
    answer = client.post("/v1/articles", json=RECORD, headers={"Authorization": f"Bearer {secret}"})
    assert answer.status_code == 401
