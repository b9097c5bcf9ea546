"""Say in Markdown which sentences of the lessons are false: `fallen_claims.py RESULTS.xml`.

Reads what `python3 -m course test tests/claims --junitxml=RESULTS.xml` has written, and is run by
the Python that ran these tests, whose TensorFlow and Keras it names. The exit code is 0 if every
sentence held. `.github/workflows/newest.yml` makes a summary and an issue of the text.
"""

import platform
import re
import sys
from collections import defaultdict
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from importlib import metadata
from pathlib import Path
from xml.etree import ElementTree

ROOT = Path(__file__).resolve().parents[1]
LOCK = ROOT / "requirements" / "cpu.txt"
LIBRARIES = {"TensorFlow": ("tensorflow-cpu", "tensorflow"), "Keras": ("keras",)}
LONGEST_REASON = 300
LONGEST = 60_000  # an issue of GitHub takes 65,536 characters


@dataclass(frozen=True)
class Result:
    """What became of one test.

    Attributes:
        test: its id, as pytest takes it on the command line.
        reason: why it failed, in one line; empty where it passed.
        was_run: whether the sentence itself was checked; not so if its lesson or module stopped.
    """

    test: str
    reason: str = ""
    was_run: bool = True

    @property
    def lesson(self) -> str:
        """The file of the lesson, `course/04_logits.ipynb`; of all lessons, if it is not one's."""
        chapter = re.search(r"test_ch(\d\d)_", self.test)
        files = sorted(ROOT.glob(f"course/{chapter[1]}_*.ipynb")) if chapter else []
        return files[0].relative_to(ROOT).as_posix() if files else "all lessons"

    @property
    def sentence(self) -> str:
        """The name of the test in words."""
        name, bracket, case = self.test.partition("::")[2].partition("[")
        words = name.removeprefix("test_").replace("_", " ")
        return words[:1].upper() + words[1:] + (f" ({case.removesuffix(']')})" if bracket else "")


def read(results: Path) -> list[Result]:
    """Read the tests of a junit file that were not skipped; none if pytest wrote no such file."""
    if not results.exists():
        return []
    cases = ElementTree.parse(results).iter("testcase")
    return [_result(case) for case in cases if case.find("skipped") is None]


def _result(case: ElementTree.Element) -> Result:
    module, name = case.get("classname", ""), case.get("name", "")
    # A module that could not be imported stands there as a test that has only a name.
    test = f"{module.replace('.', '/')}.py::{name}" if module else f"{name.replace('.', '/')}.py"
    for kind in ("failure", "error"):
        found = case.find(kind)
        if found is not None:
            return Result(test, _reason(found), was_run=kind == "failure")
    return Result(test)


def _reason(found: ElementTree.Element) -> str:
    """The line on which pytest shows the exception, else the first of its message."""
    shown = re.findall(r"(?m)^E +(\S.*)$", found.text or "")
    line = next(iter(shown or found.get("message", "").splitlines()), "no reason was given")
    line = line.replace("`", "'")
    return line if len(line) <= LONGEST_REASON else line[:LONGEST_REASON] + " …"


def installed(distributions: Sequence[str]) -> str:
    """Return the version of the first distribution that this Python has."""
    for name in distributions:
        try:
            return metadata.version(name)
        except metadata.PackageNotFoundError:
            continue
    return "none"


def locked(distributions: Sequence[str]) -> str:
    """Return the version that the course's lock has of the first distribution."""
    found = re.search(rf"(?m)^{distributions[0]}==(\S+)", LOCK.read_text(encoding="utf-8"))
    return found[1] if found else "none"


def report(results: Sequence[Result], here: dict[str, str], before: dict[str, str]) -> str:
    """Return the whole text; its first line is a title.

    Args:
        results: of all tests that were run.
        here: library → the version with which they were run.
        before: library → the version in the course's lock.
    """
    fallen = [result for result in results if result.reason]
    versions = " and ".join(
        f"{name} {'.'.join(version.split('.')[:2])}" for name, version in here.items()
    )
    if not results:
        title = f"No claim could be checked with {versions}"
        count = "The tests did not begin. The log of the run says why."
    else:
        title = f"Claims that fell with {versions}" if fallen else f"All hold with {versions}"
        count = f"Of {len(results)} claims, {len(fallen) or 'none'} fell."
    if here == before:
        count += " These are the locked versions: there is nothing newer."
    table = ["| | locked | here |", "|---|---|---|"]
    table += [f"| {name} | {before[name]} | {version} |" for name, version in here.items()]
    table += [f"| Python | | {platform.python_version()} |"]
    lines = [f"# {title}", "", *table, "", count, *_by_lesson(fallen)]
    if fallen:
        lines += ["", "What to do: CONTRIBUTING.md, “Changing a sentence of a lesson”."]
    return _cut("\n".join(lines) + "\n")


def _by_lesson(fallen: Sequence[Result]) -> Iterator[str]:
    lessons: dict[str, list[Result]] = defaultdict(list)
    for result in fallen:
        lessons[result.lesson].append(result)
    for lesson in sorted(lessons):
        yield from ["", f"## {lesson}", ""]
        stopped: dict[str, list[Result]] = defaultdict(list)
        for result in lessons[lesson]:
            if result.was_run:
                yield f"- **{result.sentence}**: `{result.reason}`"
                yield f"  `{result.test}`"
            else:
                stopped[result.reason].append(result)
        # A lesson that stops takes all its tests with it: that is said once.
        for reason, unchecked in stopped.items():
            yield f"- **{len(unchecked)} not checked**, since this stopped them: `{reason}`"
            yield f"  `{unchecked[0].test}`"


def _cut(text: str) -> str:
    if len(text) <= LONGEST:
        return text
    return text[: text.rindex("\n", 0, LONGEST)] + "\n\nThe rest stands in the log of the run.\n"


def main(results: Path) -> int:
    """Print the report; return 0 if every claim held and 1 otherwise."""
    found = read(results)
    here = {name: installed(distributions) for name, distributions in LIBRARIES.items()}
    before = {name: locked(distributions) for name, distributions in LIBRARIES.items()}
    print(report(found, here, before), end="")
    return int(not found or any(result.reason for result in found))


if __name__ == "__main__":
    if len(sys.argv) != 2:
        raise SystemExit("usage: python tests/fallen_claims.py RESULTS.xml")
    raise SystemExit(main(Path(sys.argv[1])))
