"""Every check is proven: right answers pass, wrong ones get their hint, mutants are rejected."""

import pytest

from autograder import specs
from autograder.prove import LEAST_RIGHT, LEAST_WRONG, prove

EXERCISES = [exercise for number in specs.chapters() for exercise in specs.of_chapter(number)]


@pytest.mark.slow
@pytest.mark.parametrize("exercise", EXERCISES, ids=lambda e: e.id)
def test_check_is_proven(exercise, capsys):
    proof = prove(exercise)
    with capsys.disabled():
        print(f"\n{proof}")
    assert proof.right >= LEAST_RIGHT
    assert proof.wrong >= LEAST_WRONG
    assert proof.holds, "\n".join([str(proof), *proof.problems])
