"""Events in one line each, as tests write them: ``ASSAULT/aerial negated RUS.MIL>POL``."""

from datetime import date

from dateline.extract import extract
from dateline.model import Article, Event, Party


def events_of(text: str, published: str | None = "2022-08-18") -> tuple[Event, ...]:
    day = date.fromisoformat(published) if published else None
    return extract(Article(text, published=day, language="en")).events


def coded(event: Event) -> str:
    act = f"{event.type}/{event.mode}" if event.mode else event.type
    modality = "" if event.modality == "asserted" else f" {event.modality}"
    sides = "&".join(map(_party, event.source)) if event.mutual else f"{_side(event.source)}>{_side(event.target)}"
    return f"{act}{modality} {sides}"


def _side(parties: tuple[Party, ...]) -> str:
    return "+".join(map(_party, parties))


def _party(party: Party) -> str:
    home = party.country or party.org or "?"
    return f"{home}.{party.sector}" if party.sector else home
