"""Links of notebooks become links of pages, and none of the pages' own links is broken."""

import os
import re
from pathlib import Path
from urllib.parse import unquote, urlsplit

from bs4 import BeautifulSoup

from course.toolkit import address, places

_MARKDOWN = re.compile(r"(\]\()([^)\s]+)(\))")
_HTML = re.compile(r"(\bhref=[\"'])([^\"']+)([\"'])")
_PAGES = (".ipynb", ".md")
_OF_JUPYTERLAB = "cell-id="  # the anchor by which JupyterLab finds a cell


def anchor(title: str) -> str:
    """The anchor that Jupyter gives a heading: links in notebooks use it."""
    return title.replace(" ", "-")


def in_markdown(text: str, here: Path) -> str:
    """Markdown whose links lead to pages of the site, or to the repository.

    Args:
        text: of a cell.
        here: the notebook that it stands in.
    """
    return _MARKDOWN.sub(lambda m: m[1] + _target(m[2], here) + m[3], text)


def in_html(text: str, here: Path) -> str:
    """The same for the HTML of an output, in which Sphinx changes nothing."""
    return _HTML.sub(lambda m: m[1] + _as_html(_target(m[2], here)) + m[3], text)


def _target(link: str, here: Path) -> str:
    url = urlsplit(link)
    if url.scheme or url.netloc or not url.path:
        return link
    path = _file(unquote(url.path), here)
    fragment = "" if url.fragment.startswith(_OF_JUPYTERLAB) else url.fragment
    if path == address.CONTENTS:
        path, fragment = places.ROOT / "index.md", ""
    elif path.is_file() and not _is_page(path):
        return f"{address.repository()}/blob/main/{path.relative_to(places.ROOT).as_posix()}"
    relative = Path(os.path.relpath(path, here.parent)).as_posix()
    return f"{relative}#{fragment}" if fragment else relative


def _file(target: str, here: Path) -> Path:
    """What a link of a notebook leads to. Verdicts link from an assignment, wherever they stand."""
    for folder in (here.parent, places.EXERCISES / here.stem):
        path = Path(os.path.normpath(folder / target))
        if path.is_file():
            return path
    return Path(os.path.normpath(here.parent / target))


def _is_page(path: Path) -> bool:
    folders = {places.LESSONS, places.EXERCISES}
    return path.suffix in _PAGES and not folders.isdisjoint(path.parents)


def _as_html(link: str) -> str:
    url = urlsplit(link)
    if url.scheme or Path(url.path).suffix not in _PAGES:
        return link
    return url._replace(path=str(Path(url.path).with_suffix(".html"))).geturl()


def broken(folder: Path) -> list[str]:
    """Links and pictures of a built site that lead nowhere inside it: `page: target`."""
    pages = {path: _read(path) for path in sorted(folder.rglob("*.html"))}
    found = []
    for page, (targets, _) in pages.items():
        for target in targets:
            url = urlsplit(target)
            if url.scheme or url.netloc:
                continue
            path = Path(os.path.normpath(page.parent / unquote(url.path))) if url.path else page
            anchors = pages[path][1] if path in pages else set()
            if not path.is_file() or (url.fragment and unquote(url.fragment) not in anchors):
                found.append(f"{page.relative_to(folder).as_posix()}: {target}")
    return found


def external(folder: Path) -> list[str]:
    """The links of a built site that lead out of it."""
    targets = {one for path in folder.rglob("*.html") for one in _read(path)[0]}
    return sorted(one for one in targets if urlsplit(one).netloc)


def _read(path: Path) -> tuple[list[str], set[str]]:
    """All that a page links to or loads, and what in it can be linked to."""
    page = BeautifulSoup(path.read_bytes(), "html.parser")
    targets = [str(tag["href"]) for tag in page.find_all(href=True)]
    targets += [str(tag["src"]) for tag in page.find_all(src=True)]
    return targets, {str(tag["id"]) for tag in page.find_all(id=True)}
