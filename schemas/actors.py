"""Actors and countries: what is known of them, and in how many events they stand."""

from marshmallow import fields

from dateline.codes import plover
from schemas.members import ACTOR_KINDS, AnswerSchema, address, day, integer, listed, nested, number, string, word

_COUNTRY = "ISO 3166-1 alpha-3, also XKX and withdrawn codes."


class RoleSchema(AnswerSchema):
    """An office, and the days in it, both included."""

    title = string("The office.", "president")
    country = string(_COUNTRY, "RUS", null=True)
    sector = word(plover.sectors, "PLOVER’s code of the sector that it gives.", "GOV", null=True)
    start = day("First day; null is unknown.", "2012-05-07", name="from")
    end = day("Last day; null is unknown, or it goes on.", "2018-05-07", name="to")


class ActorLinksSchema(AnswerSchema):
    """Where the actor and its events are found."""

    self = address("The actor alone.", "/v1/actors/rus.putin")
    events = address("All its events.", "/v1/events?actor=rus.putin&modality=any")


class ActorSchema(AnswerSchema):
    """A person, organisation, group, country, or sector of a country. Every member is always there."""

    id = string("Its id.", "rus.putin")
    name = string("Its name.", "Vladimir Putin")
    kind = word(ACTOR_KINDS, "What kind of actor it is; state bodies of a country are an `office`.", "person")
    country = string(_COUNTRY, "RUS", null=True)
    org = word(plover.orgs, "PLOVER’s code of an actor of no state.", "UNO", null=True)
    sector = word(plover.sectors, "PLOVER’s code of the sector; of a person see `roles`.", "MIL", null=True)
    aliases = listed(fields.String(), "Other names, and other spellings.", ["Putin", "Vladimir V. Putin"])
    wikidata = string("Its item in Wikidata.", "Q7747", null=True, pattern="^Q[1-9][0-9]*$")
    roles = nested(RoleSchema, "Its offices.", many=True)
    event_count = integer("How many events, of any modality, the filter `actor` finds by this id.", 17, minimum=0)
    source_count = integer("How many the filter `source` finds.", 11, minimum=0)
    target_count = integer("How many the filter `target` finds.", 9, minimum=0)
    links = nested(ActorLinksSchema, "Where it is found.")


class CountrySchema(AnswerSchema):
    """A country or territory with a code of its own."""

    country = string(_COUNTRY, "RUS")
    alpha2 = string("ISO 3166-1 alpha-2.", "RU", null=True)
    name = string("Its name.", "Russia")
    aliases = listed(fields.String(), "Other names.", ["Russian Federation"])
    first = day("First day under this code; null is open.", "2011-07-09", name="from")
    last = day("Last day under this code; null is open.", "1991-12-25", name="to")
    lat = number("Degrees of latitude of a point in it, north positive.", 60.0, minimum=-90, maximum=90)
    lon = number("Degrees of longitude of that point, east positive.", 100.0, minimum=-180, maximum=180)
    event_count = integer("How many events, of any modality, the filter `country` finds.", 17, minimum=0)
    source_count = integer("How many the filter `source_country` finds.", 11, minimum=0)
    target_count = integer("How many the filter `target_country` finds.", 9, minimum=0)
    place_count = integer("How many the filter `place_country` finds.", 4, minimum=0)


class CountriesLinksSchema(AnswerSchema):
    """Where this list is."""

    self = address("This list.", "/v1/countries")
    first = address("The same: there is one page.", "/v1/countries")


class CountriesMetaSchema(AnswerSchema):
    """What the counts are of."""

    revision = integer("The number of changes of the timeline so far.", 12, minimum=0)


class CountriesSchema(AnswerSchema):
    """All countries, in the order of their codes, withdrawn ones last."""

    items = nested(CountrySchema, "The countries.", many=True)
    links = nested(CountriesLinksSchema, "Where this list is.")
    meta = nested(CountriesMetaSchema, "What the counts are of.")
