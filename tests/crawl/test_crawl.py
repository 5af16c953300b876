"""The crawler against a site on loopback: every allowed article once, nothing forbidden, the delay kept."""

from __future__ import annotations

import json
import ssl
import subprocess
import sys
import threading
import time
from collections.abc import Iterator
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from itertools import pairwise
from pathlib import Path

import pytest

pytest.importorskip("warcio")
pytest.importorskip("httpx")

from warcio.archiveiterator import ArchiveIterator

from extractor.acquire.url import fetch
from extractor.acquire.web.fetch import Fetcher
from extractor.cli import main
from extractor.crawl.links import canonical, looks_like_article
from extractor.errors import Rejected
from extractor.read import read
from tests.crawl.site import Site


@pytest.fixture
def site() -> Iterator[Site]:
    made = Site()
    yield made
    made.close()


def crawl(site: Site, output: Path, *more: str, path: str = "/") -> int:
    return main(["crawl", site.url(path), "--output", str(output), "--allow-private", "--delay", "0", *more])


def urls(output: Path, kind: str = "response") -> list[str]:
    with output.open("rb") as file:
        return [r.rec_headers.get_header("WARC-Target-URI") for r in ArchiveIterator(file) if r.rec_type == kind]


def test_a_whole_site(site: Site, tmp_path: Path) -> None:
    output = tmp_path / "site.warc.gz"
    assert crawl(site, output, "--depth", "4") == 1
    found = urls(output)
    assert len(found) == len(set(found))
    names = {u.rsplit("/", 1)[-1] for u in found}
    expected = {f"hoi-nghi-tong-ket-thi-dua-so-{100000 + page * 10 + i}.html" for page in (1, 2, 3) for i in range(3)}
    expected |= {f"bao-cao-ket-qua-nam-hoc-{200000 + i}.html" for i in range(1, 5)} | {f"tin-tuc-trong-ngay-{300000 + i}.html" for i in range(2)}
    expected |= {"qua-tai-tam-thoi-cua-may-chu-400002.html", "sai-bang-ma-cua-trang-cu-400005.html"}
    assert names == expected
    asked = site.paths()
    assert not any(path.startswith("/cam/") for path in asked)
    assert asked["/bay/1/"] == 1 and "/bay/9/" not in asked
    assert all(n == 1 for path, n in asked.items() if path.endswith(".html") and "40000" not in path)
    assert site.most_open["localhost"] == 1
    log = [json.loads(line) for line in (tmp_path / "site.warc.gz.log.jsonl").read_text().splitlines()]
    outcomes = {line["url"].rsplit("-", 1)[-1]: line["outcome"] for line in log}
    assert outcomes["400003.html"] == "too_large"
    assert outcomes["400004.html"] == "connection_failed"
    assert outcomes["400006.html"] in ("bad_url", "refused_address")
    check = subprocess.run([Path(sys.executable).parent / "warcio", "check", str(output)], capture_output=True, text=True, check=False)
    assert check.returncode == 0, check.stdout


def test_the_delay_is_kept(site: Site, tmp_path: Path) -> None:
    main(["crawl", site.url("/rss"), "--output", str(tmp_path / "a.warc.gz"), "--allow-private", "--delay", "0.4"])
    times = [t for _, path, t in site.times if path != "/robots.txt"]
    assert len(times) >= 3
    assert min(b - a for a, b in pairwise(times)) >= 0.39


def test_hosts_are_visited_side_by_side(site: Site, tmp_path: Path) -> None:
    seeds = [site.url("/rss", host) for host in ("localhost", "127.0.0.1", "127.0.0.2")]
    assert main(["crawl", *seeds, "--output", str(tmp_path / "a.warc.gz"), "--allow-private", "--delay", "0.3"]) == 0
    first = {host: next(t for h, path, t in site.times if h == host and path == "/rss") for host in ("localhost", "127.0.0.1", "127.0.0.2")}
    assert max(first.values()) - min(first.values()) < 0.3
    assert len(urls(tmp_path / "a.warc.gz")) == 6


