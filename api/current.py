"""What the running application works with: its settings, and the timeline."""

from dataclasses import dataclass
from typing import cast

from flask import Flask, current_app

from dateline.settings import Settings
from dateline.store.base import Store

_NAME = "dateline"


@dataclass(frozen=True, slots=True)
class Service:
    """An application’s settings and its open store."""

    settings: Settings
    store: Store


def equip(app: Flask, service: Service) -> None:
    """Give an application what it works with."""
    app.extensions[_NAME] = service


def settings() -> Settings:
    """Give the settings of the application that answers."""
    return _service().settings


def timeline() -> Store:
    """Give the store of the application that answers."""
    return _service().store


def _service() -> Service:
    return cast("Service", current_app.extensions[_NAME])
