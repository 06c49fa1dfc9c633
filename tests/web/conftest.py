"""A small timeline in a real store, served by the real app, and a real browser to look at it."""

import logging
import tempfile
import threading
from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date
from pathlib import Path
from typing import Any

import pytest
from selenium import webdriver
from selenium.webdriver.chrome.service import Service
from selenium.webdriver.common.by import By
from selenium.webdriver.remote.webelement import WebElement
from selenium.webdriver.support.ui import WebDriverWait
from werkzeug.serving import make_server

from dateline import store
from dateline.model import Article, Event, Party, Place, Quote
from dateline.settings import Settings
from dateline.when import When, calendar_unit, span, within

CHROMIUM = Path("/usr/bin/chromium")
DRIVER = Path("/usr/bin/chromedriver")
FLAGS = (
    "--headless=new",
    "--no-sandbox",
    "--disable-gpu",
    "--no-first-run",
    "--disable-background-networking",
    "--disable-component-update",
    "--disable-sync",
)
PATIENCE = 15  # seconds

CHINA = Party("China", "China", "chn", "CHN")
RUSSIA = Party("Moscow", "Russia", "rus", "RUS")
UKRAINE = Party("Ukraine", "Ukraine", "ukr", "UKR")
USA = Party("Washington", "United States", "usa", "USA")
INVASION = date(2022, 2, 24)
PUBLISHED = date(2022, 8, 18)

REPORT = Article(
    title="China to send troops to Russia",
    text=(
        "“East 2022” 🕊 begins soon. 🎖 China’s ministry agreed on Wednesday to send troops to Russia. "
        "China and Russia will hold the exercise in late August. "
        "Shortly before the invasion Beijing and Moscow announced a partnership. "
        "Washington accused Beijing of bias. Beijing once asked Moscow for oil."
    ),
    published=PUBLISHED,
    publisher="Northern Wire",
    url="https://news.example/east-2022",
)
BACKGROUND = Article(
    title="<script>window.broken = true</script><b>What is known</b>",
    text=(
        "Russia attacked Ukraine on February 24. Since then Russia has shelled Ukraine. "
        "China did not arm Russia. Moscow accused Ukraine of shelling a village in March. "
        "Washington may punish China."
    ),
    published=date(2022, 8, 19),
    url="javascript:window.broken=true",
)


def _quote(article: Article, sentence: str, trigger: str) -> Quote:
    start = article.text.index(sentence)
    at = article.text.index(trigger, start)
    return Quote(sentence, start, start + len(sentence), (at, at + len(trigger)))


AGREED = Event(
    "AGREE",
    When(*[date(2022, 8, 17)] * 4, text="Wednesday", anchor="said"),
    _quote(REPORT, "🎖 China’s ministry agreed on Wednesday to send troops to Russia.", "agreed"),
    (CHINA,),
    (RUSSIA,),
    places=(Place("Russia", "Russia", "country", "RUS", 60.0, 100.0),),
)
EXERCISE = Event(
    "AGREE",
    within(date(2022, 8, 21), date(2022, 8, 31), "third"),
    _quote(REPORT, "China and Russia will hold the exercise in late August.", "will hold"),
    (CHINA, RUSSIA),
    mutual=True,
    modality="future",
)
PARTNERSHIP = Event(
    "SUPPORT",
    within(date(2022, 2, 17), date(2022, 2, 23), "range"),
    _quote(REPORT, "Shortly before the invasion Beijing and Moscow announced a partnership.", "announced"),
    (CHINA, RUSSIA),
    mutual=True,
)
BIAS = Event(
    "ACCUSE",
    within(None, PUBLISHED, "open"),
    _quote(REPORT, "Washington accused Beijing of bias.", "accused"),
    (USA,),
    (CHINA,),
)
OIL = Event(
    "REQUEST",
    within(None, None, "open"),
    _quote(REPORT, "Beijing once asked Moscow for oil.", "asked"),
    (CHINA,),
    (RUSSIA,),
)
INVADED = Event(
    "ASSAULT",
    calendar_unit(2022, 2, 24),
    _quote(BACKGROUND, "Russia attacked Ukraine on February 24.", "attacked"),
    (RUSSIA,),
    (UKRAINE,),
)
SHELLING = Event(
    "ASSAULT",
    When(INVASION, INVASION, date(2022, 8, 19), None, "span", "open"),
    _quote(BACKGROUND, "Since then Russia has shelled Ukraine.", "shelled"),
    (RUSSIA,),
    (UKRAINE,),
    mode="heavy-weapons",
)
NOT_ARMED = Event(
    "AID",
    span(INVASION, PUBLISHED),
    _quote(BACKGROUND, "China did not arm Russia.", "arm"),
    (CHINA,),
    (RUSSIA,),
    modality="negated",
)
VILLAGE = Event(
    "ASSAULT",
    calendar_unit(2022, 3),
    _quote(BACKGROUND, "Moscow accused Ukraine of shelling a village in March.", "shelling"),
    (UKRAINE,),
    (RUSSIA,),
    modality="alleged",
)
PUNISH = Event(
    "SANCTION",
    within(PUBLISHED, date(2022, 8, 19)),
    _quote(BACKGROUND, "Washington may punish China.", "punish"),
    (USA,),
    (CHINA,),
    modality="hypothetical",
)
TOLD = {
    REPORT: (AGREED, EXERCISE, PARTNERSHIP, BIAS, OIL),
    BACKGROUND: (INVADED, SHELLING, NOT_ARMED, VILLAGE, PUNISH),
}
NAMED = {
    "agreed": AGREED,
    "exercise": EXERCISE,
    "partnership": PARTNERSHIP,
    "bias": BIAS,
    "oil": OIL,
    "invaded": INVADED,
    "shelling": SHELLING,
    "not armed": NOT_ARMED,
    "village": VILLAGE,
    "punish": PUNISH,
}


