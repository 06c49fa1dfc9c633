"""Cut a sentence into clauses, each with the link that ties it to another."""

from collections.abc import Iterator, Sequence
from dataclasses import replace

from dateline.extract.analysis import Analysis, Clause, Link
from dateline.extract.tokens import Token
from dateline.extract.words import CONJUNCTIONS, SUBORDINATORS

_CLOSE_VERBS = 14  # words within which a subordinator must be followed by a verb
_LONGEST_TAIL = 14  # words
_QUOTES = frozenset('“”"«»„')
_OPENING = frozenset("“«„")
_STOPS = frozenset((",", ";", ":", "—", "–"))


def find_clauses(analysis: Analysis) -> tuple[Clause, ...]:
    """Give the clauses of a sentence in order; together they cover it."""
    cuts = list(_cuts(analysis))
    ends = [cut.first for cut in cuts[1:]] + [len(analysis.tokens)]
    spans = [replace(cut, last=end) for cut, end in zip(cuts, ends, strict=True)]
    return tuple(_with_heads(spans))


def _cuts(analysis: Analysis) -> Iterator[Clause]:
    opening = _subordinator_at(analysis, 0) if analysis.tokens else None
    link: Link = "main" if opening is None else "subordinate"
    current = Clause(0, 0, link, None, _marker(analysis.tokens, opening or 0))
    yield current
    for position in range((opening or 0) + 1, len(analysis.tokens)):
        cut = _cut_at(analysis, position, current) if position > current.first else None
        if cut and cut.first > current.first:
            current = cut
            yield cut


def _cut_at(analysis: Analysis, position: int, current: Clause) -> Clause | None:
    """Give the clause that begins at or just after a token, if one does."""
    finders = (_fronted_end, _tail, _subordinate, _relative, _content, _after_comma, _coordinate)
    return next((cut for find in finders if (cut := find(analysis, position, current))), None)


def _fronted_end(analysis: Analysis, position: int, current: Clause) -> Clause | None:
    """A clause in front ends at the comma after its verb."""
    fronted = current.first == 0 and current.link == "subordinate"
    if fronted and analysis.tokens[position].text == "," and _has_verb(analysis, current.first, position):
        following = analysis.phrase_at(position + 1)
        after = following.last if following else position + 1
        if _has_finite(analysis, after, len(analysis.tokens)):
            return Clause(position + 1, 0, "main", None)
    return None


def _tail(analysis: Analysis, position: int, current: Clause) -> Clause | None:
    """Who says so, after the statement: "..., officials said Thursday", "..., according to the ministry"."""
    tokens = analysis.tokens
    if tokens[position].text not in _STOPS | _QUOTES or position + 1 >= len(tokens):
        return None
    first = position + 1 + (tokens[position + 1].text in _QUOTES)
    if [token.lower for token in tokens[first : first + 2]] == ["according", "to"]:
        return Clause(first, 0, "tail", None, "according to")
    if not _has_verb(analysis, 0, position) or not _is_tail(analysis, first):
        return None
    return Clause(first, 0, "tail", None)


def _is_tail(analysis: Analysis, first: int) -> bool:
    end = _next_stop(analysis, first)
    inside = [place for place in range(first, end) if place in analysis.verbs]
    spoken = len(inside) == 1 and analysis.reports(inside[0], "tail")
    return spoken and end - first <= _LONGEST_TAIL and not _continues_quote(analysis, first, end)


def _continues_quote(analysis: Analysis, first: int, end: int) -> bool:
    words = [token.lower for token in analysis.tokens[first:end]]
    return (
        "that" in words
        or words[:1] == ["and"]
        or words[-1:] == [":"]
        or (end < len(analysis.tokens) - 1 and (analysis.tokens[end].text in _OPENING))
    )


def _next_stop(analysis: Analysis, first: int) -> int:
    stops = (place for place in range(first, len(analysis.tokens)) if analysis.tokens[place].text in _STOPS | {"."})
    return next(stops, len(analysis.tokens))


def _subordinate(analysis: Analysis, position: int, current: Clause) -> Clause | None:
    found = _subordinator_at(analysis, position)
    if found is None or (current.link == "subordinate" and current.first == position - 1):
        return None
    return Clause(position, 0, "subordinate", None, _marker(analysis.tokens, found))


