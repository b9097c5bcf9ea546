"""Run a command as the front door runs JupyterLab: `python3 -m course.front_door.within COMMAND`.

Binder starts its server itself. With this before the command, the server gets the variables and
settings that `python3 -m course` gives it.
"""

import shutil
import sys
from pathlib import Path

from course.front_door import environment as environments
from course.front_door import workspace


def main(command: list[str]) -> int:
    """Become `command`; return an exit code only where there is no such program."""
    environment = environments.find(environments.Wanted())
    values = environments.variables(environment)
    values = workspace.with_workspace(environments.with_jupyter_config(values, instructor=False))
    program = shutil.which(command[0], path=values["PATH"]) if command else None
    if program is None:
        print(f"There is no program {command[:1]}: give a command to run.", file=sys.stderr)
        return 127
    environments.replace_process([program, *command[1:]], values, Path.cwd())


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
