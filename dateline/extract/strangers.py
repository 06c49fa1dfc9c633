"""People whom no list names: a first name or "Mr", "General", and one to three more words with a capital."""

import re
from collections.abc import Iterator

from dateline.codes.personal import first_names
from dateline.extract.names import Name
from dateline.extract.rule_files import word_lists
from dateline.extract.words import is_plain

_CAPITALISED = re.compile(r"(?<![\w-])([A-Z][^\W\d_]+)(?:-[A-Z][^\W\d_]+)?(?: [A-Z][\w'-]*[^\W\d_A-Z](?![\w-])){1,3}")


def strangers(text: str) -> Iterator[Name]:
    """Give the names that begin with a first name, in order."""
    position = 0
    while match := _CAPITALISED.search(text, position):
        opens = match[1] in first_names() or match[1] in word_lists("honorifics.yaml")["before_name"]
        if opens and is_plain(match[1].lower()):
            yield Name(match.start(), match.end(), match[0], "person", None, None, None, None)
            position = match.end()
        else:
            position = match.end(1)
