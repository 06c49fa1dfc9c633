"""From a document to its time expressions, entities and events; pure, with no clock and no files of the user."""

from collections.abc import Iterator
from dataclasses import dataclass

from dateline.extract.coder import Reading, code_events, parts, read_document
from dateline.extract.dates import find_timexes
from dateline.extract.entities import find_names
from dateline.extract.language import language_of
from dateline.extract.names import Name
from dateline.extract.sentences import sentences
from dateline.extract.tokens import tokenize
from dateline.model import Article, Document, Entity, EntityKind, EntityRole, Event, Party, Sentence, Timex

_ACTING = {"demonym": "CVL", "place": "GOV"}  # what people and a province are that act, and nothing else tells
_UNPLAYED: tuple[EntityRole, Party | None] = ("modifier", None)


@dataclass(frozen=True, slots=True)
class Extraction:
    """Everything found in one article."""

    document: Document
    timexes: tuple[Timex, ...]
    entities: tuple[Entity, ...]
    events: tuple[Event, ...]


def extract(article: Article) -> Extraction:
    """Read an article: what is relative counts from its publication, and stays unresolved where that is unknown."""
    document = document_of(article)
    timexes = find_timexes(document)
    tokens = [tokenize(document.text, one, within(one, timexes)) for one in document.sentences]
    names = find_names(document, timexes)
    readings = list(read_document(document, tokens, names, timexes))
    return Extraction(document, timexes, tuple(_entities(names, readings)), code_events(readings))


def within(sentence: Sentence, timexes: tuple[Timex, ...]) -> list[Timex]:
    """Give the time expressions of a sentence."""
    return [one for one in timexes if sentence.start <= one.start < sentence.end]


def document_of(article: Article) -> Document:
    """Cut an article's text into sentences and say its language."""
    language = article.language or language_of(article.text)
    return Document(article.text, article.published, language, sentences(article.text))


def _entities(names: tuple[Name, ...], readings: list[Reading]) -> Iterator[Entity]:
    """Give each name its part; a role noun has the country of its phrase, a name inside a phrase qualifies it.

    "The country" is listed as a body, since it names no country; "the town" is not listed.
    """
    played = dict(parts(readings))
    for name in names:
        role, party = played.get((name.start, name.end), _UNPLAYED)
        told = party if party and _is_told_elsewhere(name, role) else name
        sector = told.sector or (_ACTING.get(name.kind) if role == "actor" and not told.org else None)
        if not (name.is_anaphor and name.kind == "place"):
            kind: EntityKind = "organization" if name.is_anaphor else name.kind
            yield Entity(name.start, name.end, name.text, kind, told.country, told.org, sector, told.actor, role)


def _is_told_elsewhere(name: Name, role: EntityRole) -> bool:
    """Whether the phrase says more of a name than the name itself: a capital that acts is its government."""
    acting_place = role == "actor" and name.kind == "place"
    return acting_place or name.is_agent or name.is_anaphor or name.kind == "person"
