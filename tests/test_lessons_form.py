"""A lesson stays within the limits of the curriculum ("Anatomy of a lesson")."""

import nbformat
import pytest

from course.toolkit import places

LESSONS = {path.stem: path for path in places.lessons()}
LIMITS = {"cells": 60, "words": 1900, "code lines": 130, "lines of a cell": 15}
NAVIGATION = "way-"  # cells whose id begins like this are generated and count for nothing


def size(cells) -> dict[str, int]:
    """What the limits are about; comparisons of predictions are no code of the lesson."""
    counted = [cell for cell in cells if not cell.id.startswith(NAVIGATION)]
    texts = [cell.source for cell in counted if cell.cell_type == "markdown"]
    codes = [cell.source for cell in counted if cell.cell_type == "code"]
    own = [code for code in codes if "predictions.compare(" not in code]
    return {
        "cells": len(counted),
        "words": sum(len(text.split()) for text in texts),
        "code lines": sum(bool(line.strip()) for code in own for line in code.splitlines()),
        "lines of a cell": max((len(code.splitlines()) for code in codes), default=0),
    }


@pytest.mark.parametrize("lesson", LESSONS)
def test_a_lesson_is_no_longer_than_the_curriculum_allows(lesson):
    measured = size(nbformat.read(LESSONS[lesson], as_version=4).cells)
    assert {what: n for what, n in measured.items() if n > LIMITS[what]} == {}


def test_words_code_cells_and_long_cells_are_counted():
    cells = [
        nbformat.v4.new_markdown_cell("Two words.\n\n| a | b |"),
        nbformat.v4.new_code_cell("x = 1\n\n# why\ny = 2"),
        nbformat.v4.new_code_cell('predictions.compare("98.x", x)'),
        nbformat.v4.new_markdown_cell("back contents next", id="way-top"),
    ]
    measured = size(cells)
    assert measured == {"cells": 3, "words": 7, "code lines": 3, "lines of a cell": 4}
