"""Specs of chapter 06: training with `fit`, one module an exercise."""
