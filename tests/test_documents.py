"""The pages for readers: links lead somewhere, commands and files that they name exist."""

import re

import nbformat
import pytest

from autograder import command_line
from course import __main__ as front_door
from course.toolkit import contents, places

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
        assert command in front_door.COMMANDS, f"{page.name} names {command}"


def test_the_table_of_chapters_names_each_lesson_in_reading_order():
    text = (places.ROOT / "README.md").read_text(encoding="utf-8")
    named = re.findall(r"(?m)^\| \[(\d\d) [^\]]+\]\(course/(\w+)\.ipynb\) \| .+ \|$", text)
    assert [lesson for _, lesson in named] == [path.stem for path in places.lessons()]
    assert all(lesson.startswith(number) for number, lesson in named)


def coverage() -> list[tuple[str, str, str]]:
    """The rows of docs/coverage.md that say where a topic is taught and practised."""
    text = (places.ROOT / "docs" / "coverage.md").read_text(encoding="utf-8")
    taught = text.partition("## Left out on purpose")[0]
    rows = re.findall(r"(?m)^\| (.+?) \| (.+?) \| (.+?) \|$", taught)
    return [row for row in rows if row[0] != "topic"]


def test_every_topic_of_the_five_tutorials_is_taught_in_a_section_that_exists():
    text = (places.ROOT / "docs" / "coverage.md").read_text(encoding="utf-8")
    assert re.findall(r"(?m)^## (S\d)", text) == ["S0", "S1", "S2", "S3", "S4"]
    headings = {
        path.name: {heading.replace(" ", "-") for heading in headings_of(path)}
        for path in places.lessons()
    }
    for topic, taught, _ in coverage():
        links = re.findall(r"\]\(\.\./course/([^)#]+)#([^)]+)\)", taught)
        assert links, f"{topic}: no section"
        for lesson, anchor in links:
            assert anchor in headings[lesson], f"{topic}: {lesson} has no section {anchor}"


def test_exercises_that_practise_a_topic_exist():
    known = {one.id for chapter in contents.chapters() for one in chapter.exercises}
    named = {topic: set(re.findall(r"`(\d\d\.\w+)`", row)) for topic, _, row in coverage()}
    assert {topic: ids - known for topic, ids in named.items() if ids - known} == {}
    assert sum(bool(ids) for ids in named.values()) > 0.85 * len(named)


def headings_of(path):
    cells = nbformat.read(path, as_version=4).cells
    text = "\n".join(cell.source for cell in cells if cell.cell_type == "markdown")
    return re.findall(r"(?m)^#+ (.+)$", text)
