"""Specs of chapter 07, one module an exercise."""
