"""Text that no newspaper prints must cost no more than its length, and break nothing."""

import time
from datetime import date

import pytest

from dateline.extract import extract
from dateline.model import Article

MOST_SECONDS = 10  # of CPU; each of these takes about one, and took minutes where a step was quadratic

HOSTILE = {
    "white space": " " * 200_000 + "x",
    "line breaks": "\n " * 50_000 + "x",
    "one word": "a" * 200_000,
    "capitals": "A" * 100_000,
    "marks": "." * 100_000,
    "quotation marks": "“said that " * 5_000,
    "a list without end": "Russia, " * 8_000,
    "a sentence without end": "Russia attacked Ukraine and China and " * 700,
    "reports of reports": "he said that " * 5_000,
    "abbreviations": "U.S. " * 10_000,
    "role nouns": "police " * 10_000,
    "dates": "on Monday May 5 " * 4_000,
    "seams": "aaaa bbbb cccc dddd eeeeFfff " * 3_000,
    "surrogate pairs and marks": "🇺🇦é̂\u202e\u0000" * 10_000,
}


@pytest.mark.parametrize("text", HOSTILE.values(), ids=HOSTILE.keys())
def test_hostile_text_is_read_in_bounded_time(text: str) -> None:
    begun = time.process_time()
    extraction = extract(Article(text, published=date(2022, 8, 18)))
    assert time.process_time() - begun < MOST_SECONDS
    assert all(text[one.start : one.end] == one.text for one in (*extraction.timexes, *extraction.entities))
