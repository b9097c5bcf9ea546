# wrong: appends in the inner loop without leaving it: the same row many times
# hint: repeated-rows
import math


def mismatched_rows(logits, probabilities):
    rows = []
    for i, (z, p) in enumerate(zip(logits, probabilities)):
        total = sum(math.exp(v - max(z)) for v in z)
        for v, q in zip(z, p):
            if abs(math.exp(v - max(z)) / total - q) > 0.001:
                rows.append(i)
    return rows