def _subordinator_at(analysis: Analysis, position: int) -> int | None:
    """Give where the subordinator of a clause stands: here, or after an adverb ("shortly before")."""
    if position == 0 and _is_inverted(analysis):
        return 0
    for place in (position, position + 1):
        if place >= len(analysis.tokens) or (place > position and not _is_measure(analysis.tokens[position].lower)):
            return None
        if analysis.tokens[place].lower in SUBORDINATORS:
            return place if _opens_clause(analysis, place) else None
    return None


def _is_inverted(analysis: Analysis) -> bool:
    """Whether the sentence begins with a condition without "if": "Had Lima known, ..."."""
    return analysis.tokens[0].text in ("Had", "Were", "Should") and analysis.phrase_at(1) is not None


def _is_measure(word: str) -> bool:
    return word in (
        "shortly",
        "just",
        "soon",
        "immediately",
        "even",
        "only",
        "right",
        "day",
        "days",
        "hours",
        "weeks",
        "moments",
    )


def _opens_clause(analysis: Analysis, place: int) -> bool:
    following = place + 1
    if following in analysis.verbs and analysis.verbs[following].tense == "gerund":
        return True
    end = min(_next_stop(analysis, following), following + _CLOSE_VERBS)
    first_verb = next((spot for spot in range(following, end) if spot in analysis.verbs), None)
    return first_verb is not None and analysis.is_finite(first_verb) and first_verb > following


def _marker(tokens: Sequence[Token], place: int) -> str:
    if place == 0 and tokens and tokens[0].text in ("Had", "Were", "Should"):
        return "if"
    words = [token.lower for token in tokens[max(place - 1, 0) : place + 1]]
    if len(words) == 2 and not _is_measure(words[0]):
        words = words[1:]
    return " ".join(words) if words and words[-1] in SUBORDINATORS else ""


def _relative(analysis: Analysis, position: int, current: Clause) -> Clause | None:
    word = analysis.tokens[position].lower
    if word in ("who", "which", "whose", "whom"):
        return Clause(position, 0, "relative", None, word)
    if word == "that" and position + 1 in _verb_starts(analysis):
        return Clause(position, 0, "relative", None, word)
    return None


def _verb_starts(analysis: Analysis) -> frozenset[int]:
    return frozenset(verb.start for verb in analysis.verbs.values() if verb.finite)


def _reported(analysis: Analysis, position: int, start: int) -> bool:
    return any(place in analysis.verbs for place in range(max(start, position - 6), position))


def _content(analysis: Analysis, position: int, current: Clause) -> Clause | None:
    """What is said, known or seen, after "that", an opening quotation mark or nothing."""
    word = analysis.tokens[position]
    if (
        word.lower == "that"
        and not word.dated
        and _reported(analysis, position, current.first)
        and _has_verb(analysis, position, None)
    ):
        return Clause(position, 0, "content", None, "that")
    if word.text in _QUOTES and word.text != "”" and _opens_speech(analysis, current.first, position):
        return Clause(position, 0, "content", None)
    if analysis.reports(position) and _unmarked_content(analysis, position):
        return Clause(_after_time(analysis, position + 1), 0, "content", None)
    return None


def _opens_speech(analysis: Analysis, start: int, position: int) -> bool:
    """Whether a quotation after a verb of reporting holds a statement, not just a name or an adjective."""
    tokens = analysis.tokens
    closing = (place for place in range(position + 1, len(tokens)) if tokens[place].text in ("”", '"', "»"))
    said = any(analysis.reports(place) for place in range(max(start, position - 4), position))
    return said and _has_finite(analysis, position, next(closing, len(tokens)))


def _unmarked_content(analysis: Analysis, position: int) -> bool:
    first = _after_time(analysis, position + 1)
    following = [token.lower for token in analysis.tokens[first : first + 1]]
    if not following or following[0] in ("that", ",", ".", "“", '"', ":") or first in analysis.verbs:
        return False
    end = _next_stop(analysis, first)
    verbs = [place for place in range(first, end) if place in analysis.verbs]
    if not verbs or verbs[0] - first > _CLOSE_VERBS or _is_subordinate(analysis, first, verbs[0]):
        return False
    return analysis.is_finite(verbs[0]) or analysis.verbs[position].lemma in ("see", "hear")


def _is_subordinate(analysis: Analysis, first: int, verb: int) -> bool:
    """Whether a verb is of a clause that only begins there: "announced a truce after rebels attacked"."""
    return any(_subordinator_at(analysis, place) is not None for place in range(first + 1, verb))


