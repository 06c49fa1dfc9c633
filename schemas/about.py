"""What the service says of itself: its contents, its vocabularies, whether it is up, and what went wrong."""

from marshmallow import fields

from dateline.codes import plover
from schemas.members import AnswerSchema, address, described, integer, listed, nested, number, quads, string, word


class CountsSchema(AnswerSchema):
    """How much the timeline holds."""

    articles = integer("Articles.", 40, minimum=0)
    pending = integer("Articles that wait to be read.", 0, minimum=0)
    events = integer("Events.", 120, minimum=0)
    mentions = integer("Sentences that report them.", 150, minimum=0)


class IndexLinksSchema(AnswerSchema):
    """Where everything is."""

    self = address("This page.", "/v1")
    events = address("The events.", "/v1/events")
    articles = address("The articles.", "/v1/articles")
    actors = address("The actors.", "/v1/actors")
    countries = address("The countries.", "/v1/countries")
    types = address("Event types and vocabularies.", "/v1/types")
    openapi = address("This description.", "/v1/openapi.yaml")
    dashboard = address("The dashboard.", "/")


class IndexSchema(AnswerSchema):
    """What this is."""

    name = string("The name of the service.", "Dateline")
    version = string("Its version.", "0.1.0")
    revision = integer("The number of changes of the timeline so far.", 12, minimum=0)
    counts = nested(CountsSchema, "How much the timeline holds.")
    attributions = listed(fields.String(), "Whom to credit for the facts in it.", ["PLOVER 2.0 (draft)"])
    links = nested(IndexLinksSchema, "Where everything is.")


class ModeSchema(AnswerSchema):
    """A way in which an event type happens."""

    mode = string("Its name.", "visit")
    meaning = string("What it means.", "actor travels to the recipient, who hosts")
    intensity = number("Its score, else the type’s.", 4, minimum=-10, maximum=10)
    cameo = string("CAMEO root code.", "04", pattern="^[0-9]{2}$")


class TypeSchema(AnswerSchema):
    """An event type."""

    type = word(plover.types, "Its name.", "CONSULT")
    meaning = string("What it means.", "Meetings, talks, visits and calls.")
    quad = word(quads, "Verbal or material, cooperation or conflict.", "verbal_cooperation")
    intensity = number("Its score.", 2.5, minimum=-10, maximum=10)
    cameo = string("CAMEO root code.", "04", pattern="^[0-9]{2}$")
    modes = nested(ModeSchema, "The ways in which it happens.", many=True)
    event_count = integer("How many events of the timeline are of it, of any modality.", 17, minimum=0)


class VocabulariesSchema(AnswerSchema):
    """The other closed vocabularies of the event object."""

    context = listed(fields.String(), "Contexts.", ["military", "economic"])
    sector = listed(fields.String(), "Sectors of actors.", ["GOV", "MIL"])
    org = listed(fields.String(), "Codes of actors of no state.", ["UNO", "EUR"])
    modality = listed(fields.String(), "Modalities.", ["asserted", "future"])
    precision = listed(fields.String(), "Precisions of time.", ["day", "month"])


class TypesLinksSchema(AnswerSchema):
    """Where this list is."""

    self = address("This list.", "/v1/types")
    first = address("The same: there is one page.", "/v1/types")


class TypesMetaSchema(AnswerSchema):
    """What the counts are of."""

    revision = integer("The number of changes of the timeline so far.", 12, minimum=0)


class TypesSchema(AnswerSchema):
    """All event types, and the other vocabularies."""

    items = nested(TypeSchema, "The event types, in PLOVER’s order.", many=True)
    vocabularies = nested(VocabulariesSchema, "The other vocabularies.")
    links = nested(TypesLinksSchema, "Where this list is.")
    meta = nested(TypesMetaSchema, "What the counts are of.")


class HealthSchema(AnswerSchema):
    """That it is up."""

    status = string("Always the same word.", "ok")


class FaultSchema(AnswerSchema):
    """One thing wrong with a request."""

    parameter = fields.String(metadata=described("The parameter at fault.", ["contry"]))
    pointer = fields.String(metadata=described("Where in the body it is (RFC 6901).", ["/published"]))
    detail = string("What is wrong.", "is no parameter of this address")
    suggestion = fields.String(metadata=described("What may be meant.", ["country"]))
    suggestions = fields.List(
        fields.String(), metadata=described("All that may be meant, where it is several.", [["COD", "COG"]])
    )
    allowed = fields.List(fields.String(), metadata=described("All that would be right.", [["exclude", "include"]]))


class ProblemSchema(AnswerSchema):
    """What went wrong (RFC 9457)."""

    type = address("Kind of the problem; the status says it all.", "about:blank")
    title = string("The status in words.", "Unprocessable Content")
    status = integer("The HTTP status.", 422, minimum=400, maximum=599)
    detail = string("What is wrong with this request.", "`contry` is no parameter of this address")
    errors = nested(FaultSchema, "All that is wrong with it; empty where there is nothing to name.", many=True)
