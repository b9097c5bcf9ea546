"""Specs of chapter 05: what `compile` is given, one module an exercise."""
