"""Publishing to a real WordPress, through the command line: once, whatever breaks; then read in a real browser.

Makes the site with tests/wordpress/up.sh (Debian packages; installed where the user is root), in a folder of its own.
"""

import json
import os
import random
import re
import shutil
import signal
import subprocess
import sys
import tempfile
from collections import Counter
from collections.abc import Callable, Iterator
from dataclasses import dataclass, field, replace
from pathlib import Path
from typing import Any

import httpx
import pytest

from marbre.export.article_json import article_as_dict
from marbre.export.card import title_card
from marbre.export.render import body_html
from marbre.page import Meta, Page, read_page, write_page

sys.path.insert(0, str(Path(__file__).parents[1] / "publish"))
from loopback import Loopback, Reply, Request

pytestmark = pytest.mark.slow
ROOT = Path(__file__).parents[2]
CHROMIUM = shutil.which("chromium") or shutil.which("chromium-browser")
INTERRUPTED, PAGES, SEED = 50, 5, 20261124
BODY = """**Le port a traité 18\u202f200\u00a0tonnes de poisson en 2023\u00a0: c’est 9\u00a0% de moins.**

**L’essentiel**

- Le port recule de 9\u00a0%.
- La criée investit 38\u00a0millions d’euros.

Il est 4\u00a0heures à la criée\u00a0: «\u00a0Tout va bien\u00a0», dit Mme\u00a0Morvan. Voir [la flotte](https://flotte.example/a?b=1&c=2).

## Douze chalutiers à la casse\u00a0?

Le plan est annoncé… et «\u00a0[voir plus loin]\u00a0» aussi\u00a0; R&D comprise.

**Repères**

- **Février 2018**\u00a0: première étude.
- **Mars 2023**\u00a0: plan de sortie de flotte.

*Article d’origine\u00a0: Linette Morvan, [La Gazette](<https://gazette.example/lorient>).*
"""
EVERY_BLOCK = (
    BODY
    + """
### Un niveau de plus

> Une citation.
>
> Sur deux paragraphes.

1. un

   encore un
2. deux
   - dedans
     1. plus loin

5. cinq
6. six

| a | b | c |
|---|--:|:-:|
| 1 | 2 | 3 |

```
<!-- wp:html --> [gallery] --> &amp;
```

---

![Une image [ici] "là" -->](https://site.example/a.png "titre")

Une **image** ![au milieu](https://site.example/b.png) du texte, `du code`, *et* un retour\\
à la ligne. <script>alert(1)</script>

https://video.example/watch
"""
)


@dataclass
class Site:
    """The real site, and the proxy in front of it: `at` (request number → what to do, and when) breaks things."""

    folder: Path
    told: dict[str, str]
    proxy: Loopback = field(init=False)
    count: int = 0
    plan: Callable[[int, Request, str], bool] = lambda number, request, when: True
    """Given the request's number and moment, returns whether the request goes on; `when` is « before » or « after » the site has done its work."""

    def __post_init__(self) -> None:
        self.inside = httpx.Client(base_url=self.told["WP_URL"], timeout=30, trust_env=False)
        self.proxy = Loopback(self.forward)
        handle = self.proxy.handle
        self.proxy.handle = lambda request: self.watched(request, handle)  # type: ignore[method-assign]

    def watched(self, request: Request, handle: Callable[[Request], Reply | None]) -> Reply | None:
        number, self.count = self.count, self.count + 1
        if not self.plan(number, request, "before"):
            return None
        reply = handle(request)
        return reply if self.plan(number, request, "after") else None

    def forward(self, request: Request) -> Reply:
        skipped = {"host", "connection", "content-length", "accept-encoding"}
        headers = {k: v for k, v in request.headers.items() if k not in skipped}
        got = self.inside.request(
            request.method, request.path, params=request.query, headers=headers, content=request.body
        )
        return Reply(got.status_code, got.content, {"Content-Type": got.headers.get("content-type", "")})

    def undisturbed(self) -> None:
        self.count, self.plan = 0, lambda number, request, when: True

    def api(self, method: str, route: str, **given: Any) -> Any:
        auth = (self.told["WP_USER"], self.told["WP_APP_PASSWORD"])
        got = self.inside.request(method, f"/wp-json/wp/v2/{route}", auth=auth, **given)
        got.raise_for_status()
        return got.json()

    def posts(self, slug: str) -> list[dict[str, Any]]:
        """Return the posts that were asked for this address, the bin's too: a double gets a number after it."""
        params = {"status": "any,trash", "context": "edit", "per_page": 100}
        names = re.compile(rf"{slug}(-\d+|__trashed.*)?")
        return [p for p in self.api("GET", "posts", params=params) if names.fullmatch(p["slug"])]

    @property
    def plugin(self) -> Path:
        return self.folder / "site/wp-content/mu-plugins/seo-meta.php"


