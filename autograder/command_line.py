"""The commands of `python3 -m autograder`: release, grade, try, prove, new, levels, list."""

from __future__ import annotations

import argparse
import io
import json
import sys
from collections.abc import Sequence
from dataclasses import asdict, replace
from pathlib import Path
from typing import TYPE_CHECKING, Any

from course.toolkit import places

if TYPE_CHECKING:
    from autograder.nbgrader_course import Course
    from autograder.prove import Proof

_EXAMPLES = """examples:
  python3 -m autograder release 04_logits     make exercises/04_logits from solutions/04_logits
  python3 -m autograder grade 04_logits       mark everything under submitted/*/04_logits
  python3 -m autograder grade ps1 --course DIR  the same for any course of nbgrader
  python3 -m autograder new 01.mean           begin an exercise: cells, spec, answers
  python3 -m autograder prove 04.softmax      prove the check of one exercise
  python3 -m autograder levels 03.rings       record what answers reach that train
  python3 -m autograder list                  exercises, points, answers kept as tests
"""


def main(arguments: Sequence[str] | None = None) -> int:
    """Run one command. Exit code: 0 all went well, 1 something did not, 2 wrong usage."""
    # jsonschema takes it where it is installed, and it takes two seconds to import.
    sys.modules.setdefault("rfc3987_syntax", None)  # type: ignore[arg-type]
    for stream in (sys.stdout, sys.stderr):
        if isinstance(stream, io.TextIOWrapper):  # which may be unable to show a student's name
            stream.reconfigure(errors="backslashreplace")
    options = parser().parse_args(arguments)
    try:
        return options.run(options)
    except KeyboardInterrupt:
        print("\nStopped. What was finished is kept; the same command goes on.", file=sys.stderr)
        return 130
    except ForeseeableError as error:
        print(f"autograder: {error}", file=sys.stderr)
        return 1


class ForeseeableError(Exception):
    """Something a person can put right; the message says what happened and what to do."""


def parser() -> argparse.ArgumentParser:
    """The commands and their options."""
    top = argparse.ArgumentParser(
        prog="python3 -m autograder",
        description="Marking for the Keras course: release exercises, grade classes, prove checks.",
        epilog=_EXAMPLES,
        formatter_class=argparse.RawDescriptionHelpFormatter,
    )
    commands = top.add_subparsers(title="commands", required=True, metavar="COMMAND")

    grade = commands.add_parser("grade", help="mark the submissions of an assignment")
    grade.add_argument("assignment", help="for instance 04_logits")
    grade.add_argument(
        "--course",
        metavar="DIR",
        type=Path,
        help="a course of nbgrader elsewhere, with its own nbgrader_config.py",
    )
    grade.add_argument("--student", metavar="ID", help="only this student")
    grade.add_argument("--force", action="store_true", help="mark again what is already marked")
    grade.add_argument("--feedback", action="store_true", help="also write feedback/ as HTML")
    grade.add_argument("--jobs", type=_positive, metavar="N", help="at once; one a core by default")
    grade.add_argument("--scheduler", metavar="ADDRESS", help="mark on this Dask cluster")
    grade.add_argument(
        "--db", metavar="URL", help="gradebook, for instance postgresql+psycopg2://…"
    )
    grade.add_argument(
        "--trust-submissions",
        action="store_true",
        help="mark even where students' code cannot be isolated from this machine",
    )
    grade.add_argument("--log", metavar="FILE", type=Path, help="add a line of JSON a submission")
    grade.add_argument("--json", action="store_true", help="print the results as JSON")
    grade.set_defaults(run=_grade)

    release = commands.add_parser(
        "release", help="make exercises/ from solutions/; link the notebooks"
    )
    release.add_argument("assignment", nargs="?", help="for instance 04_logits; all by default")
    release.add_argument("--check", action="store_true", help="change nothing, fail on differences")
    release.set_defaults(run=_release)

    trying = commands.add_parser(
        "try", help="try the tests of an assignment on right and on wrong answers"
    )
    trying.add_argument("assignment", help="for instance ps1")
    trying.add_argument("--course", metavar="DIR", type=Path, help="a course of nbgrader elsewhere")
    trying.set_defaults(run=_try)

    prove = commands.add_parser("prove", help="prove checks with right, wrong and mutated answers")
    prove.add_argument("exercise", nargs="*", help="04.softmax, or a chapter (04); all by default")
    prove.add_argument(
        "--seeds",
        type=_positive,
        metavar="N",
        help="sets of questions for each kept answer (default: 3, or 1 where the answer "
        "trains); more of them find what depends on luck",
    )
    prove.add_argument("--json", action="store_true", help="print the results as JSON")
    prove.set_defaults(run=_prove)

    levels = commands.add_parser(
        "levels", help="record what kept answers reach in an exercise whose answer trains"
    )
    levels.add_argument("exercise", help="for instance 03.rings")
    levels.add_argument(
        "--seeds",
        type=_positive,
        default=20,
        metavar="N",
        help="sets of data for each answer (default: 20, the fewest that a level may stand on)",
    )
    levels.set_defaults(run=_levels)

    new = commands.add_parser("new", help="begin an exercise: cells, spec and answers")
    new.add_argument("exercise", help="01.mean; 07_topic.name for a chapter that has no lesson yet")
    new.set_defaults(run=_new)

    listing = commands.add_parser("list", help="list the exercises")
    listing.set_defaults(run=_list)
    return top


