"""How an event query is run: what leads to its rows, and the statement that gives them in order.

An event is found by the list of one of its terms, which is in the order of time already; by a short set of ids, which
is sorted; or by going through all events in order. The lead only says where to look: all filters are checked anyway.
"""

from collections.abc import Callable, Iterator
from dataclasses import dataclass

from dateline.model import EventQuery, Position
from dateline.store import terms
from dateline.store.conditions import conditions, possible
from dateline.store.fragments import Sql, all_of, fill, one_of

FEW = 2000  # so many events are sorted in a few milliseconds; a longer list is better walked in order

_COLUMNS = (
    "select e.id, e.starts, e.ends, m.body, e.mention_count, e.article_count, e.publisher_count, e.revision, e.updated"
)
_EVENTS = _COLUMNS + " from {} cross join mention m where m.number = e.canonical and {} order by {}"
ONE = _COLUMNS + " from event e join mention m on m.number = e.canonical where e.id = ?"
_LIST = Sql("posting t cross join event e")
_LISTED = Sql("e.starts = t.starts and e.ends = t.ends and e.id = t.id")
_HAVING = "(select distinct id from posting where {}) s"
_REPORTED_IN = "(select distinct m.event as id from article a join mention m on m.article = a.number where {}) s"
_COUNT = "select count(*) from (select 1 from posting where {} limit {})"


@dataclass(frozen=True, slots=True)
class Lead:
    """Where the rows come from: the tables, what joins them, and the table whose columns hold the order."""

    tables: Sql
    joined: Sql
    order: str


EVERY_EVENT = Lead(Sql("event e"), Sql("true"), "e")

Count = Callable[[Sql], int]


def choose(query: EventQuery, count: Count) -> Lead:
    """Give the lead with the fewest rows; ``count`` runs a statement that counts, and is asked only in doubt."""
    if query.article is not None and query.article.any_of:
        return _set(fill(_REPORTED_IN, one_of("a.key", query.article.any_of)))
    candidates = list(terms.of_query(query))
    if len(candidates) == 1 and len(candidates[0]) == 1:
        return _list(candidates[0][0])
    sizes = [(count(size_of(names)), len(names), names) for names in candidates]
    if not sizes:
        return EVERY_EVENT
    size, number, names = min(sizes)
    if number == 1:
        return _list(names[0])
    return _set(fill(_HAVING, one_of("term", names))) if size < FEW else EVERY_EVENT


def size_of(names: tuple[str, ...]) -> Sql:
    """Count the entries of these terms' lists, up to FEW."""
    return fill(_COUNT, one_of("term", names), Sql("?", (FEW,)))


def select(query: EventQuery, lead: Lead, limit: int | None = None) -> Sql:
    """Give the statement for the query's events in order, after its ``after``, ``limit`` of them or all."""
    down = query.sort == "-when"
    wanted = [lead.joined, *possible(query, lead.order), *_after(query.after, lead.order, down), *conditions(query)]
    columns = ", ".join(f"{lead.order}.{column}{' desc' if down else ''}" for column in ("starts", "ends", "id"))
    statement = fill(_EVENTS, lead.tables, all_of(wanted), Sql(columns))
    return statement if limit is None else fill("{} limit {}", statement, Sql("?", (limit,)))


def _list(term: str) -> Lead:
    return Lead(_LIST, all_of([_LISTED, Sql("t.term = ?", (term,))]), "t")


def _set(ids: Sql) -> Lead:
    return Lead(fill("{} cross join event e", ids), Sql("e.id = s.id"), "e")


def _after(position: Position | None, table: str, down: bool) -> Iterator[Sql]:
    if position is not None:
        starts, ends = position.keys
        sign = "<" if down else ">"
        yield Sql(f"({table}.starts, {table}.ends, {table}.id) {sign} (?, ?, ?)", (starts, ends, position.id))