def test_days_bound_a_crawl(site: Site, tmp_path: Path) -> None:
    output = tmp_path / "a.warc.gz"
    assert crawl(site, output, "--since", "2025-02-01", "--until", "2025-03-31", path="/sitemap.xml") == 0
    asked = [p for p in site.paths() if "bao-cao" in p]
    assert sorted(asked) == ["/bao-cao-ket-qua-nam-hoc-200002.html", "/bao-cao-ket-qua-nam-hoc-200003.html"]
    # the sitemap's day is judged before the fetch, the page's own after it: page 2 says March, page 3 April
    assert [u.rsplit("-", 1)[-1] for u in urls(output)] == ["200002.html"]


def test_stop_and_go_on_without_a_second_fetch(site: Site, tmp_path: Path) -> None:
    output = tmp_path / "a.warc.gz"
    assert crawl(site, output, "--depth", "2", "--limit", "3", path="/thoi-su/") == 0
    assert len(urls(output)) == 3
    assert crawl(site, output, "--depth", "2", path="/thoi-su/") == 0
    assert len(urls(output)) == len(set(urls(output))) >= 5
    assert all(n == 1 for path, n in site.paths().items() if path.endswith(".html"))


def test_kill_9_leaves_a_whole_archive(site: Site, tmp_path: Path) -> None:
    output = tmp_path / "a.warc.gz"
    command = [sys.executable, "-m", "extractor", "crawl", site.url("/thoi-su/"), "--depth", "4", "--output", str(output), "--allow-private", "--delay", "0.05"]
    for wait in (1.6, 2.0):
        process = subprocess.Popen(command, stderr=subprocess.DEVNULL)
        time.sleep(wait)
        process.kill()
        process.wait()
    if output.exists():
        with output.open("ab") as file:
            file.write(b"\x1f\x8b half a record")
    subprocess.run(command, check=True, stderr=subprocess.DEVNULL)
    found = urls(output)
    assert len(found) == len(set(found)) == 9
    check = subprocess.run([Path(sys.executable).parent / "warcio", "check", str(output)], capture_output=True, text=True, check=False)
    assert check.returncode == 0, check.stdout


def test_a_second_crawl_fetches_only_what_is_new(site: Site, tmp_path: Path) -> None:
    output = tmp_path / "a.warc.gz"
    crawl(site, output, path="/rss")
    before = len(urls(output))
    assert crawl(site, output, path="/rss") == 0
    assert len(urls(output)) == before
    assert all(n == 1 for path, n in site.paths().items() if path.endswith(".html"))
    assert crawl(site, output, "--refresh", path="/rss") == 0
    assert len(urls(output, "revisit")) == before
    assert len(site.conditional) == before


def test_one_url_fails_in_a_clear_sentence(site: Site, capsys: pytest.CaptureFixture[str]) -> None:
    for url, words in [
        (site.url("/rss"), "not a public address"), ("https://no-such-host.invalid/", "no such host"), ("http://user@vnexpress.net/", "user name"),
    ]:
        assert main(["article", url]) == 3
        err = capsys.readouterr().err
        assert words in err and "Traceback" not in err and err.count("\n") == 1


def test_one_page(site: Site) -> None:
    source = fetch(site.url("/chuyen-huong-ve-bai-viet-400001.html"), allow_private=True)
    assert source.path.endswith("/hoi-nghi-tong-ket-thi-dua-so-100010.html")
    assert source.retrieved_at
    for path, reason in [("/khong-co", "http_404"), ("/cam/x.html", "robots"), ("/bom-nen-rat-lon-cua-ke-xau-400003.html", "too_large")]:
        with pytest.raises(Rejected) as caught:
            fetch(site.url(path), allow_private=True)
        assert caught.value.reason == reason


def test_a_page_under_two_addresses_is_archived_once(site: Site, tmp_path: Path) -> None:
    output = tmp_path / "a.warc.gz"
    for path in ("/hoi-nghi-tong-ket-thi-dua-so-100010.html", "/ban-in-cua-bai-bao-da-dang-400007.html"):
        assert crawl(site, output, path=path) == 0
    assert [u.rsplit("/", 1)[-1] for u in urls(output)] == ["hoi-nghi-tong-ket-thi-dua-so-100010.html"]


