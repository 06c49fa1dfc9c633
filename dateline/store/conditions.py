"""A query's filters as SQL over ``event e``: one piece for each that was asked for, and none for the others."""

from collections.abc import Callable, Iterator
from dataclasses import dataclass

from dateline.model import Choice, EventQuery, PartyPattern
from dateline.store import terms
from dateline.store.fragments import Sql, all_of, any_of, fill, negated, one_of

_PARTY = "exists (select 1 from participant p where p.event = e.id and {})"
_PAIR = (
    "exists (select 1 from participant p cross join participant q"
    " where p.event = e.id and q.event = e.id and q.party <> p.party and {} and {})"
)
_TERM = "exists (select 1 from posting x where {} and x.starts = e.starts and x.ends = e.ends and x.id = e.id)"
_ARTICLE = "exists (select 1 from mention m join article a on a.number = m.article where m.event = e.id and {})"
# All parties of a mutual event stand on both sides.
_SOURCE = Sql("(p.side = 'source' or e.mutual)")
_TARGET = Sql("(p.side = 'target' or e.mutual)")
_EITHER = Sql("true")


def conditions(query: EventQuery) -> Iterator[Sql]:
    """Give what an event of the query must meet, but for the window's ``possible`` (see ``possible``)."""
    yield from _chosen(query.type, _word("e.type"))
    yield from _chosen(query.modality, _word("e.modality"))
    yield from _chosen(query.country, _term(terms.COUNTRY))
    yield from _chosen(query.place_country, _term(terms.PLACE))
    yield from _chosen(query.article, _article)
    yield from _one_side(_EITHER, PartyTest(query.actor))
    yield from _both_sides(PartyTest(query.source, query.source_country), PartyTest(query.target, query.target_country))
    yield from _certain(query)
    yield from _undated(query)


def possible(query: EventQuery, table: str) -> Iterator[Sql]:
    """Give the window's condition on the bounds that this table holds: some reading of them overlaps it.

    What is certain to overlap is possible too.
    """
    if query.window.last:
        yield Sql(f"{table}.earliest <= ?", (query.window.last.toordinal(),))
    if query.window.first:
        yield Sql(f"{table}.latest >= ?", (query.window.first.toordinal(),))


@dataclass(frozen=True, slots=True)
class PartyTest:
    """What is asked of one and the same party; every filter that speaks of that side adds a member."""

    patterns: Choice[PartyPattern] | None = None
    country: Choice[str] | None = None

    @property
    def asked(self) -> bool:
        """Whether anything is asked at all."""
        return self.patterns is not None or self.country is not None

    def wanted(self, party: str) -> Iterator[Sql]:
        """Give what the party of that name in the statement must be, all together."""
        if self.patterns is not None and self.patterns.any_of:
            yield any_of(_matches(party, pattern) for pattern in self.patterns.any_of)
        if self.country is not None and self.country.any_of:
            yield one_of(f"{party}.country", self.country.any_of)

    def unwanted(self, party: str) -> Iterator[Sql]:
        """Give what that party may not be, each for itself."""
        if self.patterns is not None and self.patterns.none_of:
            yield any_of(_matches(party, pattern) for pattern in self.patterns.none_of)
        if self.country is not None and self.country.none_of:
            yield one_of(f"{party}.country", self.country.none_of)

    def whole(self, party: str) -> Sql:
        """Say that one party is all that is wanted, and nothing that is not."""
        return all_of([*self.wanted(party), *map(negated, self.unwanted(party))])


def _matches(party: str, pattern: PartyPattern) -> Sql:
    asked = (("actor", pattern.actor), ("country", pattern.country), ("sector", pattern.sector))
    return all_of(Sql(f"{party}.{column} = ?", (value,)) for column, value in asked if value)


def _one_side(side: Sql, test: PartyTest) -> Iterator[Sql]:
    """Some party of the side is what is wanted, and no party of it is what is not."""
    wanted, unwanted = list(test.wanted("p")), list(test.unwanted("p"))
    if wanted:
        yield fill(_PARTY, all_of([side, *wanted]))
    if unwanted:
        yield negated(fill(_PARTY, all_of([side, any_of(unwanted)])))


def _both_sides(source: PartyTest, target: PartyTest) -> Iterator[Sql]:
    """With both sides asked, two different parties of a mutual event meet one test each."""
    apart = [*_one_side(_SOURCE, source), *_one_side(_TARGET, target)]
    if source.asked and target.asked:
        pair = fill(_PAIR, source.whole("p"), target.whole("q"))
        yield fill("case when e.mutual then {} else {} end", pair, all_of(apart))
    else:
        yield from apart


def _chosen(choice: Choice[str] | None, test: Callable[[tuple[str, ...]], Sql]) -> Iterator[Sql]:
    if choice is not None and choice.any_of:
        yield test(choice.any_of)
    if choice is not None and choice.none_of:
        yield negated(test(choice.none_of))


def _word(column: str) -> Callable[[tuple[str, ...]], Sql]:
    return lambda values: one_of(column, values)


def _term(prefix: str) -> Callable[[tuple[str, ...]], Sql]:
    return lambda values: fill(_TERM, one_of("x.term", [prefix + value for value in values]))


def _article(keys: tuple[str, ...]) -> Sql:
    return fill(_ARTICLE, one_of("a.key", keys))


def _certain(query: EventQuery) -> Iterator[Sql]:
    if query.match == "certain" and query.window.last:
        yield Sql("e.start_max <= ?", (query.window.last.toordinal(),))
    if query.match == "certain" and query.window.first:
        yield Sql("e.end_min >= ?", (query.window.first.toordinal(),))


def _undated(query: EventQuery) -> Iterator[Sql]:
    if query.undated == "only":
        yield Sql("e.undated")
    elif query.undated == "exclude" and (query.window.first or query.window.last):
        yield Sql("not e.undated")