@pytest.fixture(scope="module")
def site() -> Iterator[Site]:
    folder = Path(tempfile.mkdtemp(prefix="marbre-wp-"))
    scripts, env = ROOT / "tests" / "wordpress", {**os.environ, "WP_DIR": str(folder)}
    try:
        up = subprocess.run([scripts / "up.sh"], env=env, capture_output=True, text=True, timeout=600, check=False)
        if up.returncode == 3:
            pytest.skip(f"pas de WordPress ici : {up.stderr.strip().splitlines()[-1]}")
        assert up.returncode == 0, up.stderr
        made = Site(folder, dict(line.split("=", 1) for line in up.stdout.splitlines()))
        yield made
        made.proxy.close()
        made.inside.close()
    finally:
        subprocess.run([scripts / "down.sh", "--purge"], env=env, timeout=60, check=False)
        shutil.rmtree(folder, ignore_errors=True)


@dataclass
class Desk:
    """A page on disk, and the command that sends it."""

    site: Site
    folder: Path
    user: str = ""
    password: str = ""
    url: str = ""
    more: str = ""

    @property
    def path(self) -> Path:
        return self.folder / "article.md"

    @property
    def page(self) -> Page:
        return read_page(self.path.read_text("utf-8"))

    def edit(self, **meta: str) -> None:
        """Change the page's front matter as its writer does, the verdict with it."""
        self.save(self.page.with_meta(**meta))

    def save(self, page: Page) -> None:
        self.path.write_text(write_page(page), "utf-8")
        judged = page.with_meta(extra={k: v for k, v in page.meta.extra.items() if k != "sent"})
        (self.folder / "article.json").write_text(json.dumps(article_as_dict(judged)), "utf-8")

    def start(self, *options: str) -> "subprocess.Popen[str]":
        told = self.site.told
        url, user = self.url or self.site.proxy.url, self.user or told["WP_USER"]
        settings = f'[publish.wordpress]\nurl = "{url}"\nuser = "{user}"\n{self.more}'
        (self.folder.parent / "marbre.toml").write_text(settings, "utf-8")
        env = {**os.environ, "MARBRE_WORDPRESS_PASSWORD": self.password or told["WP_APP_PASSWORD"], "MARBRE_LANG": "fr"}
        command = [sys.executable, "-m", "marbre", "publish", str(self.folder), "--to", "wordpress", *options]
        return subprocess.Popen(command, env=env, stdout=subprocess.PIPE, stderr=subprocess.PIPE, text=True)

    def send(self, *options: str, code: int = 0) -> str:
        """Return what the command says; a password never is part of it."""
        running = self.start(*options)
        out, err = running.communicate(timeout=90)
        assert running.returncode == code, out + err
        for secret in (self.password, self.site.told["WP_APP_PASSWORD"], "Traceback"):
            assert not secret or secret not in out + err + self.path.read_text("utf-8")
        return out + err

    def receipt(self, *options: str) -> dict[str, Any]:
        told: dict[str, Any] = json.loads(self.send("--json", *options))
        return told


NUMBER = iter(range(10_000))


