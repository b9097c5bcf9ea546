"""The first page: what the course is, its chapters, and how to run it. Taken from the README."""

import re
from importlib import metadata
from pathlib import Path

from course.toolkit import address, contents, places
from course.toolkit.contents import Chapter, duration

_TITLE = re.compile(r"(?m)^# (.+)$\n+((?:.+\n)+)")
_AFTERWARDS = re.compile(r"(?m)^\| \[[^\]]+\]\(course/(\w+)\.ipynb\) \| (.+) \|$")
_COMMANDS = re.compile(r"(?m)^    (?:git clone|cd|python3 -m course) .*$")


def landing() -> str:
    """The page as MyST Markdown, with the order of all pages."""
    readme = (places.ROOT / "README.md").read_text(encoding="utf-8")
    found = _TITLE.search(readme)
    assert found, "README.md begins with its title and what the course is"
    title, about = found.groups()
    commands = [line.strip() for line in _COMMANDS.findall(readme) if "test" not in line]
    afterwards = dict(_AFTERWARDS.findall(readme))
    chapters = contents.chapters()
    minutes = sum(one.minutes + sum(e.minutes for e in one.exercises) for one in chapters)
    docs = f"{address.repository()}/blob/main/docs"
    tensorflow, keras = _version("tensorflow-cpu", "tensorflow"), _version("keras")
    return f"""# {title}

{about}
<p class="doors"><a class="door" href="course/{chapters[0].name}.html">Begin to read</a>
<a class="door" href="{address.binder(address.CONTENTS)}">Run on Binder</a>
<a class="door" href="{address.repository()}">Code on GitHub</a></p>

## How to read these pages

Nothing runs here: these are the lessons and exercises with what came out when they were run, by
TensorFlow {tensorflow} and Keras {keras} on a computer without a GPU. Where you are asked for a
prediction, make it, and only then open the answer. Times, and sometimes the last digits, differ
from computer to computer.

## All chapters

{len(chapters)} chapters, about {duration(minutes)} in all, exercises included. Afterwards you can …

{chr(10).join(_entry(chapter, afterwards.get(chapter.name, "")) for chapter in chapters)}

The words of the course, each with the section that explains it: [glossary](course/glossary.md).

## Run it

The exercises mark themselves, and hints fit your mistake, where the course runs. With Python 3.11,
3.12 or 3.13 and nothing else installed:

```
{chr(10).join(commands)}
```

Nothing to install: [on Binder]({address.binder(address.CONTENTS)}) and
[in a codespace]({address.codespaces()}) it runs in the browser;
[what each gives and takes]({docs}/elsewhere.md).

For instructors: [marking a class]({docs}/instructors.md).
For authors: [adding an exercise]({docs}/authors.md).

```{{toctree}}
:hidden:

{chr(10).join(f"course/{chapter.name}" for chapter in chapters)}
course/glossary
```
"""


def _entry(chapter: Chapter, afterwards: str) -> str:
    lesson = _source(chapter.lesson)
    text = f"- [{chapter.title}]({lesson}) · {duration(chapter.minutes)}"
    if chapter.exercises:
        count = len(chapter.exercises)
        minutes = sum(exercise.minutes for exercise in chapter.exercises)
        named = f"{count} exercise" + ("" if count == 1 else "s")
        text += f" · [{named}]({_source(chapter.assignment)}) · {duration(minutes)}"
    return f"{text}  \n  {afterwards}" if afterwards else text


def _source(path: Path) -> str:
    return path.relative_to(places.ROOT).as_posix()


def _version(*names: str) -> str:
    """The version of the first of these packages that is installed."""
    first, *others = names
    try:
        return metadata.version(first)
    except metadata.PackageNotFoundError:
        return _version(*others)
