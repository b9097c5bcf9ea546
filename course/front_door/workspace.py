"""Which tabs and panels JupyterLab shows: at first the table of contents, then as they were left.

They are kept with the course. Else tabs of other projects would come up here, and ask for files
that this folder does not have.
"""

import contextlib
import shutil
from collections.abc import Mapping
from pathlib import Path

from course.front_door.environment import ROOT

# The file has the name that JupyterLab itself gives to what it remembers when nobody names it.
FIRST = ROOT / "course" / "jupyter" / "workspace"


def with_workspace(values: Mapping[str, str]) -> dict[str, str]:
    """Return `values` for a JupyterLab that remembers its tabs in the folder of the progress.

    Where that folder cannot be written to, JupyterLab keeps the tabs where it always does.
    """
    progress = Path(values.get("COURSE_PROGRESS") or ROOT / ".progress")
    folder = progress / "jupyterlab"
    with contextlib.suppress(OSError):
        folder.mkdir(parents=True, exist_ok=True)
        for first in FIRST.iterdir():
            if not (folder / first.name).exists():
                shutil.copyfile(first, folder / first.name)
        return {**values, "JUPYTERLAB_WORKSPACES_DIR": str(folder)}
    return dict(values)
