"""People whom no list names: a first name or "Mr", "General", and one to three more words with a capital."""

import re
from collections.abc import Iterator

from dateline.codes.personal import first_names
from dateline.extract.names import Name
from dateline.extract.rule_files import word_lists
from dateline.extract.words import is_plain

_CAPITALISED = re.compile(r"(?<![\w-])([A-Z][^\W\d_]+)(?:-[A-Z][^\W\d_]+)?(?: [A-Z][\w'-]*[^\W\d_A-Z](?![\w-])){1,3}")


_INSIDE = re.compile(r"[a-z,;]['’s]* $")  # what stands before a name in the middle of a sentence


def strangers(text: str) -> Iterator[Name]:
    """Give the names that begin with a first name or honorific, and other pairs inside a sentence, in order."""
    position = 0
    while match := _CAPITALISED.search(text, position):
        if _is_person(text, match):
            yield Name(match.start(), match.end(), match[0], "person", None, None, None, None)
            position = match.end()
        else:
            position = match.end(1)


def _is_person(text: str, match: re.Match[str]) -> bool:
    if not is_plain(match[1].lower()):
        return False
    words = word_lists("honorifics.yaml")
    if match[1] in first_names() or match[1] in words["before_name"]:
        return True
    inside = _INSIDE.search(text, max(match.start() - 4, 0), match.start()) is not None
    return inside and words["of_things"].isdisjoint(match[0].split())
