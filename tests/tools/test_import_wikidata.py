"""The importer of persons from a Wikidata dump."""

import bz2
import gzip
import io
import json
import shutil
import subprocess
import sys
import tracemalloc
from datetime import date
from importlib.resources import files
from itertools import islice
from pathlib import Path

import import_wikidata as importer
import pytest
import wikidata

from tests.tools import dumps
from tests.tools.dumps import held, person

ROOT = Path(__file__).resolve().parents[2]
SCRIPT = ROOT / "tools" / "import_wikidata.py"


@pytest.fixture
def facts(tmp_path):
    folder = tmp_path / "facts"
    folder.mkdir()
    for name in ("countries.jsonl", "plover.json"):
        shutil.copy(str(files("dateline.codes") / name), folder / name)
    dumps.write_jsonl(folder / "actors.jsonl", [])
    return folder


@pytest.fixture
def run(tmp_path, facts):
    """Import a dump of these entities beside the small world's: the records by id, and the lines complained of."""

    def imported(*entities, known=(), since=date(1990, 1, 1), text=None):
        dumps.write_jsonl(facts / "actors.jsonl", known)
        path = tmp_path / "tiny-2026.json"
        path.write_text(text or dumps.text([*entities, *dumps.world()]), encoding="utf-8")
        told = []
        found = importer.records(path, facts, "tiny", since, lambda *line: told.append(line))
        return {record["id"]: record for record in found}, told

    return imported


def terms(record):
    return [(role["title"], role["country"], role["start"], role["end"]) for role in record["roles"]]


def only(found):
    (record,) = found[0].values()
    return terms(record)


def test_a_record_has_the_form_of_the_projects_own(run):
    found, told = run(person("Q900", "Ola Dunker", held("Q33", "2012-05-07", "2014-01-02"), aliases=("Ola B. Dunker",)))
    assert told == []
    assert found == {
        "nor.dunker": {
            "id": "nor.dunker",
            "name": "Ola Dunker",
            "kind": "person",
            "country": "NOR",
            "org": None,
            "sector": None,
            "aliases": ["Dunker", "Ola B. Dunker"],
            "wikidata": "Q900",
            "roles": [
                {
                    "title": "defence minister",
                    "country": "NOR",
                    "org": None,
                    "sector": "MIL",
                    "start": "2012-05-07",
                    "end": "2014-01-02",
                }
            ],
            "source": "Wikidata Q900@tiny",
        }
    }


def test_the_record_has_the_keys_of_the_shipped_persons(run):
    found, _ = run(person("Q900", "Ola Dunker", held("Q33", "2012-05-07")))
    records = map(json.loads, (files("dateline.codes") / "actors.jsonl").read_text(encoding="utf-8").splitlines())
    shipped = next(record for record in records if record["kind"] == "person")
    assert set(found["nor.dunker"]) == set(shipped) | {"wikidata"}


@pytest.mark.parametrize(
    ("office", "title"),
    [
        ("Q21", "prime minister"),
        ("Q20", "king"),
        ("Q31", "foreign minister"),
        ("Q33", "defence minister"),
        ("Q34", None),
        ("Q35", None),
        ("Q36", None),
        ("Q29", None),
        ("Q30", None),
        ("Q999", None),
    ],
)
def test_an_office_is_told_by_the_countrys_statements_or_by_names(run, office, title):
    found, _ = run(person("Q900", "Ola Dunker", held(office, "2012-05-07", "2014-01-02")))
    assert [role["title"] for record in found.values() for role in record["roles"]] == ([title] if title else [])


def test_an_office_that_only_lies_in_a_country_must_bear_its_name(run):
    assert only(run(person("Q900", "Ola Dunker", held("Q37", "2012-05-07"), home="Q11"))) == [
        ("interior minister", "FIN", "2012-05-07", None)
    ]


