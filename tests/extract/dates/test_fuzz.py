"""What must hold of every text: drawn from the files of rules themselves, so that a new rule is covered as it comes."""

import ast
import itertools
import json
import os
import random
import re
import shutil
import subprocess
import sys
from collections.abc import Iterator, Mapping
from dataclasses import astuple, replace
from datetime import date, timedelta
from importlib.resources import files
from pathlib import Path

import pytest
import yaml
from hypothesis import example, given, settings
from hypothesis import strategies as st

import dateline
from dateline.extract.dates import find_timexes
from dateline.extract.sentences import sentences
from dateline.model import Document, Sentence

RULES = sorted(
    (file for file in files("dateline.extract").joinpath("rules").iterdir() if file.name.startswith("dates")),
    key=lambda file: file.name,
)
ENGLISH = {"dates.yaml", "dates_words.yaml", "dates_tense.yaml", "dates_holidays.yaml"}
LANGUAGES = ("en", "es", "fr", "de", "pt", "it", "ru", "ar", "zh", "tlh")  # the last one has no rules
THURSDAY = date(2022, 8, 18)


def loaded(file):
    return yaml.safe_load(file.read_text(encoding="utf-8"))


def parts(node) -> Iterator[Mapping]:
    """Give every mapping of a file of rules."""
    if isinstance(node, dict):
        yield node
    if isinstance(node, (dict, list)):
        for child in node.values() if isinstance(node, dict) else node:
            yield from parts(child)


def example_sentences() -> Iterator[str]:
    for part in itertools.chain.from_iterable(parts(loaded(file)) for file in RULES):
        yield from part.get("examples", ())
        yield from part.get("rejects", ())


def vocabulary() -> Iterator[str]:
    """Give the words of the files of words, the marks and words of the patterns, and the names of the holidays."""
    for part in itertools.chain.from_iterable(parts(loaded(file)) for file in RULES):
        yield from map(str, part.get("values", ()))
        yield from "".join(" " if mark in "()|?" else mark for mark in part.get("pattern", "")).split()
    for listed in loaded(named("dates_tense.yaml"))["words"].values():
        yield from listed
    yield from loaded(named("dates_holidays.yaml"))
    for file in RULES:
        if file.name not in ENGLISH:
            yield from scalars(loaded(file))


def scalars(node) -> Iterator[str]:
    """Give every key and value of a file of rules."""
    if isinstance(node, (dict, list)):
        for child in itertools.chain(node, node.values()) if isinstance(node, dict) else node:
            yield from scalars(child)
    else:
        yield str(node)


def named(name):
    return next(file for file in RULES if file.name == name)


FED = yaml.safe_load(Path(__file__).with_name("fuzz.yaml").read_text(encoding="utf-8"))
EXPRESSIONS = (*FED["families"], *dict.fromkeys(example_sentences()))


def runs_of(tokens) -> Iterator[list[str]]:
    """Give the runs of one to four words."""
    for first, length in itertools.product(range(len(tokens)), range(1, 5)):
        yield tokens[first : first + length]


EDGES = [
    *(date.min, date(1, 1, 2), date(1, 1, 8), date(1, 2, 28), date(1, 12, 25), date(1, 12, 31), date(10, 1, 1)),
    *(date(9989, 12, 31), date(9999, 1, 1), date(9999, 2, 28), date(9999, 12, 24), date(9999, 12, 30), date.max),
]
WEEKLY = (
    "on by since until before after shortly from to and the a last next this past coming following previous of early "
    "late mid end every Monday Tuesday Wednesday Thursday Friday Saturday Sunday weekend week day weeks days ago "
    "later earlier from now two three 9 yesterday today tomorrow tonight night morning noon at 5 p.m. said will meet "
    "met meets have is to vote . ; , - 's"
).split()
STRAY = (
    *("\u0301", "\u202e", "\u0000", "🇺🇦", "\u00a0", "\u2028", "\ufb01", "İ", "٣", "²", "½", "“", "’", "—", "\n"),
    *"0 1 3 12 30 31 99 2022 999999999999 '90s 1990s".split(),
)
FILLERS = (
    *("The cat slept.", "Nobody came"),
    *("Rain fell on 3 May 1950 in the third quarter.", "It went on two days later."),
)

# A pattern of the rules as a text: a word, a phrase or a shape of digits for each class, one way of each choice.

PIECE = re.compile(r"<(?:\w+:)?(?P<name>\w+)>|(?P<syntax>\(\?<?[=!]|[()|?])|(?P<literal>[^\s()|?<>]+)")
PATTERNS = [part["pattern"] for file in RULES for part in parts(loaded(file)) if "pattern" in part]
WORDS = {
    **{name: [*map(str, entry["values"])] for name, entry in loaded(named("dates_words.yaml")).items()},
    **loaded(named("dates_tense.yaml"))["words"],
}


