"""Places that no list has, told by the state, province or country behind them: "Powderly, Texas", "Wye, Ont."."""

import re
from collections.abc import Iterator, Sequence
from collections.abc import Set as AbstractSet

from dateline.codes.personal import first_names
from dateline.extract.forms import Spot
from dateline.extract.names import Name
from dateline.extract.whereabouts import PLACING, Area, states

_BEFORE = re.compile(r"(?:(?P<placing>[a-z]+) |\A|\n *)(?P<name>[A-Z][\w'’-]+(?: [A-Z][\w'’-]+){0,2}), ?\Z")
_WITH_STATE = re.compile(r", ?((?:[A-Z]\.){2,3}|W\.Va\.|[A-Z][a-z]{1,4}\.|[A-Z]{2}\b)")
_PLACED: frozenset[str | None] = frozenset((*PLACING, "the", "a", "an"))
_REACH = 60  # characters


def small_places(text: str, spots: Sequence[Spot]) -> Iterator[Name]:
    """Give the places in no particular order, each time that the text names them."""
    told = dict(_told(text, spots))
    known = {spot.form for spot in spots}
    for name, (country, _) in told.items():
        if name not in known:
            for match in re.finditer(rf"(?<![\w-]){re.escape(name)}(?![\w-])", text):
                yield Name(match.start(), match.end(), name, "place", country, None, None, None, "city")


def _told(text: str, spots: Sequence[Spot]) -> Iterator[tuple[str, Area]]:
    for spot in spots:
        area = _area(spot)
        if area:
            yield from _named_before(text, spot.start, area, _PLACED if area[1] else PLACING)
    for match in _WITH_STATE.finditer(text):
        area = states().get(match[1])
        if area:
            yield from _named_before(text, match.start(1), area, _PLACED | {None})


def _area(spot: Spot) -> Area | None:
    """Give the state or province, or the country, that a form names."""
    for place in spot.places[:1]:
        if place.level == "region" and place.country:
            return place.country, place.state
    return next(((one.country, None) for one in spot.surfaces if one.kind == "country" and one.country), None)


def _named_before(text: str, start: int, area: Area, after: AbstractSet[str | None]) -> Iterator[tuple[str, Area]]:
    """Give the name before a comma, where one of some words stands before it; None is the beginning of a line."""
    match = _BEFORE.search(text[max(start - _REACH, 0) : start])
    if match and match["placing"] in after and match["name"].split()[0] not in first_names():
        yield match["name"], area
