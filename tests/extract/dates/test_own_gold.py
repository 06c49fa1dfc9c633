"""The project's own dated sentences: the gold is sound, and the finder reads no fewer of them than it did."""

from collections import Counter

from tests.extract.dates.edtf import valid
from tests.extract.dates.own_gold import entries, misses, resolved

RIGHT_AT_LEAST = 602  # of 611, as measured by: python -m bench.own_dates


def test_every_form_that_the_finder_gives_is_valid_edtf():
    forms = {timex.when.edtf for entry in entries() for timex in resolved(entry) if timex.when}
    assert forms
    assert {form for form in forms if not valid(form)} == set()


def test_the_measured_number_of_own_sentences_is_exactly_right():
    wrong = {entry.id: faults for entry in entries() if (faults := misses(entry))}
    assert len(entries()) - len(wrong) >= RIGHT_AT_LEAST, wrong


def test_the_gold_has_enough_sentences_of_every_family():
    families = Counter(entry.family for entry in entries())
    assert sum(families.values()) >= 420
    assert min(families.values()) >= 10


def test_no_two_sentences_of_the_gold_share_an_id_or_text():
    assert len({entry.id for entry in entries()}) == len(entries()) == len({entry.text for entry in entries()})


def test_every_form_of_the_gold_is_valid_edtf():
    assert [one for entry in entries() for one in entry.expected if not valid(one.edtf)] == []


def test_words_without_days_stand_in_their_sentence():
    assert [entry.id for entry in entries() if not all(words in entry.text for words in entry.unresolved)] == []
