"""Say whom pronouns, surnames and bare role nouns stand for, reading a document from its top."""

import itertools
from collections import Counter
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass, field, replace
from datetime import date

from dateline.codes.actors import actor
from dateline.codes.agents import holder, offices
from dateline.codes.names import fold
from dateline.extract.names import Name
from dateline.extract.phrases import Phrase, with_country
from dateline.extract.tokens import Token
from dateline.extract.words import LOCATIVE, PREPOSITIONS
from dateline.model import Party

_PERSONAL = frozenset(("he", "she", "him", "his", "her"))
_NEUTER = frozenset(("it", "its"))
_PLURAL = frozenset(("they", "them", "their"))
_OWN = frozenset(("its", "his", "her", "their"))
_NEAREST_PLACE = 4  # words between a role noun and the place that it acts in


@dataclass(slots=True)
class Memory:
    """Who was named so far.

    ``home`` is the country that the text is sent from, ``surnames`` are of persons whose office the text told.
    """

    published: date | None = None
    home: str | None = None
    countries: Counter[str] = field(default_factory=Counter)
    persons: list[Phrase] = field(default_factory=list)
    bodies: list[Phrase] = field(default_factory=list)
    surnames: dict[str, Party] = field(default_factory=dict)

    def note(self, phrase: Phrase) -> None:
        """Remember a phrase that was read."""
        if phrase.party.country:
            self.countries[phrase.party.country] += 1
        if phrase.person:
            self.persons.append(phrase)
            self.surnames.setdefault(phrase.party.text.split()[-1], phrase.party)
        elif not phrase.is_location and not phrase.pronoun:
            self.bodies.append(phrase)

    @property
    def main_country(self) -> str | None:
        """The country named most often so far."""
        return max(self.countries, key=lambda code: self.countries[code], default=None)


def resolve(tokens: Sequence[Token], phrases: Sequence[Phrase], memory: Memory) -> tuple[Phrase, ...]:
    """Give the phrases of the next sentence with everything resolved that can be; ``memory`` grows."""
    before, persons = list(memory.bodies[-6:]), memory.persons[-1:]
    settled = [_holder(_domestic(tokens, phrase, phrases, memory), memory.published) for phrase in phrases]
    for phrase in settled:
        memory.note(phrase)
    again = list(_surnames(tokens, phrases, memory))
    memory.persons.extend(again)
    known = sorted([*settled, *again], key=lambda one: one.first)
    pronouns = list(_pronouns(tokens, known, before, persons))
    return tuple(sorted([*known, *pronouns], key=lambda one: one.first))


def _domestic(tokens: Sequence[Token], phrase: Phrase, phrases: Sequence[Phrase], memory: Memory) -> Phrase:
    """Give a role noun without a country the one of the place beside it, of its sentence, else of the document."""
    if not phrase.needs_country or _is_foreign(tokens, phrase):
        return phrase
    nearby = (other for other in phrases if other.first >= phrase.last and other.name.country)
    beside = next((o for o in nearby if _is_beside(tokens, phrase, o)), None)
    if beside:
        return with_country(phrase, beside.name.country)
    owner = _owner(tokens, phrase, phrases)
    likely = (owner.party.country,) if owner else _likely_countries(phrase, phrases, memory)
    return with_country(phrase, next(iter(likely), None))


def _owner(tokens: Sequence[Token], phrase: Phrase, phrases: Sequence[Phrase]) -> Phrase | None:
    """Give whoever "his", "its" or "whose" before a role noun points to: the last party named that is no mere place."""
    word = tokens[phrase.first - 1].lower if phrase.first else ""
    if word not in _OWN and word != "whose":
        return None
    earlier = (other for other in reversed(phrases) if other.last < phrase.first and other.party.country)
    return next((other for other in earlier if not other.is_location and not other.bare_modifier), None)


def _holder(phrase: Phrase, day: date | None) -> Phrase:
    """Give an office the person who held it on the day: "the Russian president"."""
    office = offices().get(fold(phrase.title)) if phrase.title and not phrase.person else None
    held = holder(phrase.party.country, office, day) if office and phrase.party.country and day else None
    if held is None:
        return phrase
    return replace(phrase, person=True, party=replace(phrase.party, actor=held, name=actor(held).name))


