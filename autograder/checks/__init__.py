"""Judging an answer by its behaviour: call it, compare what it does, explain the difference."""
