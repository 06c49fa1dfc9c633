"""The schemas describe exactly what goes out."""

import pytest
from marshmallow import fields

from schemas.about import HealthSchema, IndexSchema, ProblemSchema, TypesSchema
from schemas.actors import ActorSchema, CountriesSchema
from schemas.articles import ArticleSchema
from schemas.events import EventSchema
from schemas.pages import ActorPageSchema, ArticlePageSchema, EventPageSchema
from tests.api.timeline import NAMED, WIRE


def compare(schema, told):
    """Load an object, and see that it has all members of its schema and no others, all the way down."""
    schema.load(told)
    known = {field.data_key or name: field for name, field in schema.fields.items()}
    assert {name for name, field in known.items() if field.required} <= set(told) <= set(known)
    for name, value in told.items():
        if isinstance(known[name], fields.Nested) and value is not None:
            for inner in value if isinstance(value, list) else [value]:
                compare(type(known[name].schema)(), inner)


@pytest.mark.parametrize("name", NAMED)
def test_an_event_has_every_member_of_its_schema_and_no_other(client, name):
    compare(EventSchema(), client.get(f"/v1/events/{NAMED[name].id}").json)


@pytest.mark.parametrize(
    ("schema", "path"),
    [
        (EventPageSchema(), "/v1/events?modality=any&limit=2&actor=putin,chn"),
        (ArticlePageSchema(), "/v1/articles?limit=2"),
        (ArticleSchema(), f"/v1/articles/{WIRE.key}?include=text"),
        (ArticleSchema(), f"/v1/articles/{WIRE.key}"),
        (ActorPageSchema(), "/v1/actors?limit=5&country=RUS"),
        (ActorSchema(), "/v1/actors/rus.putin"),
        (ActorSchema(), "/v1/actors/hamas"),
        (CountriesSchema(), "/v1/countries"),
        (ProblemSchema(), "/v1/actors/Congo"),
        (IndexSchema(), "/v1"),
        (TypesSchema(), "/v1/types"),
        (HealthSchema(), "/healthz"),
        (ProblemSchema(), "/v1/events?contry=RUS&country=Congo&limit=0"),
    ],
)
def test_an_answer_has_every_member_of_its_schema_and_no_other(client, schema, path):
    compare(schema, client.get(path).json)
