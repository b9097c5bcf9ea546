"""Specs of chapter 04: logits, softmax and cross-entropy, one module an exercise."""
