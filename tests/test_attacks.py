"""Known attacks on the marking get the marks that they deserve, and hurt nobody after them."""

from __future__ import annotations

import nbformat
import pytest

from autograder.engine import job
from autograder.engine.job import Job, Limits, Result
from autograder.engine.pool import LocalPool
from tests.attacks import EVERYTHING, NOTHING, PREAMBLE, RIGHT, Attack, host, marks
from tests.attacks.canaries import canaries

pytestmark = pytest.mark.slow

QUICK = Limits(cell_seconds=3, notebook_seconds=25)
ATTACKS = (*marks.ATTACKS, *host.ATTACKS)
HONEST = Attack("honest", "be right", answers=RIGHT, points=EVERYTHING)


def marked(pool: LocalPool, attack: Attack) -> Result:
    result = pool.mark(Job(attack.as_text(), PREAMBLE, limits=QUICK))
    assert not result.error, result.error
    return result


def points(result: Result) -> dict[str, float | None]:
    return {cell.grade_id: cell.points for cell in result.cells}


def shown(result: Result) -> str:
    """All that the marked notebook shows; the sources of its test cells are no secret to it."""
    cells = nbformat.reads(result.notebook, as_version=4).cells
    return "\n".join(str(cell.get("outputs", "")) for cell in cells)


def test_each_attack_has_a_name_of_its_own() -> None:
    slugs = [attack.slug for attack in ATTACKS]
    assert len(set(slugs)) == len(slugs)


def test_a_wrong_answer_gets_nothing(pool: LocalPool) -> None:
    assert points(marked(pool, Attack("wrong", "be wrong"))) == NOTHING


@pytest.mark.parametrize("attack", ATTACKS, ids=lambda attack: attack.slug)
def test_an_attack_gets_what_it_deserves(pool: LocalPool, attack: Attack) -> None:
    with canaries() as results:
        result = marked(pool, attack)
        results.append(result)
    assert points(result) == attack.points
    assert job.FAULT not in {cell.status for cell in result.cells}
    assert result.isolation == pool.isolation
    outputs = shown(result)
    assert [text for text in attack.shows if text not in outputs] == []
    assert [text for text in attack.hides if text in outputs] == []
    assert points(marked(pool, HONEST)) == EVERYTHING


def test_without_namespaces_the_machine_is_as_safe() -> None:
    with LocalPool(jobs=1, namespaces=False) as pool:
        assert not pool.namespaces
        for attack in host.ATTACKS:
            with canaries() as results:
                results.append(marked(pool, attack))
            outputs = shown(results[-1])
            assert [text for text in attack.hides if text in outputs] == [], attack.slug
