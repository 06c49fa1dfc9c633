"""The grammar that checks EDTF takes the specification's forms and refuses others."""

import pytest

from tests.extract.dates.edtf import valid

TAKEN = """
1985-04-12 1985-04 1985 1985-04-12T23:20:30 1985-04-12T23:20:30Z 1985-04-12T23:20:30-04 1985-04-12T23:20:30+04:30
1964/2008 2004-06/2006-08 2004-02-01/2005-02-08 2004-02-01/2005 1985-04-12/.. ../1985-04-12 1985/ /1985 198X/199X
Y170000002 Y-170000002 -1985 1984? 2004-06~ 2004-06-11% 201X 20XX 2004-XX 1985-04-XX 1985-XX-XX 1XXX-02-29 2024-02-29
2001-21 2001-24 2001-34 2001-40
[1667,1668,1670..1672] [..1760-12-03] [1760-12..] [2022-01-01..2022-01-07] {1667,1668}
"""
REFUSED = """
.. / ../.. [] [..] {} 1/2/3 22 today Y2022 2022-1-01 2022-04-12T25:00:00 2022-04-12T10:00
2022-13 2022-00 2022-42 2022-21-01 2022-02-30 2022-04-31 2023-02-29 1900-02-29 2022-01-01/2022-01-32
2022/2021 2022-05-02/2022-05-01 [2022-05-02..2022-05-01]
"""


@pytest.mark.parametrize("form", TAKEN.split())
def test_forms_of_the_specification_are_valid(form):
    assert valid(form)


@pytest.mark.parametrize("form", REFUSED.split())
def test_other_forms_are_not(form):
    assert not valid(form)


def test_an_empty_string_is_no_date():
    assert not valid("")