def _after_time(analysis: Analysis, position: int) -> int:
    """Skip "on Wednesday" and the like after a verb."""
    place = position
    while place < len(analysis.tokens):
        word = analysis.tokens[place].lower
        leads_in = word in ("on", "in", "late", "early", "at") and place + 1 in analysis.timed
        if place not in analysis.timed and not leads_in:
            break
        place += 1
    return place


def _after_comma(analysis: Analysis, position: int, current: Clause) -> Clause | None:
    told = current.link == "relative" or _has_verb(analysis, current.first, position)
    if analysis.tokens[position].text not in _STOPS or not told:
        return None
    following = position + 1
    if following in analysis.verbs and analysis.verbs[following].tense == "gerund":
        return Clause(following, 0, "participle", None)
    if _is_with_clause(analysis, following):
        return Clause(following, 0, "participle", None, "with")
    return _resumption(analysis, following, current)


def _is_with_clause(analysis: Analysis, position: int) -> bool:
    """Whether "with", a subject and a gerund follow: ", with Blinken raising concerns"."""
    if position >= len(analysis.tokens) or analysis.tokens[position].lower != "with":
        return False
    end = _next_stop(analysis, position)
    return any(place in analysis.verbs and analysis.verbs[place].tense == "gerund" for place in range(position, end))


def _resumption(analysis: Analysis, following: int, current: Clause) -> Clause | None:
    """The main clause goes on after a relative clause between commas, or an independent one begins after a comma."""
    if following in _verb_starts(analysis) and current.link == "relative":
        return Clause(following, 0, "coordinate", None, "resume")
    phrase = analysis.phrase_at(following)
    if phrase and phrase.last in _verb_starts(analysis) and not phrase.possessor:
        return Clause(following, 0, "coordinate", None)
    return None


def _coordinate(analysis: Analysis, position: int, current: Clause) -> Clause | None:
    """A conjunction before a verb shares the subject; before a subject and its verb it opens a clause of its own."""
    told = current.link == "tail" or _has_verb(analysis, current.first, position)
    if analysis.tokens[position].lower not in CONJUNCTIONS or not told:
        return None
    if _verb_follows(analysis, position + 1) or _subject_follows(analysis, position + 1):
        return Clause(position, 0, "coordinate", None, analysis.tokens[position].lower)
    if _is_independent(analysis, position):
        return Clause(position, 0, "coordinate", None, analysis.tokens[position].lower)
    return None


def _verb_follows(analysis: Analysis, place: int) -> bool:
    return place in {verb.start for verb in analysis.verbs.values()} or _adverb_then_verb(analysis, place)


def _subject_follows(analysis: Analysis, place: int) -> bool:
    phrase = analysis.phrase_at(place) or analysis.phrase_at(place + 1)
    return phrase is not None and phrase.last in _verb_starts(analysis)


def _is_independent(analysis: Analysis, position: int) -> bool:
    """Whether a comma before a conjunction and a finite verb after it set off a clause of its own."""
    after_comma = position > 0 and analysis.tokens[position - 1].text in (",", ";")
    return after_comma and _has_finite(analysis, position, _next_stop(analysis, position))


def _adverb_then_verb(analysis: Analysis, place: int) -> bool:
    return (
        place + 1 < len(analysis.tokens) and analysis.tokens[place].lower.endswith("ly") and place + 1 in analysis.verbs
    )


def _has_verb(analysis: Analysis, first: int, last: int | None) -> bool:
    end = len(analysis.tokens) if last is None else last
    return any(first <= place < end for place in analysis.verbs)


def _has_finite(analysis: Analysis, first: int, last: int) -> bool:
    return any(first <= place < last and verb.finite for place, verb in analysis.verbs.items())


def _with_heads(clauses: Sequence[Clause]) -> Iterator[Clause]:
    first_main = next((index for index, clause in enumerate(clauses) if clause.link == "main"), 0)
    for index, clause in enumerate(clauses):
        if index == first_main:
            yield replace(clause, head=None)
        elif index < first_main:
            yield replace(clause, head=first_main)
        elif clause.marker == "resume":
            yield replace(clause, head=max(index - 2, 0))
        else:
            yield replace(clause, head=_clause_before(clauses, index))


def _clause_before(clauses: Sequence[Clause], index: int) -> int:
    """Give the clause before, over a tail in between ("..., according to the ministry, and ...")."""
    before = range(index - 1, -1, -1)
    return next((place for place in before if clauses[place].link != "tail"), 0)
