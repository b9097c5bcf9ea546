"""Enter the environment: go on where the packages are, or run the same program there."""

import sys
from pathlib import Path

from course.front_door import environment as environments
from course.front_door import installer
from course.front_door.environment import Environment, Kind, Need, Wanted
from course.front_door.machine import Refusal


def reexec(program: list[str], *, tests: bool = False) -> None:
    """Return where the packages are; otherwise run `program` there, and end with its exit code.

    Args:
        program: what follows `python` on the command line, without the person's arguments.
        tests: whether it needs the packages of the tests too.
    """
    wanted = Wanted(extras=environments.TESTS if tests else ())
    environment = environments.find(wanted)
    need = environments.need(environment, wanted)
    usable = need is None or _is_usable(environment, need, wanted)
    if environment.is_running and environment.kind is Kind.OWN and (usable or not tests):
        return
    if need is not None and usable:
        print(f"Note: {need.reason}. To update: python3 -m course setup", file=sys.stderr)
    if environment.is_running and usable:
        return  # executed again, it would only come here again
    if not usable:
        _set_up(environment, wanted)
    command = [str(environment.python), *program, *sys.argv[1:]]
    environments.replace_process(command, environments.variables(environment), Path.cwd())


def _is_usable(environment: Environment, need: Need, wanted: Wanted) -> bool:
    """Tell whether what is needed can wait: an earlier set-up finished, with all that is used."""
    stamp = environment.read_stamp()
    has_extras = {f"{one}.txt" for one in wanted.extras} <= set(stamp.get("locks", {}))
    return bool(stamp.get("complete")) and not need.rebuild and has_extras


def _set_up(environment: Environment, wanted: Wanted) -> None:
    try:
        installer.ensure(environment, wanted)
    except Refusal as refusal:
        raise SystemExit(f"{refusal}") from None
    except KeyboardInterrupt:
        raise SystemExit(installer.INTERRUPTED) from None
