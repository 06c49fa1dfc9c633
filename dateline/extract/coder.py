"""Code the events of a document: triggers, parties, modality and time joined."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace

from dateline.codes.actors import actors
from dateline.codes.countries import countries
from dateline.extract.analysis import Analysis, Clause
from dateline.extract.arguments import Arguments, find_arguments, speakers
from dateline.extract.clauses import find_clauses
from dateline.extract.contexts import find_contexts
from dateline.extract.coreference import Memory, resolve
from dateline.extract.lexicon import Entry
from dateline.extract.modality import Verdict, governor, judge
from dateline.extract.names import Name
from dateline.extract.numbers import find_numbers
from dateline.extract.off_topic import is_off_topic
from dateline.extract.phrases import Phrase, find_phrases
from dateline.extract.roles import is_dateline, parts_of
from dateline.extract.timing import VERBAL_TYPES, Calendar, Timing, is_background, time_of
from dateline.extract.tokens import Token
from dateline.extract.triggers import Trigger, find_triggers, with_purposes
from dateline.extract.verbs import find_verbs
from dateline.model import Document, EntityRole, Event, Modality, Party, Place, Quote, Sentence, Timex

_FUTURE_TYPE = {"CONSULT": "AGREE", "SUPPORT": "AGREE", "COOPERATE": "AGREE", "AID": "AGREE", "RETREAT": "CONCEDE"}
_NUMBERS = {
    "ASSAULT": frozenset(("dead", "injured", "displaced")),
    "COERCE": frozenset(("arrested", "displaced")),
    "PROTEST": frozenset(("participants", "injured", "dead")),
    "MOBILIZE": frozenset(("troops",)),
    "AGREE": frozenset(("troops", "money")),
    "AID": frozenset(("money", "troops")),
    "RETREAT": frozenset(("troops",)),
    "SANCTION": frozenset(("money",)),
}


@dataclass(frozen=True, slots=True)
class Reading:
    """A sentence read: all that its events are made of."""

    text: str
    sentence: Sentence
    analysis: Analysis
    clauses: Sequence[Clause]
    triggers: Sequence[Trigger]
    calendar: Calendar


@dataclass(frozen=True, slots=True)
class Coding:
    """What an act is, in PLOVER's words, and whether it happened."""

    type: str
    mode: str | None
    modality: Modality


def read_document(
    document: Document, tokens: Sequence[tuple[Token, ...]], names: Sequence[Name], timexes: Sequence[Timex]
) -> Iterator[Reading]:
    """Read the sentences in order; whoever was named stays known."""
    memory = Memory(document.published)
    for sentence, words in zip(document.sentences, tokens, strict=True):
        here = [name for name in names if sentence.start <= name.start < sentence.end]
        dated = [one for one in timexes if sentence.start <= one.start < sentence.end]
        phrases = resolve(words, find_phrases(words, here, document.text), memory)
        timed = frozenset(place for place, word in enumerate(words) if word.dated)
        if is_dateline(document.text, sentence) and phrases:
            memory.home = phrases[-1].name.country
        analysis = Analysis(words, phrases, find_verbs(words, phrases), timed)
        clauses = find_clauses(analysis)
        analysis = replace(analysis, breaks=frozenset(clause.first for clause in clauses[1:]))
        calendar = Calendar(analysis, clauses, dated, document.published)
        triggers = tuple(with_purposes(find_triggers(analysis, clauses)))
        yield Reading(document.text, sentence, analysis, clauses, triggers, calendar)


def code_events(readings: Sequence[Reading]) -> tuple[Event, ...]:
    """Give the events in order of their triggers; several mentions of one event in the text are one."""
    found: dict[str, Event] = {}
    for reading in readings:
        if is_off_topic(reading.text[reading.sentence.start : reading.sentence.end]):
            continue
        for trigger in reading.triggers:
            event = _event(reading, trigger)
            if event:
                found.setdefault(event.id, event)
    return tuple(found.values())


