import socket
import threading
import time
from collections.abc import Iterator
from dataclasses import replace

import pytest

from marbre.errors import InputError
from marbre.web.address import is_public, target
from marbre.web.fetch import PUBLIC, fetch
from tests.web.hosts import PRIVATE_IP, PUBLIC_IP, Site, body, bomb, html, redirect, site, way

ARTICLE = "<html><body><article><h1>Titre</h1><p>Un texte assez long.</p></article></body></html>"


@pytest.fixture
def web() -> Iterator[Site]:
    with site(PUBLIC_IP) as made:
        made("/")(html(ARTICLE))
        yield made


@pytest.fixture
def inside() -> Iterator[Site]:
    """What must never be reached."""
    with site(PRIVATE_IP) as made:
        made("/")(html("secret"))
        made("/latest/meta-data/")(html("secret"))
        yield made


def test_a_page_is_fetched_with_its_kind_and_its_last_address(web: Site) -> None:
    web("/ancienne")(redirect("/article?id=1", 301))
    web("/article")(html(ARTICLE))
    got = fetch(f"http://site.example:{web.port}/ancienne#haut", way())
    assert got.content.decode() == ARTICLE
    assert (got.suffix, got.url) == (".html", f"http://site.example:{web.port}/article?id=1")
    assert web.asked[0] == "/robots.txt"


# Each of these leads, or tries to lead, into the reader's own network; {port} is a server's that counts what reaches it.
HOSTILE = [
    "http://127.0.0.1:{port}/", "http://127.0.0.2:{port}/", "http://127.1:{port}/", "http://127.0.1:{port}/",
    "http://0.0.0.0:{port}/", "http://0:{port}/", "http://2130706433:{port}/", "http://0x7f000001:{port}/",
    "http://0x7f.0.0.1:{port}/", "http://0177.0.0.1:{port}/", "http://017700000001:{port}/", "http://127.000.000.001:{port}/",
    "http://localhost:{port}/", "http://LOCALHOST:{port}/", "http://localhost.:{port}/", "http://127.0.0.1.:{port}/",
    "http://[::1]:{port}/", "http://[::]:{port}/", "http://[::ffff:127.0.0.1]:{port}/", "http://[::ffff:7f00:1]:{port}/",
    "http://[0:0:0:0:0:ffff:127.0.0.1]:{port}/", "http://[::127.0.0.1]:{port}/", "http://[64:ff9b::7f00:1]:{port}/",
    "http://[2002:7f00:1::]:{port}/", "http://[2001:0:7f00:1::]:{port}/", "http://[fe80::1]:{port}/", "http://[fe80::1%25lo]:{port}/",
    "http://[fc00::1]:{port}/", "http://[fd00:ec2::254]/", "http://[ff02::1]:{port}/", "http://10.0.0.1/", "http://10.255.255.255/",
    "http://172.16.0.1/", "http://172.31.255.254/", "http://192.168.0.1/", "http://192.168.1.254:8080/", "http://100.64.0.1/",
    "http://169.254.169.254/latest/meta-data/", "http://[::ffff:169.254.169.254]/latest/meta-data/", "http://0xa9fea9fe/",
    "http://2852039166/", "http://169.254.170.2/", "http://192.0.0.192/", "http://198.18.0.1/", "http://192.0.2.1/",
    "http://224.0.0.1/", "http://239.255.255.250:1900/", "http://240.0.0.1/", "http://255.255.255.255/",
    "http://private.example:{port}/", "http://double.example:{port}/", "http://site.example@127.0.0.1:{port}/",
    "http://user:password@site.example/", "http://127.0.0.1:{port}\\@site.example/", "http://site.example\\@127.0.0.1:{port}/",
    "http://127.0.0.1:{port}#@site.example/", "http://①②⑦.⓪.⓪.①:{port}/", "http://ⓛocalhost:{port}/", "http://127。0。0。1:{port}/",
    "file:///etc/passwd", "ftp://127.0.0.1/", "gopher://127.0.0.1:{port}/_GET", "dict://127.0.0.1:{port}/", "data:text/html,<p>x",
    "javascript:alert(1)", "http://", "http:///etc/passwd", "//127.0.0.1:{port}/", "http://127.0.0.1:{port}/\r\nHost: x",
    "http://site.example:99999/", "http://[::1", "http://[::1%00]/", "http://site.example:22/", "http://site.example:25/",
]  # fmt: skip


@pytest.mark.parametrize("url", HOSTILE)
def test_no_hostile_address_reaches_anything(url: str, inside: Site, web: Site) -> None:
    """The ports are the public web's (80, 443, 8080, 8443) and the servers' own."""
    reader = replace(way(), ports={80, 443, 8080, 8443, inside.port, web.port})
    with pytest.raises(InputError) as error:
        fetch(url.format(port=inside.port), reader)
    assert inside.asked == web.asked == []
    assert "\n" not in str(error.value)
    assert "secret" not in str(error.value)


