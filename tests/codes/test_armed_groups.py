"""Armed groups: how many are known, and for whom each one stands on a day."""

from collections import defaultdict
from datetime import date

import pytest

from dateline.codes.actors import actors
from dateline.codes.data import rows
from dateline.codes.gazetteer import Surface, surfaces
from dateline.model import Actor

ARMED = frozenset({"REB", "PRM", "CRM"})


@pytest.mark.parametrize(
    ("form", "day", "country", "org", "sector"),
    [
        ("Islamic State Sahel Province", "2023-05-01", None, "IMG", "REB"),
        ("ISGS", "2019-11-01", None, "IMG", "REB"),
        ("al-Qaeda in Iraq", "2006-02-22", None, "IMG", "REB"),
        ("Taliban", "1999-01-01", "AFG", None, "GOV"),
        ("Taliban", "2010-01-01", "AFG", None, "REB"),
        ("Northern Alliance", "2001-09-09", "AFG", None, "REB"),
        ("Northern Alliance", "2001-12-01", "AFG", None, "PRM"),
        ("Hezb-i-Islami", "2016-09-28", "AFG", None, "REB"),
        ("Hezb-i-Islami", "2016-09-29", "AFG", None, "PTY"),
        ("FARC", "2016-01-01", "COL", None, "REB"),
        ("FARC", "2018-01-01", "COL", None, "PTY"),
        ("FARC dissidents", "2023-01-01", "COL", None, "REB"),
        ("Second Marquetalia", "2020-01-01", "COL", None, "REB"),
        ("M-19", "1990-03-08", "COL", None, "REB"),
        ("M-19", "1990-03-09", "COL", None, "PTY"),
        ("Free Aceh Movement", "2005-08-15", "IDN", None, "REB"),
        ("Free Aceh Movement", "2006-12-11", "IDN", None, "PTY"),
        ("Kosovo Liberation Army", "1999-04-01", "XKX", None, "REB"),
        ("Kosovo Liberation Army", "2001-04-01", "XKX", None, "SOC"),
        ("UNITA", "2002-04-03", "AGO", None, "REB"),
        ("UNITA", "2002-04-04", "AGO", None, "PTY"),
        ("Renamo", "1992-10-03", "MOZ", None, "REB"),
        ("Renamo", "1994-10-27", "MOZ", None, "OPP"),
        ("SPLA", "2005-01-08", "SSD", None, "REB"),
        ("SPLA", "2012-01-01", "SSD", None, "MIL"),
        ("TPLF", "2020-11-04", "ETH", None, "REB"),
        ("TPLF", "2022-11-03", "ETH", None, "PTY"),
        ("Seleka", "2013-03-23", "CAF", None, "REB"),
        ("Seleka", "2013-03-24", "CAF", None, "GOV"),
        ("Seleka", "2014-01-01", "CAF", None, "REB"),
        ("Justice and Equality Movement", "2008-05-10", "SDN", None, "REB"),
        ("Justice and Equality Movement", "2024-01-01", "SDN", None, "PRM"),
        ("Sudan Shield Forces", "2024-10-20", "SDN", None, "PRM"),
        ("Rwandan Patriotic Front", "1994-07-18", "RWA", None, "REB"),
        ("Interahamwe", "1994-05-01", "RWA", None, "PRM"),
        ("Interahamwe", "1996-11-01", "RWA", None, "REB"),
        ("Syrian National Army", "2020-01-01", "SYR", None, "REB"),
        ("Syrian National Army", "2025-02-01", "SYR", None, "MIL"),
        ("Badr Brigade", "2003-04-09", "IRQ", None, "PRM"),
        ("Asaib Ahl al-Haq", "2020-01-03", "IRQ", None, "PRM"),
        ("MILF", "2008-08-05", "PHL", None, "REB"),
        ("MILF", "2019-02-22", "PHL", None, "PTY"),
        ("MNLF", "2013-09-10", "PHL", None, "REB"),
        ("Sandinistas", "1985-01-01", "NIC", None, "GOV"),
        ("Sandinistas", "1990-04-25", "NIC", None, "PTY"),
        ("Khmer Rouge", "1978-01-01", "KHM", None, "GOV"),
        ("Wazalendo", "2025-01-27", "COD", None, "PRM"),
        ("MNDAA", "2023-10-27", "MMR", None, "REB"),
        ("Imbonerakure", "2015-05-01", "BDI", None, "PRM"),
        ("Real IRA", "1998-08-15", "GBR", None, "REB"),
        ("Los Choneros", "2024-01-09", "ECU", None, "CRM"),
        ("Comando Vermelho", "2025-10-28", "BRA", None, "CRM"),
        ("Viv Ansanm", "2024-03-03", "HTI", None, "CRM"),
    ],
)
def test_a_name_stands_for_a_group_on_a_day(form, day, country, org, sector):
    [one] = readings(form, date.fromisoformat(day))
    assert (one.kind, one.country, one.org, one.sector) == ("group", country, org, sector)


def test_at_least_three_hundred_groups_are_known():
    assert len(armed()) >= 300


def test_every_armed_group_has_a_country_or_is_of_none():
    for one in armed():
        assert (one.country is None) == (one.org == "IMG"), one.id


def test_no_name_stands_for_two_armed_groups_unless_it_is_listed_as_unsure():
    unsure = {form for (form,) in rows("ambiguous.tsv")}
    owners: dict[str, set[str]] = defaultdict(set)
    for one in armed():
        for form in (one.name, *one.aliases):
            owners[form].add(one.id)
    assert {form for form, ids in owners.items() if len(ids) > 1} <= unsure


def test_no_group_goes_by_two_letters():
    for one in armed():
        assert min(map(len, (one.name, *one.aliases))) > 2, one.id


def readings(form: str, day: date) -> list[Surface]:
    """Give what a form stands for on a day."""
    return [one for one in surfaces() if one.form == form and _holds(one, day)]


def armed() -> list[Actor]:
    """Give the groups that are or were armed, and those of no country."""
    return [one for one in actors().values() if one.kind == "group" and (one.org == "IMG" or _sectors(one) & ARMED)]


def _holds(one: Surface, day: date) -> bool:
    return (one.first is None or one.first <= day) and (one.last is None or day <= one.last)


def _sectors(one: Actor) -> set[str | None]:
    return {one.sector, *(role.sector for role in one.roles)}
