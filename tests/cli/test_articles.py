import gzip
import json
import os
import pty
import sqlite3
import subprocess
import sys

import pytest

from tests.cli.conftest import ARTICLE, environment

MIXED = '{"text": "Russia invaded Ukraine on February 24, 2022."}\n{"text": \n{"id": "x", "text": "Talks ended."}\n'


def test_an_ingest_counts_what_it_did_and_a_second_stores_nothing(run, article):
    first, second = run("ingest", "article.txt"), run("ingest", "article.txt")
    assert (first.returncode, first.stdout, first.stderr) == (0, "read=1 stored=1 duplicate=0 rejected=0\n", "")
    assert (second.returncode, second.stdout) == (0, "read=1 stored=0 duplicate=1 rejected=0\n")


def test_an_ingest_writes_to_the_store_that_is_named(run, article, tmp_path):
    run("ingest", "article.txt", DATELINE_STORE="sqlite:///setting.db")
    run("ingest", "article.txt", "--store", "sqlite:///option.db", DATELINE_STORE="sqlite:///setting.db")
    assert {path.name for path in tmp_path.glob("*.db")} == {"setting.db", "option.db"}


def test_bad_input_is_named_with_its_place_and_the_good_is_stored(run, tmp_path):
    folder = tmp_path / "in"
    folder.mkdir()
    (folder / "article.txt").write_text(ARTICLE)
    (folder / "blank.json").write_text('{"title": "no text"}')
    (folder / "empty.txt").touch()
    (folder / "lines.jsonl.gz").write_bytes(gzip.compress(MIXED.encode()))
    (folder / "photo.txt").write_bytes(b"\xff\xd8\xff\xe0\0\x10JFIF\0" + bytes(range(256)))
    done = run("ingest", "in")
    assert done.returncode == 3
    assert done.stdout == "read=7 stored=3 duplicate=0 rejected=4\n"
    blank, empty, lines, photo = done.stderr.splitlines()
    assert blank == "dateline: in/blank.json: `text` must hold some text"
    assert empty == "dateline: in/empty.txt: is empty"
    assert lines.startswith("dateline: in/lines.jsonl.gz:2: invalid JSON: ")
    assert photo == "dateline: in/photo.txt: is a binary file, not text"


@pytest.mark.parametrize("command", ["ingest", "extract"])
@pytest.mark.parametrize(
    "words",
    [["article.txt", "gone.txt"], [], ["article.txt", "--published", "last week"], ["article.txt", "--colour"]],
)
def test_wrong_use_ends_before_anything_is_read(run, article, tmp_path, command, words):
    done = run(command, *words)
    assert done.returncode == 2
    assert done.stdout == ""
    assert "Error: " in done.stderr
    assert list(tmp_path.glob("*.db")) == []


def test_files_of_unknown_kinds_are_counted_in_folders_and_rejected_by_name(run, tmp_path):
    (tmp_path / "in").mkdir()
    (tmp_path / "in/notes.docx").write_bytes(b"x")
    (tmp_path / "in/article.txt").write_text(ARTICLE)
    folder, named = run("ingest", "in"), run("ingest", "in/notes.docx")
    assert (folder.returncode, folder.stderr) == (0, "dateline: files of unknown kinds that were skipped: 1\n")
    assert named.returncode == 3
    assert named.stderr.startswith("dateline: in/notes.docx: unknown kind of file (known: .txt, ")


def test_standard_input_is_jsonl(run):
    done = run("ingest", "-", stdin=MIXED)
    assert done.returncode == 3
    assert done.stdout == "read=3 stored=2 duplicate=0 rejected=1\n"
    assert done.stderr.startswith("dateline: standard input:2: invalid JSON")


def test_extract_prints_a_line_an_article_in_the_order_of_input(run, article):
    done = run("extract", "article.txt", "-", "article.txt", stdin=MIXED)
    lines = [json.loads(line) for line in done.stdout.splitlines()]
    assert done.returncode == 3
    assert [line["text"].split()[0] for line in lines] == ["date", "Russia", "Talks", "date"]
    assert lines[2]["id"] == "x"
    assert done.stderr.count("\n") == 1


