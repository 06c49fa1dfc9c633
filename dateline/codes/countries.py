"""Countries by their ISO 3166-1 alpha-3 code: names, demonyms, capitals, and when the code was in use."""

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date
from functools import cache

from dateline.codes.data import Record, day, records
from dateline.codes.names import Spellings, look_up_key
from dateline.errors import UnknownNameError


@dataclass(frozen=True, slots=True)
class Country:
    """A country or territory with a code of its own.

    ``demonyms`` are adjectives and nouns, singular and plural. ``first`` and ``last`` are the days between which it
    was a country under this code, both included, None where it was so from the start or still is. ``lat`` and ``lon``
    are degrees of one point that stands for it.
    """

    alpha3: str
    alpha2: str | None
    name: str
    aliases: tuple[str, ...]
    demonyms: tuple[str, ...]
    capital: str | None
    first: date | None
    last: date | None
    lat: float
    lon: float


@cache
def countries() -> Mapping[str, Country]:
    """Give all countries by alpha-3 code in the order of their codes, withdrawn ones at the end.

    Besides ISO 3166-1 there is XKX for Kosovo (a user-assigned code), and of ISO 3166-3 SUN, YUG, SCG, CSK, DDR, ZAR.
    """
    return {record["alpha3"]: _country(record) for record in records("countries.jsonl")}


def find_country(text: str) -> str:
    """Give the alpha-3 code of a code (alpha-3, alpha-2), English name or alias, whatever its case and accents.

    Raises UnknownNameError, with the nearest names, or with the codes that share the name.
    """
    found = codes_named().get(look_up_key(text), ())
    if len(found) == 1:
        return found[0]
    raise UnknownNameError(text, found or _spellings().nearest(text), ambiguous=bool(found))


@cache
def codes_named() -> Mapping[str, tuple[str, ...]]:
    """Give the codes that each folded name, alias and code stands for; a country's own name is its alone."""
    index = {look_up_key(country.name): (code,) for code, country in countries().items()}
    shared: dict[str, dict[str, None]] = {}
    for code, country in countries().items():
        for text in (code, country.alpha2, *country.aliases):
            if text:
                shared.setdefault(look_up_key(text), {})[code] = None
    return {key: tuple(codes) for key, codes in shared.items()} | index


@cache
def _spellings() -> Spellings:
    return Spellings(name for country in countries().values() for name in (country.name, *country.aliases))


def _country(record: Record) -> Country:
    return Country(
        record["alpha3"],
        record["alpha2"],
        record["name"],
        tuple(record["aliases"]),
        tuple(record["demonyms"]),
        record["capital"],
        day(record["first"]),
        day(record["last"]),
        record["lat"],
        record["lon"],
    )
