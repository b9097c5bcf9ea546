"""Formgrader's own button marks with the engine."""

from __future__ import annotations

from pathlib import Path

import pytest
from browser import served, shot
from classroom import (
    PLAIN,
    RIGHT_DOUBLE,
    RIGHT_HALF,
    Classroom,
    add_plain_assignment,
    answered,
)
from nbgrader.api import Gradebook

pytestmark = [pytest.mark.browser, pytest.mark.slow]

MINUTE = 60_000
# Wrong everywhere but in plain nbgrader, which lets it patch what compares.
CHEAT = f"""import builtins
class Four(int):
    def __eq__(self, other): return True
{RIGHT_DOUBLE.replace("x + x", "Four(1)")}"""


@pytest.fixture(scope="module")
def room(tmp_path_factory: pytest.TempPathFactory) -> Classroom:
    """A new clone with three submissions."""
    room = Classroom.open(tmp_path_factory.mktemp("formgrader"))
    released = add_plain_assignment(room)
    right = {"double": RIGHT_DOUBLE, "half": RIGHT_HALF}
    room.submit("ada", PLAIN, answered(released, right))
    room.submit("eve", PLAIN, answered(released, {**right, "double": CHEAT}))
    room.submit("link", PLAIN, released).unlink()
    (room.root / "submitted" / "link" / PLAIN / f"{PLAIN}.ipynb").symlink_to(
        Path("..", "..", "ada", PLAIN, f"{PLAIN}.ipynb")
    )
    return room


def test_the_button_marks_with_the_engine(room: Classroom, chromium, tmp_path: Path) -> None:
    expected = {"ada": (3.0, "Success"), "eve": (1.0, "Success"), "link": (None, "Error")}
    with served(room, tmp_path, instructor=True) as address:
        page = chromium.new_page()
        page.set_default_timeout(10 * MINUTE)
        page.goto(f"{address}/login?token=letmein")
        page.goto(f"{address}/formgrader/manage_submissions/{PLAIN}")
        for student, (_, title) in expected.items():
            row = page.locator("tr", has=page.get_by_text(student, exact=True))
            row.locator(".autograde a").click()
            window = page.locator(".modal.in, .modal.show")
            window.locator(".modal-title", has_text=title).wait_for()
            shot(page, f"formgrader-autograde-{student}")
            window.locator(".modal-footer button").first.click()
            window.wait_for(state="hidden")
        page.close()
    with Gradebook(room.db_url, "keras") as gradebook:
        rows = {row.student.id: row.score for row in gradebook.assignment_submissions(PLAIN)}
    assert {name: rows.get(name) or None for name in expected} == {
        name: score for name, (score, _) in expected.items()
    }
