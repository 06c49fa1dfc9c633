"""Requests read strictly: each parameter once, and a body that is JSON."""

from collections.abc import Mapping
from typing import Any, NoReturn, cast

import orjson
from flask import Request
from gunicorn.http.errors import ParseException
from marshmallow import RAISE, Schema, ValidationError
from webargs.flaskparser import FlaskParser
from werkzeug.exceptions import BadRequest, UnsupportedMediaType

from api.problems import UnprocessableError, body_errors, parameter_errors
from dateline.errors import Fault

JSON = "application/json"
Messages = dict[str, dict[str, list[Fault | str]]]


class StrictParser(FlaskParser):
    """Refuses unknown and repeated parameters, and bodies of other media types."""

    DEFAULT_UNKNOWN_BY_LOCATION = {**FlaskParser.DEFAULT_UNKNOWN_BY_LOCATION, "query": RAISE}  # noqa: RUF012

    def load_querystring(self, req: Request, schema: Schema) -> dict[str, str | list[str]]:
        """Give each parameter's text; a list of them where it is repeated."""
        return {name: texts[0] if len(texts) == 1 else texts for name, texts in req.args.lists()}

    def load_json(self, req: Request, schema: Schema) -> Any:  # noqa: ANN401 - whatever JSON it is
        """Give the decoded body."""
        if req.mimetype != JSON or req.headers.get("Content-Encoding", "identity") != "identity":
            raise UnsupportedMediaType
        try:
            return orjson.loads(_body(req))
        except orjson.JSONDecodeError as fault:
            raise BadRequest(f"The body is not JSON: {fault}.") from fault

    def handle_error(
        self,
        error: ValidationError,
        req: Request,
        schema: Schema,
        *,
        error_status_code: int | None,
        error_headers: Mapping[str, str] | None,
    ) -> NoReturn:
        """Raise UnprocessableError with all that is wrong."""
        [(location, messages)] = cast("Messages", error.messages).items()
        in_query = location == "query"
        raise UnprocessableError(parameter_errors(messages, req.args) if in_query else body_errors(messages))


def _body(req: Request) -> bytes:
    """Give the whole body. Raises BadRequest for one that ends too early, stalls, or comes in malformed pieces."""
    try:
        body = req.get_data()
        req.stream.read(1)  # raises where a body without a length goes on: what was read so far was cut off
    except ParseException as fault:
        raise BadRequest(f"The body cannot be read: {fault}.") from fault
    if req.content_length not in (None, len(body)):
        raise BadRequest("The body ends before its Content-Length.")
    return body
