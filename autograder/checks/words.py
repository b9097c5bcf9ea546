"""Exercises whose answer is a dictionary with a word for each letter: a puzzle of words."""

from __future__ import annotations

from collections import Counter
from collections.abc import Callable, Iterator, Mapping
from dataclasses import dataclass
from typing import Any

import numpy as np

from autograder.checks.answer import Answer
from autograder.checks.compare import Words
from autograder.checks.exercise import Observation, Part

Wrong = Callable[[], dict[str, str]]


@dataclass(frozen=True)
class WordPuzzle:
    """What is asked of a function that returns such a dictionary.

    A wrong word is never answered with the right one: there are only a few.

    Attributes:
        name: of the function.
        thing: what a letter stands for; the stage of a wrong word is `<thing>-<letter>`.
        truth: letter → its right word.
        questions: letter → what to look at when its word is wrong.
        words: the words there are.
        once: whether each word belongs to one letter.
        levels: numbers of right words that earn a share of the points each; without any, each
            letter earns its own.
    """

    name: str
    thing: str
    truth: Mapping[str, str]
    questions: Mapping[str, str]
    words: tuple[str, ...]
    once: bool = False
    levels: tuple[int, ...] = ()

    @property
    def parts(self) -> dict[str, Part]:
        """The parts of the exercise, for partial credit."""
        share = 0.0 if self.levels else 1 / len(self.truth)
        return {
            "form": Part(0.0),
            "words": Part(0.0),
            **({"once": Part(0.0)} if self.once else {}),
            **{letter: Part(share) for letter in self.truth},
            **{f"{level} right": Part(1 / len(self.levels)) for level in self.levels},
        }

    def observe(self, answer: Answer, rng: np.random.Generator) -> Iterator[Observation]:
        """Ask once; nothing is drawn."""
        outcome = answer()
        given = outcome.value
        letters = f"`{min(self.truth)}` to `{max(self.truth)}`"
        yield Observation(
            f"{self.name}()",
            self._form(given),
            part="form",
            why=f"The dictionary has the keys {letters}, in capital letters, and a word for each.",
            printed=outcome.printed,
        )
        found = given if isinstance(given, dict) else dict.fromkeys(self.truth, given)
        found = {letter: found.get(letter, "no answer") for letter in self.truth}
        yield from self._about_words(found)
        for letter, word in found.items():
            yield Observation(
                f"{self.name}()[{letter!r}]",
                word,
                part=letter,
                stage=f"{self.thing}-{letter}",
                why=self.questions[letter],
                reveal=False,
            )
        right = sum(self._is_word(word) and word == self.truth[k] for k, word in found.items())
        for level in self.levels:
            words = f"has {level} right words" if right >= level else "has fewer right words"
            yield self._observation(words, f"{level} right", "word-count")

    def but(self, **words: str) -> Wrong:
        """A known wrong answer: other words for some letters."""
        return lambda: {**self.truth, **words}

    def swapped(self, one: str, other: str) -> Wrong:
        """A known wrong answer: two words have changed places."""
        places = {one: other, other: one}
        return lambda: {letter: places.get(word, word) for letter, word in self.truth.items()}

    def shifted(self, by: int) -> Wrong:
        """A known wrong answer: all words some letters too far."""
        words = np.roll(list(self.truth.values()), by).tolist()
        return lambda: dict(zip(self.truth, words, strict=True))

    def _form(self, given: Any) -> Any:
        """The keys, as a dictionary without words; more keys than asked for do no harm."""
        if not isinstance(given, dict):
            return given
        return dict.fromkeys(self.truth if set(self.truth) <= set(given) else given, "")

    def _about_words(self, found: Mapping[str, Any]) -> Iterator[Observation]:
        known = Counter(word for word in found.values() if self._is_word(word))
        others = sorted({repr(word) for word in found.values() if not self._is_word(word)})
        yield self._observation(
            f"has other words: {', '.join(others)}" if others else "has the right kind of words",
            "words",
            "wrong-words",
            "Each value must be one of the words, written exactly so: "
            f"{', '.join(f'`{word}`' for word in self.words)}.",
        )
        if self.once:
            twice = sorted(repr(word) for word, count in known.items() if count > 1)
            words = f"has more than once: {', '.join(twice)}" if twice else "has no word twice"
            yield self._observation(
                words, "once", "word-twice", f"Each of the words belongs to one {self.thing}."
            )

    def _observation(self, words: str, part: str, stage: str, why: str = "") -> Observation:
        return Observation(f"{self.name}()", Words(words), part=part, stage=stage, why=why)

    def _is_word(self, value: Any) -> bool:
        return isinstance(value, str) and value in self.words
