"""Judging an answer by its behaviour: calling it, comparing what it does, explaining the difference."""
