"""A cursor is read only as it was written, and only for the filters that it was written for."""

from dataclasses import replace
from datetime import date
from itertools import combinations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from dateline.errors import CursorError
from dateline.model import Choice, EventQuery, PartyPattern, Position
from dateline.store.cursor import filters_text, read, sign
from dateline.when import Window

SECRET = b"s" * 32
PLACE = Position((738000, 738030), "0123456789abcdef0123456789abcdef")
ALPHABET = "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789-_="

positions = st.builds(
    Position,
    st.lists(st.integers(-(2**40), 2**40), max_size=3).map(tuple),
    st.text("0123456789abcdef", min_size=1, max_size=32),
)


@given(positions, st.text(), st.binary(min_size=1))
def test_a_cursor_gives_back_its_position(position: Position, filters: str, secret: bytes) -> None:
    cursor = sign(position, filters, secret)
    assert read(cursor, filters, secret) == position
    assert set(cursor) <= set(ALPHABET) - {"="}


@pytest.mark.parametrize("place", range(0, len(sign(PLACE, "", SECRET)), 3))
def test_any_other_letter_is_refused(place: int) -> None:
    cursor = sign(PLACE, "filters", SECRET)
    for letter in set(ALPHABET) - {cursor[place]}:
        with pytest.raises(CursorError):
            read(cursor[:place] + letter + cursor[place + 1 :], "filters", SECRET)


@given(st.text())
def test_other_text_is_refused(text: str) -> None:
    with pytest.raises(CursorError):
        read(text, "filters", SECRET)


@pytest.mark.parametrize(
    "change",
    [
        lambda cursor: cursor + "=",
        lambda cursor: cursor + "A",
        lambda cursor: cursor + "\n",
        lambda cursor: cursor[:-1],
        lambda cursor: " " + cursor,
        lambda cursor: cursor.swapcase(),
        lambda cursor: cursor + "\ud800",
        lambda cursor: "",
    ],
)
def test_a_changed_cursor_is_refused(change: object) -> None:
    assert callable(change)
    with pytest.raises(CursorError, match="cursor"):
        read(change(sign(PLACE, "filters", SECRET)), "filters", SECRET)


def test_another_secret_or_other_filters_are_refused() -> None:
    cursor = sign(PLACE, "filters", SECRET)
    for filters, secret in (("filters", b"t" * 32), ("filter", SECRET), ("", SECRET)):
        with pytest.raises(CursorError):
            read(cursor, filters, secret)


QUERIES = [
    EventQuery(),
    EventQuery(country=Choice(("CHN",))),
    EventQuery(country=Choice(none_of=("CHN",))),
    EventQuery(country=Choice(("CHN", "RUS"))),
    EventQuery(source_country=Choice(("CHN",))),
    EventQuery(actor=Choice((PartyPattern("chn"),))),
    EventQuery(actor=Choice((PartyPattern(country="chn"),))),
    EventQuery(window=Window(date(2022, 2, 1))),
    EventQuery(window=Window(None, date(2022, 2, 1))),
    EventQuery(match="certain"),
    EventQuery(undated="only"),
    EventQuery(sort="when"),
]


@pytest.mark.parametrize(("one", "other"), list(combinations(QUERIES, 2)))
def test_different_filters_have_different_texts(one: EventQuery, other: EventQuery) -> None:
    assert filters_text(one) != filters_text(other)


@pytest.mark.parametrize("query", QUERIES)
def test_limit_and_position_are_no_filters(query: EventQuery) -> None:
    assert filters_text(replace(query, limit=7, after=PLACE)) == filters_text(query)


def test_the_order_of_a_choice_does_not_matter() -> None:
    one, other = (EventQuery(country=Choice(codes, ("USA",))) for codes in (("CHN", "RUS"), ("RUS", "CHN")))
    assert filters_text(one) == filters_text(other)
