"""Known attacks on the marking get the marks that they deserve, and hurt nobody after them."""

from __future__ import annotations

import os
import shutil
import subprocess
import sys
import tempfile
from collections.abc import Iterator
from pathlib import Path

import nbformat
import pytest
from patience import ENDLESS, PATIENT

if not sys.platform.startswith("linux"):
    pytest.skip("the sandbox is for Linux", allow_module_level=True)

from autograder.engine import job
from autograder.engine.job import Job, Result
from autograder.engine.pool import LocalPool
from course.toolkit import places
from tests.attacks import EVERYTHING, NOTHING, PREAMBLE, RIGHT, Attack, folders, host, marks
from tests.attacks.canaries import canaries

pytestmark = pytest.mark.slow

NOBODY = 65534
ATTACKS = (*marks.ATTACKS, *host.ATTACKS, *folders.ATTACKS)
ON_THE_MACHINE = (*host.ATTACKS, *folders.ATTACKS)
HONEST = Attack("honest", "be right", answers=RIGHT, points=EVERYTHING)


def marked(pool: LocalPool, attack: Attack) -> Result:
    limits = ENDLESS if attack.endless else PATIENT
    result = pool.mark(Job(attack.as_text(), PREAMBLE, limits=limits))
    assert not result.error, result.error
    return result


def points(result: Result) -> dict[str, float | None]:
    return {cell.grade_id: cell.points for cell in result.cells}


def shown(result: Result) -> str:
    """All that the marked notebook shows; the sources of its test cells are no secret to it."""
    cells = nbformat.reads(result.notebook, as_version=4).cells
    return "\n".join(str(cell.get("outputs", "")) for cell in cells)


@pytest.fixture(scope="module")
def attacked(pool: LocalPool) -> Iterator[LocalPool]:
    """A pool for attacks. After all of them it must still give honest work its marks."""
    yield pool
    assert points(marked(pool, HONEST)) == EVERYTHING


def test_each_attack_has_a_name_of_its_own() -> None:
    slugs = [attack.slug for attack in ATTACKS]
    assert len(set(slugs)) == len(slugs)


def test_a_wrong_answer_gets_nothing(pool: LocalPool) -> None:
    assert points(marked(pool, Attack("wrong", "be wrong"))) == NOTHING


@pytest.mark.parametrize("attack", ATTACKS, ids=lambda attack: attack.slug)
def test_an_attack_gets_what_it_deserves(attacked: LocalPool, attack: Attack) -> None:
    with canaries() as results:
        result = marked(attacked, attack)
        results.append(result)
    assert points(result) == attack.points
    assert job.FAULT not in {cell.status for cell in result.cells}
    assert result.isolation == attacked.isolation
    outputs = shown(result)
    assert [text for text in attack.shows if text not in outputs] == []
    assert [text for text in attack.hides if text in outputs] == []


@pytest.mark.parametrize("own_files", [True, False])
def test_without_namespaces_the_machine_is_as_safe(own_files: bool) -> None:
    """Also where a submission cannot have a file system of its own and is counted instead."""
    with LocalPool(jobs=1, namespaces=False, own_files=own_files) as pool:
        assert not pool.namespaces
        for attack in ON_THE_MACHINE if own_files else folders.ATTACKS:
            with canaries() as results:
                results.append(marked(pool, attack))
            outputs = shown(results[-1])
            assert [text for text in attack.hides if text in outputs] == [], attack.slug
        assert points(marked(pool, HONEST)) == EVERYTHING


@pytest.mark.skipif(os.geteuid() != 0, reason="only root can become another user")
@pytest.mark.skipif(not shutil.which("bwrap"), reason="without bubblewrap root hides its Python")
def test_an_ordinary_user_marks_as_safely() -> None:
    """The attacks on the machine again, in a pytest of a user without rights."""
    # Python may lie in a folder of root's that nobody else may enter.
    prefix, home = Path(sys.base_prefix), Path.home()
    opened = []
    if home in prefix.parents:
        opened += ["--tmpfs", str(home)]
        for parent in reversed(prefix.relative_to(home).parents[:-1]):
            opened += ["--perms", "0755", "--dir", str(home / parent)]
        opened += ["--ro-bind", str(prefix), str(prefix)]
    tests = [f"{__file__}::{test_an_attack_gets_what_it_deserves.__name__}[{attack.slug}]"
             for attack in ON_THE_MACHINE]  # fmt: skip
    with tempfile.TemporaryDirectory() as folder:
        os.chown(folder, NOBODY, NOBODY)
        outcome = subprocess.run(
            ["bwrap", "--dev-bind", "/", "/", *opened, "--bind", folder, folder, "--",
             "setpriv", f"--reuid={NOBODY}", f"--regid={NOBODY}", "--clear-groups", "--",
             sys.executable, "-m", "pytest", "-q", "-p", "no:cacheprovider", "-n", "0", *tests],
            cwd=places.ROOT,
            env={**os.environ, "HOME": folder, "PYTHONDONTWRITEBYTECODE": "1"},
            capture_output=True,
            text=True,
        )  # fmt: skip
    assert outcome.returncode == 0, outcome.stdout[-5000:] + outcome.stderr[-2000:]
    assert f"{len(tests)} passed" in outcome.stdout
