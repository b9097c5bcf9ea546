"""Specs of chapter 02: data, one module an exercise."""
