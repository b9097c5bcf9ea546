"""Questions that checks put to objects in another process: each name has one answer."""

from __future__ import annotations

import pytest

from autograder.checks import elsewhere


def question_of(module: str):
    def weights(subject):
        return module

    weights.__module__ = module
    return weights


@pytest.fixture(autouse=True)
def no_questions(monkeypatch) -> None:
    monkeypatch.setattr(elsewhere, "QUESTIONS", {})


def test_a_second_module_cannot_take_the_name_of_a_question():
    elsewhere.asked_where_it_lives(question_of("models"))
    with pytest.raises(ValueError, match=r"models and plots both have a question .*'weights'"):
        elsewhere.asked_where_it_lives(question_of("plots"))
    assert elsewhere.QUESTIONS["weights"](None) == "models"


def test_a_module_that_is_loaded_again_brings_its_questions_up_to_date():
    for _ in range(2):
        question = question_of("models")
        elsewhere.asked_where_it_lives(question)
    assert list(elsewhere.QUESTIONS.values()) == [question]
