"""Which addresses may be fetched: http and https, public hosts only, no credentials, no disguised numbers.

The rules follow the address registries of IANA (special-purpose IPv4 and IPv6 addresses). A name is judged by every
address it resolves to, and the connection goes to a judged address, so a second answer of the name server
("DNS rebinding") cannot lead elsewhere.
"""

from __future__ import annotations

import ipaddress
import re
import socket
import unicodedata
from collections.abc import Callable
from urllib.parse import SplitResult, urlsplit, urlunsplit

from extractor.errors import Rejected

Address = ipaddress.IPv4Address | ipaddress.IPv6Address
Resolver = Callable[[str, int], list[str]]

MAX_URL = 4096
#: Public in the registries, yet a cloud's internal services answer there.
_METADATA = {ipaddress.ip_address("168.63.129.16")}
#: Special-purpose ranges that some versions of Python's `ipaddress` hold to be global.
_SPECIAL = [ipaddress.ip_network(n) for n in ("192.0.0.0/24", "192.88.99.0/24", "198.18.0.0/15", "100.64.0.0/10", "240.0.0.0/4")]
_NAT64 = ipaddress.ip_network("64:ff9b::/96")
_NUMERIC_LABEL = re.compile(r"(?:0x[0-9a-f]*|\d+)$", re.IGNORECASE)


def refuse(reason: str, url: str, why: str) -> Rejected:
    """The rejection of an address; a long URL is cut in the sentence."""
    shown = "".join(c if c.isprintable() else "�" for c in (url if len(url) <= 200 else url[:197] + "…"))
    return Rejected(reason, f"{shown}: {why}")


def check_url(url: str, *, allow_private: bool = False) -> str:
    """The URL as it will be fetched.

    Args:
        url: what a user, page or server wrote.
        allow_private: let loopback and private addresses through (for tests and intranets).

    Raises:
        Rejected: `bad_url` or `refused_address`.
    """
    if len(url) > MAX_URL or any(ord(c) < 33 or ord(c) == 127 or c == "\\" for c in url.strip()):
        raise refuse("bad_url", url, "not a well-formed address")
    try:
        parts = urlsplit(url.strip())
        port = parts.port
    except ValueError as error:
        raise refuse("bad_url", url, "not a well-formed address") from error
    if parts.scheme not in ("http", "https"):
        raise refuse("bad_url", url, "only http and https are fetched")
    if parts.username is not None or parts.password is not None or "@" in parts.netloc:
        raise refuse("refused_address", url, "addresses with a user name or password are not fetched")
    host = _host(parts, url)
    if not allow_private and (literal := _literal(host, url)) is not None and not is_public(literal):
        raise refuse("refused_address", url, f"{literal} is not a public address")
    return _rebuilt(parts, host, port)


def _host(parts: SplitResult, url: str) -> str:
    """The host in ASCII: full-width digits, other dots and capitals become what a resolver would make of them."""
    host = unicodedata.normalize("NFKC", parts.hostname or "").replace("。", ".").lower().rstrip(".")
    if not host or "%" in host:
        raise refuse("bad_url", url, "has no host that can be looked up")
    if ":" in host:
        return host
    try:
        return host.encode("ascii").decode() if host.isascii() else host.encode("idna").decode("ascii")
    except UnicodeError as error:
        raise refuse("bad_url", url, "has no host that can be looked up") from error


def _rebuilt(parts: SplitResult, host: str, port: int | None) -> str:
    shown = f"[{host}]" if ":" in host else host
    netloc = shown if port in (None, 80 if parts.scheme == "http" else 443) else f"{shown}:{port}"
    return urlunsplit((parts.scheme, netloc, parts.path or "/", parts.query, ""))


def _literal(host: str, url: str) -> Address | None:
    """The address that a host is, where it is one; a name gives None.

    A host whose last label is a number is an address to every resolver, also as `2130706433`, `0x7f.1` or `0177.0.0.1`:
    only the plain form of four decimal numbers is taken, the disguises are refused.
    """
    if ":" in host:
        try:
            return ipaddress.IPv6Address(host)
        except ValueError as error:
            raise refuse("bad_url", url, "not a well-formed address") from error
    if not _NUMERIC_LABEL.match(host.rsplit(".", 1)[-1]):
        return None
    try:
        return ipaddress.IPv4Address(host)
    except ValueError as error:
        raise refuse("refused_address", url, f"{host} is an address in disguise") from error


def is_public(address: Address) -> bool:
    """Whether an address belongs to the public internet.

    Args:
        address: an IPv4 or IPv6 address; those that carry an IPv4 one inside are judged by it, too.
    """
    if isinstance(address, ipaddress.IPv6Address):
        inner = _carried(address)
        if inner is not None and not is_public(inner):
            return False
    if address in _METADATA or address.is_multicast or address.is_unspecified or address.is_reserved:
        return isinstance(address, ipaddress.IPv6Address) and address in _NAT64
    return address.is_global and not any(address in network for network in _SPECIAL)


def _carried(address: ipaddress.IPv6Address) -> ipaddress.IPv4Address | None:
    """The IPv4 address inside an IPv6 one: mapped, compatible, 6to4, Teredo, NAT64."""
    if address.ipv4_mapped or address.sixtofour:
        return address.ipv4_mapped or address.sixtofour
    if address.teredo:
        return address.teredo[1]
    if address in _NAT64 or int(address) >> 32 == 0:
        return ipaddress.IPv4Address(int(address) & 0xFFFFFFFF)
    return None


def resolve(host: str, port: int) -> list[str]:
    """All addresses of a host, in the resolver's order.

    Raises:
        OSError: the name is not known.
    """
    found = socket.getaddrinfo(host, port, type=socket.SOCK_STREAM)
    return list(dict.fromkeys(str(entry[4][0]) for entry in found))


def judged_addresses(host: str, port: int, *, allow_private: bool, resolver: Resolver = resolve) -> list[str]:
    """The addresses that a connection to a host may use.

    Args:
        host: name or address.
        port: TCP port.
        allow_private: let non-public ones through.
        resolver: the look-up, exchanged in tests.

    Raises:
        Rejected: `no_such_host`, or `refused_address` where any address of the name is not public.
    """
    try:
        addresses = resolver(host, port)
    except (OSError, UnicodeError) as error:
        raise Rejected("no_such_host", f"{host}: there is no such host") from error
    for address in addresses:
        if not allow_private and not is_public(ipaddress.ip_address(address.split("%")[0])):
            raise Rejected("refused_address", f"{host}: resolves to {address}, which is not a public address")
    return addresses
