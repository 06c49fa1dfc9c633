"""Each rule is data that carries its own tests: examples that it must read, sentences in which it must not fit."""

import re
from collections.abc import Iterator

import pytest

from dateline.extract.dates.build import BUILDERS
from dateline.extract.dates.grammar import Rule, grammar
from dateline.extract.dates.holidays import is_approximate, names
from dateline.extract.dates.parse import reduce
from dateline.extract.dates.ranges import RANGES
from dateline.extract.dates.tokens import lex
from dateline.extract.rule_files import rules_file
from dateline.extract.sentences import sentences

NO_TIME = "nothing"  # the builder of rules that keep other rules from words that are no time


def all_rules() -> Iterator[Rule]:
    for level in (*grammar().levels, grammar().ranges):
        yield from level.rules


def rules_used(text: str) -> set[str]:
    rules, used = grammar(), set()
    for sentence in sentences(text):
        tokens = lex(text, sentence.start, sentence.end, rules.seen)
        for level in rules.levels:
            tokens = reduce(tokens, level, rules.lexicon)
            used |= {token.rule for token in tokens.items}
        place = 0
        while found := rules.ranges.search(tokens, place):
            used.add(found.rule.name)
            place = found.last
    return used


EXAMPLES = [(rule.name, text, told) for rule in all_rules() for text, told in rule.examples.items()]
REJECTS = [(rule.name, text) for rule in all_rules() for text in rule.rejects]


@pytest.mark.parametrize(("rule", "text", "told"), EXAMPLES, ids=[f"{rule}: {text}" for rule, text, _ in EXAMPLES])
def test_a_rule_reads_its_examples(read, rule, text, told):
    found = [" | ".join((one.text, one.value, one.when.edtf if one.when else "-")) for one in read(text)]
    assert told.replace("'-'", "-") in found
    assert rule in rules_used(text)


@pytest.mark.parametrize(("rule", "text"), REJECTS, ids=[f"{rule}: {text}" for rule, text in REJECTS])
def test_a_rule_does_not_fit_its_rejects(rule, text):
    assert rule not in rules_used(text)


@pytest.mark.parametrize("rule", [rule for rule in all_rules() if rule.makes != "holiday"], ids=lambda rule: rule.name)
def test_every_rule_has_an_example_and_a_reject(rule):
    assert rule.rejects
    assert rule.examples or rule.makes == NO_TIME


def test_rule_names_are_unique():
    listed = [rule.name for rule in all_rules()]
    assert sorted(set(listed)) == sorted(listed)


def test_every_builder_is_named_by_a_rule():
    assert {rule.makes for rule in all_rules()} == set(BUILDERS) | set(RANGES)


def test_every_class_of_words_is_asked_for_by_a_pattern():
    patterns = [
        rule.pattern for level in (*grammar().levels, grammar().ranges, grammar().tenses) for rule in level.rules
    ]
    asked = set(re.findall(r"<(?:\w+:)?(\w+)>", " ".join(patterns)))
    words = {*rules_file("dates_words.yaml"), *rules_file("dates_tense.yaml")["words"]}
    assert words - asked == {"clause"}  # what parts a verb from a date is counted, not matched


@pytest.mark.parametrize("name", sorted(names()))
def test_every_holiday_is_read_by_its_name(read, name):
    [timex] = read(f"The guests came on {name}, 2021, and left.")
    expected = f"holiday-{name}" + "-approximate" * is_approximate(name)
    assert (timex.rule, timex.value[:4]) == (expected, "2021")
    assert timex.when.precision == ("day" if timex.when.earliest == timex.when.latest else "range")
