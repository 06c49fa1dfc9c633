"""Words and marks of a text, with their offsets."""

import re
from collections.abc import Iterable
from dataclasses import dataclass

from dateline.model import Sentence, Timex

_TOKEN = re.compile(r"(?:[A-Z]\.){2,}|[^\W_]+(?:[-.&'’](?!s\b)[^\W_]+)*|['’]s\b|['’](?=\s)|\S")


@dataclass(frozen=True, slots=True)
class Token:
    """A word, a possessive ending or a mark; ``lower`` is its lower-case form, ``dated`` says that it tells a time."""

    start: int
    end: int
    text: str
    lower: str
    dated: bool = False

    @property
    def is_word(self) -> bool:
        """Whether it is a word or a number."""
        return self.text[0].isalnum()

    @property
    def is_possessive(self) -> bool:
        """Whether it is the ending of a possessor."""
        return self.lower in ("'s", "’s", "’", "'")


def tokenize(text: str, sentence: Sentence, timexes: Iterable[Timex]) -> tuple[Token, ...]:
    """Give the tokens of a sentence; offsets are into the whole text."""
    dated = {offset for timex in timexes for offset in range(timex.start, timex.end)}
    return tuple(
        Token(match.start(), match.end(), match[0], match[0].lower(), match.start() in dated)
        for match in _TOKEN.finditer(text, sentence.start, sentence.end)
    )