def test_a_general_office_takes_its_country_from_the_statement(run):
    assert only(run(person("Q900", "Ola Dunker", held("Q30", "2012-05-07", P1001="Q11")))) == [
        ("foreign minister", "FIN", "2012-05-07", None)
    ]


@pytest.mark.parametrize(
    ("start", "end", "days"),
    [
        ("2012-05-07", "2014-01-02", ("2012-05-07", "2014-01-02")),
        ("2012-02", "2014-02", ("2012-02-01", "2014-02-28")),
        ("2012", "2014", ("2012-01-01", "2014-12-31")),
        ("2012", None, ("2012-01-01", None)),
        ("2012", "novalue", ("2012-01-01", None)),
        ("somevalue", "2014", (None, "2014-12-31")),
        (None, "2014", (None, "2014-12-31")),
        ("2012", "somevalue", None),
        (None, None, None),
        ("2014", "2012", None),
        (dumps.when("2012") | {"precision": 8}, "2014", (None, "2014-12-31")),
        ("2012", dumps.when("2014") | {"precision": 8}, None),
        (dumps.when("2012") | {"time": "-0044-00-00T00:00:00Z"}, "2014", (None, "2014-12-31")),
    ],
)
def test_days_are_as_wide_as_the_time_is_inexact(run, start, end, days):
    found, _ = run(person("Q900", "Ola Dunker", held("Q21", start, end)))
    assert [role[2:] for record in found.values() for role in terms(record)] == ([days] if days else [])


def test_an_office_ends_with_its_holders_life(run):
    died = dumps.claim("P570", "2015-03-04")
    assert only(run(person("Q900", "Ola Dunker", held("Q21", "2012"), died))) == [
        ("prime minister", "NOR", "2012-01-01", "2015-03-04")
    ]


def test_deprecated_statements_are_left_out_and_preferred_ones_win(run):
    wrong = held("Q21", "2005", "2006", "deprecated")
    worse, better = held("Q21", "2011", "2013"), held("Q21", "2012-05-07", "2014-01-02", "preferred")
    other = held("Q21", "1995-01-01", "1996-01-01")
    assert only(run(person("Q900", "Ola Dunker", wrong, worse, better, other))) == [
        ("prime minister", "NOR", "1995-01-01", "1996-01-01"),
        ("prime minister", "NOR", "2012-05-07", "2014-01-02"),
    ]


def test_terms_that_follow_each_other_are_one(run):
    parts = (
        held("Q21", "2018-05-07"),
        held("Q21", "2012-05-07", "2018-05-07"),
        held("Q31", "2010-01-01", "2012-01-01"),
    )
    assert only(run(person("Q900", "Ola Dunker", *parts))) == [
        ("foreign minister", "NOR", "2010-01-01", "2012-01-01"),
        ("prime minister", "NOR", "2012-05-07", None),
    ]


def test_the_next_holder_ends_a_term(run):
    stand_in = person("Q903", "Pia Vikar", held("Q21", "2011-02-01", "2011-02-09", P5102="Q4676846"))
    first = person("Q900", "Ola Dunker", held("Q21", "2010-01-01"))
    second = person("Q901", "Kari Holt", held("Q21", "2012-05-07", "2015-06-01"))
    third = person("Q902", "Lars Bakke", held("Q21", "2015-06-01"))
    found, _ = run(third, first, stand_in, second)
    assert {key: terms(record)[0][2:] for key, record in found.items()} == {
        "nor.dunker": ("2010-01-01", "2012-05-06"),
        "nor.holt": ("2012-05-07", "2015-05-31"),
        "nor.bakke": ("2015-06-01", None),
        "nor.vikar": ("2011-02-01", "2011-02-09"),
    }
    assert terms(found["nor.vikar"])[0][0] == "acting prime minister"


def test_a_term_whose_end_nobody_knows_is_left_out(run):
    assert run(person("Q900", "Ola Dunker", held("Q21", "2010-01-01", P1366="Q901")))[0] == {}
    assert only(run(person("Q900", "Ola Dunker", held("Q21", "2010-01-01", P1366="novalue"))))[0][3] is None


