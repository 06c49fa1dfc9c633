import json

import pytest

from tests.cli.conftest import runner

A = {"text": "Russia invaded Ukraine on February 24, 2022.", "published": "2022-02-25", "publisher": "One"}
B = {"text": "China will send troops to Russia on August 30.", "published": "2022-08-18", "publisher": "Two"}
C = {"text": "France and Germany signed an agreement on May 3, 2022.", "published": "2022-05-04"}


def lines(*records):
    return "".join(json.dumps(record) + "\n" for record in records)


def events(done):
    assert done.returncode == 0, done.stderr
    return [json.loads(line) for line in done.stdout.splitlines()]


@pytest.fixture(scope="module")
def filled(tmp_path_factory):
    run = runner(tmp_path_factory.mktemp("filled"))
    assert run("ingest", "-", stdin=lines(A, B, C)).returncode == 0
    return run


def test_the_same_articles_give_the_same_bytes_in_any_order_and_number(run):
    run("ingest", "-", "--store", "sqlite:///one.db", stdin=lines(A, B, C))
    run("ingest", "-", "--store", "sqlite:///two.db", stdin=lines(C, A, A, B))
    run("ingest", "-", "--store", "sqlite:///two.db", stdin=lines(B))
    one, two = (run("export", "--store", f"sqlite:///{name}.db").stdout for name in ("one", "two"))
    assert one == two
    assert one.count("\n") >= 3


def test_an_event_is_exported_without_what_depends_on_the_run(filled):
    for event in events(filled("export")):
        assert event.keys() & {"revision", "updated", "links"} == set()
        assert event.keys() >= {"id", "when", "quote", "mention_count", "article_count", "publisher_count"}


def test_events_come_in_the_order_of_time_or_its_reverse(filled):
    forward, back = events(filled("export")), events(filled("export", "--sort", "-when"))
    days = [event["when"]["earliest"] for event in forward]
    assert days == sorted(days)
    assert back == forward[::-1]


@pytest.mark.parametrize(
    ("words", "kept"),
    [
        (["--country", "UKR"], {"A"}),
        (["--country=-RUS"], {"C"}),
        (["--actor", "china"], {"B"}),
        (["--source", "Russia", "--target", "ukr"], {"A"}),
        (["--from", "2022-05", "--to", "2022-05"], {"C"}),
        (["--from", "2022-03"], {"B", "C"}),
        (["--to", "2022-02-24"], {"A"}),
        (["--modality", "future"], {"B"}),
        (["--modality", "any"], {"A", "B", "C"}),
        (["--type", "ASSAULT"], {"A"}),
    ],
)
def test_filters_are_those_of_the_api(filled, words, kept):
    told = {event["quote"]["text"] for event in events(filled("export", *words))}
    assert told == {record["text"] for name, record in (("A", A), ("B", B), ("C", C)) if name in kept}


@pytest.mark.parametrize(
    ("words", "complaint"),
    [
        (["--country", "Congo"], "'Congo' is ambiguous, did you mean "),
        (["--actor", "xyzzy"], "'xyzzy' is unknown"),
        (["--type", "agree"], "'agree' is unknown, did you mean AGREE?"),
        (["--modality", "xyzzy"], "'xyzzy' is unknown, choose from asserted, future, "),
        (["--article", "1"], "'1' is not an article's id"),
        (["--from", "2022-02-30"], "'2022-02-30' is not a date of the calendar"),
        (["--from", "2022-03", "--to", "2022-02"], "--from is after --to"),
        (["--sort", "size"], "'size' is not one of"),
        (["--format", "xml"], "'xml' is not"),
    ],
)
def test_a_bad_filter_is_wrong_use_and_says_what_would_do(run, words, complaint):
    done = run("export", *words)
    assert done.returncode == 2
    assert complaint in done.stderr


def test_a_store_that_is_not_there_is_no_empty_timeline(run, tmp_path):
    done = run("export", "--store", f"sqlite:///{tmp_path}/mistyped.db")
    assert (done.returncode, done.stdout) == (1, "")
    assert "is not there" in done.stderr
    assert not (tmp_path / "mistyped.db").exists()
