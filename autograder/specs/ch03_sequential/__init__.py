"""Specs of chapter 03: stacks of Dense layers, one module an exercise; `stacks` serves four."""
