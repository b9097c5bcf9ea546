"""Specs of chapter 10: models in files."""
