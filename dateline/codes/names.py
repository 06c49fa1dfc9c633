"""Names as people type them: one form to compare, and the nearest known ones."""

import difflib
import re
import unicodedata
from collections.abc import Iterable

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


def fold(text: str) -> str:
    """Give the case- and accent-blind form: plain apostrophes and dashes, single spaces, none at the ends."""
    if not text.isascii():
        apart = unicodedata.normalize("NFKD", text)
        text = "".join(char for char in apart if not unicodedata.combining(char))
    return _SPACE.sub(" ", text.casefold().translate(_SAME)).strip()


def look_up_key(text: str) -> str:
    """Give the folded form without a leading article: what names are filed under."""
    return fold(text).removeprefix("the ")


def nearest(text: str, names: Iterable[str], n: int = 3) -> tuple[str, ...]:
    """Give up to ``n`` of the names that look most like the text, the best first."""
    wanted = fold(text)
    near = {fold(name): name for name in names if abs(len(name) - len(text)) <= 1 + len(text) // 2}
    return tuple(near[key] for key in difflib.get_close_matches(wanted, near, n, cutoff=0.7))
