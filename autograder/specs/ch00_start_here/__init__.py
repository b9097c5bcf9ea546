"""Specs of chapter 00: how this works, one module an exercise."""
