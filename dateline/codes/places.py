"""Places by name: cities, regions and sites, each line of the table read only when a text names it."""

from collections.abc import Mapping
from dataclasses import dataclass
from functools import cache

from dateline.codes.countries import countries
from dateline.codes.data import text_of
from dateline.model import PlaceLevel

_LEVELS: Mapping[str, PlaceLevel] = {"city": "city", "region": "region", "site": "site"}


@dataclass(frozen=True, slots=True)
class GazetteerPlace:
    """A place of a name: ``state`` is the postal code of the American state or Canadian province that it lies in or is.

    ``country`` is None for what is of no country, ``lat`` and ``lon`` are degrees, None where no point is known. An
    ``unsure`` name is also a word or a person's.
    """

    form: str
    country: str | None
    level: PlaceLevel
    state: str | None
    lat: float | None
    lon: float | None
    inhabitants: int
    unsure: bool = False


@cache
def place_lines() -> Mapping[str, tuple[str, ...]]:
    """Give the lines of the table by the form that they begin with."""
    found: dict[str, list[str]] = {}
    for line in text_of("places.tsv").splitlines()[1:]:
        found.setdefault(line[: line.index("\t")], []).append(line)
    return {form: tuple(lines) for form, lines in found.items()}


@cache
def places_named(form: str) -> tuple[GazetteerPlace, ...]:
    """Give the places of a name as written, those of most inhabitants first; none for an unknown name."""
    found = (_place(line) for line in place_lines().get(form, ()))
    return tuple(sorted(found, key=lambda place: -place.inhabitants))


def _place(line: str) -> GazetteerPlace:
    form, country, level, state, lat, lon, inhabitants, unsure = line.split("\t")
    north, east = (float(lat), float(lon)) if lat else (None, None)
    return GazetteerPlace(
        form, country or None, _LEVELS[level], state or None, north, east, int(inhabitants), bool(unsure)
    )


@cache
def is_capital(form: str, country: str) -> bool:
    """Whether a name is one of a country's capital, in whatever spelling."""
    capital = countries()[country].capital or ""
    if form == capital:
        return True
    points = {(place.lat, place.lon) for place in places_named(capital) if place.country == country}
    return any(place.country == country and (place.lat, place.lon) in points for place in places_named(form))