def _event(reading: Reading, trigger: Trigger) -> Event | None:
    arguments = _with_complement(reading, trigger, find_arguments(reading.analysis, reading.clauses, trigger))
    trigger = _fitting(trigger, arguments)
    nominal = trigger.verb is None and not arguments.supported
    verdict = judge(reading.analysis, reading.clauses, reading.triggers, trigger, owned=nominal)
    if verdict == "swallowed" or not _is_act(trigger, arguments):
        return None
    kind, mode = _type(trigger, verdict)
    background = nominal and trigger.entry.mutual != "yes"
    timing = time_of(reading.calendar, trigger, verdict, kind, nominal=background)
    return _told(reading, trigger, arguments, timing, Coding(kind, mode, verdict))


def _told(reading: Reading, trigger: Trigger, arguments: Arguments, timing: Timing, coding: Coding) -> Event:
    """Put together what a sentence tells of one act."""
    attribution, quote = _attribution(reading, trigger), _quote(reading, trigger)
    source = _parties(arguments.source) or _implied(reading, trigger, arguments)
    source = _in_person(source, attribution, coding.type)
    return Event(
        type=coding.type,
        mode=coding.mode,
        when=timing.when,
        quote=quote,
        source=source,
        target=_others(_parties(arguments.target), source),
        contexts=tuple(sorted({*find_contexts(quote.text), *trigger.entry.contexts})),
        modality=coding.modality,
        historical=_is_historical(timing, reading, coding.modality),
        mutual=arguments.mutual and len(source) > 1,
        said=timing.said,
        attribution=attribution,
        places=_places(reading, trigger, arguments),
        numbers=tuple(find_numbers(quote.text, _NUMBERS.get(coding.type, frozenset()))),
        confidence=_confidence(trigger, arguments, timing, coding.modality),
    )


def _others(parties: tuple[Party, ...], source: tuple[Party, ...]) -> tuple[Party, ...]:
    """Leave out whoever acts."""
    acting = {party.identity for party in source}
    return tuple(party for party in parties if party.identity not in acting)


def _in_person(source: tuple[Party, ...], speakers: tuple[Party, ...], kind: str) -> tuple[Party, ...]:
    """Take whoever speaks for the state as the one who promises, asks or threatens: to say so is the act."""
    if len(source) != 1 or len(speakers) != 1 or kind not in VERBAL_TYPES:
        return source
    state, speaker = source[0], speakers[0]
    speaks_for_it = state.actor in (f"{speaker.country}".lower(), f"{speaker.country}.gov".lower())
    return speakers if speaks_for_it and speaker.sector == "GOV" and _is_person(speaker) else source


def _is_person(party: Party) -> bool:
    return party.actor is not None and party.actor in actors() and actors()[party.actor].kind == "person"


def _attribution(reading: Reading, trigger: Trigger) -> tuple[Party, ...]:
    """Give who says so; of a demand the one who says so is the one who demands."""
    return () if trigger.is_demand else _parties(speakers(reading.analysis, reading.clauses, trigger.clause))


def _fitting(trigger: Trigger, arguments: Arguments) -> Trigger:
    """Take the family that whoever acts fits: workers strike, jets strike too."""
    entries = (trigger.entry, *trigger.others)
    return replace(trigger, entry=next((one for one in entries if _acts_as(one, arguments)), trigger.entry))


def _acts_as(entry: Entry, arguments: Arguments) -> bool:
    return not entry.needs or any(phrase.party.sector in entry.needs for phrase in arguments.source)


def _with_complement(reading: Reading, trigger: Trigger, arguments: Arguments) -> Arguments:
    """Take the target of the act that is asked, promised or threatened where the trigger has none of its own."""
    if arguments.target or arguments.mutual or trigger.entry.complement not in ("swallow", "deny"):
        return arguments
    for other in reading.triggers:
        if governor(reading.analysis, reading.clauses, reading.triggers, other) == trigger:
            sides = find_arguments(reading.analysis, reading.clauses, other)
            target = sides.source if sides.mutual else sides.target
            return replace(arguments, target=tuple(one for one in target if one not in arguments.source))
    return arguments


def _type(trigger: Trigger, verdict: Modality) -> tuple[str, str | None]:
    """Give type and mode; an act of goodwill that is still to come is a promise of it (PLOVER's rule)."""
    if verdict == "future" and trigger.entry.type in _FUTURE_TYPE:
        return _FUTURE_TYPE[trigger.entry.type], None
    return trigger.entry.type, trigger.entry.mode