def fillings(name):
    """Give what can stand for a class."""
    return [*FED["phrases"].get(name, ()), *WORDS.get(name, ())] or FED["phrases"]["any"]


def spelled(pieces, chance) -> list[str]:
    """Spell out a pattern, or the rest of a group, in one of its ways."""
    ways: list[list[list[str]]] = [[]]
    for piece in pieces:
        if piece["syntax"] == ")":
            break
        if piece["syntax"] == "|":
            ways.append([])
        elif piece["syntax"] == "?":
            ways[-1][-1] = chance.choice(([], ways[-1][-1]))
        else:
            ways[-1].append(spelled_piece(piece, pieces, chance))
    return [word for run in chance.choice(ways) for word in run]


def spelled_piece(piece, pieces, chance) -> list[str]:
    """Spell out a word, a class or a group; what must not stand there is left out."""
    if piece["syntax"]:
        run = spelled(pieces, chance)
        return [] if "!" in piece["syntax"] else run
    return [chance.choice(fillings(piece["name"])) if piece["name"] else piece["literal"]]


def sentence_of(pattern, chance):
    before = chance.choice(("", "in", "on", "before", "after", "since", "by", "until", "shortly after", "from"))
    after = chance.choice((".", ", they said.", " to Friday.", " and 2023."))
    text = " ".join(["They met", before, *spelled(PIECE.finditer(pattern), chance)])
    return re.sub(r" (?=['%,.])| (?=-)|(?<=-) ", "", text) + after


words = st.sampled_from(sorted({*vocabulary(), *STRAY}))
texts = st.lists(words, max_size=40).map(" ".join)
glued = st.lists(words, max_size=25).map("".join)
runs = st.sampled_from([" ".join(run) for text in EXPRESSIONS for run in runs_of(text.split())])
shreds = st.lists(runs, max_size=12).map(" ".join)
days = st.dates(date.min, date.max)
published_days = st.one_of(st.none(), days)
unhurried = settings(max_examples=200, deadline=None)  # the first example also loads the rules


def find(text, published, language="en"):
    """Give what the sentences of a text hold."""
    return find_timexes(Document(text, published, language, sentences(text)))


def find_in(pieces, published):
    """Give what these sentences hold, one after the other."""
    ends = list(itertools.accumulate(len(piece) + 1 for piece in pieces))
    cut = tuple(Sentence(end - 1 - len(piece), end - 1) for piece, end in zip(pieces, ends, strict=True))
    return find_timexes(Document(" ".join(pieces), published, "en", cut))


DATE_FORM = r"(?:\d{4}(?:-\d\d(?:-\d\d)?)?|\d{3}X|\d\dXX)"
EDTF = re.compile(rf"{DATE_FORM}|\[(?:{DATE_FORM})?\.\.(?:{DATE_FORM})?\]|(?:{DATE_FORM}|\.\.)/(?:{DATE_FORM}|\.\.)")
ANCHOR = re.compile(r"\[(?P<start>\d+):(?P<end>\d+)\] (?P<text>.*)", re.DOTALL)
VALUE = re.compile(r"(?:BC)?[\dX]{2,4}(?:-[\w-]+)?(?:T[\w:.+-]*)?|P[\dXT].*|(?:PAST|PRESENT|FUTURE)_REF")


def bounds(when):
    return when and (when.earliest, when.start_max, when.end_min, when.latest)


def days_of(timex):
    """Give the bounds of the reading and of the runner-up."""
    return [bounds(timex.when), bounds(timex.other)]


def later(days):
    """Give the bounds a week later."""
    return days and tuple(day and day + timedelta(7) for day in days)


def anchor_of(timex):
    """Give the expression from which a result was counted, if it is one of the text."""
    return ANCHOR.fullmatch(timex.counted_from or "")


def moved(timex, by):
    """Give a result further on in the text, with the expression that it was counted from."""
    anchor = anchor_of(timex)
    told = anchor and f"[{int(anchor['start']) + by}:{int(anchor['end']) + by}] {anchor['text']}"
    return replace(timex, start=timex.start + by, end=timex.end + by, counted_from=told or timex.counted_from)


def assert_sound(found, text):
    """Each result is a true, well-formed stretch of the text, and none overlaps the next one."""
    assert all(one.end <= other.start for one, other in itertools.pairwise(found))
    for timex in found:
        assert 0 <= timex.start < timex.end <= len(text)
        assert text[timex.start : timex.end] == timex.text == timex.text.strip()
        assert timex.type in ("DATE", "TIME", "DURATION", "SET")
        assert VALUE.fullmatch(timex.value)
        assert timex.rule
        assert_times(timex)
        assert_explained(timex, text)


