"""A sentence is cut into tokens that cover it, and each is the same wherever it stands."""

from hypothesis import example, given
from hypothesis import strategies as st

from dateline.extract.dates.grammar import grammar
from dateline.extract.dates.shapes import PIECE, TOKEN
from dateline.extract.dates.tokens import lex

TEXTS = st.text(st.sampled_from("ap. m1290:/-–T'’sW,JanZ5é\u0301\n\"$"), min_size=1).map(str.strip).filter(bool)


@given(TEXTS)
@example("On 2022-08-17T15:00Z, at 5 p.m., 1,500 of the '90s' 17th–19th o'clock8 8/17/2022.")
def test_tokens_cover_the_text_without_white_space(text):
    tokens = lex(text, 0, len(text), grammar().seen)
    spans = [text[start : tokens.end(place)] for place, start in enumerate(tokens.starts)]
    assert "".join(spans) == "".join(text.split()) or any(" " in span or "\n" in span for span in spans)
    assert len(tokens.letters) == len(tokens) == len(tokens.starts)


@given(TEXTS)
def test_a_piece_alone_has_the_shape_that_it_has_in_its_text(text):
    alone = [TOKEN.match(piece.rstrip()) for piece in PIECE.findall(text)]
    inside = [(match.lastgroup, match[0]) for match in TOKEN.finditer(text)]
    assert [(match.lastgroup, match[0]) for match in alone if match] == inside


def test_a_dash_has_white_space_on_a_side_and_a_hyphen_none():
    tokens = lex("May 3-5 - no -5", 0, 15, grammar().seen)
    hyphen, dash = (grammar().seen.mark(mark).letter for mark in "-–")
    assert [tokens.letters[place] for place in (2, 4, 6)] == [hyphen, dash, dash]
