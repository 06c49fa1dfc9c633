"""Time expressions of documents in other languages: absolute dates, weekdays, and the units and days around today."""

import re
from bisect import bisect
from collections.abc import Iterator
from dataclasses import replace
from datetime import date
from functools import partial

from dateline.extract.dates import build, prepositions
from dateline.extract.dates.choose import Context, Tense
from dateline.extract.dates.compositions import Inside, Pointed
from dateline.extract.dates.expressions import Dated, Turn, Weekday
from dateline.extract.dates.languages import Language, codes, language
from dateline.extract.dates.readings import Expression, Reading
from dateline.model import Document, Sentence, Timex
from dateline.when import When

_Verb = tuple[int, int, Tense]  # start, end, what it tells
_CLAUSE = 15  # characters further that a verb counts for each comma and clause between it and the date
_DOTTED = re.compile(r"(?<!\d)\d{1,2}\.$")
_BESIDE = 3  # verbs on each side of a date among which one governs
_LONGEST = 1_000  # characters of a sentence put together
_BEFORE = 16  # characters before a date that may hold a preposition


def language_of_dates(document: Document) -> str | None:
    """Give the code of the document's language if its dates are read here, None for English and all others."""
    code = document.language.split("-")[0].lower()
    return code if code != "en" and code in codes() else None


def find_foreign(document: Document, code: str) -> tuple[Timex, ...]:
    """Give the time expressions of a document in that language, sorted, none overlapping another."""
    rules = language(code)
    whole = _rejoined(document) if rules.dotted_days else document.sentences
    return tuple(timex for sentence in whole for timex in _of_sentence(document, sentence, rules))


def _rejoined(document: Document) -> Iterator[Sentence]:
    """Give the sentences, those that a day's dot seems to end ("am 17. August") with what follows."""
    held: Sentence | None = None
    for sentence in document.sentences:
        held = replace(held, end=sentence.end) if held else sentence
        dotted = _DOTTED.search(document.text, max(held.end - 4, held.start), held.end)
        if not dotted or held.end - held.start > _LONGEST:
            yield held
            held = None
    if held:
        yield held


def _of_sentence(document: Document, sentence: Sentence, rules: Language) -> Iterator[Timex]:
    verbs = _verbs(document.text, sentence, rules)
    for form, match in _matches(document.text, sentence, rules):
        meaning = _meaning(match, rules)
        context = Context(document.published, governing=partial(_tense, match, verbs, rules))
        reading = meaning.read(context) if meaning else None
        if reading:
            name = f"{rules.code}-{form}"
            before = document.text[max(match.start() - _BEFORE, sentence.start) : match.start()].lower()
            when = _related(reading, _relation(before, rules), document.published, name)
            yield _timex(match, reading, when, name)


def _related(reading: Reading, relation: str | None, told: date | None, name: str) -> When | None:
    if reading.when is None or relation is None:
        return reading.when and replace(reading.when, rule=name)
    return replace(prepositions.RELATIONS[relation](reading.when, told), rule=f"{name}/{relation}")


def _timex(match: re.Match[str], reading: Reading, when: When | None, name: str) -> Timex:
    text = match[0]
    other = replace(reading.other.when, text=text, rule=name) if reading.other else None
    return Timex(
        match.start(),
        match.end(),
        text,
        reading.type,
        reading.value,
        replace(when, text=text) if when else None,
        name,
        reading.counted_from,
        other,
        reading.certainty,
    )


def _matches(text: str, sentence: Sentence, rules: Language) -> list[tuple[str, re.Match[str]]]:
    """Give where the forms fit, in order; what an earlier form covers no later one takes."""
    taken = bytearray(sentence.end - sentence.start)
    found: list[tuple[str, re.Match[str]]] = []
    for form, pattern in rules.forms.items():
        for match in pattern.finditer(text, sentence.start, sentence.end):
            place = slice(match.start() - sentence.start, match.end() - sentence.start)
            if not any(taken[place]):
                taken[place] = b"\1" * len(match[0])
                found.append((form, match))
    return sorted(found, key=lambda one: one[1].start())


def _meaning(match: re.Match[str], rules: Language) -> Expression | None:
    said = rules.said(match)
    if "deictic" in said:
        return Turn("day", said["deictic"])
    if "year_word" in said:
        return Turn("year", said["year_word"])
    step = next((said[name] for name in ("last", "next", "this") if name in said), None)
    if "unit" in said:
        return Turn(said["unit"], step or 0)
    parts = {name: said[name] for name in ("year", "month", "day", "weekday") if name in said}
    return _weekday(parts["weekday"], step, rules) if set(parts) == {"weekday"} else build.calendar(**parts)


def _weekday(number: int, step: int | None, rules: Language) -> Dated:
    named = Weekday(number)
    if step is None:
        return named
    return Inside(named, Turn("week", step)) if rules.weeks else Pointed(named, "next" if step > 0 else "last")


def _verbs(text: str, sentence: Sentence, rules: Language) -> list[_Verb]:
    """Give the verbs of a sentence that tell, in order."""
    tellers: tuple[tuple[Tense, re.Pattern[str]], ...] = ("future", rules.future), ("past", rules.past)
    found = (
        (*verb.span(), tense) for tense, one in tellers for verb in one.finditer(text, sentence.start, sentence.end)
    )
    return sorted(found)


def _tense(match: re.Match[str], verbs: list[_Verb], rules: Language) -> Tense | None:
    """Give the tense of the nearest verb that tells; None where there is none."""
    place = bisect(verbs, match.span())
    near = verbs[max(place - _BESIDE, 0) : place + _BESIDE]
    return min(near, key=lambda verb: _distance(match, verb, rules))[2] if near else None


def _distance(match: re.Match[str], verb: _Verb, rules: Language) -> int:
    start, end, _ = verb
    first, last = (end, match.start()) if end <= match.start() else (match.end(), start)
    return max(last - first, 0) + _CLAUSE * sum(1 for _ in rules.clauses.finditer(match.string, first, last))


def _relation(before: str, rules: Language) -> str | None:
    """Give the relation that the words right before a date name."""
    words = before.rstrip()
    fitting = [word for word in rules.relations if words.endswith(word) and not words[: -len(word)][-1:].isalpha()]
    return rules.relations[max(fitting, key=len)] if fitting else None
