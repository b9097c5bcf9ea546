"""Specs of chapter 09, one module an exercise."""