@dataclass(frozen=True)
class Page:
    """The dashboard in a browser, and what a reader can do with it."""

    browser: webdriver.Chrome
    site: str

    def visit(self, address: str, *, rows: int | None = None) -> None:
        """Go to an address of the page, and wait for so many rows, or for an answer."""
        self.browser.get(self.site + address)
        if rows is None:
            self.until(lambda: self.status not in ("", "Loading …"))
        else:
            self.until(lambda: len(self.rows) == rows)

    def until(self, condition: Any) -> Any:
        """Wait for a condition, and give what it gave."""
        return WebDriverWait(self.browser, PATIENCE, poll_frequency=0.05).until(lambda _: condition())

    def all(self, selector: str) -> list[WebElement]:
        """Give the elements that a CSS selector finds."""
        return self.browser.find_elements(By.CSS_SELECTOR, selector)

    def one(self, selector: str) -> WebElement:
        """Give the one element that a CSS selector finds."""
        [found] = self.all(selector)
        return found

    def run(self, script: str, *arguments: object) -> Any:
        """Give what the body of an async function returns."""
        begin = f"const body = async (...given) => {{{script}}};"
        return self.browser.execute_async_script(
            f"{begin} const done = [...arguments].pop(); body(...[...arguments].slice(0, -1)).then(done)", *arguments
        )

    @property
    def rows(self) -> list[str]:
        """The ids of the listed events, in order; read at once, for the list may be redrawn meanwhile."""
        return self.run("return [...document.querySelectorAll('#events .event')].map((row) => row.dataset.id)")

    @property
    def status(self) -> str:
        """What the page says of itself."""
        return self.run("return document.getElementById('status').textContent")

    @property
    def address(self) -> str:
        """The path and query of the address bar."""
        return self.browser.current_url.removeprefix(self.site)

    @property
    def focused(self) -> WebElement:
        """The element that the keyboard is on."""
        return self.browser.switch_to.active_element

    def resize(self, width: int, height: int = 900, scheme: str = "light") -> None:
        """Look at the page through a window of this size, in this colour scheme."""
        size = {"width": width, "height": height, "deviceScaleFactor": 1, "mobile": False}
        media = {"features": [{"name": "prefers-color-scheme", "value": scheme}]}
        self.browser.execute_cdp_cmd("Emulation.setDeviceMetricsOverride", size)
        self.browser.execute_cdp_cmd("Emulation.setEmulatedMedia", media)

    def offline(self, cut: bool) -> None:
        """Cut the browser's network, or mend it."""
        state = {"offline": cut, "latency": 0, "downloadThroughput": -1, "uploadThroughput": -1}
        self.browser.execute_cdp_cmd("Network.enable", {})
        self.browser.execute_cdp_cmd("Network.emulateNetworkConditions", state)


@pytest.fixture(scope="session")
def site(tmp_path_factory: pytest.TempPathFactory) -> Iterator[str]:
    from api.app import create_app

    url = f"sqlite:///{tmp_path_factory.mktemp('web') / 'timeline.db'}"
    timeline = store.open(url)
    for article, events in TOLD.items():
        timeline.add(article, events)
    timeline.close()
    yield from _serve(create_app(Settings(store=url)))


@pytest.fixture(scope="session")
def empty_site(tmp_path_factory: pytest.TempPathFactory) -> Iterator[str]:
    from api.app import create_app

    yield from _serve(create_app(Settings(store=f"sqlite:///{tmp_path_factory.mktemp('web') / 'empty.db'}")))


@pytest.fixture(scope="session")
def browser() -> Iterator[webdriver.Chrome]:
    for needed in (CHROMIUM, DRIVER):
        if not needed.exists():
            pytest.skip(f"no {needed}: install Debian's chromium and chromium-driver to test the dashboard")
    with tempfile.TemporaryDirectory(ignore_cleanup_errors=True) as profile:
        options = webdriver.ChromeOptions()
        options.binary_location = str(CHROMIUM)
        for flag in (*FLAGS, f"--user-data-dir={profile}"):
            options.add_argument(flag)
        options.set_capability("goog:loggingPrefs", {"browser": "ALL"})
        driver = webdriver.Chrome(options=options, service=Service(str(DRIVER)))
        yield driver
        driver.quit()


@pytest.fixture
def page(browser: webdriver.Chrome, site: str) -> Page:
    return _fresh(Page(browser, site))


@pytest.fixture
def empty_page(browser: webdriver.Chrome, empty_site: str) -> Page:
    return _fresh(Page(browser, empty_site))


@pytest.fixture
def ids() -> dict[str, str]:
    """The ids of the events of the store, by a name of ours."""
    return {name: event.id for name, event in NAMED.items()}


def _fresh(page: Page) -> Page:
    page.resize(1600, 1000)
    page.browser.get_log("browser")
    return page


def _serve(app: Any) -> Iterator[str]:
    logging.getLogger("werkzeug").setLevel(logging.ERROR)
    server = make_server("127.0.0.1", 0, app, threaded=True)
    thread = threading.Thread(target=server.serve_forever)
    thread.start()
    yield f"http://127.0.0.1:{server.server_port}"
    server.shutdown()
    thread.join()
    server.server_close()
