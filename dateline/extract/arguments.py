"""Who acts and who is acted on: the parties of a trigger."""

from collections.abc import Sequence
from dataclasses import dataclass

from dateline.extract.analysis import Analysis, Clause
from dateline.extract.lexicon import lexicon
from dateline.extract.phrases import Phrase
from dateline.extract.triggers import Trigger
from dateline.extract.verbs import Verb
from dateline.extract.words import DETERMINERS, is_plain

Group = tuple[Phrase, ...]
_ENDS_REACH = frozenset(("after", "before", "since", "during", "amid", "following", "because", "until", "despite"))
_LINKING = frozenset((",", "and", "or", "nor", "&", "as", "well", "both", "along", "with", "’s", "'s"))
_COORDINATING = frozenset(("and", "or", "nor", "&", "as", "along"))
_LONGEST_LINK = 3  # words between two parties of one list
_NEAREST_NOUN = 2  # words between a nationality and the verb of its noun
_TOGETHER: frozenset[str | None] = frozenset(("with", "alongside"))
_TOGETHER_TYPES = frozenset((("maybe", "COOPERATE"), ("no", "AGREE"), ("yes", "AGREE")))
_NEAREST_OWNER = 3  # words between a possessor and its noun


@dataclass(frozen=True, slots=True)
class Arguments:
    """The two sides of an act; ``mutual`` when all parties stand on one."""

    source: Group
    target: Group
    mutual: bool = False
    supported: bool = True


def find_arguments(analysis: Analysis, clauses: Sequence[Clause], trigger: Trigger) -> Arguments:
    """Give the parties of a trigger; either side may be empty."""
    found = _find(analysis, clauses, trigger)
    source, target = (found.target, found.source) if trigger.entry.reverse else (found.source, found.target)
    target = tuple(phrase for phrase in target if phrase not in source)
    if _is_mutual(trigger, source, target):
        return Arguments((*source, *target), (), mutual=True, supported=found.supported)
    return Arguments(source, target, supported=found.supported)


def _find(analysis: Analysis, clauses: Sequence[Clause], trigger: Trigger) -> Arguments:
    if trigger.verb is None:
        return _of_noun(analysis, clauses, trigger)
    if trigger.is_demand:
        target = subject_of(analysis, clauses, trigger.clause, trigger.verb)
        return Arguments(speakers(analysis, clauses, trigger.clause), target)
    return _of_verb(analysis, clauses, trigger, trigger.verb)


def speakers(analysis: Analysis, clauses: Sequence[Clause], index: int) -> Group:
    """Give who says what a clause tells: the subject of the clause it is the content of, else the sentence's tail."""
    up: int | None = index
    while up is not None:
        clause = clauses[up]
        if clause.link == "content" and clause.head is not None:
            return _subject_of_last_verb(analysis, clauses, clause.head)
        up = clause.head
    tails = (clause for place, clause in enumerate(clauses) if clause.link == "tail" and place != index)
    return next((_first_within(analysis, clause) for clause in tails), ())


def _subject_of_last_verb(analysis: Analysis, clauses: Sequence[Clause], index: int) -> Group:
    inside = analysis.verbs_in(clauses[index])
    return subject_of(analysis, clauses, index, inside[-1]) if inside else ()


def _first_within(analysis: Analysis, clause: Clause) -> Group:
    return tuple([one for one in analysis.phrases if clause.first <= one.first < clause.last][:1])


def _is_mutual(trigger: Trigger, source: Group, target: Group) -> bool:
    """Whether all parties stand on one side: what is mutual by nature, and what several parties do with each other."""
    several = len({phrase.party.identity for phrase in source}) > 1
    if trigger.entry.mutual == "yes":
        return bool(target) or several or trigger.verb is None
    if trigger.entry.mutual == "maybe" and {phrase.preposition for phrase in target} & _TOGETHER:
        return True
    return several and not target and (trigger.entry.mutual, trigger.entry.type) in _TOGETHER_TYPES


def _of_verb(analysis: Analysis, clauses: Sequence[Clause], trigger: Trigger, verb: Verb) -> Arguments:
    subject = subject_of(analysis, clauses, trigger.clause, verb)
    if not verb.passive:
        target = _object(analysis, clauses[trigger.clause], trigger, subject)
        return Arguments(subject, target or _asked(analysis, clauses, trigger))
    agent = _governed(analysis, clauses[trigger.clause], verb.position + 1, frozenset(("by",)))
    reached = _object(analysis, clauses[trigger.clause], trigger, ())
    if not trigger.entry.direct:
        return Arguments(agent or subject, reached)
    return Arguments(agent, subject or reached)


