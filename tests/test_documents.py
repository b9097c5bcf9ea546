"""The pages for readers: links lead somewhere, commands and files that they name exist."""

import re

import pytest

from autograder import command_line
from course.toolkit import places

PAGES = sorted([*places.ROOT.glob("*.md"), *(places.ROOT / "docs").glob("*.md")])


@pytest.mark.parametrize("page", PAGES, ids=lambda page: page.name)
def test_links_of_a_page_lead_somewhere(page):
    for target in re.findall(r"\]\(([^)\s#]+)[^)]*\)", page.read_text(encoding="utf-8")):
        if not target.startswith("http"):
            assert (page.parent / target).exists(), f"{page.name} links to {target}"


@pytest.mark.parametrize("page", PAGES, ids=lambda page: page.name)
def test_pictures_of_a_page_have_a_text_alternative(page):
    for alt in re.findall(r"!\[([^\]]*)\]", page.read_text(encoding="utf-8")):
        assert len(alt) > 20


@pytest.mark.parametrize("page", PAGES, ids=lambda page: page.name)
def test_commands_of_a_page_exist(page):
    text = page.read_text(encoding="utf-8")
    known = set(re.findall(r"(?m)^    (\w+) ", command_line.parser().format_help()))
    for command in re.findall(r"python3 -m autograder (\w+)", text):
        assert command in known, f"{page.name} names the command {command}"
    for command in re.findall(r"python3 -m course (\w+)", text):
        assert command in ("lab", "test", "doctor", "setup"), f"{page.name} names {command}"
