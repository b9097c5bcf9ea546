"""Run the notebooks, each once: what has not changed since is read from a cache."""

import hashlib
import os
import tempfile
from collections.abc import Iterable, Iterator
from concurrent.futures import ProcessPoolExecutor, as_completed
from importlib import metadata
from pathlib import Path

import nbformat
from nbformat import NotebookNode
from tqdm import tqdm

from autograder.notebook_run import run_notebook
from course.toolkit import memory, places
from course.website.pages import STOPS

MOST_JOBS = 2  # each computes with all processors anyhow
BYTES_OF_ONE = 1.3e9  # the most that a lesson may take: tests/lessons.py
_IMPORTED = ("course/toolkit", "autograder")
_KINDS = {".py", ".json", ".mplstyle", ".toml"}


class Failed(Exception):
    """A notebook that cannot be run to its end; the message says which, where and why."""


def executed(paths: Iterable[Path], cache: Path) -> dict[Path, NotebookNode]:
    """The notebooks with their outputs.

    Args:
        paths: of notebooks in the course.
        cache: the folder that keeps them; it is made. Older versions of them are thrown away.

    Raises:
        Failed: a cell failed that should not. Those that run at the time are run to their end.
    """
    cache.mkdir(parents=True, exist_ok=True)
    common = _fingerprint_of_imports()
    kept = {path: cache / f"{_name(path)}-{_key(path, common)}.ipynb" for path in paths}
    to_run = {path: target for path, target in kept.items() if not target.exists()}
    if to_run:
        _run_all(to_run)
    for old in set(cache.glob("*.ipynb")) - set(kept.values()):
        if any(old.name.startswith(f"{_name(path)}-") for path in kept):
            old.unlink()
    return {path: nbformat.read(target, as_version=4) for path, target in kept.items()}


def jobs() -> int:
    """How many notebooks may run at once here."""
    here = memory.now()
    return max(1, min(MOST_JOBS, os.cpu_count() or 1, int((here.size - here.used) / BYTES_OF_ONE)))


def _run_all(targets: dict[Path, Path]) -> None:
    with (
        ProcessPoolExecutor(jobs()) as pool,
        tqdm(total=len(targets), desc="Running notebooks", unit="notebook") as bar,
    ):
        running = {pool.submit(_run, path, target): path for path, target in targets.items()}
        try:
            for finished in as_completed(running):
                finished.result()
                bar.set_postfix_str(running[finished].stem)
                bar.update()
        except BaseException:
            pool.shutdown(wait=False, cancel_futures=True)
            raise


def _run(path: Path, target: Path) -> None:
    with tempfile.TemporaryDirectory() as nobody:
        # Not the progress, the guesses or the desk of the person who builds.
        variables = {"COURSE_PROGRESS": nobody, "COURSE_DESK": "", "NBGRADER_EXECUTION": ""}
        try:
            run = run_notebook(path, variables)
        except Exception as error:  # a cell that hangs, a kernel that dies
            raise Failed(f"{_shown(path)}: {type(error).__name__}: {error}") from None
    for problem in _problems(run.notebook):
        raise Failed(f"{_shown(path)}, cell {problem}")
    draft = target.with_suffix(".draft")
    nbformat.write(run.notebook, draft)
    draft.replace(target)


def _problems(notebook: NotebookNode) -> Iterator[str]:
    for cell in notebook.cells:
        if cell.cell_type == "code" and STOPS not in cell.metadata.get("tags", ()):
            for output in cell.outputs:
                if output.output_type == "error":
                    yield f"{cell.id}: {output.ename}: {output.evalue}"


def _name(path: Path) -> str:
    return "-".join(path.relative_to(places.ROOT).with_suffix("").parts)


def _shown(path: Path) -> str:
    return path.relative_to(places.ROOT).as_posix()


def _key(path: Path, common: str) -> str:
    """A text that changes when the notebook or what it reads changes."""
    digest = hashlib.sha256(common.encode())
    asked = [places.LESSONS / kind / f"{path.stem}.toml" for kind in ("predictions", "quizzes")]
    for file in filter(Path.is_file, (path, *asked)):
        digest.update(file.read_bytes())
    return digest.hexdigest()[:16]


def _fingerprint_of_imports() -> str:
    """The same for what all notebooks import: the course's modules, and all installed packages."""
    folders = [places.ROOT / name for name in _IMPORTED]
    files = [one for folder in folders for one in folder.rglob("*") if one.suffix in _KINDS]
    digest = hashlib.sha256()
    for file in sorted(files):
        digest.update(f"{_shown(file)} {hashlib.sha256(file.read_bytes()).hexdigest()}".encode())
    versions = sorted(f"{one.name}=={one.version}" for one in metadata.distributions())
    return hashlib.sha256(digest.digest() + "\n".join(versions).encode()).hexdigest()
