"""Marking by behaviour: what learners call in a notebook, and `grade` for one notebook."""

from course.toolkit import quiet  # noqa: F401  (must come before TensorFlow)

__all__ = ["check", "grade", "hint", "solution", "trying"]


def __getattr__(name):
    # `python3 -m autograder` imports this package before the course's environment is found, with
    # a Python that may have nothing installed; so nothing else is imported until it is asked for.
    if name == "grade":
        from autograder.single import grade

        return grade
    if name == "trying":
        from course.toolkit.cells import trying

        return trying
    if name in __all__:
        from autograder import learner

        return getattr(learner, name)
    raise AttributeError("module 'autograder' has no attribute {!r}".format(name))  # noqa: UP032
