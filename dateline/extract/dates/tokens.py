"""A sentence as tokens: words, numbers and marks with their meanings, later phrases with what they mean."""

from collections.abc import Iterable
from dataclasses import dataclass, replace
from itertools import accumulate

from dateline.extract.dates.lexicon import Lexeme, Lexicon
from dateline.extract.dates.readings import Expression
from dateline.extract.dates.shapes import PIECE, TOKEN, Values

_DASHES = frozenset(("-", "–"))  # between two words without a space they are a hyphen
_MOST_SEEN = 50_000  # pieces: a language's common ones, and no more memory than some ten megabytes


@dataclass(slots=True)  # not frozen: setting the fields would take twice as long
class Token:
    """What a piece of text is wherever it stands; a phrase carries what it means and the name of the rule that made it.

    ``length`` is that of the text without white space after it, ``word`` the text in small letters. A word with a full
    stop after it has a letter for each of the two, and is split into its ``parts``.
    """

    letter: str
    values: Values
    length: int
    word: str
    rule: str = ""
    meaning: Expression | None = None
    parts: tuple["Token", ...] = ()


@dataclass(slots=True)
class Tokens:
    """The tokens of a stretch of a text, where each starts, and their letters, on which patterns run."""

    text: str
    starts: list[int]
    items: list[Token]
    letters: str

    def __len__(self) -> int:
        """How many they are."""
        return len(self.items)

    def end(self, index: int) -> int:
        """Give where a token ends."""
        return self.starts[index] + self.items[index].length

    def word(self, index: int) -> str:
        """Give the text of a token in small letters, nothing beyond the ends."""
        return self.items[index].word if 0 <= index < len(self.items) else ""


class Seen(dict[str, Token]):
    """Tokens by their text with the white space after it, each looked up once; so many are kept."""

    def __init__(self, lexicon: Lexicon) -> None:
        super().__init__()
        self._lexicon = lexicon

    def __missing__(self, piece: str) -> Token:
        """Look a piece up."""
        token = self._token(piece.rstrip(), spaced=piece[-1].isspace())
        if len(self) < _MOST_SEEN:
            self[piece] = token
        return token

    def _token(self, text: str, *, spaced: bool) -> Token:
        match = TOKEN.match(text)
        shape = match.lastgroup if match else "mark"
        if shape == "word":
            return self._word(text)
        if shape in ("mark", "suffix"):
            return _made(text, self.mark("–" if spaced and text in _DASHES else text.replace("–", "-")))
        return _made(text, self._lexicon.shaped(str(shape), text))

    def mark(self, text: str) -> Lexeme:
        """Give the lexeme of a mark or suffix."""
        return self._lexicon.word(text.replace("’", "'")) or self._lexicon.mark

    def _word(self, text: str) -> Token:
        written = text.replace("’", "'")
        known = self._lexicon.word(written)
        if known is not None or written[-1] != ".":
            return _made(text, known or self._lexicon.unknown(written))
        bare = written[:-1]
        word = _made(text[:-1], self._lexicon.word(bare) or self._lexicon.unknown(bare))
        stop = _made(".", self.mark("."))
        return replace(word, letter=word.letter + stop.letter, length=len(text), parts=(word, stop))


def _made(text: str, lexeme: Lexeme) -> Token:
    return Token(lexeme.letter, lexeme.values, len(text), text.lower())


def lex(text: str, start: int, end: int, seen: Seen) -> Tokens:
    """Cut a stretch of the text into tokens; it starts with one."""
    pieces = PIECE.findall(text, start, end)
    items = list(map(seen.__getitem__, pieces))
    starts = list(accumulate(map(len, pieces[:-1]), initial=start)) if pieces else []
    letters = "".join([item.letter for item in items])
    if not _DASHES.isdisjoint(pieces):
        items = _with_dashes(pieces, items, seen)
        letters = "".join([item.letter for item in items])
    tokens = Tokens(text, starts, items, letters)
    return tokens if len(letters) == len(items) else _split(tokens)


def _with_dashes(pieces: list[str], items: list[Token], seen: Seen) -> list[Token]:
    """Tell a dash from a hyphen by white space before it; behind it, the piece has it."""
    opening = [True, *(piece[-1].isspace() for piece in pieces[:-1])]
    last = len(pieces) - 1
    return [
        _made(piece, seen.mark("–")) if piece in _DASHES and (opening[place] or place == last) else items[place]
        for place, piece in enumerate(pieces)
    ]


def _split(tokens: Tokens) -> Tokens:
    """Part words from the full stops after them."""
    starts, items = tokens.starts, tokens.items
    for place in reversed([place for place, item in enumerate(items) if item.parts]):
        starts.insert(place + 1, starts[place] + items[place].length - 1)
        items[place : place + 1] = items[place].parts
    return tokens


def replaced(tokens: Tokens, phrases: Iterable[tuple[int, int, Token]]) -> Tokens:
    """Put phrases in the place of the tokens from a first up to, not including, a last."""
    starts: list[int] = []
    items: list[Token] = []
    done = 0
    for first, last, phrase in phrases:
        starts += tokens.starts[done : first + 1]
        items += tokens.items[done:first]
        items.append(phrase)
        done = last
    starts += tokens.starts[done:]
    items += tokens.items[done:]
    return Tokens(tokens.text, starts, items, "".join([item.letter for item in items]))
