"""Parameters of the query string. Each is read exactly as the description says, or refused with all its faults."""

import re
from collections.abc import Callable, Sequence
from datetime import date
from typing import Any, Generic, TypeVar

from marshmallow import ValidationError, fields

from dateline.codes.names import nearest
from dateline.errors import BadDateError, Fault, FilterError
from dateline.when import parse_bound
from schemas.members import Words

T = TypeVar("T")

MOST_ITEMS = 100
_NUMBER = re.compile(r"[1-9][0-9]{0,8}", re.ASCII)
_DATE = (
    r"^[0-9]{4}(-[0-9]{2}(-[0-9]{2}"
    r"([Tt][0-9]{2}:[0-9]{2}(:[0-9]{2}(\.[0-9]{1,9})?)?([Zz]|[+-][0-9]{2}:[0-9]{2})?)?)?)?$"
)


class Parameter(fields.Field[T], Generic[T]):
    """A parameter whose text ``read`` understands. ``default`` is the text that counts when it is left out."""

    def __init__(self, about: str, *examples: object, default: str | None = None, name: str | None = None) -> None:
        super().__init__(data_key=name, metadata={"description": about, "examples": list(examples)})
        self.default = default

    def read(self, text: str) -> T:
        """Give what the text asks for. Raises FilterError."""
        raise NotImplementedError

    def shape(self) -> dict[str, Any]:
        """Give the keywords of JSON Schema that say which texts can be read."""
        return {"type": "string", "minLength": 1}

    def _deserialize(self, value: object, attr: str | None, data: object, **kwargs: object) -> T:
        if not isinstance(value, str):
            raise ValidationError([Fault("is given more than once")])
        try:
            return self.read(value)
        except FilterError as fault:
            raise ValidationError(list(fault.faults)) from fault


class Filter(Parameter[T]):
    """A list in which a comma is *or* and a leading dash *not*. Its items may be of a closed vocabulary."""

    def __init__(
        self,
        read: Callable[[str], T],
        about: str,
        *examples: str,
        default: str | None = None,
        item: Callable[[], str] | None = None,
        alone: str | None = None,
    ) -> None:
        """``item`` gives the pattern of one item; ``alone`` is a word that stands for all of them."""
        super().__init__(about, *examples, default=default)
        self._read = read
        self._item = item
        self._alone = alone

    def read(self, text: str) -> T:
        """Give the choice."""
        if text.count(",") >= MOST_ITEMS:
            raise FilterError((Fault(f"holds more than {MOST_ITEMS} items"),))
        return self._read(text)

    def shape(self) -> dict[str, Any]:
        """Give a pattern where the items have one."""
        if self._item is None:
            return super().shape()
        item = f"-?({self._item()})"
        listed = f"{item}(,{item})*"
        return {"type": "string", "pattern": f"^({self._alone}|{listed})$" if self._alone else f"^{listed}$"}


class Text(Parameter[T]):
    """A text of words."""

    def __init__(self, read: Callable[[str], T], about: str, *examples: str, name: str | None = None) -> None:
        super().__init__(about, *examples, name=name)
        self._read = read

    def read(self, text: str) -> T:
        """Give what the words come to."""
        return self._read(text)


class Word(Parameter[str]):
    """One word of a few."""

    def __init__(self, words: Sequence[str], about: str, *, default: str | None = None) -> None:
        super().__init__(about, *words[:1], default=default)
        self._words = tuple(words)

    def read(self, text: str) -> str:
        """Give the word."""
        if text not in self._words:
            raise FilterError((Fault(f"{text!r} is unknown", nearest(text, self._words, 1), self._words),))
        return text

    def shape(self) -> dict[str, Any]:
        """Give the words."""
        return {"type": "string", "enum": list(self._words)}


class Bound(Parameter[date]):
    """A day, month or year, or an instant; ``end`` takes the last day of it."""

    def __init__(self, name: str, about: str, *examples: str, end: bool) -> None:
        super().__init__(about, *examples, name=name)
        self._end = end

    def read(self, text: str) -> date:
        """Give the day."""
        try:
            return parse_bound(text, end=self._end)
        except BadDateError as fault:
            raise FilterError((Fault(str(fault)),)) from fault

    def shape(self) -> dict[str, Any]:
        """Give the pattern of dates and instants."""
        return {"type": "string", "pattern": _DATE}


class Limit(Parameter[int]):
    """A whole number from 1."""

    def __init__(self, about: str, *, most: int, default: int) -> None:
        super().__init__(about, default, default=str(default))
        self._most = most

    def read(self, text: str) -> int:
        """Give the number."""
        if not _NUMBER.fullmatch(text) or int(text) > self._most:
            raise FilterError((Fault(f"must be a whole number from 1 to {self._most}"),))
        return int(text)

    def shape(self) -> dict[str, Any]:
        """Give the range."""
        return {"type": "integer", "minimum": 1, "maximum": self._most}


class Cursor(Parameter[str]):
    """The place where a page starts, as the page before gave it; only the store can tell whether it is one."""

    def read(self, text: str) -> str:
        """Give the text."""
        return text

    def shape(self) -> dict[str, Any]:
        """Give the letters of which it is made."""
        return {"type": "string", "pattern": "^[A-Za-z0-9_-]+$"}


def any_of(words: Words) -> Callable[[], str]:
    """Give the pattern of one word of a vocabulary."""
    return lambda: "|".join(words())
