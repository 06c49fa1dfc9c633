"""What can go wrong, each with its evidence as attributes."""

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Fault:
    """One thing wrong with a filter: what it is, near names to offer, and the closed list of values if there is one."""

    detail: str
    suggestions: tuple[str, ...] = ()
    allowed: tuple[str, ...] = ()


class DatelineError(Exception):
    """The root: its text is one clear line for a person."""


class BadDateError(DatelineError, ValueError):
    """A date or instant that is not one; ``text`` is what was given."""

    def __init__(self, text: str, why: str) -> None:
        super().__init__(f"{text!r} {why}")
        self.text = text
        self.why = why


class BadArticleError(DatelineError, ValueError):
    """A record that is no article; ``field`` names the member at fault, or is None."""

    def __init__(self, why: str, field: str | None = None) -> None:
        super().__init__(f"`{field}` {why}" if field else why)
        self.why = why
        self.field = field


class BadFileError(DatelineError, ValueError):
    """A file that cannot be read as what it claims to be; the text is the reason, without its name."""


class UnknownNameError(DatelineError, LookupError):
    """A name that the knowledge base does not hold, or holds more than once."""

    def __init__(self, text: str, suggestions: tuple[str, ...] = (), *, ambiguous: bool = False) -> None:
        super().__init__(f"{text!r} is {'ambiguous' if ambiguous else 'unknown'}")
        self.text = text
        self.suggestions = suggestions
        self.ambiguous = ambiguous


class StoreError(DatelineError):
    """The store cannot be opened, read or written; ``url`` names it."""

    def __init__(self, url: str, why: str) -> None:
        super().__init__(f"store {url}: {why}")
        self.url = url
        self.why = why


class CursorError(DatelineError, ValueError):
    """A cursor that this store did not give out, or gave for other filters."""


class SettingError(DatelineError, ValueError):
    """A setting with a value it cannot have; ``name`` is its variable, ``allowed`` what it takes."""

    def __init__(self, name: str, value: str, allowed: str) -> None:
        super().__init__(f"{name} must be {allowed}, not {value!r}")
        self.name = name
        self.value = value
        self.allowed = allowed


class FilterError(DatelineError, ValueError):
    """A filter that cannot be read; ``faults`` are all that is wrong with it, in its own order."""

    def __init__(self, faults: tuple[Fault, ...]) -> None:
        super().__init__("; ".join(fault.detail for fault in faults))
        self.faults = faults