@pytest.fixture
def desk(site: Site, tmp_path: Path) -> Callable[..., Desk]:
    site.undisturbed()

    def make(body: str = BODY, **given: Any) -> Desk:
        number = next(NUMBER)
        folder = tmp_path / f"out{number}" / "page"
        folder.mkdir(parents=True)
        title = f"Lorient\u00a0: la criée n°\u00a0{number} & «\u00a0la langoustine\u00a0»"
        meta = Meta(
            title=title,
            seo_title=f"Lorient\u00a0: la criée {number}",
            description="Le port a traité 18\u202f200\u00a0tonnes de poisson.",
            slug=f"criee{number}-lorient",
            keyphrase="criée de Lorient",
            author="Linette Morvan",
            publisher="La Gazette",
            source="https://gazette.example/lorient",
            date="2024-03-01",
            image="card.png",
            image_alt=f"La criée {number}, à l’aube",
        )
        (folder / "card.png").write_bytes(title_card(title, credit="La Gazette"))
        (folder / "report.json").write_text('{"ok": true}', "utf-8")
        made = Desk(site, folder, **given)
        made.save(Page(meta, body))
        return made

    return make


def test_a_draft_its_update_and_nothing_to_change(site: Site, desk: Callable[..., Desk]) -> None:
    page = desk()
    first = page.receipt()
    assert (first["action"], first["status"], first["warnings"]) == ("created", "draft", [])
    post = site.api("GET", f"posts/{first['id']}", params={"context": "edit"})
    assert post["title"]["raw"].replace("&amp;", "&") == page.page.meta.title
    assert post["meta"]["_yoast_wpseo_title"] == post["meta"]["rank_math_title"] == page.page.meta.seo_title
    assert post["meta"]["_yoast_wpseo_focuskw"] == "criée de Lorient"
    assert site.api("GET", f"media/{post['featured_media']}")["alt_text"] == page.page.meta.image_alt
    assert page.receipt()["action"] == "unchanged"
    page.edit(title=page.page.meta.title + " (suite)")
    second = page.receipt("--status", "publish")
    assert (second["action"], second["status"], second["id"]) == ("updated", "publish", first["id"])
    assert page.receipt()["action"] == "unchanged"
    assert len(site.posts(page.page.meta.slug)) == 1


def test_a_page_changed_since_its_verdict_does_not_reach_readers(site: Site, desk: Callable[..., Desk]) -> None:
    page = desk()
    shown = page.receipt("--status", "publish")
    page.path.write_text(page.path.read_text("utf-8").replace("38\u00a0millions", "39\u00a0millions"), "utf-8")
    assert "a changé depuis son verdict" in page.send(code=1)
    assert "39\u00a0millions" not in site.api("GET", f"posts/{shown['id']}")["content"]["rendered"]


def test_words_changed_on_the_site_are_shown_and_kept(site: Site, desk: Callable[..., Desk]) -> None:
    page = desk()
    post = site.api("GET", f"posts/{page.receipt()['id']}", params={"context": "edit"})
    theirs = post["content"]["raw"].replace("Le plan est annoncé", "Le plan est enfin annoncé")
    site.api("POST", f"posts/{post['id']}", json={"content": theirs, "meta": {"_yoast_wpseo_title": "Le leur"}})
    page.edit(title=page.page.meta.title + " (suite)")
    said = page.send(code=1)
    assert re.search(r"^-.*enfin annoncé", said, re.MULTILINE)
    assert "--overwrite" in said
    assert "enfin" in site.api("GET", f"posts/{post['id']}", params={"context": "edit"})["content"]["raw"]
    page.send("--overwrite")
    assert "enfin" not in site.api("GET", f"posts/{post['id']}", params={"context": "edit"})["content"]["raw"]


@pytest.mark.parametrize("route", [r"/posts$", r"/media$", r"/posts/\d+$"], ids=["post", "media", "update"])
def test_no_answer_after_the_site_accepted(site: Site, desk: Callable[..., Desk], route: str) -> None:
    page = desk()
    if "d+" in route:
        page.send()
        page.edit(title=page.page.meta.title + " (suite)")
    dropped: list[str] = []

    def plan(number: int, request: Request, when: str) -> bool:
        if when == "after" and request.method == "POST" and re.search(route, request.path) and not dropped:
            dropped.append(request.path)
            return False
        return True

    site.plan = plan
    page.send()
    assert dropped
    posts = site.posts(page.page.meta.slug)
    assert len(posts) == 1
    pictures = site.api("GET", "media", params={"search": page.page.meta.slug, "per_page": 100})
    assert sum(m["slug"].startswith(f"{page.page.meta.slug}-") for m in pictures) <= 1
    site.undisturbed()
    assert page.receipt()["action"] == "unchanged"


