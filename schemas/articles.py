"""Articles: as they are posted, and as they are given."""

from typing import Any

from marshmallow import EXCLUDE, Schema, ValidationError, fields, post_load

from dateline.errors import BadArticleError, BadDateError
from dateline.model import Article
from dateline.records import article_from_record
from dateline.when import parse_published
from schemas.members import (
    EXAMPLE_ID,
    STATUSES,
    AnswerSchema,
    address,
    day,
    described,
    integer,
    listed,
    nested,
    string,
    word,
)

_TEXT = "China’s Defense Ministry said on Wednesday that it will send troops to Russia."
_BLANK = "must hold some text"
_DAY_OR_INSTANT = (
    r"^((?!0000)[0-9]{4}-(0[1-9]|1[0-2])-(0[1-9]|[12][0-9]|3[01])"
    r"([Tt][0-9]{2}:[0-9]{2}(:[0-9]{2}(\.[0-9]{1,9})?)?([Zz]|[+-][0-9]{2}:[0-9]{2})?)?)?$"
)


class ArticleLinksSchema(AnswerSchema):
    """Where the article and its events are found."""

    self = address("The article alone.", f"/v1/articles/{EXAMPLE_ID}")
    events = address("All its events.", f"/v1/events?article={EXAMPLE_ID}&modality=any")


class ArticleSchema(AnswerSchema):
    """An article, and how far its reading is. Every member but `text` is always there."""

    id = string("Its key: a hash of title, text, publication date and origin.", EXAMPLE_ID)
    external_id = string("The id that it came with.", "wire-4711", null=True)
    url = string("Its address.", "https://news.example/east-2022", null=True)
    title = string("Its title.", "China to send troops to Russia", null=True)
    publisher = string("Who published it.", "Northern Wire", null=True)
    language = string("Its language.", "en", null=True)
    published = day("The day of publication, in the publisher’s own offset.", "2022-08-18")
    published_at = string("The instant of publication, in UTC.", "2022-08-18T06:30:00Z", null=True, format="date-time")
    rights = string("What may be done with it.", "CC BY 4.0", null=True)
    status = word(STATUSES, "`pending` until its events are found.", "stored")
    event_count = integer("How many events it reports.", 4, minimum=0)
    countries = listed(fields.String(), "The countries of its events.", ["CHN", "RUS"])
    revision = integer("The change of the timeline that touched it last.", 12, minimum=1)
    updated = string("When that was, in UTC.", "2022-08-18T09:00:00Z", format="date-time")
    links = nested(ArticleLinksSchema, "Where it is found.")
    text = fields.String(metadata=described("Its text, with `include=text`.", [_TEXT]))


class _Identifier(fields.Field[Any]):
    """A string or a whole number."""

    def _deserialize(self, value: object, attr: str | None, data: object, **kwargs: object) -> object:
        if isinstance(value, bool) or not isinstance(value, (str, int)):
            raise ValidationError("must be a string or a whole number")
        return value


class _Published(fields.String):
    """A date, or an instant."""

    def _deserialize(self, value: object, attr: str | None, data: object, **kwargs: object) -> str:
        text: str = super()._deserialize(value, attr, data, **kwargs)
        try:
            if text:
                parse_published(text)
        except BadDateError as fault:
            raise ValidationError(str(fault)) from fault
        return text


def _not_blank(text: str) -> None:
    if not text.strip():
        raise ValidationError(_BLANK)


def _optional(about: str, example: str, kind: type[fields.String] = fields.String, **more: object) -> fields.String:
    metadata = described(about, [example], **more)
    return kind(allow_none=True, error_messages={"invalid": "must be a string"}, metadata=metadata)


class NewArticleSchema(Schema):
    """An article to be read. Only `text` is required; other members than these are passed over."""

    class Meta:
        """A record may carry more than is asked of it."""

        unknown = EXCLUDE

    error_messages = {"type": "an article is a JSON object"}  # noqa: RUF012 - marshmallow's own

    id = _Identifier(
        allow_none=True,
        metadata=described("Your own id; given back as `external_id`.", ["wire-4711"], type=["string", "integer"]),
    )
    url = _optional("Its address.", "https://news.example/east-2022")
    title = _optional("Its title.", "China to send troops to Russia")
    text = fields.String(
        required=True,
        validate=_not_blank,
        error_messages={"required": _BLANK, "null": _BLANK, "invalid": "must be a string"},
        metadata=described("Its text, which is never changed.", [_TEXT], pattern=r"\S"),
    )
    published = _optional(
        "A date, or an instant (without an offset: UTC). Without it, relative dates stay unresolved.",
        "2022-08-18",
        _Published,
        pattern=_DAY_OR_INSTANT,
    )
    publisher = _optional("Who published it.", "Northern Wire")
    language = _optional("Its language.", "en")
    rights = _optional("What may be done with it.", "CC BY 4.0")

    @post_load
    def _article(self, record: dict[str, Any], **kwargs: object) -> Article:
        try:
            return article_from_record(record)
        except BadArticleError as fault:
            raise ValidationError(fault.why, fault.field or "_schema") from fault
