"""What the schemas of answers are made of: members that are always there, and closed vocabularies."""

from collections.abc import Callable, Collection, Iterable
from typing import Any, get_args

from marshmallow import EXCLUDE, Schema, ValidationError, fields, validate

from dateline.codes import plover
from dateline.model import ActorKind, Modality, NumberOf, PlaceLevel, Status
from dateline.when import Anchor, Kind, Precision

EXAMPLE_ID = "0f8a63dbe7f0b5f1f3f8a7f3ab4ac0f1"

Words = Callable[[], Collection[str]]


class AnswerSchema(Schema):
    """An object that the server gives. Later versions may add members."""

    class Meta:
        """Whoever reads it passes over members that it does not know."""

        unknown = EXCLUDE


class OneOf(validate.Validator):
    """A value of a vocabulary, which is read when it is first needed."""

    def __init__(self, words: Words) -> None:
        self._words = words

    @property
    def choices(self) -> list[str]:
        """The vocabulary, in its own order."""
        return list(self._words())

    def __call__(self, value: str) -> str:
        """Give the value, or raise ValidationError if the vocabulary lacks it."""
        if value not in self._words():
            raise ValidationError(f"{value!r} is unknown")
        return value


def string(about: str, *examples: str, null: bool = False, **more: object) -> fields.String:
    """Make a text that is always there; ``more`` are keywords of JSON Schema."""
    return fields.String(required=True, allow_none=null, metadata=described(about, examples, **more))


def day(about: str, example: str, *, name: str | None = None) -> fields.String:
    """Make a date that is always there, or null; ``name`` is one that Python keeps for itself."""
    metadata = described(about, [example], format="date")
    return fields.String(required=True, allow_none=True, data_key=name, metadata=metadata)


def address(about: str, example: str) -> fields.String:
    """Make the address of something on this server, which is always there."""
    return string(about, example, format="uri-reference")


def integer(about: str, example: int, **more: object) -> fields.Integer:
    """Make a whole number that is always there."""
    return fields.Integer(required=True, metadata=described(about, [example], **more))


def boolean(about: str, example: bool) -> fields.Boolean:
    """Make a yes or no that is always there."""
    return fields.Boolean(required=True, metadata=described(about, [example]))


def number(about: str, example: float, *, null: bool = False, **more: object) -> fields.Float:
    """Make a number that is always there."""
    return fields.Float(required=True, allow_none=null, metadata=described(about, [example], **more))


def word(words: Words, about: str, *examples: object, null: bool = False) -> fields.String:
    """Make a member whose value is of a vocabulary."""
    metadata = described(about, examples)
    return fields.String(required=True, allow_none=null, validate=OneOf(words), metadata=metadata)


def listed(inner: "fields.Field[Any]", about: str, *examples: object, **more: object) -> "fields.List[Any]":
    """Make a list that is always there; it may be empty."""
    return fields.List(inner, required=True, metadata=described(about, examples, **more))


def nested(schema: type[Schema], about: str, *, many: bool = False) -> fields.Nested:
    """Make an object, or a list of objects, that is always there."""
    return fields.Nested(schema, many=many, required=True, metadata={"description": about})


def described(about: str, examples: Iterable[object], **more: object) -> dict[str, object]:
    """Give what the description says of a member: its meaning, examples, and keywords of JSON Schema."""
    return {"description": about, **more, "examples": list(examples)}


def of(literal: object) -> Words:
    """Give the values of a Literal type as a vocabulary."""
    return lambda: get_args(literal)


def quads() -> Collection[str]:
    """Give the quad classes, in the order in which the event types bring them."""
    return dict.fromkeys(event_type.quad for event_type in plover.types().values())


ACTOR_KINDS = of(ActorKind)
ANCHORS = of(Anchor)
KINDS = of(Kind)
LEVELS = of(PlaceLevel)
MODALITIES = of(Modality)
NUMBERS = of(NumberOf)
PRECISIONS = of(Precision)
STATUSES = of(Status)
