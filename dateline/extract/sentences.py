"""Cut a text into sentences, headlines that lost their line break included."""

import itertools
import re
from collections.abc import Iterator, Mapping

from dateline.extract.rule_files import word_lists
from dateline.model import Sentence
from dateline.records import body_start

_END = re.compile(r"[.!?…。！？](?:(?<=[。！？])|[.!?…]*[\"'”’»)\]]*(?=\s|$|[A-Z“\"][a-z]))")
_LINE_BREAK = re.compile(r"\n\s*")
_BLANK_LINE = re.compile(r"\n[^\S\n]*\n\s*")
_DATELINE = re.compile(
    r"([A-Z][A-Z’'.-]+(?: [A-Z][A-Z’'.-]+){0,3}(?:, [A-Z][\w.]+(?: (?:of|the|and|[A-Z][\w.]+)){0,4})?"
    r"(?:, [A-Z][a-z]+\.? \d{1,2}(?:, \d{4})?)?(?: \([A-Za-z. ]+\))?) ?(?:—|–|--| - ) ?"
)
_AFTER_HOUR = re.compile(
    r"\s+(?:\(|[A-Z]{2,4}\b|(?:Mon|Tues|Wednes|Thurs|Fri|Satur|Sun)day|(?:Jan|Feb|Mar|Apr|May|Jun|Jul|Aug|Sep|Oct|Nov|Dec))"
)
_GLUE = re.compile(r"[A-Z](?<=[a-z]{3}.)[a-z]+\s")
_WIDEST_GAP = 20  # characters of white space after a full stop within a sentence
_WORD_BEFORE = re.compile(r"[\w.'’-]+$")
_INITIALS = re.compile(r"(?:[A-Za-z]\.)+[A-Za-z]")
_OPENERS = "“\"'‘([«"
_HEADLINE_WORDS = 4
_LONGEST_WORD = 40  # characters
_LONGEST = 1_500  # characters: the longest sentence of a newspaper has some 800
_SHORT_LINE, _WIDEST_WRAP = 40, 120  # characters
_FINAL = re.compile(r"[.!?…。！？][\"'”’»)\]]*$")


def sentences(text: str) -> tuple[Sentence, ...]:
    """Give the sentences in order, without the white space around them.

    A line break ends a sentence, unless the text is wrapped to a width: then a blank line does. A headline glued to the
    sentence after it ("...foreign fightersRussian President") is one of its own. A dateline ("GENEVA, March 3 —")
    and a first line ``date YYYY-MM-DD`` are left out.
    """
    return tuple(
        Sentence(start, end, headline)
        for block_start, block_end in _blocks(text)
        for start, end, headline in _split_block(text, block_start, block_end)
    )


def _blocks(text: str) -> Iterator[tuple[int, int]]:
    start = body_start(text)
    for gap in (_BLANK_LINE if _is_wrapped(text) else _LINE_BREAK).finditer(text, start):
        if gap.start() > start:
            yield start, gap.start()
        start = gap.end()
    if start < len(text):
        yield start, len(text)


def _is_wrapped(text: str) -> bool:
    """Whether lines are broken at a width: most that go on below end in the middle of a sentence."""
    lines = text.split("\n")
    going_on = [line for line, below in itertools.pairwise(lines) if line.strip() and below.strip()]
    cut = sum(not _FINAL.search(line.rstrip()) and len(line) > _SHORT_LINE for line in going_on)
    return len(going_on) > 1 and cut > len(going_on) / 2 and max(map(len, lines)) <= _WIDEST_WRAP


def _split_block(text: str, start: int, end: int) -> Iterator[tuple[int, int, bool]]:
    start, end = _strip(text, start, end)
    dateline = _DATELINE.match(text, start, end)
    if dateline:
        yield *_strip(text, start, dateline.end(1)), True
        start = dateline.end()
    glued = _glue(text, start, end)
    if glued:
        yield (*_strip(text, start, glued), True)
        start = glued
    lone = glued is None and not _FINAL.search(text, start, end)
    for statement in _statements(text, start, end):
        for first, last in _pieces(text, *_strip(text, *statement)):
            yield first, last, lone and last == end


def _pieces(text: str, start: int, end: int) -> Iterator[tuple[int, int]]:
    """Cut what is longer than any sentence at white space: what costs more than its length stays bounded."""
    while end - start > _LONGEST:
        gap = max(text.rfind(mark, start + 1, start + _LONGEST) for mark in (" ", "\n", "\t"))
        cut = gap if gap > start else start + _LONGEST
        yield _strip(text, start, cut)
        start, _ = _strip(text, cut, end)
    if start < end:
        yield start, end


def _statements(text: str, start: int, end: int) -> Iterator[tuple[int, int]]:
    for stop in _END.finditer(text, start, end):
        if _ends_here(text, start, stop, end):
            yield start, stop.end()
            start = stop.end()
    yield start, end


def _ends_here(text: str, start: int, stop: re.Match[str], end: int) -> bool:
    after = text[stop.end() : min(end, stop.end() + _WIDEST_GAP)].lstrip()[:2]
    if not after or text[stop.start()] in "。！？":
        return True
    opens_new = after[0].isupper() or after[0].isdigit() or after[0] in _OPENERS
    if not opens_new or stop[0] != ".":
        return opens_new
    word = _word_before(text, start, stop.start())
    if word.lower() in ("a.m", "p.m"):
        return not _AFTER_HOUR.match(text, stop.end())
    return not _is_abbreviation(word, after)


def _word_before(text: str, start: int, end: int) -> str:
    """Give the word that ends at a place, nothing where none does."""
    before = text[max(start, end - _LONGEST_WORD) : end].rsplit(maxsplit=1)
    word = _WORD_BEFORE.search(before[-1]) if before and not text[end - 1].isspace() else None
    return word[0] if word else ""


def _is_abbreviation(word: str, after: str) -> bool:
    if word.lower() in _abbreviations()["always"]:
        return True
    if word.lower() in _abbreviations()["before_number"]:
        return after[0].isdigit()
    initials = len(word) == 1 and word.isalpha() and word != "I"
    return initials or _INITIALS.fullmatch(word) is not None


def _abbreviations() -> Mapping[str, frozenset[str]]:
    return word_lists("abbreviations.yaml")


def _glue(text: str, start: int, end: int) -> int | None:
    """Give where a headline ends that runs into the next sentence without a space."""
    first_stop = _END.search(text, start, end)
    limit = first_stop.start() if first_stop else end
    for seam in _GLUE.finditer(text, start, limit):
        if (
            _word_before(text, start, seam.start()).islower()
            and len(text[start : seam.start()].split()) >= _HEADLINE_WORDS
        ):
            return seam.start()
    return None


def _strip(text: str, start: int, end: int) -> tuple[int, int]:
    while start < end and text[start].isspace():
        start += 1
    while end > start and text[end - 1].isspace():
        end -= 1
    return start, end