def _asked(analysis: Analysis, clauses: Sequence[Clause], trigger: Trigger) -> Group:
    """Give the subject of what is demanded, accused or threatened: "demanded that the ministry pay"."""
    if trigger.entry.complement in ("keep", "deny"):
        return ()
    for index, clause in enumerate(clauses):
        if clause.head == trigger.clause and clause.link == "content" and clause.first >= trigger.last:
            return _subject_of_first_verb(analysis, clauses, index)
    return ()


def _subject_of_first_verb(analysis: Analysis, clauses: Sequence[Clause], index: int) -> Group:
    inside = analysis.verbs_in(clauses[index])
    return subject_of(analysis, clauses, index, inside[0]) if inside else _first_within(analysis, clauses[index])


def subject_of(analysis: Analysis, clauses: Sequence[Clause], index: int, verb: Verb) -> Group:
    """Give the subject of a verb: the party before it in its clause, else the one that the clause shares."""
    clause = clauses[index]
    for phrase in reversed(analysis.phrases):
        if clause.first <= phrase.first and phrase.last <= verb.start and _may_be_subject(phrase, clause):
            group = group_of(analysis, phrase)
            if _may_be_subject(group[0], clause):
                return group
    return _people_before(analysis, clause, verb) or _shared_subject(analysis, clauses, index)


def _people_before(analysis: Analysis, clause: Clause, verb: Verb) -> Group:
    """Give the nationality of a noun that no list knows, right before its verb: "Algerian landowners began"."""
    for phrase in analysis.phrases:
        near = 0 < verb.start - phrase.last <= _NEAREST_NOUN
        if clause.first <= phrase.first and near and phrase.bare_modifier and phrase.preposition is None:
            return (phrase,)
    return ()


def _may_be_subject(phrase: Phrase, clause: Clause) -> bool:
    if phrase.possessor or phrase.bare_modifier:
        return False
    return phrase.preposition is None or clause.marker.endswith(phrase.preposition)


def _shared_subject(analysis: Analysis, clauses: Sequence[Clause], index: int) -> Group:
    """Give the subject that a clause without one takes from another: its antecedent, else its head clause's."""
    clause = clauses[index]
    if clause.link == "relative":
        return _antecedent(analysis, clause)
    if clause.marker == "resume":
        return _antecedent(analysis, clauses[index - 1])
    if clause.head is None or clause.head == index or clause.link in ("tail", "main"):
        return ()
    verbs = analysis.verbs_in(clauses[clause.head]) if not _opens_with_noun(analysis, clause) else []
    chosen = verbs[-1:] if clause.marker in ("or", "nor") else [_main_verb(verbs)] if verbs else []
    return subject_of(analysis, clauses, clause.head, chosen[0]) if chosen else ()


def _antecedent(analysis: Analysis, clause: Clause) -> Group:
    before = [phrase for phrase in analysis.phrases if phrase.last <= clause.first]
    return group_of(analysis, before[-1]) if before else ()


def _opens_with_noun(analysis: Analysis, clause: Clause) -> bool:
    """Whether a noun that no list knows stands where the subject does: "and explosions were heard"."""
    if clause.link != "coordinate" or clause.first + 1 >= clause.last:
        return False
    word = analysis.tokens[clause.first + 1]
    noun = is_plain(word.lower) and word.lower.endswith("s") and clause.first + 1 not in analysis.verbs
    return not word.dated and (word.lower in DETERMINERS or noun)


def _main_verb(verbs: Sequence[Verb]) -> Verb:
    return next((verb for verb in verbs if verb.finite), verbs[0])


def group_of(analysis: Analysis, phrase: Phrase) -> Group:
    """Give the list that a party stands in: "China, Russia and Iran"."""
    phrases = analysis.phrases
    first = last = phrases.index(phrase)
    while first and _is_linked(analysis, phrases[first - 1], phrases[first]):
        first -= 1
    while last + 1 < len(phrases) and _is_linked(analysis, phrases[last], phrases[last + 1]):
        last += 1
    listed = tuple(phrases[first : last + 1])
    words = {token.lower for token in analysis.tokens[listed[0].last : listed[-1].last + 1]}
    return listed if words & _COORDINATING else (phrase,)


def _is_linked(analysis: Analysis, one: Phrase, other: Phrase) -> bool:
    between = [token.lower for token in analysis.tokens[one.last : other.first]]
    if one.possessor or one.bare_modifier or not _are_alike(one, other):
        return False
    broken = any(one.last <= place <= other.first for place in analysis.breaks)
    return 0 < len(between) <= _LONGEST_LINK and not broken and all(word in _LINKING for word in between)


