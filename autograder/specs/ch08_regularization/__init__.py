"""Specs of chapter 08: regularization, one module an exercise."""