@pytest.mark.parametrize("url", [u for u in HOSTILE if u.startswith("http")])
@pytest.mark.parametrize("status", [302, 307])
def test_no_redirect_to_a_hostile_address_reaches_anything(url: str, status: int, inside: Site, web: Site) -> None:
    to = url.format(port=inside.port)
    web("/va")(redirect(to.replace("\r\n", "%0d%0a").encode("utf-8").decode("latin-1"), status))
    reader = replace(way(), ports={80, 443, 8080, 8443, inside.port, web.port})
    try:
        got = fetch(f"http://site.example:{web.port}/va", reader)
    except InputError:
        got = None
    assert inside.asked == []
    assert got is None or b"secret" not in got.content


def test_a_name_that_changes_its_address_after_the_check_is_not_followed(inside: Site) -> None:
    """DNS rebinding: the first answer is public, every later one is this machine."""
    with site(PUBLIC_IP) as web:
        web("/")(html(ARTICLE))
        answers = iter([[PUBLIC_IP]] * 2)
        reader = replace(way(), resolve=lambda host, port: next(answers, [PRIVATE_IP]))
        assert fetch(f"http://tourne.example:{web.port}/", reader).content.decode() == ARTICLE
        with pytest.raises(InputError):
            fetch(f"http://tourne.example:{web.port}/", reader)
    assert inside.asked == []


def test_the_public_way_asks_no_loopback_address_and_no_odd_port() -> None:
    for url in ("http://127.0.0.1/", "http://93.184.215.14:6379/"):
        with pytest.raises(InputError):
            PUBLIC.to(url)
    assert target("https://93.184.215.14/a?b=c#d").path == "/a?b=c"


@pytest.mark.parametrize("ip", ["93.184.215.14", "2606:2800:21f:cb07:6820:80da:af6b:8b2c", "8.8.8.8"])
def test_public_addresses_are_public(ip: str) -> None:
    assert is_public(ip)


def test_robots_txt_is_respected(web: Site) -> None:
    web("/robots.txt")(
        body(b"User-agent: *\nDisallow: /prive\n\nUser-agent: marbre\nDisallow: /reserve\n", Content_Type="text/plain")
    )
    web("/reserve/a")(html(ARTICLE))
    web("/prive/a")(html(ARTICLE))
    with pytest.raises(InputError, match="robots"):
        fetch(f"http://site.example:{web.port}/reserve/a", way())
    assert "/reserve/a" not in web.asked
    assert fetch(f"http://site.example:{web.port}/prive/a", way()).content


def test_robots_txt_in_trouble_forbids_and_a_missing_one_allows(web: Site) -> None:
    web("/robots.txt")(html("panne", status=503))
    with pytest.raises(InputError, match="robots"):
        fetch(f"http://site.example:{web.port}/", way())
    web("/robots.txt")(html("non", status=404))
    assert fetch(f"http://site.example:{web.port}/", way()).content


def test_limits_hold(web: Site) -> None:
    web("/gros")(html("x" * 20_000))
    web("/bombe")(bomb(50_000_000))
    web("/boucle")(redirect("/boucle"))
    for path, said in (("/gros", "dépasse"), ("/bombe", "dépasse"), ("/boucle", "sans fin")):
        with pytest.raises(InputError, match=said):
            fetch(f"http://site.example:{web.port}{path}", way(size=10_000))


def test_a_body_that_trickles_ends_in_time(web: Site) -> None:
    def trickle(handler: object) -> None:
        handler.send_response(200)  # type: ignore[attr-defined]
        handler.send_header("Content-Type", "text/html")  # type: ignore[attr-defined]
        handler.end_headers()  # type: ignore[attr-defined]
        try:
            for _ in range(200):
                handler.wfile.write(b"x")  # type: ignore[attr-defined]
                time.sleep(0.05)
        except OSError:
            pass

    web("/goutte")(trickle)
    with pytest.raises(InputError, match="à temps"):
        fetch(f"http://site.example:{web.port}/goutte", way(seconds=0.4))


def test_a_server_that_speaks_no_http_ends_in_a_sentence() -> None:
    with socket.create_server((PUBLIC_IP, 0)) as server:

        def answer() -> None:
            while True:
                try:
                    connection, _ = server.accept()
                except OSError:
                    return
                with connection:
                    connection.recv(1000)
                    connection.sendall(b"SSH-2.0-OpenSSH\r\n")

        threading.Thread(target=answer, daemon=True).start()
        with pytest.raises(InputError):
            fetch(f"http://site.example:{server.getsockname()[1]}/", way())


@pytest.mark.parametrize(
    ("answer", "said"),
    [
        (html("non", status=403), "pas publique"),
        (html("non", status=404), "pas de page"),
        (html("non", status=500), "erreur"),
        (body(b"\x89PNG", Content_Type="image/png"), "pas d’article"),
        (body(b"{}", Content_Type="application/json"), "pas d’article"),
        (body(b"x", Content_Type="text/html", Content_Encoding="br"), "comme il le devrait"),
        (body(b"pas du gzip", Content_Type="text/html", Content_Encoding="gzip"), "comme il le devrait"),
    ],
)
def test_what_is_no_article_is_said(web: Site, answer: object, said: str) -> None:
    web("/a")(answer)  # type: ignore[arg-type]
    with pytest.raises(InputError, match=said):
        fetch(f"http://site.example:{web.port}/a", way())
