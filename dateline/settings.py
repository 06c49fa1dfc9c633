"""Where the store is, who may read, and how the server listens: all of it from ``DATELINE_*`` variables."""

from collections.abc import Mapping
from dataclasses import dataclass

from dateline.errors import SettingError

_SWITCH = {"1": True, "true": True, "yes": True, "on": True, "0": False, "false": False, "no": False, "off": False}
_MOST_WORKERS = 64


@dataclass(frozen=True, slots=True)
class Settings:
    """What an operator may choose. ``store`` is a URL, ``workers`` the number of server processes."""

    store: str = "sqlite:///dateline.db"
    public_read: bool = True
    host: str = "127.0.0.1"
    port: int = 8000
    workers: int = 2

    @classmethod
    def from_env(cls, env: Mapping[str, str]) -> "Settings":
        """Read the ``DATELINE_*`` variables; one that is absent or empty keeps its default. Raises SettingError."""
        default = cls()
        return cls(
            store=env.get("DATELINE_STORE") or default.store,
            public_read=_switch(env, "DATELINE_PUBLIC_READ", default.public_read),
            host=env.get("DATELINE_HOST") or default.host,
            port=_number(env, "DATELINE_PORT", default.port, most=65535),
            workers=_number(env, "DATELINE_WORKERS", default.workers, most=_MOST_WORKERS),
        )


def _switch(env: Mapping[str, str], name: str, default: bool) -> bool:
    value = env.get(name)
    if not value:
        return default
    if value.lower() not in _SWITCH:
        raise SettingError(name, value, "0 or 1")
    return _SWITCH[value.lower()]


def _number(env: Mapping[str, str], name: str, default: int, *, most: int) -> int:
    value = env.get(name)
    if not value:
        return default
    if not (value.isascii() and value.isdigit() and len(value) <= len(str(most)) and 1 <= int(value) <= most):
        raise SettingError(name, value, f"a whole number from 1 to {most}")
    return int(value)