def test_terms_before_the_first_day_wanted_are_left_out(run):
    one = person("Q900", "Ola Dunker", held("Q21", "1980", "1985"), held("Q31", "1988", "1991"))
    assert only(run(one)) == [("foreign minister", "NOR", "1988-01-01", "1991-12-31")]


def test_who_wears_two_crowns_is_head_of_state_at_home_only(run):
    crown = dumps.item("Q13", "Greenland", dumps.claim("P298", "GRL"), dumps.claim("P1906", "Q20"))
    queen = (held("Q20", "1991"), held("Q22", "1991"), dumps.claim("P21", "Q6581072"))
    found, _ = run(crown, person("Q900", "Astrid II of Norway", *queen))
    assert list(found) == ["nor.astrid-ii"]
    assert terms(found["nor.astrid-ii"]) == [("queen", "NOR", "1991-01-01", None)]
    assert found["nor.astrid-ii"]["aliases"] == []


def test_ids_follow_the_projects_rule_and_keep_what_is_out(run):
    known = [dumps.own("nor.old-holt", "Kari Holt"), dumps.own("nor.bakke", "Nils Bakke")]
    known.append(dumps.own("nor.lund-senior", "Per Lund") | {"wikidata": "Q905"})
    term = held("Q31", "2012-05-07", "2013-01-01")
    names = {"Q900": "Ola Dunker", "Q901": "Eva Dunker", "Q902": "Kari Holt", "Q903": "Lars Bakke", "Q905": "P. Lund"}
    found, _ = run(*(person(qid, name, term) for qid, name in reversed(names.items())), known=known)
    assert {record["wikidata"]: key for key, record in found.items()} == {
        "Q900": "nor.dunker",
        "Q901": "nor.eva-dunker",
        "Q902": "nor.old-holt",
        "Q903": "nor.lars-bakke",
        "Q905": "nor.lund-senior",
    }


def test_of_two_namesakes_the_one_in_office_then_keeps_the_id(run):
    elder = dumps.own("nor.holt-senior", "Per Holt", ("prime minister", "1991-01-01", "1993-01-01"))
    younger = dumps.own("nor.holt", "Per Holt", ("prime minister", "2012-05-07", "2013-01-01"))
    term = held("Q21", "2012-05-01", "2013-01-01")
    for known in ([elder, younger], [younger, elder]):
        assert list(run(person("Q900", "Per Holt", term), known=known)[0]) == ["nor.holt"]


def test_a_crown_is_known_by_its_whole_name_too(run):
    known = [dumps.own("nor.harald", "Harald of Norway")]
    assert list(run(person("Q900", "Harald of Norway", held("Q20", "1991")), known=known)[0]) == ["nor.harald"]


def test_no_id_is_that_of_a_sector(run):
    assert list(run(person("Q900", "Ola Gov", held("Q31", "2012")))[0]) == ["nor.ola-gov"]


def test_names_are_the_labels_in_letters_of_ours(run):
    term = held("Q31", "2012-05-07")
    shared = person(
        "Q900", "Jørgen Mæland, Jr.", term, language="mul", aliases=("Rock", "Iron Jaw", "Jørgen B. Mæland")
    )
    found, _ = run(shared, person("Q901", "Ола", term), person("Q902", None, term))
    assert [(record["name"], record["aliases"]) for record in found.values()] == [
        ("Jørgen Mæland Jr.", ["Jorgen Mæland Jr.", "Mæland", "Jørgen B. Mæland", "Jorgen B. Mæland"])
    ]


def test_only_human_beings_count(run):
    assert run(dumps.item("Q900", "Ola Dunker", dumps.claim("P31", "Q6"), held("Q21", "2012")))[0] == {}


