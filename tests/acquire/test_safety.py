"""Addresses that must never be fetched, and the tricks to get there."""

from __future__ import annotations

import ipaddress

import pytest

pytest.importorskip("httpx")

from extractor.acquire.web.fetch import Fetcher
from extractor.acquire.web.safety import check_url, is_public, judged_addresses
from extractor.errors import Rejected

REFUSED = [
    "http://127.0.0.1/", "http://127.1/", "http://127.0.1/", "http://2130706433/", "http://0x7f000001/", "http://0x7f.0.0.1/", "http://0177.0.0.1/",
    "http://017700000001/", "http://127.0.0.1./", "http://0/", "http://0.0.0.0/", "http://10.0.0.1/", "http://172.16.5.4/", "http://192.168.1.1/",
    "http://169.254.169.254/latest/meta-data/", "http://169.254.0.1/", "http://100.64.0.1/", "http://100.100.100.200/", "http://192.0.0.192/",
    "http://168.63.129.16/", "http://198.18.0.1/", "http://224.0.0.1/", "http://255.255.255.255/", "http://240.0.0.1/", "http://[::1]/", "http://[::]/",
    "http://[::ffff:127.0.0.1]/", "http://[::ffff:7f00:1]/", "http://[::127.0.0.1]/", "http://[fe80::1]/", "http://[fc00::1]/", "http://[fd00:ec2::254]/",
    "http://[64:ff9b::7f00:1]/", "http://[2002:7f00:1::]/", "http://[ff02::1]/", "http://①②⑦.⓪.⓪.①/", "http://127。0。0。1/", "http://０x7f.1/",
    "http://user@vnexpress.net/", "http://user:pass@vnexpress.net/", "http://vnexpress.net@127.0.0.1/", "http://127.0.0.1:80@vnexpress.net/",
    "https://@vnexpress.net/", "ftp://vnexpress.net/", "file:///etc/passwd", "gopher://127.0.0.1:70/", "data:text/html,x", "javascript:alert(1)",
    "http://", "http:///x", "http://vnexpress.net\\@127.0.0.1/", "http://a b/", "http://[::1", "http://[fe80::1%25eth0]/", "http://vnexpress.net:99999/",
    "http://1.2.3.4.5/", "http://1.2.3.400/", "dict://127.0.0.1/", "http://" + "a" * 5000 + ".vn/", "http://vnexpress.net\r\nHost: x/",
]  # fmt: skip


@pytest.mark.parametrize("url", REFUSED)
def test_refused(url: str) -> None:
    with pytest.raises(Rejected) as caught:
        check_url(url)
    assert caught.value.reason in ("bad_url", "refused_address")
    assert "\n" not in caught.value.detail


@pytest.mark.parametrize(
    ("url", "canonical"),
    [
        ("http://VnExpress.net:80/a#b", "http://vnexpress.net/a"),
        ("https://báomới.vn/x?y=1", "https://"+"báomới".encode("idna").decode()+".vn/x?y=1"),
        ("http://8.8.8.8/", "http://8.8.8.8/"),
        ("https://[2606:4700::1111]:8443/", "https://[2606:4700::1111]:8443/"),
        ("http://3com.vn/", "http://3com.vn/"),
    ],
)
def test_public_addresses_pass(url: str, canonical: str) -> None:
    assert check_url(url) == canonical


@pytest.mark.parametrize("address", ["127.0.0.1", "10.1.2.3", "fd00::1", "::ffff:10.0.0.1", "169.254.169.254", "::1"])
def test_names_that_resolve_to_private_addresses(address: str) -> None:
    with pytest.raises(Rejected, match="not a public address"):
        judged_addresses("evil.example", 80, allow_private=False, resolver=lambda *_: ["8.8.8.8", address])


def test_public() -> None:
    assert is_public(ipaddress.ip_address("203.162.4.190"))
    assert is_public(ipaddress.ip_address("64:ff9b::cba2:4be"))


def test_rebinding_cannot_lead_elsewhere() -> None:
    """The address that was judged is the one connected to: a second look-up never happens."""
    asked: list[str] = []

    def resolver(host: str, port: int) -> list[str]:
        asked.append(host)
        return ["127.0.0.1"] if len(asked) > 1 else ["203.0.113.1"]

    with Fetcher(resolver=resolver, attempts=1, timeout=1) as fetcher, pytest.raises(Rejected):
        fetcher.get("http://rebind.example/")
    assert asked == ["rebind.example"]
    with Fetcher(resolver=lambda *_: ["127.0.0.1"], attempts=1, timeout=1) as fetcher, pytest.raises(Rejected) as caught:
        fetcher.get("http://rebind.example/")
    assert caught.value.reason == "refused_address"
