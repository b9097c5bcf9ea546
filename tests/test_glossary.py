"""The glossary has one entry for each term of a lesson, and its links lead to an explanation."""

import re
from pathlib import Path

import nbformat
import pytest

from course.toolkit import places

GLOSSARY = places.LESSONS / "glossary.md"
LESSONS = places.lessons()
_ENTRY = re.compile(r"- \*\*(?P<term>[^*]+)\*\*: (?P<meaning>.+) \[[^]]+\]\((?P<link>[^)]+)\)")
_TERM = re.compile(r"^- (\*\*.+?): ", re.MULTILINE)


def entries() -> list[re.Match]:
    lines = [line for line in GLOSSARY.read_text().splitlines() if line.startswith("- ")]
    return [_ENTRY.fullmatch(line) or pytest.fail(f"not an entry: {line}") for line in lines]


def text_of(path: Path) -> str:
    cells = nbformat.read(path, as_version=4).cells
    return "\n".join(cell.source for cell in cells if cell.cell_type == "markdown")


def section(path: Path, title: str) -> str:
    """What stands below a heading, up to the next one of the same or a higher level."""
    found = re.search(
        rf"^(#+) {re.escape(title)}\n(.*?)(?=^#{{1,6}} |\Z)",
        text_of(path),
        re.MULTILINE | re.DOTALL,
    )
    assert found, f"{path.name} has no heading {title!r}"
    return found[2]


def terms_of(path: Path) -> list[str]:
    lines = _TERM.findall(section(path, "Glossary"))
    return [term for line in lines for term in re.findall(r"\*\*(.+?)\*\*", line)]


def test_entries_are_in_order_and_each_there_once() -> None:
    terms = [entry["term"] for entry in entries()]
    assert terms == sorted(set(terms), key=str.casefold)


@pytest.mark.parametrize("path", LESSONS, ids=lambda path: path.stem)
def test_each_term_of_a_lesson_has_an_entry(path: Path) -> None:
    terms = terms_of(path)
    assert terms
    assert set(terms) - {entry["term"] for entry in entries()} == set()
    assert "](glossary.md)" in section(path, "Glossary")


@pytest.mark.parametrize("entry", entries(), ids=lambda entry: entry["term"])
def test_the_link_of_an_entry_leads_to_a_section_about_it(entry: re.Match) -> None:
    file, _, anchor = entry["link"].partition("#")
    path = places.LESSONS / file
    titles = re.findall(r"^#+ (.+)$", text_of(path), re.MULTILINE)
    title = next((one for one in titles if one.replace(" ", "-") == anchor), None)
    assert title, f"{file} has no heading for #{anchor}"
    head = entry["term"].removesuffix(" label").casefold()
    whole = text_of(path).split(f" {title}\n", 1)[1]
    assert head in whole.casefold(), f"{file} does not use the word {head!r} from there on"
