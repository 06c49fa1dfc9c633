"""Where sentences begin and end."""

import itertools

import pytest
from hypothesis import given
from hypothesis import strategies as st

from dateline.extract.sentences import sentences


def cut(text: str) -> list[str]:
    return [text[one.start : one.end] for one in sentences(text)]


@pytest.mark.parametrize(
    ("text", "parts"),
    [
        ("Kyiv fell silent. Moscow spoke.", ["Kyiv fell silent.", "Moscow spoke."]),
        ("Gen. Lee met Mr. Ito on Aug. 17. They spoke.", ["Gen. Lee met Mr. Ito on Aug. 17.", "They spoke."]),
        (
            "The U.S. Navy sailed. It left at 5 p.m. Crews slept.",
            ["The U.S. Navy sailed.", "It left at 5 p.m.", "Crews slept."],
        ),
        ("It left at 5 p.m. Monday. Fine.", ["It left at 5 p.m. Monday.", "Fine."]),
        ("It left at 5 p.m. EST on Nov. 6.", ["It left at 5 p.m. EST on Nov. 6."]),
        ("OSLO, Nov. 6 (NW) — It left.", ["OSLO, Nov. 6 (NW)", "It left."]),
        ("NEW DELHI — It left.", ["NEW DELHI", "It left."]),
        ("“We agree.” He left.", ["“We agree.”", "He left."]),
        ("They won 3.5 points. Fine.", ["They won 3.5 points.", "Fine."]),
        ("It ended.Then it rained.", ["It ended.", "Then it rained."]),
        ("Talks fail\nOslo said so.", ["Talks fail", "Oslo said so."]),
        (
            "Oslo says ministers will meet rebelsNorwegian officials spoke.",
            ["Oslo says ministers will meet rebels", "Norwegian officials spoke."],
        ),
        (
            "The firm iPhoneWorld and McDonald and YouTube spoke there.",
            ["The firm iPhoneWorld and McDonald and YouTube spoke there."],
        ),
        ("和平。谈判。", ["和平。", "谈判。"]),
        (" date 2022-08-18 Oslo spoke. It left.", ["Oslo spoke.", "It left."]),
        ("", []),
        (" \n ", []),
    ],
)
def test_a_text_is_cut_where_a_reader_would(text: str, parts: list[str]) -> None:
    assert cut(text) == parts


def test_a_text_wrapped_to_a_width_keeps_its_sentences() -> None:
    text = (
        "The ministers of both countries met in the capital on\nMonday and spoke for three hours about the border, an\n"
        "aide said. They will meet again.\n\nNo date was set."
    )
    assert [part.split()[-1] for part in cut(text)] == ["said.", "again.", "set."]


def test_a_line_without_a_full_stop_is_a_headline() -> None:
    assert [one.headline for one in sentences("Oslo hosts talks\nThe talks began.")] == [True, False]


@given(st.text(alphabet="aB .\n“”!1é", max_size=80))
def test_sentences_are_in_order_apart_and_lose_only_white_space(text: str) -> None:
    spans = sentences(text)
    assert all(one.start < one.end for one in spans)
    assert all(one.end <= other.start for one, other in itertools.pairwise(spans))
    kept = "".join(text[one.start : one.end] for one in spans)
    assert "".join(kept.split()) == "".join(text.split())