def test_bad_lines_are_named_and_skipped(run):
    good = dumps.text([*dumps.world(), person("Q900", "Ola Dunker", held("Q21", "2012"))]).splitlines()
    broken = json.dumps(person("Q901", "Kari Holt", held("Q21", dumps.when("2012-05-07") | {"time": "+2012-13-45T0"})))
    lines = ["[", '{"id":"Q1",', '{"P39" 1},', "null,", '{"claims":{"P39":[]}},', '{"id":"Q2","claims":{"P298":7}},']
    found, told = run(text="\n".join([*lines, broken + ",", *good[1:], ""]))
    assert list(found) == ["nor.dunker"]
    assert [number for number, _ in told] == [2, 3, 4, 5, 6, 7]


def test_an_empty_dump_gives_nothing(run):
    assert run(text="[\n]\n") == ({}, [])


def test_the_dump_is_read_in_flat_memory():
    line = (json.dumps(dumps.item("Q1", "A river", dumps.claim("P17", "Q10"))) + ",\n").encode()
    tracemalloc.start()
    lines = islice(iter(lambda: line, None), 50_000)
    assert list(wikidata.entities(lines, importer.is_wanted, print)) == []
    for _ in wikidata.entities(islice(iter(lambda: line, None), 5_000), lambda _: True, print):
        pass
    assert tracemalloc.get_traced_memory()[1] < 1_000_000
    tracemalloc.stop()


def call(*arguments, given=b""):
    command = [sys.executable, str(SCRIPT), *map(str, arguments)]
    return subprocess.run(command, input=given, capture_output=True, check=False)


@pytest.mark.parametrize("pack", [bytes, gzip.compress, bz2.compress])
@pytest.mark.parametrize("piped", [False, True])
def test_plain_and_packed_dumps_from_file_and_standard_input(tmp_path, facts, pack, piped):
    packed = pack(dumps.text([*dumps.world(), person("Q900", "Ola Dunker", held("Q21", "2012"))]).encode())
    dump, out = tmp_path / "tiny-2026.json.x", tmp_path / "out.jsonl"
    dump.write_bytes(packed)
    done = call("-" if piped else dump, out, "--facts", facts, given=packed if piped else b"")
    assert (done.returncode, done.stdout, done.stderr) == (0, b"1 persons written\n", b"")
    assert json.loads(out.read_text())["source"] == f"Wikidata Q900@{'stdin' if piped else 'tiny-2026'}"


def test_the_import_can_be_merged_at_once(tmp_path, facts):
    dump, into = tmp_path / "tiny.json", facts / "actors.jsonl"
    dump.write_text(dumps.text([*dumps.world(), person("Q900", "Ola Dunker", held("Q21", "2012"))]), encoding="utf-8")
    done = call(dump, tmp_path / "out.jsonl", "--facts", facts, "--into", into, "--write")
    assert (done.returncode, done.stderr) == (0, b"")
    assert into.read_text(encoding="utf-8") == (tmp_path / "out.jsonl").read_text(encoding="utf-8")


def test_a_dump_that_breaks_off_writes_nothing(tmp_path, facts):
    dump, out = tmp_path / "tiny.json.gz", tmp_path / "out.jsonl"
    dump.write_bytes(gzip.compress(dumps.text(dumps.world()).encode())[:-30])
    done = call(dump, out, "--facts", facts)
    assert (done.returncode, out.exists()) == (1, False)
    assert b"breaks off after line" in done.stderr


def test_a_missing_dump_is_named(tmp_path, facts):
    done = call(tmp_path / "none.json", tmp_path / "out.jsonl", "--facts", facts)
    assert (done.returncode, b"none.json" in done.stderr, b"Traceback" in done.stderr) == (1, True, False)


def test_lines_come_one_by_one():
    """The reader asks for no more lines than are needed."""
    lines = io.BytesIO(dumps.text(dumps.world()).encode())
    number, first = next(wikidata.entities(lines, lambda _: True, print))
    assert (number, first["id"]) == (2, "Q10")