def test_a_wrong_password_and_a_site_that_is_down(site: Site, desk: Callable[..., Desk]) -> None:
    page = desk(password="Faux Faux Faux Faux")
    assert "n’est pas reconnu" in page.send(code=2)
    page = desk(url="http://127.0.0.1:9")
    assert "ne répond pas" in page.send(code=2)


def test_an_image_that_is_refused(site: Site, desk: Callable[..., Desk]) -> None:
    page = desk()
    site.proxy.fail(
        "POST", "media$", Reply(413, b"<html><h1>413 Request Entity Too Large</h1></html>")
    )  # as nginx does
    said = page.send(code=2)
    assert "trop lourd" in said
    assert "réduisez-la" in said
    (page.folder / "card.png").write_text("Ceci n’est pas une image.")
    assert "réduisez-la" in page.send(code=2)
    assert site.posts(page.page.meta.slug) == []


def test_a_contributor(site: Site, desk: Callable[..., Desk]) -> None:
    page = desk(user=site.told["WP_CONTRIBUTOR"], password=site.told["WP_CONTRIBUTOR_APP_PASSWORD"])
    told = page.receipt()
    assert told["status"] == "draft"
    assert len(told["warnings"]) == 2, told["warnings"]  # no script, no picture: the words are as they were sent
    assert page.receipt()["action"] == "unchanged"
    assert "ne peut pas publier" in page.send("--status", "publish", code=2)
    site.api("POST", f"posts/{told['id']}", json={"status": "publish"})
    page.edit(title=page.page.meta.title + " (suite)")
    assert "déjà en ligne" in page.send(code=2)


def test_categories_are_made_on_demand(site: Site, desk: Callable[..., Desk]) -> None:
    page = desk(more='categories = ["Pêche & mer", "Économie"]\ntags = ["Lorient"]\n')
    assert "n’existe pas sur le site" in page.send(code=2)
    page.more += "create_terms = true\n"
    post = site.api("GET", f"posts/{page.receipt()['id']}", params={"context": "edit"})
    names = {site.api("GET", f"categories/{n}")["name"] for n in post["categories"]}
    assert names == {"Pêche &amp; mer", "Économie"}
    assert page.receipt()["action"] == "unchanged"


def test_a_site_that_does_not_open_its_seo_fields(site: Site, desk: Callable[..., Desk]) -> None:
    code = site.plugin.read_text("utf-8")
    site.plugin.unlink()
    try:
        page = desk()
        assert any("n’ouvre pas ces champs" in w for w in page.receipt()["warnings"])
    finally:
        site.plugin.write_text(code, "utf-8")
    assert page.receipt()["action"] == "updated"
    assert page.receipt()["warnings"] == []


def test_a_page_written_anew_finds_its_post(site: Site, desk: Callable[..., Desk]) -> None:
    page = desk()
    page.send()
    page.save(replace(page.page, meta=replace(page.page.meta, extra={})))
    assert page.receipt()["action"] == "updated"
    page.save(replace(page.page, meta=replace(page.page.meta, extra={}, title=page.page.meta.title + " (suite)")))
    assert "n’en garde pas trace" in page.send(code=1)
    assert len(site.posts(page.page.meta.slug)) == 1


@dataclass
class Strike:
    """What happens to one run: at a request (any, or those that write), before or after the site does its work."""

    how: str
    when: str
    target: int
    writes: bool
    running: "subprocess.Popen[str] | None" = None
    seen: int = 0
    struck: bool = False

    def __call__(self, number: int, request: Request, when: str) -> bool:
        if when != self.when or self.struck or (self.writes and request.method != "POST"):
            return True
        self.seen += 1
        self.struck = self.seen > self.target
        if self.struck and self.how == "kill" and self.running:
            self.running.send_signal(signal.SIGKILL)
            self.running.wait()
        return not self.struck


