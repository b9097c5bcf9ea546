"""A warning from our own lines fails the test; what libraries say of their own stays a warning."""

import warnings

import pytest

from course.toolkit import places

TESTS = places.ROOT / "tests"
OURS = {"autograder", "autograder.checks.plain", "course", "course.toolkit.figures"}
OURS |= {path.stem for path in (*TESTS.glob("*.py"), *(TESTS / "claims").glob("*.py"))}


def warn(module):
    warnings.warn_explicit("this will go", DeprecationWarning, "some.py", 1, module)


@pytest.mark.parametrize("module", sorted(OURS))
def test_a_warning_from_our_own_lines_fails_the_test(module):
    with pytest.raises(DeprecationWarning, match="this will go"):
        warn(module)


@pytest.mark.parametrize("module", ["keras.src.layers", "__main__", "coursework", "nbformat"])
def test_a_warning_from_elsewhere_stays_a_warning(module):
    with warnings.catch_warnings(record=True) as given:
        warn(module)
    assert [str(one.message) for one in given] == ["this will go"]
