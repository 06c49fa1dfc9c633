"""Merging of imported persons into the project's own records."""

import json
import subprocess
import sys
from pathlib import Path

import merge_actors as merge
import pytest

from tests.tools import dumps

SCRIPT = Path(__file__).resolve().parents[2] / "tools" / "merge_actors.py"


def given(actor_id, name, *terms, qid="Q900"):
    """A record as the importer writes it."""
    return dumps.own(actor_id, name, *terms, source=f"Wikidata {qid}@tiny") | {"wikidata": qid}


PM = "prime minister"
OWN = dumps.own("nor.dunker", "Ola Dunker", (PM, "2012-05-07", "2015-05-31"))
OPEN = dumps.own("nor.dunker", "Ola Dunker", (PM, "2022-05-07", None))


@pytest.mark.parametrize(
    ("own", "person", "verdict"),
    [
        (OWN, given("nor.dunker", "Ola Dunker", (PM, "2012-05-08", "2015-06-30")), "known"),
        (OWN, given("nor.dunker", "Ola Dunker", (PM, "2012-05-08", "2015-07-02")), "contradicts"),
        (OWN, given("nor.dunker", "Ola Dunker", (PM, "2012-03-01", "2015-05-31")), "contradicts"),
        (OWN, given("nor.dunker", "Ola Dunker", (PM, "2012-05-08", None)), "known"),
        (OWN, given("nor.dunker", "Ola Dunker", (PM, None, "2015-05-31")), "known"),
        (OWN, given("nor.dunker", "Ola Dunker", (PM, "2015-05-31", "2017-01-01")), "new"),
        (OWN, given("nor.dunker", "Ola Dunker", ("foreign minister", "2012-05-08", "2015-06-30")), "new"),
        (OWN, given("nor.holt", "Kari Holt", (PM, "2013-01-01", "2014-01-01")), "contradicts"),
        (OWN, given("nor.holt", "Kari Holt", (PM, "2015-05-20", "2017-01-01")), "new"),
        (OPEN, given("nor.dunker", "Ola Dunker", (PM, "2022-05-07", None)), "known"),
        (OPEN, given("nor.dunker", "Ola Dunker", (PM, "2022-05-07", "2026-06-01")), "end"),
        (OPEN, given("nor.dunker", "Ola Dunker", (PM, "2022-05-07", "2024-06-01")), "contradicts"),
        (OPEN, given("nor.holt", "Kari Holt", (PM, "2024-06-01", None)), "contradicts"),
        (OPEN, given("nor.holt", "Kari Holt", (PM, "2026-06-01", "2026-09-01")), "new"),
    ],
)
def test_a_term_is_new_known_or_contradicts(own, person, verdict):
    assert [found.verdict for found in merge.compare([own], [person])] == [verdict]


def test_of_two_own_terms_the_one_that_agrees_counts():
    own = dumps.own("nor.dunker", "Ola Dunker", (PM, "2010-01-01", "2015-05-31"), (PM, "2012-05-07", "2013-05-31"))
    person = given("nor.dunker", "Ola Dunker", (PM, "2012-05-07", "2013-05-31"))
    assert [found.verdict for found in merge.compare([own], [person])] == ["known"]


@pytest.fixture
def folder(tmp_path):
    dumps.write_jsonl(tmp_path / "actors.jsonl", [OWN])
    (tmp_path / "ambiguous.tsv").write_text("# form\nAbe\n", encoding="utf-8")
    return tmp_path


def merged(folder, *imported, write=True):
    dumps.write_jsonl(folder / "in.jsonl", imported)
    assert merge.run(folder / "in.jsonl", folder / "actors.jsonl", write=write) == 0
    return {record["id"]: record for record in merge.read(folder / "actors.jsonl")}


HOLT = given("nor.holt", "Kari Holt", (PM, "2017-01-01", None), qid="Q901")
ALSO = given(
    "nor.dunker", "Ola Dunker", ("foreign minister", "2009-01-01", "2010-01-01"), (PM, "2001-01-01", "2015-01-01")
)