def _is_act(trigger: Trigger, arguments: Arguments) -> bool:
    """Whether a trigger with these parties tells of an act of somebody known, in the sense of its family."""
    sides = (*arguments.source, *arguments.target)
    known = any(phrase.party.country or phrase.party.org for phrase in sides)
    return known and _acts_as(trigger.entry, arguments) and _has_its_parties(trigger, arguments)


def _has_its_parties(trigger: Trigger, arguments: Arguments) -> bool:
    sides = (*arguments.source, *arguments.target)
    if trigger.verb is None and not arguments.supported:
        return trigger.entry.implies is not None or (bool(arguments.source) and len(sides) > 1)
    if trigger.entry.mutual == "yes" and len(sides) == 1:
        return len(trigger.places) > 1 or _is_several(sides[0])
    return bool(_parties(arguments.source)) or bool(trigger.verb and trigger.verb.passive)


def _is_several(phrase: Phrase) -> bool:
    """Whether a phrase names more than one: "ministers", not "Honduras"."""
    return phrase.party.text.endswith("s") and phrase.name.kind not in ("country", "place", "person")


def _parties(phrases: Sequence[Phrase]) -> tuple[Party, ...]:
    known = [phrase.party for phrase in phrases if any(phrase.party.identity)]
    return tuple({party.identity: party for party in known}.values())


def _implied(reading: Reading, trigger: Trigger, arguments: Arguments) -> tuple[Party, ...]:
    """Give whoever acts where nobody is named: "protests against the government" are by the people of its country."""
    if trigger.entry.implies is None or not arguments.target:
        return ()
    text = reading.text[slice(*_quote(reading, trigger).trigger)]
    return (Party(text, text, None, arguments.target[0].party.country, None, trigger.entry.implies),)


def _is_historical(timing: Timing, reading: Reading, verdict: Verdict) -> bool:
    if verdict == "future":
        return False
    return timing.when.rule == "background" or is_background(timing.when, reading.calendar.published)


def _quote(reading: Reading, trigger: Trigger) -> Quote:
    sentence, tokens = reading.sentence, reading.analysis.tokens
    span = (tokens[trigger.first].start, tokens[trigger.last - 1].end)
    return Quote(reading.text[sentence.start : sentence.end], sentence.start, sentence.end, span)


def _places(reading: Reading, trigger: Trigger, arguments: Arguments) -> tuple[Place, ...]:
    clause = reading.clauses[trigger.clause]
    sides = (*arguments.source, *arguments.target)
    inside = [one for one in reading.analysis.phrases if clause.first <= one.first < clause.last]
    located = [one for one in inside if one.is_location and one not in sides]
    return tuple({place.name: place for place in map(_place, located)}.values())


def _place(phrase: Phrase) -> Place:
    name = phrase.name
    known = countries()[name.country].name if name.kind == "country" and name.country else name.text
    return Place(known, phrase.party.text, name.level or "country", name.country, name.lat, name.lon)


def _confidence(trigger: Trigger, arguments: Arguments, timing: Timing, verdict: Modality) -> float:
    """Give a first measure of trust: a verb, both sides and a date of its own speak for an event."""
    score = 0.45
    score += 0.15 if trigger.verb else 0.0
    score += 0.15 if arguments.mutual or (arguments.source and arguments.target) else 0.0
    score += 0.1 if timing.when.anchor == "act" else 0.0
    score += 0.05 if verdict == "asserted" else 0.0
    return round(score, 2)


def parts(readings: Sequence[Reading]) -> Iterator[tuple[tuple[int, int], tuple[EntityRole, Party]]]:
    """Give the part that each head of a phrase plays and the party it stands for, by its span."""
    for reading in readings:
        dateline = is_dateline(reading.text, reading.sentence)
        phrases = reading.analysis.phrases
        played = parts_of(phrases, reading.analysis.tokens, dateline=dateline)
        for phrase, part in zip(phrases, played, strict=True):
            yield phrase.head_span, (part, phrase.party)
