"""The event object."""

from marshmallow import fields

from dateline.codes import plover
from schemas.members import (
    ANCHORS,
    EXAMPLE_ID,
    KINDS,
    LEVELS,
    MODALITIES,
    NUMBERS,
    PRECISIONS,
    AnswerSchema,
    OneOf,
    address,
    boolean,
    day,
    integer,
    listed,
    nested,
    number,
    quads,
    string,
    word,
)

_SENTENCE = "China’s Defense Ministry said on Wednesday that it will send troops to Russia."


class WhenSchema(AnswerSchema):
    """The time of the act, in four days: it starts in [earliest, start_max] and ends in [end_min, latest]."""

    earliest = day("First day on which it may have begun; null is open.", "2022-08-17")
    start_max = day("Last day on which it may have begun; null is open.", "2022-08-17")
    end_min = day("First day on which it may have ended; null is open.", "2022-08-17")
    latest = day("Last day on which it may have ended; null is open.", "2022-08-17")
    kind = word(KINDS, "`within`: on one unknown day of the run; `span`: it lasted.", "within")
    precision = word(PRECISIONS, "How exactly the text dates it.", "day")
    edtf = string("The same in EDTF.", "2022-08-17", "[2022-02-17..2022-02-23]", "2022-02-24/..")
    text = string("The words that say so.", "Wednesday", null=True)
    anchor = word(ANCHORS, "What these words date: the act, its report, or nothing but the publication.", "said")
    rule = string("The rule that read them.", "weekday", null=True)


class SaidSchema(AnswerSchema):
    """The days of the report."""

    earliest = day("First day; null is open.", "2022-08-17")
    latest = day("Last day; null is open.", "2022-08-17")


class PartySchema(AnswerSchema):
    """One who acts, is acted on, or says so."""

    actor = string("Id of the actor; null for one without a name.", "chn.mil", null=True)
    name = string("Name of the actor.", "Armed forces of China")
    text = string("The words of the article.", "China’s Defense Ministry")
    country = string("ISO 3166-1 alpha-3, also XKX and withdrawn codes.", "CHN", null=True)
    org = word(plover.orgs, "PLOVER’s code of an actor of no state.", "UNO", null=True)
    sector = word(plover.sectors, "PLOVER’s code of the sector.", "MIL", null=True)


class PlaceSchema(AnswerSchema):
    """Where it happened."""

    name = string("Name of the place.", "Russia")
    text = string("The words of the article.", "Russia")
    level = word(LEVELS, "How large it is.", "country")
    country = string("The country in which it lies, ISO 3166-1 alpha-3.", "RUS", null=True)
    lat = number("Degrees of latitude, north positive.", 60.0, null=True, minimum=-90, maximum=90)
    lon = number("Degrees of longitude, east positive.", 100.0, null=True, minimum=-180, maximum=180)


class NumberSchema(AnswerSchema):
    """A reported quantity, from low to high; null where the text leaves a side open."""

    what = word(NUMBERS, "What is counted.", "dead")
    low = number("The least.", 3, null=True)
    high = number("The most.", 5, null=True)
    unit = string("The unit, of money its ISO 4217 code.", "USD", null=True)
    text = string("The words of the article.", "at least three")


class QuoteSchema(AnswerSchema):
    """The sentence that says so. Offsets are code points of the article’s text, the end excluded."""

    article = string("Id of the article.", EXAMPLE_ID)
    url = string("Address of the article.", "https://news.example/east-2022", null=True)
    title = string("Title of the article.", "China to send troops to Russia", null=True)
    publisher = string("Who published it.", "Northern Wire", null=True)
    published = day("The day of publication.", "2022-08-18")
    text = string("The sentence.", _SENTENCE)
    start = integer("Where it starts.", 17, minimum=0)
    end = integer("Where it ends.", 95, minimum=0)
    trigger = listed(
        fields.Integer(metadata={"minimum": 0}),
        "Start and end of the words that tell the type.",
        [66, 70],
        minItems=2,
        maxItems=2,
    )


class EventLinksSchema(AnswerSchema):
    """Where the event is found."""

    self = address("The event alone.", f"/v1/events/{EXAMPLE_ID}")
    html = address("The event in the dashboard.", f"/?event={EXAMPLE_ID}")


class EventSchema(AnswerSchema):
    """Who did what to whom, when and where, and which sentence says so. Every member is always there."""

    id = string("Its id.", EXAMPLE_ID)
    type = word(plover.types, "PLOVER’s event type.", "AGREE")
    mode = string("PLOVER’s mode of the type.", "visit", null=True)
    contexts = listed(fields.String(validate=OneOf(plover.contexts)), "PLOVER’s contexts.", ["military"])
    quad = word(quads, "Verbal or material, cooperation or conflict.", "verbal_cooperation")
    intensity = number("PLOVER’s score, from conflict to cooperation.", 2.5, minimum=-10, maximum=10)
    cameo = string("CAMEO root code.", "03", pattern="^[0-9]{2}$")
    modality = word(MODALITIES, "Whether it is told as a fact, a plan, a claim, a possibility or denied.", "future")
    historical = boolean("Whether it is told as background, not as news.", False)
    mutual = boolean("Whether all parties act together: then all are under `source`.", False)
    when = nested(WhenSchema, "When it happened, is under way or is to happen.")
    said = nested(SaidSchema, "When it was reported.")
    source = nested(PartySchema, "Who acts.", many=True)
    target = nested(PartySchema, "Who is acted on.", many=True)
    attribution = nested(PartySchema, "Who says so, in the article.", many=True)
    places = nested(PlaceSchema, "Where it happened.", many=True)
    numbers = nested(NumberSchema, "How many.", many=True)
    countries = listed(fields.String(), "What the filter `country` matches: source, target, places.", ["CHN", "RUS"])
    confidence = number("How sure the reading is.", 0.83, minimum=0, maximum=1)
    quote = nested(QuoteSchema, "The evidence.")
    mention_count = integer("How many sentences report it.", 3, minimum=1)
    article_count = integer("How many articles report it.", 3, minimum=1)
    publisher_count = integer("How many publishers report it.", 2, minimum=0)
    revision = integer("The change of the timeline that touched it last.", 12, minimum=1)
    updated = string("When that was, in UTC.", "2022-08-18T09:00:00Z", format="date-time")
    links = nested(EventLinksSchema, "Where it is found.")
