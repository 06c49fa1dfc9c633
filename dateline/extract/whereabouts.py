"""Which place of a name is meant: by what stands beside it, by what the document speaks of, and by its size."""

import itertools
import math
import re
from collections import Counter
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, field, replace
from functools import cache

from dateline.codes.countries import countries
from dateline.codes.places import GazetteerPlace
from dateline.extract.forms import Spot
from dateline.extract.rule_files import rules_file

Area = tuple[str, str | None]  # a country, and the state of it where one is told

_LARGE = 1_000_000  # inhabitants of a city that is known by its name alone
_KNOWN = 100_000  # inhabitants of one that needs nothing else to speak for it, unless its name is something else, too
_SMALL = 15_000
_MOST_OF_A_NAME = 3
_MOST_PLACES = 60  # of a document that are held against each other
_TIMES = 20  # how much larger a city is than the next of its name, to speak for its country
_OF_A_COUNTRY = 7.5  # as a power of ten, how likely a country is meant by an unsure name
_UNKNOWN_SIZE = 30_000  # inhabitants that a region is taken to have whose number is not known
_BY_COUNTRY, _BY_STATE, _BY_PLACE = 0.6, 1.0, 0.8  # what each doubling of what speaks for a place adds to that
_NEAR = 100  # kilometres within which "Edmonton, London" lies
_DEGREE = 111  # kilometres
_ABBREVIATED = re.compile(r", ?((?:[A-Z]\.){2,3}|W\.Va\.|[A-Z][a-z]{1,4}\.|[A-Z]{2}\b|[A-Z][a-z]{3,5}\b)")
_BETWEEN = (", ", " (", ",\n", ", in ", " in ")
PLACING = frozenset("in at near from outside around inside to of for".split())


@dataclass(slots=True)
class Evidence:
    """What a document speaks of: areas by form and in all, forms of which it says where they lie, points by country.

    ``placed`` are forms that stand as a place does at least once.
    """

    named: dict[str, Counter[Area]] = field(default_factory=dict)
    areas: Counter[Area] = field(default_factory=Counter)
    countries: Counter[str] = field(default_factory=Counter)
    told: dict[str, Area] = field(default_factory=dict)
    points: dict[str, list[tuple[str, float, float]]] = field(default_factory=dict)
    seen: set[str] = field(default_factory=set)
    placed: set[str] = field(default_factory=set)
    chosen: dict[str, GazetteerPlace | None] = field(default_factory=dict)

    def note(self, form: str, area: Area) -> None:
        """Count a mention of a country, or of a state of it; many mentions of one name count as a few."""
        counts = self.named.setdefault(form, Counter())
        if counts[area] < _MOST_OF_A_NAME:
            counts[area] += 1
            self.areas[area] += 1
            self.countries[area[0]] += 1

    def of_country(self, country: str, beside: str = "") -> int:
        """Give how often a country is spoken of by other names than one."""
        own: Mapping[Area, int] = self.named.get(beside, {})
        return self.countries[country] - sum(count for area, count in own.items() if area[0] == country)

    def of_state(self, area: Area, beside: str = "") -> int:
        """Give how often a state is spoken of by other names than one."""
        own: Mapping[Area, int] = self.named.get(beside, {})
        return self.areas[area] - own.get(area, 0) if area[1] else 0

    def place(self, form: str, places: Sequence[GazetteerPlace]) -> None:
        """Remember where the places of a name lie."""
        if form not in self.seen and len(self.seen) < _MOST_PLACES:
            self.seen.add(form)
            for place in places:
                if place.country and place.lat is not None and place.lon is not None:
                    self.points.setdefault(place.country, []).append((form, place.lat, place.lon))

    def near(self, place: GazetteerPlace) -> int:
        """Give how many other names have a place close by."""
        if place.lat is None or place.lon is None:
            return 0
        here = (place.lat, place.lon)
        points = self.points.get(place.country or "", ())
        return len({form for form, *point in points if form != place.form and _is_close(here, (point[0], point[1]))})

    def speaks_for(self, place: GazetteerPlace) -> float:
        """Give what the document adds to the likelihood of a place, as a power of ten."""
        of_country = self.of_country(place.country or "", place.form)
        of_state = self.of_state(_area(place), place.form)
        weighted = (_BY_COUNTRY, of_country), (_BY_STATE, of_state), (_BY_PLACE, self.near(place))
        return sum(weight * math.log2(1 + count) for weight, count in weighted)


def _area(place: GazetteerPlace) -> Area:
    return place.country or "", place.state


def weigh(text: str, spots: Sequence[Spot]) -> Evidence:
    """Read off a document's spots what it speaks of."""
    evidence = Evidence()
    for spot, after in itertools.zip_longest(spots, spots[1:]):
        area = _told(text, spot, after)
        if area:
            evidence.told.setdefault(spot.form, area)
            evidence.note(spot.form, area)
        else:
            for sure in _sure(spot):
                evidence.note(spot.form, sure)
        if spot.places and _is_placed(spot, text):
            evidence.placed.add(spot.form)
        evidence.place(spot.form, spot.places)
    return evidence


