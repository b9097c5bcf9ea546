"""Every badge and link leads to the repository that pyproject.toml names."""

import json
import re
import tomllib

import pytest
from test_documents import PAGES

from course.toolkit import address, places

NOTEBOOKS = sorted(places.LESSONS.glob("*.ipynb"))
ASSIGNMENTS = sorted(places.EXERCISES.glob("*/*.ipynb"))
README = places.ROOT / "README.md"
# What stands after these is an owner and a name.
TO_A_REPOSITORY = re.compile(
    r"https://(?:mybinder\.org/v2/gh|codespaces\.new|github\.com"
    r"|colab\.research\.google\.com/github)/([\w.-]+/[\w.-]+)"
)
NOT_OURS = {"codespaces/badge.svg", "rhysd/actionlint"}  # a picture, a tool


def text_of(path):
    if path.suffix != ".ipynb":
        return path.read_text(encoding="utf-8")
    cells = json.loads(path.read_text(encoding="utf-8"))["cells"]
    return "\n".join("".join(cell["source"]) for cell in cells)


def links_to(site, path):
    return re.findall(rf"https://{re.escape(site)}/[^)\s]+", text_of(path))


def test_the_address_is_one_of_github():
    assert re.fullmatch(r"https://github\.com/[\w.-]+/[\w.-]+(?<!\.git)", address.repository())


@pytest.mark.parametrize("path", [*PAGES, *NOTEBOOKS], ids=lambda path: path.name)
def test_links_name_the_repository_of_pyproject(path):
    ours = address.repository().removeprefix("https://github.com/")
    named = set(TO_A_REPOSITORY.findall(text_of(path))) - NOT_OURS
    wrong = named - {ours}
    assert not wrong, f"{path.name} links to {wrong}; pyproject.toml names {ours}"


@pytest.mark.parametrize("path", [README, address.CONTENTS], ids=lambda path: path.name)
def test_every_lesson_is_one_click_away_on_binder(path):
    wanted = [address.binder(lesson) for lesson in places.lessons()]
    found = links_to("mybinder.org/v2", path)
    assert [link for link in found if link in wanted] == wanted
    assert set(found) <= {*wanted, address.binder(address.CONTENTS)}


@pytest.mark.parametrize("path", [README, address.CONTENTS], ids=lambda path: path.name)
def test_every_lesson_is_one_click_away_on_colab_at_this_version(path):
    wanted = [address.colab(lesson) for lesson in places.lessons()]
    first = wanted[:1] if path == README else []  # the badge
    assert links_to("colab.research.google.com/github", path) == [*first, *wanted]


@pytest.mark.parametrize(
    "path", [*places.lessons(), *ASSIGNMENTS], ids=lambda path: f"{path.parent.name}/{path.stem}"
)
def test_a_notebook_opens_itself_on_colab_at_this_version(path):
    assert links_to("colab.research.google.com/github", path) == [address.colab(path)]


def test_a_link_to_colab_and_the_archive_name_the_version_of_pyproject():
    version = tomllib.loads((places.ROOT / "pyproject.toml").read_text())["project"]["version"]
    link = address.colab(places.EXERCISES / "04_logits" / "04_logits.ipynb")
    assert link.endswith(f"/blob/v{version}/exercises/04_logits/04_logits.ipynb")
    assert address.archive().endswith(f"/archive/refs/tags/v{version}.zip")
    assert address.archive_folder().endswith(f"-{version}")


def test_the_readme_has_a_badge_for_each_door():
    badges = re.findall(r"\[!\[[^\]]+\]\(https://[^)]+\)\]\(([^)]+)\)", text_of(README))
    first = address.colab(places.lessons()[0])
    assert badges == [address.binder(address.CONTENTS), first, address.codespaces()]


@pytest.mark.parametrize("path", NOTEBOOKS, ids=lambda path: path.name)
def test_no_notebook_loads_a_picture_from_the_web(path):
    assert not re.search(r"!\[[^\]]*\]\(https?:|<img[^>]+src=.https?:", text_of(path))


def test_the_pages_on_the_web_are_the_repositorys_and_the_readme_leads_to_them():
    owner, name = address.repository().split("/")[-2:]
    assert address.site() == f"https://{owner}.github.io/{name}/"
    assert f"]({address.site()})" in text_of(README)
    pages = re.findall(r"https://[\w-]+\.github\.io/[\w-]+/", "".join(map(text_of, PAGES)))
    assert set(pages) == {address.site()}


def test_a_link_opens_the_page_in_jupyterlab():
    link = address.binder(places.LESSONS / "04_logits.ipynb")
    assert link.endswith("/HEAD?urlpath=lab/tree/course/04_logits.ipynb")
