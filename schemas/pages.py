"""Lists: some items, where the others are, and what was understood."""

from marshmallow import fields

from schemas.actors import ActorSchema
from schemas.articles import ArticleSchema
from schemas.events import EventSchema
from schemas.members import AnswerSchema, address, day, described, integer, listed, nested, string

_NEXT = "/v1/events?country=CHN&cursor=qH0Zc2Vl"
_FILTERS = {"country": "CHN", "match": "possible", "modality": "asserted,future", "undated": "exclude", "sort": "-when"}
_RESOLVED = {"actor": [{"given": "putin", "ids": ["rus.putin"]}]}


class PageLinksSchema(AnswerSchema):
    """Where this page and others of the list are; the same stands in the header `Link`."""

    self = address("This page.", "/v1/events?country=CHN")
    next = fields.String(metadata=described("The following page; absent at the end.", [_NEXT], format="uri-reference"))
    first = address("The first page.", "/v1/events?country=CHN")


class WindowSchema(AnswerSchema):
    """The days asked for, both included."""

    first = day("First day; null is open.", "2022-02-01", name="from")
    last = day("Last day; null is open.", "2022-02-28", name="to")


class ResolvedSchema(AnswerSchema):
    """How a name was understood."""

    given = string("The name as given.", "putin")
    ids = listed(fields.String(), "The ids of all who go by it.", ["rus.putin"])


class PageMetaSchema(AnswerSchema):
    """What was understood."""

    filters = fields.Dict(
        keys=fields.String(),
        values=fields.String(),
        required=True,
        metadata=described("The filters as used, with their defaults.", [_FILTERS]),
    )
    revision = integer("The number of changes of the timeline so far.", 12, minimum=0)


class EventMetaSchema(PageMetaSchema):
    """What was understood of a question for events."""

    window = nested(WindowSchema, "The days asked for.")
    resolved = fields.Dict(
        keys=fields.String(),
        values=fields.List(fields.Nested(ResolvedSchema)),
        required=True,
        metadata=described("For each parameter that names actors: who was meant.", [_RESOLVED]),
    )


class EventPageSchema(AnswerSchema):
    """Some events, in order."""

    items = nested(EventSchema, "The events.", many=True)
    links = nested(PageLinksSchema, "Where this page and others are.")
    meta = nested(EventMetaSchema, "What was understood.")


class ArticlePageSchema(AnswerSchema):
    """Some articles, newest publication first, those without a date last."""

    items = nested(ArticleSchema, "The articles.", many=True)
    links = nested(PageLinksSchema, "Where this page and others are.")
    meta = nested(PageMetaSchema, "What was understood.")


class ActorPageSchema(AnswerSchema):
    """Some actors, in the order of their ids."""

    items = nested(ActorSchema, "The actors.", many=True)
    links = nested(PageLinksSchema, "Where this page and others are.")
    meta = nested(PageMetaSchema, "What was understood.")
