"""What may be asked, and what a question comes to."""

from collections.abc import Mapping
from dataclasses import dataclass
from functools import partial
from typing import Any, get_args

from marshmallow import RAISE, Schema, ValidationError, post_load, pre_load, validates_schema

from dateline import filters
from dateline.codes import plover
from dateline.codes.names import nearest
from dateline.errors import Fault
from dateline.filters import Resolved
from dateline.model import ActorQuery, EventQuery, Known, Sort, Undated
from dateline.when import Match, Window
from schemas.members import EXAMPLE_ID
from schemas.parameters import Bound, Cursor, Filter, Limit, Parameter, Text, Word, any_of

_PAGING = ("limit", "cursor")
_PARTIES = ("actor", "source", "target")

Texts = Mapping[str, str]

_Actor = partial(Filter, filters.parties)
_Country = partial(Filter, filters.country_choice)


@dataclass(frozen=True, slots=True)
class ListRequest:
    """A question for a list: the texts as ``given``, in the order of the description, and the paging."""

    given: Texts
    limit: int
    cursor: str | None


@dataclass(frozen=True, slots=True)
class EventRequest(ListRequest):
    """A question for events: what it comes to, its filters as texts with the defaults, and who was meant by names."""

    query: EventQuery
    filters: Texts
    resolved: Mapping[str, tuple[Resolved, ...]]


@dataclass(frozen=True, slots=True)
class ActorRequest(ListRequest):
    """A question for actors: what it comes to, and its filters as texts with the defaults."""

    query: ActorQuery
    filters: Texts


class QuerySchema(Schema):
    """A query string. Parameters that it does not name are refused; what is left out has its default."""

    class Meta:
        """No other parameters."""

        unknown = RAISE

    def handle_error(self, error: ValidationError, data: Any, *, many: bool, **kwargs: object) -> None:  # noqa: ANN401
        """Say of an unknown parameter which one may be meant."""
        names = self._names()
        for name in set(error.messages) - set(names):
            error.messages[name] = [Fault("is no parameter of this address", nearest(name, names, 1), tuple(names))]

    @pre_load
    def _with_defaults(self, given: Mapping[str, Any], **kwargs: object) -> dict[str, Any]:
        return {**self._texts(given), **given}

    def _names(self) -> dict[str, Parameter[Any]]:
        return {known.data_key or name: known for name, known in self.fields.items() if isinstance(known, Parameter)}

    def _texts(self, given: Mapping[str, Any]) -> dict[str, Any]:
        """Give the texts and the defaults of what is not given, in the order of the description."""
        asked = {name: given.get(name, known.default) for name, known in self._names().items()}
        return {name: text for name, text in asked.items() if text is not None}

    def _given(self, given: Texts) -> Texts:
        return {name: given[name] for name in self._names() if name in given}

    def _filters(self, given: Texts) -> Texts:
        return {name: text for name, text in self._texts(given).items() if name not in _PAGING}


class NothingSchema(QuerySchema):
    """No parameters at all."""


class ArticleQuerySchema(QuerySchema):
    """Which articles."""

    limit = Limit("How many at most.", most=1000, default=100)
    cursor = Cursor("Where the page starts: from `links.next` of the page before.", "qH0Zc2Vl")

    @post_load(pass_original=True)
    def _request(self, read: dict[str, Any], original: Texts, **kwargs: object) -> ListRequest:
        return ListRequest(self._given(original), read["limit"], read.get("cursor"))


class ArticleShowSchema(QuerySchema):
    """How much of an article."""

    include = Word(("text",), "`text`: its text, too.")


