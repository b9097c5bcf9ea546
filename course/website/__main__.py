"""The command `python3 -m course site`: run what has changed, build, check, swap, say where."""

import argparse
import os
import sys
from pathlib import Path

from course.toolkit import contents, places
from course.website import building, executed, links
from course.website.executed import Failed

BUILD = places.ROOT / "build"  # ignored by Git
CACHE = BUILD / "site-cache"
_UNCHANGED = "No site was made; one that was there is unchanged."


def main(arguments: list[str] | None = None) -> int:
    """Make the site; return 0, or 1 where it could not be made and the old one stays."""
    options = parser().parse_args(arguments)
    output = options.output.absolute()
    try:
        building.refuse_others(output)
        runs = executed.executed(_notebooks(), CACHE / "executed")
        building.write_sources(runs, CACHE / "sources", options.solutions)
        building.build(CACHE / "sources", output, CACHE / "kept")
    except (Failed, building.Broken) as error:
        print(f"{error}\n{_UNCHANGED}", file=sys.stderr)
        return 1
    except KeyboardInterrupt:
        print(f"Interrupted. What was run to its end is kept. {_UNCHANGED}", file=sys.stderr)
        return 130
    outside = links.external(output)
    print(f"The site is in {os.path.relpath(output)}. Open {os.path.relpath(output)}/index.html,")
    print(f"or serve it: python3 -m http.server -d {os.path.relpath(output)}")
    print(f"{len(outside)} links lead out of it; --linkcheck follows them.")
    if options.linkcheck:
        return building.check_external(CACHE / "sources", CACHE / "linkcheck", CACHE / "kept")
    return 0


def parser() -> argparse.ArgumentParser:
    """What the command takes."""
    taken = argparse.ArgumentParser(
        prog="python3 -m course site",
        description="Make static pages of all lessons and exercises. The first time takes about "
        "ten minutes, later ones seconds.",
    )
    taken.add_argument(
        "--output",
        type=Path,
        default=BUILD / "site",
        metavar="DIR",
        help="the folder of the site (default: build/site)",
    )
    taken.add_argument(
        "--solutions", action="store_true", help="show right answers in the exercises, folded"
    )
    taken.add_argument(
        "--linkcheck", action="store_true", help="follow the links that lead out of the site"
    )
    return taken


def _notebooks() -> list[Path]:
    """All lessons, then all assignments: what takes longer first."""
    chapters = contents.chapters()
    lessons = [chapter.lesson for chapter in chapters]
    return [*lessons, *(chapter.assignment for chapter in chapters if chapter.exercises)]


if __name__ == "__main__":
    sys.exit(main())