def test_what_a_server_asks_for_is_kept(site: Site) -> None:
    with Fetcher(allow_private=True) as fetcher:
        assert fetcher.get(site.url("/qua-tai-tam-thoi-cua-may-chu-400002.html")).status == 200
    first, second = (t for _, path, t in site.times if "qua-tai" in path)
    assert second - first >= 1.0  # Retry-After: 1


def test_a_certificate_that_nobody_signed(tmp_path: Path) -> None:
    key, cert = tmp_path / "key.pem", tmp_path / "cert.pem"
    made = ["openssl", "req", "-x509", "-newkey", "rsa:2048", "-nodes", "-days", "1", "-subj", "/CN=localhost", "-keyout", key, "-out", cert]
    subprocess.run(made, check=True, capture_output=True)
    context = ssl.SSLContext(ssl.PROTOCOL_TLS_SERVER)
    context.load_cert_chain(cert, key)
    server = ThreadingHTTPServer(("127.0.0.1", 0), BaseHTTPRequestHandler)
    server.socket = context.wrap_socket(server.socket, server_side=True)
    threading.Thread(target=server.serve_forever, daemon=True).start()
    try:
        with Fetcher(allow_private=True, attempts=1) as fetcher, pytest.raises(Rejected) as caught:
            fetcher.get(f"https://localhost:{server.server_port}/")
    finally:
        server.shutdown()
    assert caught.value.reason == "certificate"
    assert "certificate is not trusted" in caught.value.detail


def test_pages_that_are_no_article_say_so(site: Site) -> None:
    with pytest.raises(Rejected) as caught:
        read(fetch(site.url("/thoi-su/"), allow_private=True))
    assert caught.value.reason in ("not_an_article", "no_text")
    with pytest.raises(Rejected, match="refuses to show"):
        fetch(site.url("/cam-xem"), allow_private=True)


def test_a_slow_answer_is_given_up(site: Site) -> None:
    begin = time.monotonic()
    with Fetcher(allow_private=True, timeout=1, attempts=1) as fetcher, pytest.raises(Rejected) as caught:
        fetcher.get(site.url("/cham"))
    assert caught.value.reason == "timeout"
    assert time.monotonic() - begin < 4


@pytest.mark.parametrize(
    ("url", "article"),
    [
        ("https://vnexpress.net/thu-tuong-du-hoi-nghi-tong-ket-4567890.html", True), ("https://dantri.com.vn/xa-hoi/mot-bai-viet-dai-20240102030405678.htm", True),
        ("https://baolaocai.vn/trao-tang-bang-khen-post398765.html", True), ("https://vnexpress.net/thoi-su", False), ("https://vnexpress.net/thoi-su-p2", False),
        ("https://vnexpress.net/", False), ("https://a.vn/tag/bang-khen-thu-tuong-123456.html", False), ("https://a.vn/anh/mot-hai-ba-bon-12345.jpg", False),
        ("https://congbao.gov.vn/chi-tiet?newsid=12345", True),
    ],
)  # fmt: skip
def test_addresses_that_look_like_articles(url: str, article: bool) -> None:
    assert looks_like_article(url) is article


def test_one_page_has_one_address() -> None:
    assert canonical("HTTPS://A.vn:443/x?utm_source=fb&id=1#top") == "https://a.vn/x?id=1"


def test_scrapy_feeds_the_same_archive(site: Site, tmp_path: Path) -> None:
    pytest.importorskip("scrapy")
    import extractor.crawl.spider as spider

    output = tmp_path / "s.warc.gz"
    run = subprocess.run(
        [sys.executable, "-m", "scrapy", "runspider", spider.__file__, "-a", f"url={site.url('/thoi-su/')}", "-a", f"output={output}",
         "--set", "EXTRACTOR_ALLOW_PRIVATE=1", "--set", "DOWNLOAD_DELAY=0", "--set", "LOG_LEVEL=WARNING"],
        capture_output=True, text=True, timeout=120, check=False,
    )  # fmt: skip
    assert run.returncode == 0, run.stderr
    assert len(set(urls(output))) == 9
    assert not any(path.startswith("/cam/") for path in site.paths())
