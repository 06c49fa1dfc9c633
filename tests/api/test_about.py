import pytest

import dateline
from dateline.codes import plover
from tests.api.timeline import NAMED, TOLD


def test_the_index_tells_what_this_is_and_how_much_it_holds(client, store):
    index = client.get("/v1").json
    assert (index["name"], index["version"], index["revision"]) == ("Dateline", dateline.__version__, store.revision())
    mentions = sum(map(len, TOLD.values()))
    assert index["counts"] == {"articles": len(TOLD), "pending": 0, "events": len(NAMED), "mentions": mentions}
    assert plover.attribution() in index["attributions"]
    assert any("GeoNames" in line and "Attribution 4.0" in line for line in index["attributions"])


def test_every_link_of_the_index_leads_somewhere(client):
    for link in client.get("/v1").json["links"].values():
        assert client.get(link).status_code == 200


def test_the_types_are_those_of_plover_with_their_modes(client):
    items = client.get("/v1/types").json["items"]
    assert [item["type"] for item in items] == list(plover.types())
    told = {(item["type"], mode["mode"]): mode for item in items for mode in item["modes"]}
    assert set(told) == {(name, mode) for name, kind in plover.types().items() for mode in kind.modes}
    assert told["CONSULT", "phone"] == {
        "mode": "phone",
        "meaning": "by phone, video or other remote means",
        "intensity": 1.5,
        "cameo": "04",
    }


@pytest.mark.parametrize("name", plover.types())
def test_a_type_counts_the_events_that_its_filter_finds(client, name):
    counted = {item["type"]: item["event_count"] for item in client.get("/v1/types").json["items"]}
    found = client.get(f"/v1/events?type={name}&modality=any").json["items"]
    assert counted[name] == len(found)


def test_the_vocabularies_are_those_of_the_event_object(client):
    vocabularies = client.get("/v1/types").json["vocabularies"]
    assert list(vocabularies) == ["context", "sector", "org", "modality", "precision"]
    assert vocabularies["modality"] == ["asserted", "future", "alleged", "hypothetical", "negated"]
    assert {"military", "gender"} <= set(vocabularies["context"])
    assert {"GOV", "MIL", "COP"} <= set(vocabularies["sector"])
    assert {"UNO", "EUR"} <= set(vocabularies["org"])
    assert {"minute", "day", "open"} <= set(vocabularies["precision"])


@pytest.mark.parametrize("path", ["/healthz", "/readyz"])
def test_the_probes_say_ok(client, path):
    assert client.get(path).json == {"status": "ok"}
