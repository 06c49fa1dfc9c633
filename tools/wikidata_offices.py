"""Which items of Wikidata are offices that the project writes down, of which country, under which title."""

import re
from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field

import wikidata
from wikidata import Record

STATE, GOVERNMENT = "P1906", "P1313"  # a country's office held by its head of state, by its head of government
PARTS = (b'"P298"', b'"P297"', b'"P279"', b'"P1001"')  # one of them is in any item that is a country or an office
SECTORS = {"defence minister": "MIL", "pope": "REL"}  # of all other titles: GOV
MONARCHS = frozenset("king queen emperor emir sultan prince pope".split()) | {"grand duke"}
_DEEPEST = 4  # how many classes up a minister's portfolio is looked for
_CALLED_OTHERWISE = {("USA", "interior minister")}  # whoever keeps the public lands is no minister of police

_OFFICE = re.compile(
    r"(?i)\b(?:minister|secretary|head|president|presidency|premier|chancellor|taoiseach|king|queen|monarch|emperor|emir"
    r"|amir|sultan|prince|duke|pope|sovereign|leader|chair\w*|chief|governor)\b"
)
_JUNIOR = re.compile(
    r"(?i)\b(?:deputy|vice|shadow|assistant|under-?secretary|junior|minister of state|secretary[ -]general|spouse"
    r"|(?:parliamentary|permanent) (?:secretary|representative|under-?secretary)|advis[eo]r|civil defen[cs]e|ambassador"
    r"|spokes\w+|chief of staff)\b(?![ -](?:prime minister|premier|president)\b)"
)
_HOLDER = r"\b(?:minister|secretary(?! of the (?:department|ministry))|head of the(?: \w+)? department|commissar)\b"
_PORTFOLIOS = {
    "foreign minister": r"\bforeign minister\b"
    rf"|{_HOLDER}.*\b(?:foreign|external)\b(?! trade).*\b(?:affairs|relations)\b",
    "defence minister": rf"\b(?:defen[cs]e|war) minister\b|{_HOLDER}.*\b(?:defen[cs]e|war)\b",
    "interior minister": r"\binterior minister\b"
    rf"|{_HOLDER}.*\b(?:interior|internal affairs|internal security|home affairs)\b",
}
_PORTFOLIO = {title: re.compile(rf"(?i){form}") for title, form in _PORTFOLIOS.items()}
_LED = re.compile(r"(?i)\b(?:president|chair\w*|head) of (?:the )?(?:council|government|executive|cabinet)\b")
_HEADS = {
    "supreme leader": r"supreme leader",
    "pope": r"pope|sovereign of the vatican.*",
    "emperor": r"emperor",
    "emir": r"[ae]mir",
    "sultan": r"sultan",
    "grand duke": r"grand duke",
    "king": r"king|queen|monarch",
    "prime minister": r"prime minister|premier|taoiseach|minister-president",
    "prince": r"prince",
    "chancellor": r"chancellor",
    "chief executive": r"chief executive",
    "president": r"president|presidency",
    "governor": r"governor(?:-general)?",
}
_HEAD = {title: re.compile(rf"(?i)\b(?:{form})\b") for title, form in _HEADS.items()}


@dataclass(frozen=True, slots=True)
class Post:
    """An office of a country under the project's title; ``state`` says that the head of state holds it."""

    title: str
    country: str
    state: bool = False


@dataclass(frozen=True, slots=True)
class Office:
    """An item that may be an office: its English name, its classes, and the items of the countries it stands for."""

    name: str
    classes: tuple[str, ...]
    places: tuple[str, ...]
    sure: bool  # the item itself states for whom the office acts, not only in which country it is


