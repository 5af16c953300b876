"""The pages in a real Chromium: typing, facets, back, no scripts, a phone, accessibility, and hostile articles."""

from __future__ import annotations

import json
import sqlite3
import subprocess
import sys
import time
import unicodedata
import urllib.request
from collections.abc import Iterator
from contextlib import contextmanager
from html import escape
from pathlib import Path
from typing import Any
from urllib.parse import parse_qs, quote, urlparse

import pytest

from extractor.cli import main
from extractor.record.encode import to_json
from tests.registry.conftest import free_port, run
from tests.registry.test_search import record

webdriver = pytest.importorskip("selenium.webdriver", reason="selenium is not installed")
from selenium.webdriver.common.by import By  # noqa: E402
from selenium.webdriver.common.keys import Keys  # noqa: E402
from selenium.webdriver.support.expected_conditions import staleness_of  # noqa: E402
from selenium.webdriver.support.ui import WebDriverWait  # noqa: E402

pytestmark = pytest.mark.xdist_group("browser")

#: Each would set window.stolen, if any of it ran.
HOSTILE = (
    "<script>window.stolen=1</script>", "<img src=x onerror=window.stolen=1>", "\"><svg onload=window.stolen=1>", "'-window.stolen=1-'",
    "{{ 7*7 }}", "</title><script>window.stolen=1</script>", "javascript:window.stolen=1", "'; DROP TABLE awards; --", "=HYPERLINK(\"http://x\")",
)


def _served(db: Path) -> Iterator[str]:
    port = free_port()
    command = [sys.executable, "-m", "extractor", "registry", "serve", "--db", str(db), "--port", str(port)]
    process = subprocess.Popen(command, stdout=subprocess.DEVNULL, stderr=subprocess.PIPE)
    address = f"http://127.0.0.1:{port}"
    for _ in range(200):
        try:
            urllib.request.urlopen(address + "/healthz", timeout=1).close()
            break
        except OSError:
            assert process.poll() is None, process.stderr.read().decode() if process.stderr else ""
            time.sleep(0.1)
    try:
        yield address
    finally:
        process.terminate()
        process.wait()


@pytest.fixture(scope="module")
def site(registry: Path) -> Iterator[str]:
    yield from _served(registry)


def _browser(*, script: bool = True, phone: bool = False) -> Any:
    chromium = next((p for p in ("/usr/bin/chromium", "/usr/bin/chromium-browser", "/usr/bin/google-chrome") if Path(p).exists()), None)
    driver = Path("/usr/bin/chromedriver")
    if chromium is None or not driver.exists():
        pytest.skip("no Chromium here: apt-get install chromium chromium-driver")
    options = webdriver.ChromeOptions()
    options.binary_location = chromium
    for argument in ("--headless=new", "--no-sandbox", "--disable-gpu", "--disable-dev-shm-usage", "--window-size=1280,900", "--lang=vi"):
        options.add_argument(argument)
    if phone:
        options.add_experimental_option("mobileEmulation", {"deviceMetrics": {"width": 360, "height": 740, "pixelRatio": 2}})
    if not script:
        options.add_experimental_option("prefs", {"profile.managed_default_content_settings.javascript": 2})
    return webdriver.Chrome(options=options, service=webdriver.ChromeService(str(driver)))


@pytest.fixture(scope="module")
def browser() -> Iterator[Any]:
    found = _browser()
    yield found
    found.quit()


def _total(browser: Any) -> int:
    return int(browser.find_element(By.ID, "total").text.split()[0].replace(".", "").replace(",", ""))


@contextmanager
def _next_page(browser: Any) -> Iterator[None]:
    """Waits until the page on which something is typed or clicked has given way to another: the driver does not wait for a form sent by a key."""
    before = browser.find_element(By.TAG_NAME, "html")
    yield
    wait = WebDriverWait(browser, 20)
    wait.until(staleness_of(before))
    wait.until(lambda now: now.execute_script("return document.readyState") == "complete")


def _search(browser: Any, typed: str) -> None:
    with _next_page(browser):
        browser.find_element(By.ID, "q").send_keys(typed, Keys.ENTER)


def _click(browser: Any, element: Any) -> None:
    with _next_page(browser):
        element.click()


