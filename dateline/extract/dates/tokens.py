"""A sentence as tokens: words, numbers and marks with their lexemes, later phrases with what they mean."""

from collections.abc import Iterator
from dataclasses import dataclass
from re import Match

from dateline.extract.dates.lexicon import Lexeme, Lexicon
from dateline.extract.dates.readings import Expression
from dateline.extract.dates.shapes import TOKEN, Values

_DASHES = "-–"  # between two words without a space they are a hyphen


@dataclass(slots=True)  # not frozen: a third of the time that cutting takes would go into it
class Token:
    """A run of the text; a phrase carries what it means and the name of the rule that made it."""

    start: int
    end: int
    letter: str
    values: Values
    rule: str = ""
    meaning: Expression | None = None


def lex(text: str, start: int, end: int, lexicon: Lexicon) -> list[Token]:
    """Cut a stretch of the text into tokens."""
    tokens: list[Token] = []
    for match in TOKEN.finditer(text, start, end):
        shape = match.lastgroup
        known = lexicon.seen.get(match[0]) if shape == "word" else None
        if known is not None:
            tokens.append(Token(*match.span(), known.letter, known.values))
        elif shape == "word":
            tokens += _word(match, lexicon)
        elif shape in ("mark", "suffix"):
            tokens.append(_token(match.start(), match.end(), _mark(match, lexicon)))
        else:
            tokens.append(_token(match.start(), match.end(), lexicon.shaped(str(shape), match[0])))
    return tokens


def _token(start: int, end: int, lexeme: Lexeme) -> Token:
    return Token(start, end, lexeme.letter, lexeme.values)


def _word(match: Match[str], lexicon: Lexicon) -> Iterator[Token]:
    start, end = match.span()
    written = match[0].replace("’", "'")
    known = lexicon.word(written)
    if known is None and written[-1] == ".":
        bare = written[:-1]
        yield _token(start, end - 1, lexicon.word(bare) or lexicon.unknown(bare))
        yield _token(end - 1, end, lexicon.word(".") or lexicon.mark)
    else:
        yield _token(start, end, lexicon.remember(match[0], known or lexicon.unknown(written)))


def _mark(match: Match[str], lexicon: Lexicon) -> Lexeme:
    written = match[0].replace("’", "'")
    if written in _DASHES:
        around = match.string[match.start() - 1 : match.start()] + match.string[match.end() : match.end() + 1]
        written = "–" if len(around.strip()) < 2 else "-"
    return lexicon.word(written) or lexicon.mark