def _sure(spot: Spot) -> Iterator[Area]:
    """Give the area that a form speaks of whatever is around it."""
    for surface in spot.surfaces[:1]:
        if surface.kind in ("country", "demonym") and surface.country and not surface.ambiguous:
            yield surface.country, None
    if spot.surfaces or not spot.places or spot.places[0].unsure:
        return
    first, *others = spot.places
    larger = all(first.inhabitants > _TIMES * other.inhabitants or first.country == other.country for other in others)
    if first.country and larger and (first.level == "region" or first.inhabitants >= _KNOWN):
        yield first.country, first.state


def _told(text: str, spot: Spot, after: Spot | None) -> Area | None:
    """Give the area that the words behind a place name: "London, Ontario", "Paris, Tex."."""
    if not spot.places:
        return None
    abbreviated = _ABBREVIATED.match(text, spot.end)
    area = states().get(abbreviated[1]) if abbreviated else None
    if area:
        return area
    if after is None or text[spot.end : after.start] not in _BETWEEN:
        return None
    areas = [area for area in _areas(after) if any(_lies_in(place, area) for place in spot.places)]
    return areas[0] if areas else _beside(spot, after)


def _areas(spot: Spot) -> Iterator[Area]:
    yield from ((place.country, place.state) for place in spot.places if place.level == "region" and place.country)
    yield from ((one.country, None) for one in spot.surfaces if one.kind == "country" and one.country)


def _lies_in(place: GazetteerPlace, area: Area) -> bool:
    return place.country == area[0] and area[1] in (None, place.state)


def _beside(spot: Spot, after: Spot) -> Area | None:
    """Give the area of two places that lie side by side: "Edmonton, London"."""
    pairs = [(one, other) for one in spot.places for other in after.places if _is_near(one, other)]
    best = max(pairs, key=lambda pair: pair[1].inhabitants, default=None)
    return (best[0].country, best[0].state) if best and best[0].country else None


def _is_near(one: GazetteerPlace, other: GazetteerPlace) -> bool:
    if one.country != other.country or one.lat is None or one.lon is None or other.lat is None or other.lon is None:
        return False
    return one is not other and _is_close((one.lat, one.lon), (other.lat, other.lon))


def _is_close(one: tuple[float, float], other: tuple[float, float]) -> bool:
    north = one[0] - other[0]
    if abs(north) * _DEGREE >= _NEAR:
        return False
    east = (one[1] - other[1]) * math.cos(math.radians(one[0]))
    return math.hypot(north, east) * _DEGREE < _NEAR


def choose(spot: Spot, evidence: Evidence) -> GazetteerPlace | None:
    """Give the place that a spot names, None where none is likely enough; the same for all spots of a form."""
    if spot.form not in evidence.chosen:
        evidence.chosen[spot.form] = _chosen(spot, evidence)
    return evidence.chosen[spot.form]


def _chosen(spot: Spot, evidence: Evidence) -> GazetteerPlace | None:
    area = evidence.told.get(spot.form)
    if area:
        inside = [place for place in spot.places if _lies_in(place, area)]
        return inside[0] if inside else replace(spot.places[0], country=area[0], state=area[1], lat=None, lon=None)
    if len({place.country for place in spot.places}) > 1:
        best = max(spot.places, key=lambda place: likelihood(place, evidence))
    else:
        best = max(spot.places, key=lambda place: (evidence.of_state(_area(place), place.form), place.inhabitants))
    return best if _is_likely(best, spot, evidence) else None


def likelihood(place: GazetteerPlace, evidence: Evidence) -> float:
    """Give how likely a place is meant, as a power of ten."""
    size = _UNKNOWN_SIZE if place.level == "region" else 1000
    return math.log10(max(place.inhabitants, size)) + evidence.speaks_for(place)


def of_country(country: str, form: str, evidence: Evidence) -> float:
    """Give how likely a country is meant by a name that is also a place's."""
    return _OF_A_COUNTRY + _BY_COUNTRY * math.log2(1 + evidence.of_country(country, form))


def _is_likely(place: GazetteerPlace, spot: Spot, evidence: Evidence) -> bool:
    """Whether a place that is little known, or has the name of something else, has what speaks for it."""
    if place.level == "site" or place.inhabitants >= _LARGE or _stands_alone(place, spot):
        return True
    of_country = evidence.of_country(place.country or "", spot.form)
    of_state = evidence.of_state(_area(place), spot.form)
    supported = place.inhabitants >= _KNOWN or of_country > 1 or of_state > 0 or evidence.near(place) > 0
    return supported and (not place.unsure or spot.form in evidence.placed)


def _stands_alone(place: GazetteerPlace, spot: Spot) -> bool:
    """Whether it is a capital, or its name is no other country's, no word and no person's."""
    if place.country and countries()[place.country].capital == place.form:
        return True
    one_country = all(other.country == place.country for other in spot.places)
    known = place.inhabitants >= _SMALL or place.level == "region"
    return one_country and not place.unsure and known


def _is_placed(spot: Spot, text: str) -> bool:
    """Whether a preposition of place stands before it, or it opens the text as the place of a report."""
    if text[spot.start : spot.end].isupper():
        return True
    before = text[max(spot.start - 12, 0) : spot.start].rsplit(maxsplit=1)
    return bool(before) and before[-1].lower() in PLACING


@cache
def states() -> Mapping[str, Area]:
    """Give the area of each abbreviation of a state or province."""
    return {
        form: (country, state)
        for country, by_state in rules_file("states.yaml").items()
        for state, forms in by_state.items()
        for form in (state, *forms)
    }