def test_extract_gives_spans_of_the_text_and_stores_nothing(run, article, tmp_path):
    line = json.loads(run("extract", "article.txt").stdout)
    assert list(line) == ["id", "published", "title", "language", "text", "timexes", "entities", "events"]
    assert (line["text"], line["published"]) == (ARTICLE, "2022-08-18")
    assert line["timexes"]
    assert line["entities"]
    assert line["events"]
    for span in (*line["timexes"], *line["entities"]):
        assert line["text"][span["start"] : span["end"]] == span["text"]
    for event in line["events"]:
        assert line["text"][event["quote"]["start"] : event["quote"]["end"]] == event["quote"]["text"]
    assert list(tmp_path.glob("*.db")) == []


def test_options_date_and_attribute_what_articles_leave_open(run):
    done = run(
        "extract", "-", "--published", "2022-08-18", "--publisher", "Wire", stdin='{"text": "They met on Monday."}'
    )
    line = json.loads(done.stdout)
    assert line["published"] == "2022-08-18"
    assert line["timexes"][0]["value"] == "2022-08-15"


def test_a_store_that_cannot_be_opened_is_one_line_and_no_traceback(run, article):
    done = run("ingest", "article.txt", "--store", "sqlite:///no/such/folder/x.db")
    assert (done.returncode, done.stdout) == (1, "read=0 stored=0 duplicate=0 rejected=0\n")
    assert done.stderr.startswith("dateline: store sqlite:///no/such/folder/x.db: ")
    assert done.stderr.count("\n") == 1


def test_a_store_that_fails_on_the_way_is_told_with_what_was_done(run, article, tmp_path):
    run("ingest", "article.txt")
    with sqlite3.connect(tmp_path / "dateline.db") as db:
        db.execute("create trigger full before insert on article begin select raise(abort, 'no more'); end")
    db.close()
    (tmp_path / "other.txt").write_text("Russia spoke.")
    done = run("ingest", "article.txt", "other.txt")
    assert (done.returncode, done.stdout) == (1, "read=1 stored=0 duplicate=1 rejected=0\n")
    assert done.stderr == "dateline: store sqlite:///dateline.db: no more\n"


def test_a_bad_setting_names_its_variable(run, article):
    done = run("ingest", "article.txt", DATELINE_PORT="high")
    assert done.returncode == 2
    assert "DATELINE_PORT must be a whole number from 1 to 65535, not 'high'" in done.stderr


def test_a_reader_that_leaves_early_is_no_error(tmp_path):
    lines = tmp_path / "many.jsonl"
    lines.write_text("".join(f'{{"text": "{n} {"word " * 400}"}}\n' for n in range(200)))
    command = f'"{sys.executable}" -m dateline.cli extract many.jsonl | head -n 1'
    done = subprocess.run(
        ["bash", "-c", command], cwd=tmp_path, env=environment(), capture_output=True, timeout=60, check=True
    )
    assert done.stdout.count(b"\n") == 1
    assert done.stderr == b""


def test_a_full_disk_under_the_output_is_one_line(run, article, tmp_path):
    command = f'"{sys.executable}" -m dateline.cli extract article.txt > /dev/full'
    done = subprocess.run(
        ["bash", "-c", command], cwd=tmp_path, env=environment(), capture_output=True, timeout=60, check=False
    )
    assert done.returncode == 1
    assert done.stderr == b"dateline: No space left on device\n"


def test_a_terminal_sees_the_progress(article, tmp_path):
    ours, theirs = pty.openpty()
    with os.fdopen(ours, "rb", buffering=0) as terminal:
        done = subprocess.run(
            [sys.executable, "-m", "dateline.cli", "ingest", "article.txt"],
            cwd=tmp_path,
            env=environment(TERM="xterm"),
            stdout=subprocess.PIPE,
            stderr=theirs,
            timeout=60,
            check=True,
        )
        os.close(theirs)
        shown = terminal.read(65536)
    assert b"Reading" in shown
    assert b"100%" in shown
    assert done.stdout == b"read=1 stored=1 duplicate=0 rejected=0\n"