def assert_times(timex):
    """Its times have an EDTF form; a set has none."""
    assert timex.type != "SET" or timex.when is None
    assert all(when is None or EDTF.fullmatch(when.edtf) for when in (timex.when, timex.other))
    assert 0 < timex.certainty <= 1


def assert_explained(timex, text):
    """What it was counted from is the publication, the dateline, or a stretch of the text."""
    anchor = anchor_of(timex)
    assert anchor or timex.counted_from in (None, "published", "dateline")
    assert anchor is None or text[int(anchor["start"]) : int(anchor["end"])] == anchor["text"]


@unhurried
@given(st.lists(st.sampled_from(WEEKLY), max_size=25).map(" ".join), st.dates(date(1900, 1, 1), date(2100, 1, 1)))
def test_publishing_a_week_later_moves_whatever_is_told_in_weeks_and_weekdays_by_a_week(text, published):
    one, other = find(text, published), find(text, published + timedelta(7))
    assert [(timex.start, timex.end, timex.type) for timex in one] == [(t.start, t.end, t.type) for t in other]
    assert [[later(day) for day in days_of(timex)] for timex in one] == list(map(days_of, other))


@pytest.mark.parametrize("text", EXPRESSIONS)
def test_no_expression_crashes_at_the_ends_of_the_calendar(text):
    for published in EDGES:
        assert_sound(find(text, published), text)


@unhurried
@given(st.sampled_from(EXPRESSIONS), st.sampled_from(EXPRESSIONS), days)
def test_no_two_expressions_crash_whenever_they_are_published(one, other, published):
    text = f"{one} {other}"
    assert_sound(find(text, published), text)


@pytest.mark.parametrize("pattern", PATTERNS)
def test_whatever_fills_the_pattern_of_a_rule_breaks_nothing(pattern):
    for number in range(12):
        text = sentence_of(pattern, random.Random(number))  # noqa: S311 - a fixed seed
        for published in (None, date.min, THURSDAY, date.max):
            assert_sound(find(text, published), text)


@unhurried
@given(st.one_of(texts, glued, shreds), published_days, st.sampled_from(LANGUAGES))
def test_random_words_of_the_rules_break_nothing(text, published, language):
    assert_sound(find(text, published, language), text)
    assert_sound(find_in([text], published), text)


@unhurried
@given(st.one_of(texts, shreds), published_days)
@example("They split two days later, that month and the following week.", THURSDAY)
def test_the_same_text_twice_is_read_alike(text, published):
    first = find(text, published)
    find("They met on 3 May 1950 in the first quarter.", date(1950, 6, 1))
    assert find(text, published) == first


@unhurried
@given(
    st.lists(st.one_of(texts, shreds).filter(bool), min_size=1, max_size=3), st.sampled_from(FILLERS), published_days
)
def test_a_sentence_after_it_changes_nothing_before_it(pieces, filler, published):
    alone = find_in(pieces, published)
    assert find_in([*pieces, filler], published)[: len(alone)] == alone


@unhurried
@given(st.one_of(texts, shreds), st.sampled_from(("", "KYIV —\n", "\u00e9\U0001f1fa\n\n")), published_days)
def test_a_header_outside_the_sentences_only_moves_the_spans(text, header, published):
    placed = Document(header + text, published, "en", (Sentence(len(header), len(header + text)),))
    expected = tuple(moved(timex, len(header)) for timex in find_in([text], published))
    assert find_timexes(placed) == expected


@pytest.mark.parametrize("text", EXPRESSIONS)
def test_a_paragraph_after_it_changes_nothing_before_it(text):
    alone = find(text, THURSDAY)
    for filler in FILLERS:
        assert find(f"{text}\n\n{filler}", THURSDAY)[: len(alone)] == alone


@pytest.mark.parametrize("text", EXPRESSIONS)
def test_without_a_publication_date_only_what_stands_alone_has_days(text):
    """What is dated without knowing the publication must come out the same whatever the publication."""
    known = {day: {(t.start, t.end): t for t in find(text, day)} for day in (THURSDAY, date(2004, 2, 29))}
    for timex in find(text, None):
        if timex.when and None not in bounds(timex.when):
            assert all(bounds(found[timex.start, timex.end].when) == bounds(timex.when) for found in known.values())


# No clock and no zone of the machine.