def test_interrupted_at_random_there_is_one_post_a_page(site: Site, desk: Callable[..., Desk]) -> None:
    """Runs are broken at a request drawn by lot: the request or its answer is lost, or the process is killed."""
    dice = random.Random(SEED)
    pages = [desk() for _ in range(PAGES)]
    happened: Counter[str] = Counter()
    while happened.total() - happened["whole"] < INTERRUPTED:
        page, writes = dice.choice(pages), dice.random() < 0.5
        if writes or dice.random() < 0.5:
            page.edit(description=f"Le port a traité 18\u202f{happened.total() + 100}\u00a0tonnes de poisson.")
        how, when = dice.choice(["kill", "kill", "drop"]), dice.choice(["before", "after"])
        site.undisturbed()
        site.plan = strike = Strike(how, when, dice.randrange(2 if writes else 7), writes)
        strike.running = page.start()
        strike.running.communicate(timeout=90)
        happened[f"{how} {when}" if strike.struck else "whole"] += 1
    site.undisturbed()
    for page in pages:
        page.send()
        posts = site.posts(page.page.meta.slug)
        assert len(posts) == 1, [p["id"] for p in posts]
        assert posts[0]["excerpt"]["raw"] == page.page.meta.description
        pictures = site.api("GET", "media", params={"search": page.page.meta.slug, "per_page": 100})
        pictures += site.api("GET", "media", params={"per_page": 100})
        assert len({m["id"] for m in pictures if m["slug"].startswith(page.page.meta.slug)}) == 1
    print(f"{happened.total()} envois, {INTERRUPTED} interrompus, {PAGES} pages, 0 double : {dict(happened)}")


READ = """root => [...root.querySelectorAll('h2, h3, p, li')].filter(e => !e.closest('figure'))
    .map(e => [e.tagName, e.textContent.trim()])"""
VALID = """() => { const bad = []; const walk = blocks => blocks.forEach(b => {
    if (!b.isValid) bad.push(b.name); walk(b.innerBlocks) });
    const all = wp.data.select('core/block-editor').getBlocks(); walk(all); return [all.length, bad] }"""


@pytest.fixture(scope="module")
def browser() -> Iterator[Any]:
    playwright = pytest.importorskip("playwright.sync_api", reason="playwright n’est pas installé")
    if CHROMIUM is None:
        pytest.skip("pas de Chromium ici")
    flags = ["--disable-gpu", "--disable-quic", "--no-first-run", "--disable-background-networking"]
    flags += ["--disable-component-update", "--disable-sync", *(["--no-sandbox"] if os.geteuid() == 0 else [])]
    with playwright.sync_playwright() as started:
        opened = started.chromium.launch(executable_path=CHROMIUM, args=flags)
        yield opened
        opened.close()


def test_readers_see_the_page_as_it_was_written(site: Site, desk: Callable[..., Desk], browser: Any) -> None:
    page = desk()
    url = page.receipt("--status", "publish")["url"]
    tab = browser.new_page()
    tab.goto(url)
    article = tab.locator(".wp-block-post-content")
    seen = article.evaluate(READ)
    assert tab.locator("h1.wp-block-post-title").text_content() == page.page.meta.title
    figure = tab.locator("figure.wp-block-post-featured-image img")
    assert figure.get_attribute("alt") == page.page.meta.image_alt
    assert figure.evaluate("image => image.naturalWidth") > 300
    data = json.loads(article.locator("script[type='application/ld+json']").text_content())
    assert data["headline"] == page.page.meta.title
    tab.set_content(f"<main>{body_html(page.page)}</main>")
    assert seen == tab.locator("main").evaluate(READ)
    assert "\u202f200\u00a0tonnes" in seen[0][1]
    assert ["H2", "Douze chalutiers à la casse\u00a0?"] in seen
    tab.close()


def test_the_editor_takes_every_block_as_its_own(site: Site, desk: Callable[..., Desk], browser: Any) -> None:
    """Each block is one that WordPress' editor itself would have written: none asks to be recovered."""
    page = desk(EVERY_BLOCK)
    number = page.receipt()["id"]
    tab = browser.new_page()
    tab.goto(f"{site.told['WP_URL']}/wp-login.php")
    tab.fill("#user_login", site.told["WP_USER"])
    tab.fill("#user_pass", site.told["WP_LOGIN_PASSWORD"])
    tab.click("#wp-submit")
    tab.goto(f"{site.told['WP_URL']}/wp-admin/post.php?post={number}&action=edit")
    tab.wait_for_function("() => window.wp?.data?.select('core/block-editor')?.getBlocks().length > 3", timeout=60_000)
    count, invalid = tab.evaluate(VALID)
    assert count > 15
    assert invalid == []
    tab.close()
