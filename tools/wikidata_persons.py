"""Persons of Wikidata with the offices that they held, as records of dateline/codes/actors.jsonl."""

import re
from collections.abc import Iterable, Iterator
from dataclasses import dataclass, replace
from datetime import date, timedelta

import people
import wikidata
from wikidata import Record
from wikidata_offices import MONARCHS, SECTORS, Offices, Post

MARK = b'"P39"'  # in any item of a person who held an office
ACTING = "acting "
NEAR = timedelta(days=31)  # terms of one office that share no more days than these follow one another
_DAY = timedelta(days=1)
_KEPT = ("P31", "P39", "P27", "P21", "P570")
_HUMAN, _FEMALE, _ACTING = "Q5", "Q6581072", "Q4676846"
_KIND_OF_TERM = ("P5102", "P2868", "P3831")
_NAME = re.compile(r"[A-ZÀ-ɏ][A-Za-zÀ-ɏḀ-ỿʻ‘'.-]*(?: [A-Za-zÀ-ɏḀ-ỿʻ‘'.-]+)*")  # in Latin letters
_ADDED = re.compile(r"(?:,(?! (?:Jr|Sr)\b)| \().*")
_NO_SURNAME = re.compile(r"[IVX]+|Jr\.?|Sr\.?")
_SURNAME_FIRST = frozenset("CHN KOR PRK".split())
_SURNAME_FIRST_IF_JOINED = frozenset("TWN HKG MAC".split())  # "Tsai Ing-wen", but "Carrie Lam"


@dataclass(frozen=True, slots=True)
class Term:
    """One statement that an office was held, both days included; ``succeeded`` says that somebody came after."""

    office: str
    post: Post
    start: date | None
    end: date | None
    preferred: bool = False
    succeeded: bool = False


@dataclass(frozen=True, slots=True)
class Person:
    """Somebody who held offices, with the terms in order; ``label`` is the name as the item gives it."""

    item: str
    label: str
    name: str
    aliases: tuple[str, ...]
    terms: tuple[Term, ...]


def cut(item: Record, line: int) -> Record | None:
    """Give what is needed of the item of a person, None for any other item; ``line`` is where the dump has it."""
    if _HUMAN not in wikidata.items(wikidata.best(item, "P31")):
        return None
    named = {part: _english(item.get(part) or {}) for part in ("labels", "aliases")}
    return {"id": item["id"], "line": line, **named, "claims": {prop: _slim(item, prop) for prop in _KEPT}}


def person(item: Record, offices: Offices, since: date) -> Person | None:
    """Give the person of an item that :func:`cut` left, None without a name or an office held since that day."""
    name = _plain(wikidata.label(item) or "")
    stated = _at_home(list(_terms(item, offices)), _home(item, offices))
    terms = tuple(term for term in _joined(_preferred(stated)) if _is_recent(term, since))
    if not (terms and _NAME.fullmatch(name)):
        return None
    short = name.split(" of ")[0] if _is_crowned(terms[0]) else name
    return Person(item["id"], name, short, tuple(_also(item, short)), terms)


def closed(found: Iterable[Person]) -> Iterator[Person]:
    """End each open term, and each that ends on the day on which the next starts, on the day before that.

    A term that somebody else's followed, nobody knows when, is left out, and so is who has no other.
    """
    everyone = list(found)
    starts = _starts(everyone)
    for one in everyone:
        terms = [_closed(term, one.item, starts) for term in one.terms]
        kept = tuple(term for term in terms if term.end or not term.succeeded)
        if kept:
            yield replace(one, terms=kept)


def record(one: Person, actor_id: str, dump: str) -> Record:
    """Give the record of a person in the form of actors.jsonl."""
    short = surname(one)
    forms = people.spelled([one.name, *([short] if short else []), *one.aliases])
    return {
        "id": actor_id,
        "name": one.name,
        "kind": "person",
        "country": one.terms[0].post.country,
        "org": None,
        "sector": None,
        "aliases": [form for form in forms if form != one.name],
        "wikidata": one.item,
        "roles": [_role(term) for term in one.terms],
        "source": f"Wikidata {one.item}@{dump}",
    }


def surname(one: Person) -> str | None:
    """Give the short form of a name; monarchs and whoever has one name only have none."""
    words = [word for word in one.name.split() if not _NO_SURNAME.fullmatch(word)]
    if len(words) < 2 or _is_crowned(one.terms[0]):
        return None
    country = one.terms[0].post.country
    first = country in _SURNAME_FIRST or (country in _SURNAME_FIRST_IF_JOINED and "-" in words[-1])
    return words[0 if first else -1]


def _is_crowned(term: Term) -> bool:
    return term.post.title.removeprefix(ACTING) in MONARCHS


def _english(names: Record) -> Record:
    return {language: names[language] for language in wikidata.LANGUAGES if language in names}


def _slim(item: Record, prop: str) -> list[Record]:
    return [
        {key: claim[key] for key in ("mainsnak", "qualifiers", "rank") if key in claim}
        for claim in wikidata.statements(item, prop)
    ]


def _plain(name: str) -> str:
    return _ADDED.sub("", name).replace(",", "").replace("\u2019", "'").strip()


def _also(item: Record, name: str) -> Iterator[str]:
    """Names of several words that share one with the person's name: nicknames alone stand for too much."""
    words = set(people.slug(name).split("-"))
    for form in dict.fromkeys(map(_plain, wikidata.aliases(item))):
        apart = people.slug(form).split("-")
        if " " in form and _NAME.fullmatch(form) and words & {*apart} and apart[0] != "the":
            yield form