def _is_foreign(tokens: Sequence[Token], phrase: Phrase) -> bool:
    return any(
        token.lower in ("foreign", "allied", "international") for token in tokens[phrase.first - 1 : phrase.last]
    )


def _is_beside(tokens: Sequence[Token], phrase: Phrase, other: Phrase) -> bool:
    between = tokens[phrase.last : other.first]
    if not between or len(between) > _NEAREST_PLACE:
        return False
    return between[0].lower in LOCATIVE or between[0].lower == "of"


def _likely_countries(phrase: Phrase, phrases: Sequence[Phrase], memory: Memory) -> Iterator[str]:
    """Give the country of the sentence's place, of the report, of the party before, of the document, of the next.

    Somebody unknown is of the country that the report is about, not of whoever stands beside.
    """
    if phrase.name.is_unknown_person:
        yield from (country for country in (memory.home, memory.main_country) if country)
        return
    places = (other.name.country for other in phrases if other.is_location)
    before = (other.party.country for other in reversed(phrases) if other.first < phrase.first)
    after = (other.party.country for other in phrases if other.first > phrase.first)
    told = (memory.home, *before, memory.main_country, *after)
    yield from (country for country in itertools.chain(places, told) if country)


def _surnames(tokens: Sequence[Token], phrases: Sequence[Phrase], memory: Memory) -> Iterator[Phrase]:
    taken = {place for phrase in phrases for place in range(phrase.first, phrase.last)}
    for position, token in enumerate(tokens):
        party = memory.surnames.get(token.text) if position not in taken and token.text[0].isupper() else None
        if party and not _is_middle_of_name(tokens, position):
            yield _stand_in(tokens, position, replace(party, text=token.text), person=True)


def _is_middle_of_name(tokens: Sequence[Token], position: int) -> bool:
    return position + 1 < len(tokens) and tokens[position + 1].text[:1].isupper() and tokens[position + 1].is_word


def _pronouns(
    tokens: Sequence[Token], known: Sequence[Phrase], before: Sequence[Phrase], persons: Sequence[Phrase]
) -> Iterator[Phrase]:
    for position, token in enumerate(tokens):
        if token.lower not in _PERSONAL | _NEUTER | _PLURAL:
            continue
        earlier = [phrase for phrase in known if phrase.last <= position]
        meant = _person(earlier, persons) if token.lower in _PERSONAL else _body(earlier, before)
        if meant:
            found = _stand_in(tokens, position, replace(meant.party, text=token.text), person=meant.person)
            yield replace(found, pronoun=True, possessor=token.lower in _OWN)


def _person(earlier: Sequence[Phrase], persons: Sequence[Phrase]) -> Phrase | None:
    here = [phrase for phrase in earlier if phrase.person]
    return next(iter((*here[::-1], *persons)), None)


def _body(earlier: Sequence[Phrase], before: Sequence[Phrase]) -> Phrase | None:
    here = [phrase for phrase in earlier if _may_be_it(phrase)]
    return next(iter((*here[::-1], *_first_of(before))), None)


def _may_be_it(phrase: Phrase) -> bool:
    return not phrase.person and not phrase.bare_modifier and not phrase.is_location


def _first_of(before: Iterable[Phrase]) -> list[Phrase]:
    return [phrase for phrase in before if not phrase.preposition and not phrase.bare_modifier][-1:]


def _stand_in(tokens: Sequence[Token], position: int, party: Party, *, person: bool) -> Phrase:
    token = tokens[position]
    name = Name(
        token.start, token.end, token.text, "person" if person else "organization",
        party.country, party.org, party.sector, party.actor,
    )  # fmt: skip
    governor = tokens[position - 1].lower if position else ""
    possessor = position + 1 < len(tokens) and tokens[position + 1].is_possessive
    preposition = governor if governor in PREPOSITIONS else None
    span = (token.start, token.end)
    return Phrase(position, position + 1, party, name, span, None, person, preposition, possessor)
