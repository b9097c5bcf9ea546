# right: plain Python, a loop over rows and a loop over classes
import math


def mismatched_rows(logits, probabilities):
    rows = []
    for i in range(len(logits)):
        largest = max(logits[i])
        powers = [math.exp(z - largest) for z in logits[i]]
        total = sum(powers)
        for power, p in zip(powers, probabilities[i]):
            if abs(power / total - p) > 0.001:
                rows.append(i)
                break
    return rows
