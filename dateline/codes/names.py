"""Names as people type them: one form to compare, and the nearest known ones."""

import difflib
import re
import unicodedata
from collections import Counter
from collections.abc import Iterable, Iterator

_SAME = str.maketrans(
    {
        "\u2018": "'",
        "\u2019": "'",
        "\u02bc": "'",
        "`": "'",
        "\u2010": "-",
        "\u2011": "-",
        "\u2012": "-",
        "\u2013": "-",
        "\u2014": "-",
        "\u0131": "i",  # the Turkish letter has no decomposition, nor have the three below
        "\u00f8": "o",
        "\u0142": "l",
        "\u0111": "d",
    }
)
_SPACE = re.compile(r"\s+")
_WORD = re.compile(r"[^\W_]+")
_LIKELY = 10  # of the names that share most pairs of letters: of 450 misspelt ones the best was always among these
_COMMON = 0.2  # of the pairs of both: what is less alike would hardly pass for near


def fold(text: str) -> str:
    """Give the case- and accent-blind form: plain apostrophes and dashes, single spaces, none at the ends."""
    if not text.isascii():
        apart = unicodedata.normalize("NFKD", text)
        text = "".join(char for char in apart if not unicodedata.combining(char))
    return _SPACE.sub(" ", text.casefold().translate(_SAME)).strip()


def look_up_key(text: str) -> str:
    """Give the folded form without a leading article: what names are filed under."""
    return fold(text).removeprefix("the ")


def words(text: str) -> tuple[str, ...]:
    """Give the folded words of a text: runs of letters and digits."""
    return tuple(_WORD.findall(fold(text)))


def nearest(text: str, names: Iterable[str], n: int = 3) -> tuple[str, ...]:
    """Give up to ``n`` of the names that look most like the text, the best first."""
    wanted = fold(text)
    near = {fold(name): name for name in names if abs(len(name) - len(text)) <= 1 + len(text) // 2}
    return tuple(near[key] for key in difflib.get_close_matches(wanted, near, n, cutoff=0.7))


class Spellings:
    """Many names, filed under their pairs of letters: those near a text are found without comparing it with all."""

    def __init__(self, names: Iterable[str]) -> None:
        self._names = tuple({fold(name): name for name in names}.values())
        self._sizes: list[int] = []
        self._having: dict[str, list[int]] = {}
        for number, name in enumerate(self._names):
            pairs = _pairs(name)
            self._sizes.append(len(pairs))
            for pair in pairs:
                self._having.setdefault(pair, []).append(number)

    def nearest(self, text: str, n: int = 3) -> tuple[str, ...]:
        """Give up to ``n`` of the names that look most like the text, the best first."""
        likely = sorted(self._likeness(_pairs(text)))[:_LIKELY]
        return nearest(text, [self._names[number] for _, number in likely], n)

    def _likeness(self, pairs: set[str]) -> Iterator[tuple[float, int]]:
        """Give the names that have a fifth of all pairs in common, each with minus that share."""
        common: Counter[int] = Counter()
        for pair in pairs:
            common.update(self._having.get(pair, ()))
        for number, count in common.items():
            share = count / (len(pairs) + self._sizes[number])
            if share >= _COMMON:
                yield -share, number


def _pairs(text: str) -> set[str]:
    padded = f" {fold(text)} "
    return {padded[at : at + 2] for at in range(len(padded) - 1)}