def _are_alike(one: Phrase, other: Phrase) -> bool:
    """Whether both tell where or both who; in "from Ghana and Benin" the second has the preposition of the first."""
    shared = other.preposition is None and one.name.kind == other.name.kind
    return shared or one.is_location == other.is_location


def _object(analysis: Analysis, clause: Clause, trigger: Trigger, subject: Group) -> Group:
    """Give the direct object, else what a preposition of the trigger brings; what is one's own is no target."""
    position = trigger.verb.position + 1 if trigger.verb else trigger.last
    direct = _direct(analysis, clause, trigger, position) if trigger.entry.direct else ()
    governed = _governed(analysis, clause, position, trigger.entry.target)
    own = {phrase.party.country for phrase in direct} <= {phrase.party.country for phrase in subject}
    elsewhere = any(phrase.party.country not in {one.party.country for one in direct} for phrase in governed)
    return governed if own and elsewhere else direct or governed


def _direct(analysis: Analysis, clause: Clause, trigger: Trigger, position: int) -> Group:
    """Give the first party after a verb that no preposition governs, short of the next verb."""
    for phrase in analysis.phrases:
        free = phrase.preposition is None or _ends_with(analysis, trigger, phrase.preposition, phrase.first)
        if position <= phrase.first < clause.last and free and _may_be_object(phrase, trigger):
            broken = trigger.entry.complement != "swallow" and _has_verb(analysis, position, phrase.first)
            return () if broken else group_of(analysis, phrase)
    return ()


def _ends_with(analysis: Analysis, trigger: Trigger, preposition: str, position: int) -> bool:
    """Whether the preposition before a phrase is the trigger's own last word: "set fire to the embassy"."""
    return position == trigger.last and analysis.tokens[position - 1].lower == preposition


def _has_verb(analysis: Analysis, first: int, last: int) -> bool:
    return any(place in analysis.verbs for place in range(first, last))


def _may_be_object(phrase: Phrase, trigger: Trigger) -> bool:
    """Leave out the trigger's own words, and whose the thing acted with is ("began its invasion")."""
    inside = all(place in trigger.places for place in range(phrase.first, phrase.last))
    owner = phrase.possessor and (phrase.pronoun or phrase.last < trigger.last)
    return not inside and not owner and not _is_attribute(phrase)


def _is_attribute(phrase: Phrase) -> bool:
    """Whether a role noun only qualifies another noun: "military equipment"."""
    return phrase.bare_modifier and phrase.name.is_agent


def _governed(analysis: Analysis, clause: Clause, position: int, prepositions: frozenset[str]) -> Group:
    end = _end_of_reach(analysis, position, clause.last)
    for phrase in analysis.phrases:
        if position <= phrase.first < end and phrase.preposition in prepositions and not _is_attribute(phrase):
            return group_of(analysis, phrase)
    return ()


def _end_of_reach(analysis: Analysis, position: int, last: int) -> int:
    """Give where a word of time or reason ends what a trigger governs: "declared a truce after battles with ..."."""
    stops = (place for place in range(position, last) if analysis.tokens[place].lower in _ENDS_REACH)
    return next(stops, last)


def _of_noun(analysis: Analysis, clauses: Sequence[Clause], trigger: Trigger) -> Arguments:
    clause = clauses[trigger.clause]
    owner = _owner(analysis, trigger.first)
    target = _governed(analysis, clause, trigger.last, trigger.entry.target)
    source = owner or _governed(analysis, clause, trigger.last, frozenset(("by",)))
    if source or trigger.entry.mutual == "yes":
        return Arguments(source, target, supported=False)
    verb = next(
        (v for v in reversed(list(analysis.verbs.values())) if clause.first <= v.position < trigger.first), None
    )
    if verb is None or verb.passive or verb.lemma not in lexicon().light_verbs:
        return Arguments((), target, supported=False)
    return Arguments(subject_of(analysis, clauses, trigger.clause, verb), target)


def _owner(analysis: Analysis, noun: int) -> Group:
    """Give whose act a noun names: "Russia's invasion", "its invasion", "Israeli strikes"."""
    for phrase in reversed(analysis.phrases):
        gap = [token for token in analysis.tokens[phrase.last : noun] if not (token.dated or token.is_possessive)]
        if phrase.last <= noun and len(gap) <= _NEAREST_OWNER and (phrase.possessor or phrase.bare_modifier):
            return group_of(analysis, phrase)
    return ()
