"""What holds of every extraction, whatever the text says: each broken rule as one line."""

import re
from collections.abc import Iterator
from datetime import date, timedelta

from dateline.codes import plover
from dateline.codes.actors import actor
from dateline.codes.countries import countries
from dateline.errors import UnknownNameError
from dateline.extract import Extraction
from dateline.model import Event, Party, Place
from dateline.when import calendar_unit

_MODALITIES = frozenset(("asserted", "future", "alleged", "hypothetical", "negated"))
_MONTHS = {21: (3, 3), 22: (6, 3), 23: (9, 3), 24: (12, 3), 33: (1, 3), 34: (4, 3), 35: (7, 3), 36: (10, 3)} | {
    40: (1, 6),
    41: (7, 6),
}  # EDTF's seasons, quarters and halves: first month and how many


def broken(extraction: Extraction) -> list[str]:
    """Give the rules that an extraction breaks."""
    text = extraction.document.text
    found = [f"{one} does not slice back" for one in extraction.timexes if text[one.start : one.end] != one.text]
    found += [f"{one} does not slice back" for one in extraction.entities if text[one.start : one.end] != one.text]
    ids = [event.id for event in extraction.events]
    found += ["one event stands twice"] if len(ids) != len(set(ids)) else []
    checks = (_quote, _parties, _sides, _place_and_country, _words, _time, _published, _numbers)
    for event in extraction.events:
        told = (fault for check in checks for fault in check(event, extraction))
        found += [f"{event.type} in {event.quote.text!r}: {fault}" for fault in told]
    return found


def _quote(event: Event, extraction: Extraction) -> Iterator[str]:
    quote, text = event.quote, extraction.document.text
    start, end = quote.trigger
    if text[quote.start : quote.end] != quote.text:
        yield "the quote does not slice back"
    if not quote.start <= start < end <= quote.end:
        yield "the trigger is not inside the quote"
    if text[start:end] != text[start:end].strip():
        yield "the trigger has white space around it"


def _parties(event: Event, _: Extraction) -> Iterator[str]:
    for party in (*event.source, *event.target, *event.attribution):
        if not (party.country or party.org or party.sector):
            yield f"{party} is of no country, organisation or sector"
        if not party.text or party.text not in event.quote.text:
            yield f"{party.text!r} are not the words of the quote"
        if {party.sector} - {None, *plover.sectors()} or {party.org} - {None, *plover.orgs()}:
            yield f"{party} is not in PLOVER's words"
        if not _is_known(party):
            yield f"{party.actor} is no actor"


def _is_known(party: Party) -> bool:
    try:
        return party.actor is None or bool(actor(party.actor))
    except UnknownNameError:
        return False


def _sides(event: Event, _: Extraction) -> Iterator[str]:
    source, target = ([party.identity for party in side] for side in (event.source, event.target))
    everybody = [*source, *target]
    if not everybody:
        yield "nobody acts or is acted on"
    if len(set(everybody)) < len(everybody):
        yield "one party stands twice"
    if event.mutual and (target or len(source) < 2):
        yield "mutual, but with a target or of one party"


def _place_and_country(event: Event, _: Extraction) -> Iterator[str]:
    sides = (*event.source, *event.target)
    told = {one.country for one in (*sides, *event.places)} - {None}
    if set(event.countries) != told or list(event.countries) != sorted(told):
        yield f"countries are {event.countries}"
    if unknown := told - set(countries()):
        yield f"{unknown} are no countries"
    for place in event.places:
        if place.text not in event.quote.text:
            yield f"{place.text!r} are not the words of the quote"
        if any(_is_same_mention(place, party, event) for party in sides):
            yield f"the place {place.text!r} is a party too"
        if (place.lat is None) != (place.lon is None):
            yield f"{place.text!r} has half a position"


def _is_same_mention(place: Place, party: Party, event: Event) -> bool:
    return place.text == party.text and event.quote.text.count(place.text) == 1


def _words(event: Event, _: Extraction) -> Iterator[str]:
    kind = plover.types().get(event.type)
    if kind is None or (event.mode and event.mode not in kind.modes):
        yield f"{event.type}/{event.mode} is not PLOVER's"
    if set(event.contexts) - set(plover.contexts()):
        yield f"{event.contexts} are not PLOVER's"
    if event.modality not in _MODALITIES or not 0 < event.confidence <= 1:
        yield f"{event.modality} {event.confidence}"
    if event.modality == "future" and event.type in ("CONSULT", "SUPPORT", "COOPERATE", "AID", "RETREAT"):
        yield "goodwill to come is a promise"


def _time(event: Event, _: Extraction) -> Iterator[str]:
    when = event.when
    if edtf_bounds(when.edtf) != (when.earliest, when.latest):
        yield f"EDTF {when.edtf} is not {when.earliest} to {when.latest}"
    if (when.kind == "span") != ("/" in when.edtf):
        yield f"EDTF {when.edtf} is not of kind {when.kind}"
    if when.text is not None and when.text not in event.quote.text:
        yield f"{when.text!r} are not the words of the quote"
    if when.rule is None:
        yield "no rule says how the time was read"


def _published(event: Event, extraction: Extraction) -> Iterator[str]:
    published, when = extraction.document.published, event.when
    if published is None:
        return
    if any(day and day > published for day in event.said):
        yield f"said on {event.said}, after publication"
    if when.anchor == "published" and when.latest != published:
        yield f"undated, but by {when.latest}"
    if when.text is None and not _is_in_time(event, published):
        yield f"{event.modality}, but dated {when.edtf}"


def _is_in_time(event: Event, published: date) -> bool:
    """Whether an act that no words date lies on the side of the publication that its modality says."""
    earliest, latest = event.when.earliest, event.when.latest
    if event.modality == "future":
        return latest is None or latest >= published
    return event.modality != "asserted" or earliest is None or earliest <= published


def _numbers(event: Event, _: Extraction) -> Iterator[str]:
    for number in event.numbers:
        if number.low is None and number.high is None:
            yield f"{number} says nothing"
        if number.low is not None and number.high is not None and number.low > number.high:
            yield f"{number} has its bounds in the wrong order"
        if number.text not in event.quote.text:
            yield f"{number.text!r} are not the words of the quote"
        if (number.what == "money") != (number.unit is not None):
            yield f"{number} has a unit or none"
    if len(set(event.numbers)) < len(event.numbers):
        yield "one number stands twice"


def edtf_bounds(form: str) -> tuple[date | None, date | None]:
    """Read the bounds of an EDTF form as the contract writes it, apart from the code that writes it."""
    if "/" in form:
        first, last = form.split("/")
        return _unit(first)[0], _unit(last)[1]
    if form.startswith("["):
        first, last = form.strip("[]").split("..")
        return _unit(first)[0], _unit(last)[1]
    return _unit(form)


def _unit(form: str) -> tuple[date | None, date | None]:
    if form in ("", ".."):
        return None, None
    if "X" in form:
        return date(int(form.replace("X", "0")), 1, 1), date(int(form.replace("X", "9")), 12, 31)
    numbers = [int(number) for number in re.findall(r"\d+", form)]
    if len(numbers) == 2 and numbers[1] > 12:
        month, many = _MONTHS[numbers[1]]
        last = divmod(month + many - 1, 12)
        return date(numbers[0], month, 1), date(numbers[0] + last[0], last[1] + 1, 1) - timedelta(days=1)
    unit = calendar_unit(*numbers)
    return unit.earliest, unit.latest
