"""What a text names: one mention of something with a name or a role, before anyone asks what part it plays."""

from dataclasses import dataclass

from dateline.model import EntityKind, PlaceLevel


@dataclass(frozen=True, slots=True)
class Name:
    """One mention of something that has a name or a role, before anyone asks what part it plays."""

    start: int
    end: int
    text: str
    kind: EntityKind
    country: str | None
    org: str | None
    sector: str | None
    actor: str | None
    level: PlaceLevel | None = None
    lat: float | None = None
    lon: float | None = None

    @property
    def is_anaphor(self) -> bool:
        """Whether it points to a country or place named before: "the country", "its capital"."""
        return self.kind in ("country", "place") and self.level is None and self.actor is None

    @property
    def is_unknown_person(self) -> bool:
        """Whether it is the name of somebody of whom nothing is known."""
        return self.kind == "person" and self.actor is None

    @property
    def is_agent(self) -> bool:
        """Whether it is a role noun ("police", "foreign minister"), which belongs to a country named elsewhere."""
        return self.actor is None and self.sector is not None and self.country is None and self.org is None