READ_ALL = """
import json, sys
from dataclasses import astuple
from datetime import date
from dateline.extract.dates import find_timexes
from dateline.extract.sentences import sentences
from dateline.model import Document
for text in json.load(sys.stdin):
    for day in (None, date(2022, 8, 18), date(2024, 2, 29)):
        print([str(astuple(one)) for one in find_timexes(Document(text, day, "en", sentences(text)))])
"""
MACHINES = {
    "fourteen hours ahead": {"TZ": "XXX-14", "PYTHONHASHSEED": "1"},
    "twelve hours behind": {"TZ": "XXX+12", "PYTHONHASHSEED": "2"},
    "summer time": {"TZ": "EST5EDT,M3.2.0,M11.1.0", "PYTHONHASHSEED": "3"},
}
FAKED = ("1999-12-31 23:59:59", "2024-02-29 12:00:00", "2037-01-01 00:00:01")


def read_all(prefix, **environment):
    """Give what a fresh process reads in every expression."""
    done = subprocess.run(
        [*prefix, sys.executable, "-X", "utf8", "-c", READ_ALL],
        input=json.dumps(EXPRESSIONS),
        env={**os.environ, **environment},
        cwd=Path(dateline.__file__).parents[1],
        capture_output=True,
        encoding="utf-8",
        check=False,
    )
    assert done.returncode == 0, done.stderr
    return done.stdout.splitlines()


@pytest.fixture(scope="module")
def here():
    """Give what this process reads in every expression."""
    read = (find(text, day) for text in EXPRESSIONS for day in (None, THURSDAY, date(2024, 2, 29)))
    return [str([str(astuple(one)) for one in found]) for found in read]


@pytest.mark.parametrize("environment", MACHINES.values(), ids=MACHINES.keys())
def test_the_zone_of_the_machine_and_the_order_of_its_hashes_change_nothing(here, environment):
    assert read_all((), **environment) == here


@pytest.mark.skipif(not shutil.which("faketime"), reason="the program faketime is not installed: no date was faked")
@pytest.mark.parametrize("moment", FAKED)
def test_the_date_of_the_machine_changes_nothing(here, moment):
    assert read_all(("faketime", moment)) == here


CLOCK_CALLS = {"now", "today", "utcnow", "localtime", "gmtime", "monotonic", "perf_counter", "time_ns", "fromtimestamp"}
MACHINE = {"time", "zoneinfo", "locale", "random", "secrets"}  # modules that know the machine's time, zone or chance


def looks_at_the_machine(source):
    """Give the lines of a module that ask the machine for its time, its zone or chance."""
    return sorted({node.lineno for node in ast.walk(ast.parse(source)) if asks(node)})


def asks(node):
    if isinstance(node, ast.Import):
        return any(top(name.name) in MACHINE for name in node.names)
    if isinstance(node, ast.ImportFrom):
        return top(str(node.module)) in MACHINE or any(name.name in CLOCK_CALLS for name in node.names)
    return asks_by_method(node)


def asks_by_method(node):
    if isinstance(node, ast.Call) and isinstance(node.func, ast.Attribute) and not (node.args or node.keywords):
        return node.func.attr in ("astimezone", "timestamp")
    return isinstance(node, ast.Attribute) and node.attr in CLOCK_CALLS


def top(module):
    return module.split(".")[0]


def read_with(module, seen):
    """Give the modules of the project that a module imports, itself included."""
    if module in seen or not (path := path_of(module)):
        return seen
    seen[module] = path
    for node in ast.walk(ast.parse(path.read_text(encoding="utf-8"))):
        imported = [name.name for name in node.names] if isinstance(node, ast.Import) else []
        if isinstance(node, ast.ImportFrom):
            imported = [str(node.module), *(f"{node.module}.{name.name}" for name in node.names)]
        for name in imported:
            read_with(name, seen)
    return seen


def path_of(module):
    place = Path(dateline.__file__).parents[1].joinpath(*module.split("."))
    return next((path for path in (place.with_suffix(".py"), place / "__init__.py") if path.is_file()), None)


@pytest.mark.parametrize(
    ("module", "path"),
    [pytest.param(*item, id=item[0]) for item in sorted(read_with("dateline.extract.dates", {}).items())],
)
def test_no_module_that_reads_dates_looks_at_the_machine(module, path):
    assert not looks_at_the_machine(path.read_text(encoding="utf-8")), module


def test_the_modules_that_read_dates_are_all_walked():
    package = Path(path_of("dateline.extract.dates")).parent
    assert {*package.rglob("*.py")} <= {*read_with("dateline.extract.dates", {}).values()}


@pytest.mark.parametrize(
    "source",
    [
        "import time",
        "import time as clock",
        "from time import process_time",
        "from zoneinfo import ZoneInfo",
        "day = date.today()",
        "moment = datetime.datetime.now(UTC)",
        "day = datetime.utcnow().date()",
        "local = moment.astimezone()",
        "import random",
    ],
)
def test_a_look_at_the_machine_is_seen(source):
    assert looks_at_the_machine(f"x = 1\n{source}") == [2]
