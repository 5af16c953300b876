"""A news site on loopback with everything a crawler meets: lists, feeds, redirects, traps, broken and slow answers."""

from __future__ import annotations

import gzip
import threading
import time
from collections import Counter
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer

ARTICLE = """<!doctype html><html lang="vi"><head><meta charset="utf-8"><title>{title}</title>
<meta property="og:type" content="article"><meta property="og:title" content="{title}">
<meta property="article:published_time" content="{day}T08:00:00+07:00"></head><body>
<nav><a href="/thoi-su/">Thời sự</a></nav><article><h1>{title}</h1>
<p>Sáng {day}, tại thành phố Lào Cai, UBND tỉnh Lào Cai tổ chức hội nghị tổng kết công tác năm, triển khai nhiệm vụ năm tới của ngành.</p>
<p>Dự hội nghị có ông Trần Văn Bình, Giám đốc Sở Nội vụ tỉnh Lào Cai, cùng đại diện lãnh đạo các sở, ban, ngành và các huyện trong tỉnh.</p>
<p>Tại hội nghị, Chủ tịch UBND tỉnh Lào Cai tặng Bằng khen cho 7 tập thể và 7 cá nhân có thành tích xuất sắc trong phong trào thi đua.</p>
</article></body></html>"""


class Site:
    """The server; counts requests and keeps when each came.

    `requests` counts by (host, path); `times` lists (host, path, monotonic time).
    """

    def __init__(self) -> None:
        self.requests: Counter[tuple[str, str]] = Counter()
        self.times: list[tuple[str, str, float]] = []
        self.conditional: list[str] = []
        self.open_now: Counter[str] = Counter()
        self.most_open: Counter[str] = Counter()
        self.lock = threading.Lock()
        site = self

        class Handler(BaseHTTPRequestHandler):
            protocol_version = "HTTP/1.1"

            def do_GET(self) -> None:
                host = (self.headers.get("Host") or "").split(":")[0]
                with site.lock:
                    site.requests[host, self.path] += 1
                    site.times.append((host, self.path, time.monotonic()))
                    site.open_now[host] += 1
                    site.most_open[host] = max(site.most_open[host], site.open_now[host])
                    if self.headers.get("If-None-Match"):
                        site.conditional.append(self.path)
                try:
                    site.answer(self, host)
                except (BrokenPipeError, ConnectionResetError):
                    self.close_connection = True
                finally:
                    with site.lock:
                        site.open_now[host] -= 1

            def log_message(self, *_: object) -> None:
                """Quiet."""

        self.server = ThreadingHTTPServer(("0.0.0.0", 0), Handler)
        self.server.daemon_threads = True
        self.port = self.server.server_port
        threading.Thread(target=self.server.serve_forever, daemon=True).start()

    def url(self, path: str = "/", host: str = "localhost") -> str:
        """Address of a path on one of the site's names."""
        return f"http://{host}:{self.port}{path}"

    def close(self) -> None:
        """Stop serving."""
        self.server.shutdown()
        self.server.server_close()

    def paths(self, host: str = "localhost") -> dict[str, int]:
        """Requests by path for one name."""
        return {path: n for (name, path), n in self.requests.items() if name == host}

    def answer(self, handler: BaseHTTPRequestHandler, host: str) -> None:
        """Choose the answer for a path."""
        path = handler.path.split("?")[0]
        special = getattr(self, "_" + path.strip("/").replace("-", "_").replace(".", "_").replace("/", "_"), None)
        if special:
            special(handler, host)
        elif path.startswith("/thoi-su"):
            self._section(handler, host)
        elif path.startswith("/bay/"):
            n = int(path.split("/")[2])
            self.send(handler, f'<html><body><a href="/bay/{n + 1}/">tiếp</a></body></html>')
        elif path.endswith(".html"):
            self._one_article(handler, path)
        else:
            self.send(handler, "<html><body>không có</body></html>", status=404)

    def send(
        self, handler: BaseHTTPRequestHandler, body: str | bytes, *, status: int = 200, kind: str = "text/html; charset=utf-8", **headers: str
    ) -> None:
        """Send one answer."""
        data = body.encode() if isinstance(body, str) else body
        handler.send_response(status)
        for name, value in {"Content-Type": kind, "Content-Length": str(len(data)), **headers}.items():
            handler.send_header(name.replace("_", "-"), value)
        handler.end_headers()
        handler.wfile.write(data)

    def _one_article(self, handler: BaseHTTPRequestHandler, path: str) -> None:
        number = int("".join(c for c in path if c.isdigit()) or 1) % 1000
        tag = f'"v{number}"'
        if handler.headers.get("If-None-Match") == tag:
            handler.send_response(304)
            handler.send_header("ETag", tag)
            handler.end_headers()
            return
        page = ARTICLE.format(title=f"Hội nghị tổng kết công tác thi đua lần thứ {number}", day=f"2025-{number % 12 + 1:02}-15")
        self.send(handler, gzip.compress(page.encode()), ETag=tag, Content_Encoding="gzip")

    def _section(self, handler: BaseHTTPRequestHandler, host: str) -> None:
        page = int(handler.path.partition("page=")[2] or 1)
        links = "".join(f'<a href="/hoi-nghi-tong-ket-thi-dua-so-{100000 + page * 10 + i}.html?utm_source=x#a">{i}</a>' for i in range(3))
        more = f'<a rel="next" href="/thoi-su/?page={page + 1}">sau</a>' if page < 3 else ""
        self.send(handler, f"<html><body>{links}{more}<a href='/cam/bi-mat-cua-toa-soan-100099.html'>cấm</a></body></html>")

    def _robots_txt(self, handler: BaseHTTPRequestHandler, host: str) -> None:
        sitemap = f"\nSitemap: {self.url('/sitemap.xml', host)}" if host == "localhost" else ""
        self.send(handler, f"User-agent: *\nDisallow: /cam/\nCrawl-delay: 0.2{sitemap}\n", kind="text/plain")

    def _sitemap_xml(self, handler: BaseHTTPRequestHandler, host: str) -> None:
        body = f'<sitemapindex xmlns="http://www.sitemaps.org/schemas/sitemap/0.9"><sitemap><loc>{self.url("/news.xml.gz", host)}</loc></sitemap></sitemapindex>'
        self.send(handler, body, kind="application/xml")

    def _news_xml_gz(self, handler: BaseHTTPRequestHandler, host: str) -> None:
        entries = "".join(
            f"<url><loc>{self.url(f'/bao-cao-ket-qua-nam-hoc-{200000 + i}.html', host)}</loc><lastmod>2025-{i:02}-15</lastmod></url>" for i in range(1, 5)
        )
        body = f'<urlset xmlns="http://www.sitemaps.org/schemas/sitemap/0.9">{entries}</urlset>'
        self.send(handler, gzip.compress(body.encode()), kind="application/gzip")

    def _rss(self, handler: BaseHTTPRequestHandler, host: str) -> None:
        items = "".join(f"<item><title>a</title><link>{self.url(f'/tin-tuc-trong-ngay-{300000 + i}.html', host)}</link></item>" for i in range(2))
        self.send(handler, f'<?xml version="1.0"?><rss version="2.0"><channel>{items}</channel></rss>', kind="application/rss+xml")

    def _(self, handler: BaseHTTPRequestHandler, host: str) -> None:
        self.send(
            handler,
            '<html><head><link rel="alternate" type="application/rss+xml" href="/rss"></head><body>'
            '<a href="/thoi-su/">Thời sự</a><a href="/bay/1/">bẫy</a><a href="/chuyen-huong-ve-bai-viet-400001.html">cũ</a>'
            '<a href="/qua-tai-tam-thoi-cua-may-chu-400002.html">bận</a><a href="/bom-nen-rat-lon-cua-ke-xau-400003.html">bom</a>'
            '<a href="/hong-giua-chung-khi-dang-tai-400004.html">hỏng</a><a href="/sai-bang-ma-cua-trang-cu-400005.html">mã</a>'
            '<a href="/ra-ngoai-mang-noi-bo-rieng-400006.html">ra</a></body></html>',
        )

    def _chuyen_huong_ve_bai_viet_400001_html(self, handler: BaseHTTPRequestHandler, host: str) -> None:
        self.send(handler, "", status=301, Location="/hoi-nghi-tong-ket-thi-dua-so-100010.html")

    def _qua_tai_tam_thoi_cua_may_chu_400002_html(self, handler: BaseHTTPRequestHandler, host: str) -> None:
        if self.requests[host, handler.path] == 1:
            self.send(handler, "chậm lại", status=429, Retry_After="1")
        else:
            self._one_article(handler, handler.path)

    def _bom_nen_rat_lon_cua_ke_xau_400003_html(self, handler: BaseHTTPRequestHandler, host: str) -> None:
        self.send(handler, gzip.compress(b"0" * 60_000_000, 1), Content_Encoding="gzip")

    def _hong_giua_chung_khi_dang_tai_400004_html(self, handler: BaseHTTPRequestHandler, host: str) -> None:
        handler.send_response(200)
        handler.send_header("Content-Length", "100000")
        handler.end_headers()
        handler.wfile.write(b"<html>")
        handler.close_connection = True

    def _sai_bang_ma_cua_trang_cu_400005_html(self, handler: BaseHTTPRequestHandler, host: str) -> None:
        page = ARTICLE.format(title="Trang khai sai bảng mã của tòa soạn", day="2025-05-15")
        self.send(handler, page, kind="text/html; charset=iso-8859-1")

    def _ra_ngoai_mang_noi_bo_rieng_400006_html(self, handler: BaseHTTPRequestHandler, host: str) -> None:
        self.send(handler, "", status=302, Location="http://user:pass@169.254.169.254/latest/meta-data/")

    def _ban_in_cua_bai_bao_da_dang_400007_html(self, handler: BaseHTTPRequestHandler, host: str) -> None:
        page = ARTICLE.format(title="Hội nghị tổng kết công tác thi đua lần thứ 10", day="2025-11-15")
        link = '<link rel="canonical" href="/hoi-nghi-tong-ket-thi-dua-so-100010.html">'
        self.send(handler, page.replace("<head>", f"<head>{link}"))

    def _cam_xem(self, handler: BaseHTTPRequestHandler, host: str) -> None:
        self.send(handler, "không được xem", status=403)

    def _cham(self, handler: BaseHTTPRequestHandler, host: str) -> None:
        handler.send_response(200)
        handler.send_header("Content-Length", "50")
        handler.end_headers()
        for _i in range(50):
            handler.wfile.write(b".")
            handler.wfile.flush()
            time.sleep(0.2)