@dataclass(slots=True)
class Offices:
    """What the dump says of countries and offices, gathered item by item."""

    codes: Mapping[str, str]  # the codes that are known, alpha-2 and alpha-3, each with its alpha-3
    countries: dict[str, tuple[str, str]] = field(default_factory=dict)
    heads: dict[str, dict[str, set[str]]] = field(default_factory=dict)
    offices: dict[str, Office] = field(default_factory=dict)
    _posts: dict[str, tuple[Post, ...]] = field(default_factory=dict)

    def add(self, item: Record) -> None:
        """Keep what an item says if it is a country or may be an office."""
        name = wikidata.label(item) or ""
        code = self._code(item)
        if code:
            self._add_country(item, name, code)
        elif _OFFICE.search(name):
            self._add_office(item, name)

    def posts(self, office: str) -> tuple[Post, ...]:
        """Give the posts that an item stands for: none, one, or one in each of several countries."""
        if office not in self._posts:
            self._posts[office] = tuple(self._heads_of(office)) or tuple(self._ministers_of(office))
        return self._posts[office]

    def generic(self, office: str, places: list[str]) -> tuple[Post, ...]:
        """Give the posts of an office of no country ("foreign minister") in the places that a statement names."""
        known = self.offices.get(office)
        title = self._portfolio(office) if known and not known.places else None
        return tuple(_ministers(title, self._codes_of(places)))

    def codes_of_citizens(self, places: list[str]) -> set[str]:
        """Give the codes of the countries among these items."""
        return set(self._codes_of(places))

    def _code(self, item: Record) -> str | None:
        found = (code for prop in ("P298", "P297") for code in wikidata.strings(wikidata.best(item, prop)))
        return next((self.codes[code] for code in found if code in self.codes), None)

    def _add_country(self, item: Record, name: str, code: str) -> None:
        self.countries[item["id"]] = (code, name)
        for side in (STATE, GOVERNMENT):
            for office in wikidata.items(wikidata.statements(item, side)):
                self.heads.setdefault(office, {}).setdefault(code, set()).add(side)

    def _add_office(self, item: Record, name: str) -> None:
        acts_for = wikidata.items(wikidata.best(item, "P1001"))
        places = acts_for or wikidata.items(wikidata.best(item, "P17"))
        classes = [kind for prop in ("P279", "P31") for kind in wikidata.items(wikidata.statements(item, prop))]
        self.offices[item["id"]] = Office(name, tuple(classes), tuple(places), bool(acts_for))

    def _heads_of(self, office: str) -> Iterator[Post]:
        known = self.offices.get(office)
        for code, sides in self.heads.get(office, {}).items():
            yield Post(_head(known.name if known else "", sides), code, STATE in sides)

    def _ministers_of(self, office: str) -> Iterator[Post]:
        known = self.offices.get(office)
        if known and known.places:
            places = [place for place in known.places if known.sure or self._names(known.name, place)]
            yield from _ministers(self._portfolio(office), self._codes_of(places))

    def _names(self, name: str, place: str) -> bool:
        """Whether the office's name holds the country's: else it may be an office of a region there."""
        _, country = self.countries.get(place, ("", ""))
        return bool(country) and country in name

    def _codes_of(self, places: list[str]) -> list[str]:
        return sorted({self.countries[place][0] for place in places if place in self.countries})

    def _portfolio(self, office: str) -> str | None:
        """Give the minister's title that the item's name tells, else the name of its nearest class that tells one."""
        level = [office]
        for _ in range(_DEEPEST):
            known = [self.offices[kind] for kind in level if kind in self.offices]
            if any(_JUNIOR.search(one.name) for one in known):
                return None
            title = next((title for one in known for title in _titles(one.name)), None)
            if title:
                return title
            level = [kind for one in known for kind in one.classes]
        return None


def _titles(name: str) -> Iterator[str]:
    return (title for title, form in _PORTFOLIO.items() if form.search(name))


def _ministers(title: str | None, codes: list[str]) -> Iterator[Post]:
    return (Post(title, code) for code in codes if title and (code, title) not in _CALLED_OTHERWISE)


def _head(name: str, sides: set[str]) -> str:
    """Give the title of a head of state or government from the name of the office."""
    if STATE not in sides and _LED.search(name):
        return "prime minister"
    other = "leader" if STATE in sides else "prime minister"
    return next((title for title, form in _HEAD.items() if form.search(name)), other)
