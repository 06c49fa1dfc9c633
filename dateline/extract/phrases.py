"""Noun phrases that may take part in an event: "China's Defense Ministry", "Russian President Vladimir Putin"."""

import itertools
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace

from dateline.codes.actors import actor
from dateline.codes.places import is_capital
from dateline.errors import UnknownNameError
from dateline.extract.inflect import verb_forms
from dateline.extract.names import Name
from dateline.extract.rule_files import rules_file
from dateline.extract.tokens import Token
from dateline.extract.words import (
    AUXILIARIES,
    DETERMINERS,
    LOCATIVE,
    NOUN_FOLLOWED_BY,
    PREPOSITIONS,
    QUANTITIES,
    is_adverb,
    is_negative,
    is_plain,
)
from dateline.model import Party

_STATE_SECTORS = frozenset(("GOV", "MIL", "COP", "SPY", "JUD", "LEG"))
_LONGEST_GAP = 2  # plain words between a modifier and its head
_MEASURES = frozenset((("more", "than"), ("less", "than"), ("fewer", "than"), ("up", "to")))
_LONGEST_PERSON = 4  # capitalised words


@dataclass(frozen=True, slots=True)
class Phrase:
    """One noun phrase of a sentence; ``first`` and ``last`` are token positions, ``last`` excluded.

    ``name`` is its most telling name, ``head_span`` the offsets of its head, ``title`` its role noun. ``preposition``
    is the word that governs it, ``possessor`` says that it ends in 's, ``bare_modifier`` that it qualifies something
    else ("Russian gas").
    """

    first: int
    last: int
    party: Party
    name: Name
    head_span: tuple[int, int]
    title: str | None = None
    person: bool = False
    preposition: str | None = None
    possessor: bool = False
    bare_modifier: bool = False
    pronoun: bool = False

    @property
    def is_location(self) -> bool:
        """Whether it tells where, not who."""
        return (
            self.name.kind in ("country", "place")
            and not self.name.sector
            and not self.possessor
            and self.preposition in LOCATIVE
        )

    @property
    def needs_country(self) -> bool:
        """Whether its country is told elsewhere: of a role noun, of "the country", of somebody unknown."""
        known = self.party.country or self.party.org or self.party.actor
        named = self.title is not None or self.name.is_anaphor or self.name.is_unknown_person
        return named and known is None


@dataclass(frozen=True, slots=True)
class Unit:
    """A name with the token positions that it covers."""

    first: int
    last: int
    name: Name


def find_phrases(tokens: Sequence[Token], names: Sequence[Name], text: str) -> tuple[Phrase, ...]:
    """Give the phrases of one sentence in order, pronouns not resolved."""
    units = list(_units(tokens, names))
    phrases = []
    while units:
        members = _take(tokens, units)
        phrases.append(_phrase(tokens, members, text))
    return tuple(_share_heads(tokens, phrases))


def _units(tokens: Sequence[Token], names: Sequence[Name]) -> Iterator[Unit]:
    position = 0
    for name in names:
        while position < len(tokens) and tokens[position].end <= name.start:
            position += 1
        first = position
        while position < len(tokens) and tokens[position].start < name.end:
            position += 1
        if first < position:
            yield Unit(first, position, name)


def _take(tokens: Sequence[Token], units: list[Unit]) -> list[Unit]:
    """Take the units of one phrase from the front of the list."""
    members = [units.pop(0)]
    while units and _joins(tokens, members[-1], units[0]):
        members.append(units.pop(0))
    return members


def _joins(tokens: Sequence[Token], one: Unit, other: Unit) -> bool:
    gap = tokens[one.last : other.first]
    if one.name.is_agent:
        return _agent_takes(one, other, gap)
    if one.name.kind == "office" and other.name.kind == "person":
        return not gap
    owns = other.name.is_agent and _owns(one, gap)
    return owns and (one.name.kind != "person" or (bool(gap) and gap[0].is_possessive))


def _owns(one: Unit, gap: Sequence[Token]) -> bool:
    """Whether nothing but a possessive ending and adjectives stands between a name and the role noun after it."""
    owned = bool(gap) and gap[0].is_possessive
    gap = gap[1:] if owned else gap
    attributive = owned or (one.name.kind == "demonym" and not one.name.text.endswith("s"))
    return len(gap) <= _LONGEST_GAP and all(_is_adjective(token, attributive=attributive) for token in gap)


def _agent_takes(one: Unit, other: Unit, gap: Sequence[Token]) -> bool:
    if not gap or all(_is_capitalised(token) for token in gap):
        return other.name.kind == "person" or (not gap and other.name.is_agent)
    words = [token.lower for token in gap]
    owner = other.name.kind in ("country", "organization") or (other.name.kind == "place" and one.name.sector == "GOV")
    return owner and words in (["of"], ["of", "the"])


