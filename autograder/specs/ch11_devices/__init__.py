"""Specs of chapter 11: devices, measuring and memory, one module an exercise."""
