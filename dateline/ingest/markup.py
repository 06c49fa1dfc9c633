"""Limits of a page that are checked before it is parsed: parsers take more than linear time on what breaks them."""

import re
from functools import cache

from dateline.errors import BadFileError

MOST_TAGS = 20_000
"""Of a page; ten times a rich news page. Finding the main text is quadratic in inline tags: 4.5 s at this number."""

MOST_ATTRIBUTES = 1_000
"""Of one tag; parsing is quadratic in them: 2 s for 20,000, 9 s for 40,000."""

_ATTRIBUTE = r"""[\s/]*+[^\s/>][^\s/>=]*+(?:\s*+=\s*+(?:"[^"]*+"|'[^']*+'|[^\s>]++)?+)?+"""
_TAG = re.compile(rf"<!--|<[!?][^>]*+|</?([a-zA-Z][^\s/>]*+)((?:{_ATTRIBUTE})*+)")
_ATTRIBUTES = re.compile(_ATTRIBUTE)
_COMMENT_END = re.compile("--!?>")
_RAW = frozenset(("iframe", "noembed", "noframes", "plaintext", "script", "style", "textarea", "title", "xmp"))


def check_page(page: str) -> None:
    """Raise BadFileError if a page holds too many tags, or a tag too many attributes; linear in its length."""
    position = tags = 0
    while match := _TAG.search(page, position):
        tags += 1
        if tags > MOST_TAGS:
            raise BadFileError(f"is a page of more than {MOST_TAGS:,} tags")
        if len(match[0]) > MOST_ATTRIBUTES and _attributes(match[2]) > MOST_ATTRIBUTES:
            raise BadFileError(f"is a page with a tag of more than {MOST_ATTRIBUTES:,} attributes")
        position = _after(page, match)


def _attributes(text: str | None) -> int:
    return sum(1 for _ in _ATTRIBUTES.finditer(text or ""))


def _after(page: str, match: re.Match[str]) -> int:
    """Where the next tag may stand: past a comment, or past what an element holds as raw text."""
    name = (match[1] or "").lower()
    if match[0] == "<!--":
        closing = _COMMENT_END.search(page, match.end() - 2)  # `<!-->` is a whole comment
    elif name in _RAW and not match[0].startswith("</"):
        closing = _closing(name).search(page, match.end())
    else:
        return match.end()
    return closing.start() if closing else len(page)


@cache
def _closing(name: str) -> re.Pattern[str]:
    return re.compile(rf"</{name}(?=[\s/>])", re.IGNORECASE)