def _positive(text: str) -> int:
    number = int(text)
    if number < 1:
        raise argparse.ArgumentTypeError("at least 1")
    return number


def _grade(options: argparse.Namespace) -> int:
    from autograder import grading

    if sys.platform == "win32":  # which cannot open a folder, nor a file without following links
        raise ForeseeableError("Windows cannot mark a class. Mark on Linux, in WSL 2 or on macOS.")
    try:
        how = grading.Options(
            course=options.course,
            student=options.student,
            force=options.force,
            jobs=options.jobs,
            scheduler=options.scheduler,
            db_url=options.db,
            trusted=options.trust_submissions,
            progress=not options.json,
            log=options.log,
        )
        results = grading.grade(options.assignment, how)
        if options.feedback:
            from autograder.feedback import pages

            results = pages.write(options.assignment, results, how)
    except grading.GradingError as error:
        raise ForeseeableError(str(error)) from None
    if options.json:
        print(json.dumps([asdict(result) for result in results], indent=1))
    else:
        for result in results:
            print(result)
        print(grading.summary(results), file=sys.stderr)
    return 0 if all(result.marked or not result.handed_in for result in results) else 1


def _release(options: argparse.Namespace) -> int:
    from autograder import release, trial
    from autograder.nbgrader_course import this_course
    from course.toolkit import way

    led = way.update(write=not options.check)
    for path in led:
        state = "is not" if options.check else "brought"
        print(f"{path.relative_to(places.ROOT)}: the line to other notebooks {state} up to date")
    names = [options.assignment] if options.assignment else release.assignments()
    if not options.check:
        names += sorted({path.stem for path in led if path.parent.name == path.stem} - {*names})
    changed = []
    for name in names:
        try:
            changed += release.release(name, write=not options.check)
        except release.ReleaseError as error:
            raise ForeseeableError(str(error)) from None
    for path in changed:
        state = "differs from" if options.check else "made from"
        print(f"{path.relative_to(places.ROOT)}: {state} solutions/")
    if not changed:
        print("exercises/ is what solutions/ gives; nothing to do.")
    elif not options.check:
        for name in dict.fromkeys(path.parent.name for path in changed):
            if trial.has_ordinary_tests(name):
                _say_tries(this_course(), name)
    return 1 if options.check and (changed or led) else 0


def _try(options: argparse.Namespace) -> int:
    from autograder import grading

    try:
        course = grading.course_of(grading.Options(course=options.course))
        return _say_tries(course, options.assignment)
    except grading.GradingError as error:
        raise ForeseeableError(str(error)) from None