def _is_adjective(token: Token, *, attributive: bool) -> bool:
    """Whether a word only qualifies the next; a participle does after an adjective or possessor, else it is a verb."""
    tenses = {reading.tense for reading in verb_forms().get(token.lower, ())}
    return is_plain(token.lower) and (not tenses or (attributive and "participle" in tenses))


def _phrase(tokens: Sequence[Token], members: Sequence[Unit], text: str) -> Phrase:
    first, last = members[0].first, _person_end(tokens, members)
    head = _head([unit.name for unit in members])
    start = _with_article(tokens, first)
    words = text[tokens[start].start : tokens[last - 1].end]
    possessor = last < len(tokens) and tokens[last].is_possessive
    return Phrase(
        start,
        last,
        _party(words, head),
        head,
        _head_span(members),
        next((unit.name.text for unit in reversed(members) if unit.name.is_agent), None),
        person=head.kind == "person" or last > members[-1].last,
        preposition=_governor(tokens, start),
        possessor=possessor,
        bare_modifier=not possessor and len(members) == 1 and _is_modifier(tokens, start, members[0]),
    )


def _head_span(members: Sequence[Unit]) -> tuple[int, int]:
    """Give the offsets of the name that the others qualify: the role in "prime minister of Serbia", else the last."""
    qualified = members[0].name.is_agent and members[-1].name.kind in ("country", "place", "organization")
    head = members[0] if qualified and not members[-1].name.is_agent else members[-1]
    return head.name.start, head.name.end


def _person_end(tokens: Sequence[Token], members: Sequence[Unit]) -> int:
    """Take in the capitalised name after an office, whoever it is: "Foreign Minister Wang Yi"."""
    last = members[-1].last
    if not members[-1].name.is_agent or members[-1].name.kind == "group":
        return last
    end = last
    while end < len(tokens) and end - last < _LONGEST_PERSON and _is_capitalised(tokens[end]):
        end += 1
    return end


def _is_capitalised(token: Token) -> bool:
    return token.text[0].isupper() and token.text[-1].islower() and token.text.replace("-", "").isalpha()


def _with_article(tokens: Sequence[Token], first: int) -> int:
    return first - 1 if first and tokens[first - 1].lower == "the" else first


def _governor(tokens: Sequence[Token], first: int) -> str | None:
    """Give the preposition before a phrase, over at most four words that belong to it."""
    for position in range(first - 1, max(first - 5, -1), -1):
        word = tokens[position].lower
        if _is_measure(tokens, position):
            return _governor(tokens, position if word == "at" else position - 1)
        if word in PREPOSITIONS:
            return word
        if not _belongs(tokens[position]):
            return None
    return None


def _is_measure(tokens: Sequence[Token], position: int) -> bool:
    """Whether a preposition only counts: "thousands of", "more than", "at least"."""
    word, before = tokens[position].lower, tokens[position - 1].lower if position else ""
    if word == "at":
        return tokens[position + 1].lower in ("least", "most")
    return (before, word) in _MEASURES or (word == "of" and before in QUANTITIES)


def _belongs(token: Token) -> bool:
    """Whether a word between a preposition and a name is part of the name's phrase."""
    word = token.lower
    if word in DETERMINERS:
        return word != "that"
    return word.isdigit() or (is_plain(word) and token.text.islower() and not verb_forms().get(word))


def _is_modifier(tokens: Sequence[Token], start: int, unit: Unit) -> bool:
    """Whether a lone name qualifies something else; "a" before a country says so too: "a U.S. request"."""
    indefinite = start > 0 and tokens[start - 1].lower in ("a", "an", "any", "another", "each", "every", "no")
    followed = unit.last < len(tokens) and _is_noun_like(tokens[unit.last])
    return (indefinite and followed and unit.name.kind in ("country", "demonym")) or _modifies(tokens, unit)


def _modifies(tokens: Sequence[Token], unit: Unit) -> bool:
    """Whether a lone adjective, country name or role noun stands before a noun that it qualifies."""
    if unit.last >= len(tokens) or not _is_noun_like(tokens[unit.last]) or _is_before_verb(tokens, unit.last):
        return False
    if unit.name.kind == "demonym" and not unit.name.text.endswith(("s", "men", "man")):
        return True
    if unit.name.is_agent:
        return not unit.name.text.endswith("s") and _is_noun_at(tokens, unit.last)
    return unit.name.kind != "person" and not _acts(tokens, unit.last) and _is_noun_at(tokens, unit.last, named=True)


