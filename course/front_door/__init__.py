"""The front door: find or make the environment the course runs in, with nothing but Python.

This file and `supported_python` are read by any Python, so that an old one gets a sentence
instead of a syntax error; the other modules may use everything Python 3.11 has.
"""

from course.front_door.supported_python import refuse_unsupported_python


def reexec_into_environment(module):
    """Go on only where the course's packages are; otherwise run `module` where they are.

    Call it first in a `__main__.py`, before any third-party import. It returns when this Python
    has the packages. Otherwise it runs `python -m module` with the same arguments, in the same
    working directory, in the course's environment, and ends with its exit code; where there is
    no environment yet, it makes one.

    Args:
        module: name of the module to run, as after `python -m`.
    """
    refuse_unsupported_python("-m " + module)
    from course.front_door import entry  # newer syntax: only after the check

    entry.reexec(["-m", module])


def reexec_script_into_environment(script, tests=False):
    """Do the same for a script that is started by its path.

    Args:
        script: path of the script, its `__file__`.
        tests: whether it needs the packages of the tests too.
    """
    refuse_unsupported_python(script)
    from course.front_door import entry

    entry.reexec([script], tests=tests)