def _say_tries(course: Course, name: str) -> int:
    """Say which tests of an assignment give marks for nothing or cannot be marked; 1 if any."""
    from autograder.engine.pool import PoolError, local_pool
    from autograder.submission.assignment import Assignment
    from autograder.trial import marks_for_nothing, reference_jobs, try_tests

    if name not in course.assignments():
        known = ", ".join(course.assignments())
        raise ForeseeableError(f"There is no {course.source.name}/{name}. Assignments: {known}.")
    assignment = Assignment.from_source(name, course)
    if not reference_jobs(assignment):
        print(f"{name}: all its tests are a check(…); `python3 -m autograder prove` tries these.")
        return 0
    try:
        with local_pool(1, libraries=course.libraries(name)) as pool:
            tried = try_tests(assignment, pool)
            assignment = replace(assignment, tried=tried)
            for_nothing = marks_for_nothing(assignment, pool)
    except PoolError as error:
        raise ForeseeableError(str(error)) from None
    for cell, why in tried.left_open.items():
        print(f"{name}, {cell}: will be left to a person: {why}")
    for cell, what in for_nothing.items():
        print(f"{name}, {cell}: gives points for {', '.join(what)}")
    if not tried.left_open and not for_nothing:
        print(f"{name}: every test can be marked, and none gives points for nothing.")
    return 1 if tried.left_open or for_nothing else 0


def _prove(options: argparse.Namespace) -> int:
    from autograder import kept_proofs, specs
    from autograder.prove import prove

    try:
        exercises = [
            e for name in options.exercise or specs.chapters() for e in specs.matching(name)
        ]
    except specs.UnknownExercise as error:
        raise ForeseeableError(str(error)) from None
    proofs = []
    given = {exercise.id: kept_proofs.digest(exercise) for exercise in exercises}
    for exercise in exercises:
        proof = prove(exercise, options.seeds)
        proofs.append(proof)
        kept = None if options.seeds else kept_proofs.keep(exercise, proof, given[exercise.id])
        if not options.json:
            lines = [f"still missing: {line}" for line in proof.missing]
            lines += proof.problems + proof.unneeded
            lines += [f"kept in {kept.relative_to(places.ROOT).as_posix()}"] if kept else []
            print(proof, *(f"    {line}" for line in lines), sep="\n", flush=True)
    if options.json:
        print(json.dumps([_as_json(proof) for proof in proofs], indent=1))
    return 0 if all(proof.holds for proof in proofs) else 1


def _levels(options: argparse.Namespace) -> int:
    from autograder import levels, specs

    try:
        exercise = specs.find(options.exercise)
        if exercise.level is None:
            raise ForeseeableError(f"{exercise.id} has no level: its answer trains nothing.")
        path = levels.record(exercise, options.seeds)
    except (specs.UnknownExercise, levels.NothingReached) as error:
        raise ForeseeableError(str(error)) from None
    doubts = list(levels.doubts(exercise))
    print(*doubts, f"recorded in {path.relative_to(places.ROOT)}", sep="\n")
    return 1 if doubts else 0


def _new(options: argparse.Namespace) -> int:
    from autograder import new_exercise

    try:
        made = new_exercise.begin(options.exercise)
    except new_exercise.CannotBegin as error:
        raise ForeseeableError(str(error)) from None
    chapter, exercise = made[0].stem, f"{made[0].stem[:2]}.{made[1].stem}"
    print("This small exercise works; replace its parts by yours, and every TODO:")
    for path in made:
        print(f"  {path.relative_to(places.ROOT).as_posix()}")
    print(f"What is still missing:         python3 -m autograder prove {exercise}")
    print(f"Then the learners' version:    python3 -m autograder release {chapter}")
    return 0


def _as_json(proof: Proof) -> dict[str, Any]:
    fields = {**asdict(proof), "holds": proof.holds}
    del fields["verdicts"]  # what went wrong in them stands in the problems
    return fields


def _list(options: argparse.Namespace) -> int:
    from autograder import specs
    from autograder.answers import answers_to

    for number in specs.chapters():
        print(places.chapter(number))
        for exercise in specs.of_chapter(number):
            kept = answers_to(exercise.id)
            right = sum(answer.right for answer in kept)
            print(
                f"  {exercise.id:22} {exercise.points:g} p  {right} right, "
                f"{len(kept) - right} wrong answers  {exercise.title}"
            )
    return 0
