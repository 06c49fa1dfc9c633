"""Whom the facts of this folder are owed to (see ``SOURCES.md``)."""

from dateline.codes import plover


def attributions() -> tuple[str, ...]:
    """Give the lines of credit that go with every copy of the facts."""
    return (
        plover.attribution(),
        "Places: GeoNames (geonames.org), Creative Commons Attribution 4.0; filtered, rounded, with further spellings.",
        "Country names and codes: ISO 3166, Unicode CLDR. Leaders and nationalities: CIA World Factbook, Dateline.",
    )
