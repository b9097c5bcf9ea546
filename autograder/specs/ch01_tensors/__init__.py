"""Specs of chapter 01: shape, dtype, memory and broadcasting, one module an exercise."""
