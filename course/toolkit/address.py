"""Where the course is on the web: all links follow from the one address in pyproject.toml."""

import tomllib
from pathlib import Path
from typing import Any

from course.toolkit import places

CONTENTS = places.LESSONS / "contents.ipynb"


def repository() -> str:
    """The address of the repository on GitHub."""
    return _project()["urls"]["Repository"]


def tag() -> str:
    """The tag of the version that this is: what opens it is the same next month."""
    return f"v{_project()['version']}"


def binder(page: Path) -> str:
    """A link that opens a page of the course in JupyterLab on Binder."""
    opened = page.relative_to(places.ROOT).as_posix()
    return f"https://mybinder.org/v2/gh/{_owner_and_name()}/HEAD?urlpath=lab/tree/{opened}"


def codespaces() -> str:
    """A link that opens the course in VS Code in a GitHub codespace."""
    return f"https://codespaces.new/{_owner_and_name()}"


def colab(page: Path) -> str:
    """A link that opens a lesson or an assignment on Google Colab, at this version."""
    opened = page.relative_to(places.ROOT).as_posix()
    return f"https://colab.research.google.com/github/{_owner_and_name()}/blob/{tag()}/{opened}"


def archive() -> str:
    """Where GitHub gives the whole course, at this version, in one zip file."""
    return f"{repository()}/archive/refs/tags/{tag()}.zip"


def archive_folder() -> str:
    """The folder in that file."""
    return f"{repository().rpartition('/')[2]}-{tag().removeprefix('v')}"


def site() -> str:
    """The course as static pages, which `.github/workflows/site.yml` publishes."""
    owner, _, name = _owner_and_name().partition("/")
    return f"https://{owner}.github.io/{name}/"


def _owner_and_name() -> str:
    return repository().removeprefix("https://github.com/")


def _project() -> dict[str, Any]:
    text = (places.ROOT / "pyproject.toml").read_text(encoding="utf-8")
    return tomllib.loads(text)["project"]
