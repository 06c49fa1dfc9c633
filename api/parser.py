"""Requests read strictly: each parameter once, and a body that is JSON."""

from collections.abc import Mapping
from typing import Any, NoReturn, cast

import orjson
from flask import Request
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
        body = req.get_data()
        req.stream.read(1)  # raises where a body without a length goes on: what was read so far was cut off
        try:
            return orjson.loads(body)
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