def test_typing_with_diacritics_facets_and_back(site: str, browser: Any) -> None:
    browser.get(site + "/")
    every = _total(browser)
    _search(browser, unicodedata.normalize("NFD", "Nguyễn"))
    assert parse_qs(urlparse(browser.current_url).query)["q"]
    found = _total(browser)
    assert 0 < found < every
    assert "nguyễn" in browser.find_element(By.CSS_SELECTOR, "mark.hit").text.casefold()
    facet = browser.find_element(By.CSS_SELECTOR, "section[aria-labelledby=f-family] li a")
    count = int(facet.find_element(By.CSS_SELECTOR, ".n").text.replace(".", ""))
    _click(browser, facet)
    assert _total(browser) == count
    assert browser.find_elements(By.CSS_SELECTOR, ".chips a")
    shared = browser.current_url
    with _next_page(browser):
        browser.back()
    assert _total(browser) == found
    browser.get(shared)
    assert _total(browser) == count
    assert unicodedata.normalize("NFC", browser.find_element(By.ID, "q").get_attribute("value")) == "Nguyễn"


def test_untoned_typing_finds_more(site: str, browser: Any) -> None:
    totals = []
    for typed in ("Nguyễn Văn", "nguyen van"):
        browser.get(site + "/")
        _search(browser, typed)
        totals.append(_total(browser))
    assert totals[1] >= totals[0] > 0


def test_english_switch_stays(site: str, browser: Any) -> None:
    browser.get(site + "/?q=huân")
    _click(browser, browser.find_element(By.CSS_SELECTOR, "a.switch"))
    assert "results" in browser.find_element(By.ID, "total").text
    browser.get(site + "/about")
    assert browser.find_element(By.TAG_NAME, "html").get_attribute("lang") == "en"
    _click(browser, browser.find_element(By.CSS_SELECTOR, "a.switch"))
    assert browser.find_element(By.TAG_NAME, "html").get_attribute("lang") == "vi"


def test_without_scripts_everything_is_there(site: str) -> None:
    browser = _browser(script=False)
    try:
        browser.get(site + "/?q=nguyen")
        assert _total(browser) > 0
        link = browser.find_element(By.CSS_SELECTOR, "section[aria-labelledby=f-kind] li a")
        assert link.is_displayed()
        _click(browser, link)
        assert browser.find_elements(By.CSS_SELECTOR, ".chips a")
        _click(browser, browser.find_element(By.CSS_SELECTOR, ".card h3 a"))
        assert browser.find_element(By.CSS_SELECTOR, ".source blockquote").text
        _click(browser, browser.find_element(By.CSS_SELECTOR, ".source figcaption a"))
        assert browser.find_elements(By.CSS_SELECTOR, "mark.award")
    finally:
        browser.quit()


def test_on_a_phone_nothing_sticks_out(site: str, registry: Path) -> None:
    db = sqlite3.connect(registry)
    award, entity = db.execute("SELECT id, entity FROM awards WHERE documents > 1 ORDER BY id").fetchone()
    browser = _browser(phone=True)
    try:
        for path in ("/", "/?q=nguyen&status=conferred", f"/award/{award}", f"/entity/{entity}", "/provinces", "/about", "/issues/disputed"):
            browser.get(site + path)
            width = browser.execute_script("return document.documentElement.scrollWidth")
            assert width <= 360, path
        browser.get(site + "/?q=nguyen")
        assert browser.find_element(By.CSS_SELECTOR, ".card").location["y"] < 740, "the first hit is on the first screen"
        browser.find_element(By.CSS_SELECTOR, "#filters > a.open").click()
        assert browser.find_element(By.CSS_SELECTOR, "section[aria-labelledby=f-year] li a").is_displayed()
    finally:
        browser.quit()


def test_axe_finds_nothing_serious(site: str, browser: Any, registry: Path) -> None:
    axe = pytest.importorskip("axe_core_python", reason="axe-core-python is not installed")
    source = next(Path(axe.__file__).parent.rglob("axe.min.js")).read_text()
    db = sqlite3.connect(registry)
    award, entity = db.execute("SELECT id, entity FROM awards WHERE documents > 1 ORDER BY id").fetchone()
    document = db.execute("SELECT id FROM documents").fetchone()[0]
    found_pages = (f"/award/{award}", f"/entity/{entity}", f"/document/{document}")
    paths = ("/", "/?q=nguyen&status=conferred", *found_pages, "/provinces", "/about", "/issues/disputed")
    for path in paths:
        browser.get(site + path)
        browser.execute_script(source)
        found = browser.execute_async_script("const done = arguments[0]; axe.run().then(done)")
        serious = [(v["id"], [n["html"][:120] for n in v["nodes"][:3]]) for v in found["violations"] if v["impact"] in ("serious", "critical")]
        assert not serious, (path, serious)