def _terms(item: Record, offices: Offices) -> Iterator[Term]:
    female = _FEMALE in wikidata.items(wikidata.best(item, "P21"))
    died = _day(wikidata.last_day, [claim["mainsnak"] for claim in wikidata.best(item, "P570")])
    home = _home(item, offices)
    for claim in wikidata.statements(item, "P39"):
        for office in wikidata.items([claim]):
            for post in _meant(_posts(claim, office, offices), home):
                yield from _term(claim, office, _worded(post, claim, female), died)


def _posts(claim: Record, office: str, offices: Offices) -> tuple[Post, ...]:
    places = [place for prop in ("P1001", "P17") for place in wikidata.snak_items(wikidata.qualifiers(claim, prop))]
    return offices.posts(office) or offices.generic(office, places)


def _meant(posts: tuple[Post, ...], home: set[str]) -> list[Post]:
    """Of an office of several countries (a crown, a president with territories) only the person's own countries."""
    own = [post for post in posts if post.country in home]
    return own or list(posts if len(posts) == 1 else ())


def _home(item: Record, offices: Offices) -> set[str]:
    return offices.codes_of_citizens(wikidata.items(wikidata.statements(item, "P27")))


def _worded(post: Post, claim: Record, female: bool) -> Post:
    """The post with the title that fits the holder: a queen, an acting president."""
    title = "queen" if female and post.title == "king" else post.title
    kinds = [kind for prop in _KIND_OF_TERM for kind in wikidata.snak_items(wikidata.qualifiers(claim, prop))]
    return replace(post, title=ACTING + title if _ACTING in kinds else title)


def _is_possible(start: date | None, end: date | None) -> bool:
    return (start or end) is not None and not (start and end and start > end)


def _term(claim: Record, office: str, post: Post, died: date | None) -> Iterator[Term]:
    """Yield the term, unless its end is past but not known, or it has no day at all."""
    ends = wikidata.qualifiers(claim, "P582")
    past = any(snak["snaktype"] != "novalue" for snak in ends)
    start, end = _day(wikidata.first_day, wikidata.qualifiers(claim, "P580")), _day(wikidata.last_day, ends)
    end = end if past else died
    if _is_possible(start, end) and not (past and end is None):
        succeeded = any(snak["snaktype"] != "novalue" for snak in wikidata.qualifiers(claim, "P1366"))
        yield Term(office, post, start, end, wikidata.is_preferred(claim), succeeded)


def _day(side: wikidata.Side, snaks: list[Record]) -> date | None:
    """The one day that values name: the first of several starts, the last of several ends."""
    days = [day for day in map(side, snaks) if day]
    return (min(days) if side is wikidata.first_day else max(days)) if days else None


def _at_home(terms: list[Term], home: set[str]) -> list[Term]:
    """Leave out the crowns of other countries of whoever is head of state at home."""
    crowned = any(term.post.state and term.post.country in home for term in terms)
    return [term for term in terms if not (crowned and term.post.state and term.post.country not in home)]


def _is_recent(term: Term, since: date) -> bool:
    return term.end is None or term.end >= since


def _preferred(terms: list[Term]) -> list[Term]:
    """Leave out what a preferred statement of the same office says otherwise of the same days."""
    first = [term for term in terms if term.preferred]
    return [term for term in terms if term.preferred or not any(_rival(term, other) for other in first)]


def _rival(term: Term, other: Term) -> bool:
    return term.post == other.post and shared((term.start, term.end), (other.start, other.end)) > NEAR


def shared(one: tuple[date | None, date | None], other: tuple[date | None, date | None]) -> timedelta:
    """Give for how long two runs of days overlap; nothing or less where they do not."""
    start = max(one[0] or date.min, other[0] or date.min)
    return min(one[1] or date.max - _DAY, other[1] or date.max - _DAY) - start + _DAY


def _joined(terms: list[Term]) -> list[Term]:
    """Join the terms of one post that follow each other without a day between."""
    kept: list[Term] = []
    for term in sorted(terms, key=_order):
        before = next((one for one in kept if one.post == term.post and _follows(one, term)), None)
        if before:
            kept[kept.index(before)] = replace(term, start=before.start, end=_later(before.end, term.end))
        else:
            kept.append(term)
    return kept


def _order(term: Term) -> tuple[date, str, str]:
    return term.start or date.min, term.post.title, term.office


def _follows(before: Term, term: Term) -> bool:
    return before.end is None or (term.start or date.min) <= before.end + _DAY


def _later(one: date | None, other: date | None) -> date | None:
    return max(one, other) if one and other else None


def _starts(everyone: list[Person]) -> dict[tuple[str, str], list[tuple[date, str]]]:
    """When who began in which office; stand-ins end nobody's term."""
    starts: dict[tuple[str, str], list[tuple[date, str]]] = {}
    for one in everyone:
        for term in one.terms:
            if term.start and not term.post.title.startswith(ACTING):
                starts.setdefault((term.office, term.post.country), []).append((term.start, one.item))
    return starts


def _closed(term: Term, item: str, starts: dict[tuple[str, str], list[tuple[date, str]]]) -> Term:
    begun = term.start or date.min
    others = starts.get((term.office, term.post.country), ())
    later = [day for day, other in others if day > begun and other != item]
    after = min(later, default=None)
    return replace(term, end=after - _DAY) if after and term.end in (None, after) else term


def _role(term: Term) -> Record:
    title = term.post.title
    return {
        "title": title,
        "country": term.post.country,
        "org": None,
        "sector": SECTORS.get(title.removeprefix(ACTING), "GOV"),
        "start": term.start.isoformat() if term.start else None,
        "end": term.end.isoformat() if term.end else None,
    }
