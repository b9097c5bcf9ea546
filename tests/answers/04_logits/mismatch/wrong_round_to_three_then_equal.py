# wrong: rounds both to three decimals; 0.12348 and 0.1235 then differ, although they are 0.00002 apart
# hint: rounding-is-not-tolerance
import math


def mismatched_rows(logits, probabilities):
    rows = []
    for i, (z, p) in enumerate(zip(logits, probabilities)):
        total = sum(math.exp(v - max(z)) for v in z)
        expected = [round(math.exp(v - max(z)) / total, 3) for v in z]
        if expected != [round(float(v), 3) for v in p]:
            rows.append(i)
    return rows
