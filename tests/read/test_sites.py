"""Sites' files: each sound by itself, used by host, and given up with a warning where a page no longer fits."""


from __future__ import annotations

import re
from dataclasses import replace

import pytest

from extractor.document import Reading, Source
from extractor.read import read, sites
from extractor.read.page.selectors import Index, parse
from extractor.read.page.tree import parse as parse_page
from extractor.read.page.weigh import weigh
from extractor.read.sites import Layout, Site, all_sites, site_of
from tests.read.pages import AUTHOR, BODY, LEAD, RELATED, TITLE, modern, page

PARTS = ("body", "title", "lead", "authors", "published", "section", "drop", "captions")


@pytest.mark.parametrize("site", all_sites(), ids=lambda s: s.name)
def test_a_file_is_sound(site: Site) -> None:
    assert site.layouts and (site.hosts or site.marker)
    for layout in site.layouts:
        assert re.fullmatch(r"20\d\d-\d\d-\d\d", layout.seen)
        assert layout.page
        assert not layout.verified or layout.page.startswith("http")
        for part in PARTS:
            for selector in getattr(layout, part):
                assert parse(selector)


def test_a_host_has_one_site() -> None:
    hosts = [host for site in all_sites() for host in site.hosts]
    assert len(hosts) == len(set(hosts))


def test_subdomains_belong_to_their_site_and_nothing_else_does() -> None:
    assert site_of("thethao.tuoitre.vn") is site_of("www.tuoitre.vn") is not None
    assert site_of("nottuoitre.vn") is None and site_of("vn") is None and site_of(None) is None


def test_the_switch_turns_them_off(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv(sites.SWITCH, "off")
    assert site_of("tuoitre.vn") is None and sites.platforms("", ["afcbc-body"]) == ()


MAU = Site(
    "Báo Mẫu", ("mau.example.vn",),
    (Layout(body=("#w1",), title=(".t1",), lead=(".l1",), authors=(".a1",), published=(".p1",), drop=(".x1",), captions=(".c1",), seen="2024-01-01", page="https://mau.example.vn/1", verified=True),),
)  # fmt: skip


@pytest.fixture
def with_mau(monkeypatch: pytest.MonkeyPatch) -> None:
    """Báo Mẫu among the sites."""
    monkeypatch.setattr("extractor.read.html.site_of", lambda host: MAU if host == "mau.example.vn" else None)


def fetched(markup: str) -> Reading:
    return read(Source(path="a.html", data=markup.encode(), url="https://mau.example.vn/xa-hoi/cau-dan-sinh-123456.html"))


def test_a_page_that_fits(with_mau: None) -> None:
    inner = "".join(f"<p>{b}</p>" for b in BODY[:2]) + f"<p class='x1'>{BODY[3]}</p><p class='c1'>Cầu bản Ten nhìn từ xa</p><p>{BODY[2]}</p>"
    reading = fetched(page("", f"<div class='t1'>{TITLE}</div><i class='a1'>{AUTHOR}</i><b class='p1'>12/05/2019 15:20</b><p class='l1'>{LEAD}</p><div id='w1'>{inner}</div>"))
    doc = reading.document
    assert (doc.title, doc.lead, doc.authors, doc.published_at) == (TITLE, LEAD, (AUTHOR,), "2019-05-12T15:20:00+07:00")
    assert [(p.kind, p.text) for p in doc.paragraphs[2:]] == [("body", BODY[0]), ("body", BODY[1]), ("caption", "Cầu bản Ten nhìn từ xa"), ("body", BODY[2])]
    assert not reading.warnings


def test_a_page_that_no_longer_fits_is_read_in_general_and_said(with_mau: None) -> None:
    reading = fetched(modern())
    assert [p.text for p in reading.document.paragraphs if p.kind == "body"] == list(BODY)
    assert [w.code for w in reading.warnings] == ["site_layout_unknown"]


def test_a_selector_that_hits_a_side_box_is_not_believed(with_mau: None) -> None:
    side = f"<div id='w1'><h3 class='t1'>{RELATED[0]}</h3><p>{LEAD}</p></div>"
    reading = fetched(modern().replace("</main>", side + "</main>"))
    assert reading.document.title == TITLE
    assert "site_layout_unknown" in {w.code for w in reading.warnings}


def test_unverified_layouts_leave_the_headline_to_general_reading(monkeypatch: pytest.MonkeyPatch) -> None:
    doubtful = replace(MAU, layouts=(replace(MAU.layouts[0], verified=False, title=(".t2",)),))
    monkeypatch.setattr("extractor.read.html.site_of", lambda host: doubtful)
    inner = "".join(f"<p>{b}</p>" for b in BODY)
    assert fetched(page("", f"<h4 class='t2'>Chuyên mục của tuần</h4><h1>{TITLE}</h1><div id='w1'>{inner}</div>")).document.title == TITLE


def test_selectors() -> None:
    root, _ = parse_page(page("", "<div id='a' class='x y'><p class='x'>1</p><div><p data-role='z q' class='y x'>2</p></div></div><p class='x'>3</p>"), "a")
    weights = weigh(root.find("body"))
    index = Index(weights)
    found = {s: ["".join(e.itertext()) for e in index.select(s)] for s in ("p.x", "#a > p", "#a p", ".y.x p", "p[data-role]", '[data-role*="q"]', '[data-role="z"]', "div div > .x", ".none")}
    assert found == {
        "p.x": ["1", "2", "3"], "#a > p": ["1"], "#a p": ["1", "2"], ".y.x p": ["1", "2"], "p[data-role]": ["2"], '[data-role*="q"]': ["2"], '[data-role="z"]': [],
        "div div > .x": ["2"], ".none": [],
    }  # fmt: skip
    for bad in ("p:first-child", "a ~ b", "a + b", "p.", ""):
        with pytest.raises((ValueError, IndexError)):
            index.select(bad)