def test_nothing_is_written_unless_asked_to(folder, capsys):
    before = (folder / "actors.jsonl").read_bytes()
    merged(folder, HOLT, ALSO, write=False)
    assert (folder / "actors.jsonl").read_bytes() == before
    assert capsys.readouterr().out.splitlines() == [
        "new person nor.holt Kari Holt (Q901)",
        "known person nor.dunker Ola Dunker",
        "new nor.holt prime minister of NOR 2017-01-01/..",
        "new nor.dunker foreign minister of NOR 2009-01-01/2010-01-01",
        "contradicts nor.dunker prime minister of NOR 2001-01-01/2015-01-01, here nor.dunker 2012-05-07/2015-05-31",
        "1 persons new, 1 known; 2 terms new, 0 ends new, 1 contradict, 0 known",
    ]


def test_what_the_project_wrote_wins(folder):
    after = merged(folder, HOLT, ALSO)
    assert after["nor.holt"] == HOLT
    added = ALSO["roles"][0] | {"source": "Wikidata Q900@tiny"}
    assert after["nor.dunker"] == OWN | {"roles": [*OWN["roles"], added], "wikidata": "Q900"}


def test_a_person_whose_terms_all_contradict_is_not_added(folder):
    assert list(merged(folder, given("nor.holt", "Kari Holt", (PM, "2013-01-01", "2014-01-01")))) == ["nor.dunker"]


def test_an_end_after_the_projects_last_day_is_filled_in(folder):
    dumps.write_jsonl(folder / "actors.jsonl", [OPEN])
    after = merged(folder, given("nor.dunker", "Ola Dunker", (PM, "2022-05-07", "2026-06-01")))
    assert after["nor.dunker"]["roles"] == [
        OPEN["roles"][0] | {"end": "2026-06-01", "ended_by": "Wikidata Q900@tiny"},
    ]


def test_a_second_merge_changes_nothing_and_a_newer_one_replaces(folder, capsys):
    first = merged(folder, HOLT, ALSO)
    capsys.readouterr()
    assert merged(folder, HOLT, ALSO) == first
    assert "0 persons new, 2 known; 0 terms new" in capsys.readouterr().out
    newer = HOLT | {"roles": [HOLT["roles"][0] | {"end": "2026-10-01"}]}
    assert merged(folder, newer)["nor.holt"] == newer


def test_an_end_that_a_newer_dump_does_not_give_is_open_again(folder):
    dumps.write_jsonl(folder / "actors.jsonl", [OPEN])
    merged(folder, given("nor.dunker", "Ola Dunker", (PM, "2022-05-07", "2026-06-01")))
    assert (
        merged(folder, given("nor.dunker", "Ola Dunker", (PM, "2022-05-07", None)))["nor.dunker"]["roles"]
        == OPEN["roles"]
    )


def test_forms_that_mean_another_are_dropped_and_surnames_are_unsure(folder):
    eva = given("nor.eva-dunker", "Eva Dunker", (PM, "2019-01-01", "2020-01-01"), qid="Q902")
    power = given("nor.power", "Per Power", ("foreign minister", "2019-01-01", "2020-01-01"), qid="Q903")
    after = merged(folder, HOLT, eva, power)
    assert (after["nor.eva-dunker"]["aliases"], after["nor.power"]["aliases"]) == ([], [])
    assert (folder / "ambiguous.tsv").read_text(encoding="utf-8") == "# form\nAbe\nHolt\n"


def test_the_script_compares_two_files(folder):
    dumps.write_jsonl(folder / "in.jsonl", [HOLT])
    command = [sys.executable, str(SCRIPT), str(folder / "in.jsonl"), "--into", str(folder / "actors.jsonl"), "--write"]
    done = subprocess.run(command, capture_output=True, text=True, check=False)
    assert (done.returncode, done.stderr) == (0, "")
    assert len((folder / "actors.jsonl").read_text().splitlines()) == 2


def test_the_program_reads_what_was_merged():
    from dateline.codes import actors

    record = json.loads(json.dumps(HOLT))
    assert actors._actor(record).wikidata == "Q901"
    assert actors._actor(OWN).wikidata is None