class ActorQuerySchema(QuerySchema):
    """Which actors."""

    words = Text(
        filters.name_words,
        "Beginnings of words of one name: of the actor’s id, name or an alias, whatever their case and accents.",
        "putin",
        "kreml",
        "rus.gov",
        name="q",
    )
    country = _Country(
        "A country that the actor, or an office of it, belongs to: alpha-3, alpha-2 or English name.", "RUS", "-USA"
    )
    sector = Filter(
        filters.sectors,
        "A sector of the actor, or of an office of it, in that same country.",
        "GOV,MIL",
        "-ELI",
        item=any_of(plover.sectors),
    )
    kind = Filter(
        filters.actor_kinds,
        "What kind of actor it is.",
        "person",
        "-country",
        item=any_of(lambda: filters.ACTOR_KINDS),
    )
    known = Word(
        get_args(Known),
        "`stored`: those that take part in an event of the timeline; `all`: whoever is known.",
        default="stored",
    )
    limit = Limit("How many at most.", most=1000, default=100)
    cursor = Cursor(
        "Where the page starts: from `links.next` of the page before. Only `limit` may change with it.", "qH0Zc2Vl"
    )

    @post_load(pass_original=True)
    def _request(self, read: dict[str, Any], original: Texts, **kwargs: object) -> ActorRequest:
        limit, cursor = read.pop("limit"), read.pop("cursor", None)
        return ActorRequest(self._given(original), limit, cursor, ActorQuery(**read), self._filters(original))


class EventQuerySchema(QuerySchema):
    """Which events, in which order."""

    actor = _Actor(
        "A party on either side: id, name or alias. A country’s id or name is any party of that country, `rus.gov`"
        " the government of Russia. In this and all other lists a comma is *or*, a leading dash *not*.",
        "putin",
        "rus,chn.mil",
    )
    source = _Actor("Who acts.", "CHN", "-usa")
    target = _Actor("Who is acted on.", "RUS")
    country = _Country(
        "A country of source, target or place: alpha-3, alpha-2 or English name.", "CHN", "Russia,ua", "-RUS"
    )
    source_country = _Country("The country of one who acts.", "CHN")
    target_country = _Country("The country of one who is acted on.", "RUS")
    place_country = _Country("The country of a place.", "UKR")
    first = Bound(
        "from",
        "First day: a day, the first of a month or year, or an instant’s day in its own offset.",
        "2022-02",
        "2022-08-17",
        end=False,
    )
    last = Bound(
        "to", "Last day: a day, the last of a month or year, or an instant’s day.", "2022-02", "2022-08-17", end=True
    )
    match = Word(
        get_args(Match),
        "`possible`: the event may have met these days; `certain`: it must have.",
        default="possible",
    )
    type = Filter(
        filters.event_types, "PLOVER’s event types.", "AGREE,COOPERATE", "-ASSAULT", item=any_of(plover.types)
    )
    modality = Filter(
        filters.modalities,
        "How the act is told; `any` for all.",
        "asserted",
        "any",
        default="asserted,future",
        item=any_of(lambda: filters.MODALITIES),
        alone=filters.ANY,
    )
    undated = Word(
        get_args(Undated),
        "Events on one day of a run with an open side, where days are asked for.",
        default="exclude",
    )
    article = Filter(filters.article_keys, "Ids of articles that report it.", EXAMPLE_ID, item=lambda: "[0-9a-f]{32}")
    sort = Word(get_args(Sort), "By time: latest first, or earliest first.", default="-when")
    limit = Limit("How many at most.", most=1000, default=100)
    cursor = Cursor(
        "Where the page starts: from `links.next` of the page before. Only `limit` may change with it.", "qH0Zc2Vl"
    )

    @validates_schema(skip_on_field_errors=False)
    def _starts_before_it_ends(self, read: Mapping[str, Any], **kwargs: object) -> None:
        first, last = read.get("first"), read.get("last")
        if first and last and last < first:
            raise ValidationError([Fault("is before `from`")], "to")

    @post_load(pass_original=True)
    def _request(self, read: dict[str, Any], original: Texts, **kwargs: object) -> EventRequest:
        parties = {name: read.pop(name) for name in _PARTIES if name in read}
        window = Window(read.pop("first", None), read.pop("last", None))
        cursor = read.pop("cursor", None)
        query = EventQuery(window=window, **read, **{name: choice for name, (choice, _) in parties.items()})
        resolved = {name: understood for name, (_, understood) in parties.items()}
        return EventRequest(self._given(original), read["limit"], cursor, query, self._filters(original), resolved)
