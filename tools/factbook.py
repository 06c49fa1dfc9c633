"""Read the Factbook's statements about countries and leaders into plain facts."""

import html
import json
import re
import unicodedata
from collections.abc import Iterator
from dataclasses import dataclass, replace
from datetime import date, timedelta
from pathlib import Path
from typing import Any

Record = dict[str, Any]

LAST_SNAPSHOT = date(2026, 1, 1)  # whoever is named after this day is taken to be in office still
LONGEST_GAP = timedelta(days=400)  # the profiles stood still from 2017 to 2020: no successor is read across such a gap
_TITLES = (
    ("president", "President"),
    ("prime minister", "Prime Minister"),
    ("chancellor", "Chancellor"),
    ("king", "King"),
    ("queen", "Queen"),
    ("emperor", "Emperor"),
    ("emir", "Amir"),
    ("sultan", "Sultan"),
    ("grand duke", "Grand Duke"),
    ("prince", "Prince"),
    ("prime minister", "Premier"),
)
_ACTING = "Acting|Interim|Transition|Transitional|Transitory|Caretaker"
_TITLED = re.compile(rf"(?:(?:{_ACTING}) )?({'|'.join(word for _, word in _TITLES)}) (?!of\b|and\b|Designate)(.+)")
_RANK = re.compile(r"\b(?:Dr|Gen|Col|Lt|Maj|Brig|Capt|Adm|Sir|Dame|Sheikh|Shaykh|General|Colonel|Captain)\b\.?\s*")
_NOISE = re.compile(r"\s*(?:\(.*?\)|\".*?\"|;.*|, (?:Jr|Sr|Dr)\.?.*|, also .*| of [Tt]he .*| of [A-Z].*)")
_NAME = re.compile(r"[A-Z][\w.'’-]*(?: (?:[A-Z][\w.'’-]*|de|del|da|dos|la|al-\w+|el-\w+|bin|von|van|der|ad-\w+|ul))*")


@dataclass(frozen=True, slots=True)
class Term:
    """A leader's term as the profiles state it; ``end`` is None while the last snapshots still name the holder."""

    country: str
    title: str
    name: str
    surname: str
    start: date
    seen: date
    end: date | None = None


def nationality(noun: str | None, adjective: str | None) -> list[str]:
    """Give the nouns, singular and plural, and adjectives of texts like ``Afghan(s)`` and ``Czech``."""
    found: dict[str, None] = {}
    for text in re.split(r" or |, |; ", f"{adjective or ''}, {noun or ''}"):
        word = re.sub(r"\s*\((?!s\)).*?\)", "", text).strip()
        stem = word.removesuffix("(s)")
        if re.fullmatch(r"[A-Z][A-Za-z' -]+", stem):
            found |= dict.fromkeys([stem] if stem == word else [stem, stem + "s"])
    return list(found)


def capital(text: str | None) -> str | None:
    """Give the first name of a statement about the capital, without its remarks."""
    name = re.split(r"[(;,]| in Romanian", html.unescape(text or ""))[0].strip()
    return name or None


def profiles(folder: Path) -> dict[str, Record]:
    """Give the countries' statements by alpha-3 code, the first where there are several."""
    found: dict[str, Record] = {}
    for line in (folder / "countries.jsonl").read_text(encoding="utf-8").splitlines():
        record = json.loads(line)
        found.setdefault(record["country"], record)
    return found


def memberships(folder: Path) -> dict[str, set[str]]:
    """Give the countries of each organisation by the abbreviation used, without those that a remark is put on.

    A remark in brackets stands by observers, associates and the like, who are no members.
    """
    found: dict[str, set[str]] = {}
    for country, profile in profiles(folder).items():
        text = (profile.get("organisations") or "").rsplit("participate: ", 1)[-1]
        for name in re.split(r"[,;]\s*(?![^(]*\))", html.unescape(text)):
            found.setdefault(name.strip(), set()).add(country)
    return found


def leaders(folder: Path) -> dict[tuple[str, str], list[Term]]:
    """Give the terms of each country's office in order, the spellings of one person joined, with their ends."""
    offices: dict[tuple[str, str], list[Term]] = {}
    for line in (folder / "leaders.jsonl").read_text(encoding="utf-8").splitlines():
        term = _term(json.loads(line))
        if term:
            offices.setdefault((term.country, term.title), []).append(term)
    return {office: list(_closed(_joined(terms))) for office, terms in offices.items()}


def _term(record: Record) -> Term | None:
    match = _TITLED.fullmatch(html.unescape(record["holder_text"]))
    if not match or len(record["since"]) < len("2020-01-01"):
        return None
    name = _NOISE.sub("", _RANK.sub("", match[2])).strip(" ,")
    surname = " ".join(word for word in name.split() if _shouted(word) and not re.fullmatch("[IVX]+", word))
    if not surname or not _NAME.fullmatch(name):
        return None
    title = next(title for title, word in _TITLES if word == match[1])
    days = (date.fromisoformat(record["since"]), date.fromisoformat(record["last_seen"]))
    return Term(record["country"], title, _natural(name), _natural(surname), *days)


def _joined(terms: list[Term]) -> list[Term]:
    """Drop further spellings and re-elections of whoever holds the office already."""
    kept: list[Term] = []
    for term in sorted(terms, key=lambda one: (one.start, one.seen)):
        again = bool(kept) and (kept[-1].start == term.start or _same(kept[-1], term))
        kept.append(_joint(kept.pop(), term) if again else term)
    return kept


def _joint(first: Term, later: Term) -> Term:
    return replace(later, start=first.start, seen=max(first.seen, later.seen))


def _closed(terms: list[Term]) -> Iterator[Term]:
    for term, after in zip(terms, [*terms[1:], None], strict=True):
        if after and after.start - term.seen <= LONGEST_GAP:
            yield replace(term, end=after.start - timedelta(days=1))
        else:
            yield replace(term, end=None if not after and term.seen >= LAST_SNAPSHOT else term.seen)


def _same(one: Term, other: Term) -> bool:
    return bool(set(_plain(one.surname).split()) & set(_plain(other.surname).split()))


def _plain(text: str) -> str:
    apart = unicodedata.normalize("NFKD", text)
    return "".join(char for char in apart if not unicodedata.combining(char)).casefold()


def _shouted(word: str) -> bool:
    letters = [char for char in word if char.isalpha()]
    return len(letters) > 1 and sum(char.isupper() for char in letters) > len(letters) / 2


def _natural(name: str) -> str:
    return " ".join(_cased(word) for word in name.split())


def _cased(word: str) -> str:
    return word.title() if _shouted(word) and not re.fullmatch("[IVX]+", word) else word