def _article(bad: str) -> str:
    """A news page whose words, title and address mean harm."""
    sentence = f"Ngày 22/3/2025, UBND tỉnh Lào Cai {bad} tặng Bằng khen cho ông Nguyễn Văn Hùng {bad}, Giám đốc Sở Nội vụ, vì {bad}."
    filler = (
        "Hội nghị có sự tham dự của đại diện các sở, ban, ngành và đông đảo cán bộ trong tỉnh, diễn ra trong không khí trang trọng.",
        "Phát biểu tại buổi lễ, lãnh đạo tỉnh biểu dương những nỗ lực của các tập thể và cá nhân trong năm qua, mong phong trào lan rộng.",
        "Các đại biểu cũng trao đổi kinh nghiệm, nêu những khó khăn ở cơ sở và đề xuất cách làm trong thời gian tới.",
    )
    body = "".join(f"<p>{line}</p>" for line in (sentence, *filler))
    head = (
        f"<meta charset=utf-8><title>Trao Bằng khen {bad}</title><link rel=canonical href=\"javascript:window.stolen=1\">"
        f"<meta property=og:type content=article><meta property=og:title content=\"Trao Bằng khen {bad}\">"
        "<meta property=article:published_time content=2025-03-22T10:00:00+07:00>"
    )
    return f"<!doctype html><html lang=vi><head>{head}</head><body><article><h1>Trao Bằng khen {bad}</h1>{body}</article></body></html>"


def test_hostile_articles_run_no_script(browser: Any, tmp_path: Path) -> None:
    (tmp_path / "pages").mkdir()
    lines = []
    for i, bad in enumerate(HOSTILE):
        (tmp_path / "pages" / f"{i}.html").write_text(_article(escape(bad)), encoding="utf-8")
        lines.append(to_json(record(bad, f"Trao {bad} cho", grantor=bad, reason=bad, place=bad, presenter=bad, award_id=None, award=bad)))
    (tmp_path / "a.jsonl").write_bytes(b"".join(line + b"\n" for line in lines))
    assert main(["bulk", str(tmp_path / "pages"), "--output", str(tmp_path / "records"), "--workers", "1"]) in (0, 1)
    run("build", tmp_path / "records", tmp_path / "a.jsonl", "--db", tmp_path / "r.sqlite")
    db = sqlite3.connect(tmp_path / "r.sqlite")
    awards = [r[0] for r in db.execute("SELECT id FROM awards ORDER BY id")]
    entities = [r[0] for r in db.execute("SELECT id FROM entities ORDER BY id")]
    documents = [r[0] for r in db.execute("SELECT id FROM documents ORDER BY number")]
    assert len(awards) > len(HOSTILE)
    assert len(documents) > len(HOSTILE)
    served = _served(tmp_path / "r.sqlite")
    site = next(served)
    try:
        paths = ["/", "/about", "/issues/disputed", "/provinces", *(f"/award/{i}" for i in awards), *(f"/entity/{i}" for i in entities[:9])]
        searches = [f"/?q={quote(bad)}&grantor={quote(bad)}" for bad in HOSTILE]
        for path in [*paths, *(f"/document/{i}" for i in documents), *searches]:
            browser.get(site + path)
            assert browser.execute_script("return window.stolen") is None, path
            assert not browser.find_elements(By.CSS_SELECTOR, "a[href^='javascript'], main script, main svg"), path
            assert "49" not in browser.title
        csv = urllib.request.urlopen(site + "/v1/export.csv").read().decode()
        assert "\n=HYPERLINK" not in csv and ",=HYPERLINK" not in csv and ',"=HYPERLINK' not in csv
    finally:
        served.close()
    assert json.loads(run("search", "DROP TABLE", "--db", tmp_path / "r.sqlite", "--format", "json"))