def _acts(tokens: Sequence[Token], position: int) -> bool:
    """Whether a word after a name is rather a verb that no list has: "defaulted", "counts 3,000"."""
    word, after = tokens[position].text, tokens[position + 1] if position + 1 < len(tokens) else None
    if word.endswith("ed"):
        return True
    return word.endswith("s") and not word.endswith("ss") and after is not None and _opens_object(after)


def _is_noun_like(token: Token) -> bool:
    return is_plain(token.lower) and token.text.islower() and not token.dated


def _is_before_verb(tokens: Sequence[Token], position: int) -> bool:
    """Whether a word is an adverb or a negation that belongs to a verb: "Russia never attacked"."""
    word, after = tokens[position].lower, tokens[position + 1].lower if position + 1 < len(tokens) else ""
    return is_negative(word) or (is_adverb(word) and (after in verb_forms() or after in AUXILIARIES))


def _is_noun_at(tokens: Sequence[Token], position: int, *, named: bool = False) -> bool:
    """Whether a word is a noun: no verb form, or one in the present that what follows shows to be none.

    After a country's name only a preposition of nouns shows it ("US sanctions on"), after a role noun also that nothing
    follows to act on ("military exercises.").
    """
    readings = verb_forms().get(tokens[position].lower, ())
    after = tokens[position + 1] if position + 1 < len(tokens) else None
    if not all(reading.tense in ("base", "third") for reading in readings):
        return False
    if not readings or (after and after.lower in NOUN_FOLLOWED_BY):
        return True
    return not named and not (after and _opens_object(after))


def _opens_object(token: Token) -> bool:
    return token.lower in DETERMINERS or token.text[0].isupper() or token.text[0].isdigit()


def _head(names: Sequence[Name]) -> Name:
    """Give one name that says what all of the phrase's names say: the person's, else country and role together."""
    persons = [name for name in names if name.kind == "person"]
    if persons and not names[-1].is_agent:
        return _titled(persons[-1], names)
    owner = next((name for name in names if not name.is_agent), names[0])
    role = [name for name in names if name.is_agent]
    if not role or owner.is_agent:
        return names[-1]
    sector = None if owner.org else role[-1].sector
    return replace(owner, sector=sector, kind=role[-1].kind, actor=owner.actor if owner.org else None)


def _titled(person: Name, names: Sequence[Name]) -> Name:
    """Give somebody of whom it is not known otherwise the sector and country that the words before tell."""
    sector = next((name.sector for name in names if name.is_agent), None)
    if person.sector or person.org:
        return replace(person, sector="OPP") if sector == "OPP" and person.sector == "ELI" else person
    owner = next((name for name in names if name.country), person)
    return replace(person, sector=sector, country=person.country or owner.country)


def _party(text: str, name: Name) -> Party:
    seat = rules_file("seats.yaml").get(name.text) if name.kind == "place" else None
    if seat and seat["country"] == name.country:
        return Party(text, _display(seat["actor"]) or text, seat["actor"], None, seat["org"])
    sector = _metonymic_sector(name)
    identity = name.actor or _state_actor(name.country, sector)
    return Party(text, _display(identity) or text, identity, name.country, name.org, sector)


def _metonymic_sector(name: Name) -> str | None:
    """A capital stands for its government."""
    capital = name.kind == "place" and name.country and is_capital(name.text, name.country)
    return "GOV" if capital and name.sector is None else name.sector


def _state_actor(country: str | None, sector: str | None) -> str | None:
    if country is None or (sector and sector not in _STATE_SECTORS):
        return None
    return f"{country}.{sector}".lower() if sector else country.lower()


def _display(identity: str | None) -> str | None:
    try:
        return actor(identity).name if identity else None
    except UnknownNameError:
        return None


def with_country(phrase: Phrase, country: str | None) -> Phrase:
    """Give a role noun the country that the text tells elsewhere."""
    identity = _state_actor(country, phrase.party.sector)
    name = _display(identity) or phrase.party.name
    return replace(phrase, party=replace(phrase.party, country=country, actor=identity, name=name))


def _share_heads(tokens: Sequence[Token], phrases: Sequence[Phrase]) -> Iterator[Phrase]:
    """Give the adjective before "and" the head of the next phrase: "Russian and Chinese troops"."""
    for phrase, following in itertools.zip_longest(phrases, phrases[1:]):
        gap = tokens[phrase.last : following.first] if following else ()
        lone_adjective = phrase.name.kind == "demonym" and phrase.party.sector is None
        if following and lone_adjective and [token.lower for token in gap] == ["and"] and following.party.sector:
            head = replace(phrase.name, sector=following.party.sector, actor=None)
            yield replace(phrase, party=_party(phrase.party.text, head), bare_modifier=False)
        else:
            yield phrase
